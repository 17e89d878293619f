/// The path of the recorder.
pub(super) const ADDRESS: &str = "/__recorder.js";

/// Records console messages, errors and CSP violations in the page, because WebDriver has no common command to read a
/// console.
pub(super) const RECORDER: &str = "
    window.__log = [];
    const note = (kind, parts) => window.__log.push(kind + ': ' + parts.map(String).join(' '));
    for (const kind of ['warn', 'error']) {
        const original = console[kind];
        console[kind] = (...parts) => { note(kind, parts); original.apply(console, parts); };
    }
    addEventListener('error', (event) => note('uncaught', [event.message || event.target.outerHTML]), true);
    addEventListener('unhandledrejection', (event) => note('unhandled', [event.reason]));
    addEventListener('securitypolicyviolation', (event) =>
        note('violation', [event.effectiveDirective, event.blockedURI, event.sourceFile, event.sample]));";
