// What the portal's API has answered.

const BASE = '/api/v1/';
const brought = new Map();
let site;
let read = async (path) => {
  const answer = await fetch(BASE + path);
  if (!answer.ok) throw Object.assign(new Error(path), { status: answer.status });
  return answer.json();
};

/** Answers that came with the page. */
export const carried = (answers) => Object.entries(answers).forEach(([path, answer]) => brought.set(path, answer));

/** Where the prerenderer reads answers. */
export const readFrom = (reader) => {
  read = reader;
  site = undefined;
};

/** Asks, unless the page has brought the answer: that is as old as the page, and used once. */
export const ask = async (path) => {
  const here = brought.get(path);
  brought.delete(path);
  return here ?? read(path);
};

/** The portal itself: menu, tools, links. Asked for once. */
export const siteAnswer = () => (site ??= ask('site.json'));
