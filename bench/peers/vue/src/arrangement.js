// What stands where on the home page, derived from its lists.

const SECTION = 5;
const PICTURES = 4;
const FEWEST_PICTURES = 3;
const STORIES = 3;
const COLUMNS = 3;
/** Articles of a list that the home page may show. */
const NEWEST = SECTION + 2;

const takeMagazine = (site, lists) => {
  const [, slug] = site.tools.find(({ kind }) => kind === 'magazine')?.href?.match(/^\/channels\/([^/]+)\/$/) ?? [];
  const list = lists.find(({ channel }) => channel.slug === slug);
  const issue = list?.items.find(({ cover }) => cover);
  return issue ? { channel: list.channel, issue } : null;
};

const newestOf = (lists) => lists.flatMap(({ items }) => items.slice(0, 1))
  .sort((one, other) => Date.parse(other.published_at) - Date.parse(one.published_at))
  .slice(0, STORIES);

const isPictorial = (items) => items.length >= FEWEST_PICTURES && items.slice(0, PICTURES).every(({ cover }) => cover);

const rowsOf = (lists) => {
  const rows = [];
  let columns = [];
  const filled = lists.filter((list) => list.items.length);
  for (const [index, { channel, items }] of filled.entries()) {
    const mayEnd = columns.length % COLUMNS === 0 || index === filled.length - 1;
    if (columns.length && mayEnd && isPictorial(items)) {
      const pictures = items.slice(0, PICTURES).map((item) => ({ ...item, summary: null }));
      rows.push({ pictures: false, lists: columns }, { pictures: true, lists: [{ channel, items: pictures }] });
      columns = [];
    } else columns.push({ channel, items: items.slice(0, SECTION) });
  }
  return columns.length ? [...rows, { pictures: false, lists: columns }] : rows;
};

/** The parts of the home page, each article in one of them: lead, stories, magazine, rows of channels. */
export const arrange = (site, answers) => {
  const lists = answers.map(({ channel, items }) => ({ channel, items: items.slice(0, NEWEST) }));
  const magazine = takeMagazine(site, lists);
  const others = lists.filter(({ channel }) => channel !== magazine?.channel);
  const without = (shown) => others.forEach((list) => { list.items = list.items.filter((item) => !shown.includes(item.id)); });
  const first = others[0]?.items ?? [];
  const lead = first.find(({ cover }) => cover) ?? first[0];
  without([lead?.id]);
  const stories = newestOf(others).map((item) => ({ ...item, summary: null }));
  without(stories.map(({ id }) => id));
  return { lead, stories, magazine, rows: rowsOf(others) };
};
