// A metered network, as Chromium describes one to pages.
if (window.NetworkInformation) {
  const described = { saveData: true, effectiveType: '3g' };
  Object.entries(described).forEach(([name, value]) => Object.defineProperty(NetworkInformation.prototype, name, { get: () => value }));
}
