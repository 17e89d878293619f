// API client with a cache of the answers embedded in the page.

const BASE = '/api/v1/';
const embedded = new Map();
let site;
let read = async (path) => {
  const answer = await fetch(BASE + path);
  if (!answer.ok) throw Object.assign(new Error(path), { status: answer.status });
  return answer.json();
};

/** Adds the answers embedded in the page. */
export const embed = (answers) => Object.entries(answers).forEach(([path, answer]) => embedded.set(path, answer));

/** Replaces `fetch`, for the prerenderer. */
export const readFrom = (reader) => {
  read = reader;
  site = undefined;
};

/** Requests an answer, unless it is embedded in the page; an embedded answer is used once. */
export const ask = async (path) => {
  const here = embedded.get(path);
  embedded.delete(path);
  return here ?? read(path);
};

/** The site answer: menu, tools, links. Requested once. */
export const siteAnswer = () => (site ??= ask('site.json'));
