// An article's HTML body, prepared for `v-html`; BlocksView.vue renders bodies of typed blocks.

const attribute = (tag, name) => tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? '';
const framed = (tag) => `<div class="article-body__frame">${tag.replace('<img ', '<img class="article-body__picture" loading="lazy" decoding="async" ')}<a class="article-body__enlarge" href="${attribute(tag, 'src')}" aria-label="查看大图：${attribute(tag, 'alt')}"></a></div>`;

/** Adds ids to headings; puts pictures, lazily loaded, into frames with a link to each. */
export const prepared = (html) => {
  let headings = 0;
  return html
    .replace(/<h([2-4])>/g, (_, level) => `<h${level} id="section-${++headings}">`)
    .replace(/<img [^>]*>/g, framed);
};

/** The outline: id, level, text. */
export const outline = (body) => {
  const found = body.format === 'html'
    ? [...body.html.matchAll(/<h([2-4])[^>]*>(.*?)<\/h\1>/gs)].map(([, level, html]) => ({ level: +level, text: html.replace(/<[^>]*>/g, '') }))
    : body.blocks.filter(({ kind }) => kind === 'heading').map(({ level, content }) => ({ level, text: plain(content) }));
  return found.map((entry, index) => ({ ...entry, id: `section-${index + 1}` }));
};

const plain = (pieces) => pieces.map(({ text, content }) => text ?? plain(content ?? [])).join('');
const textOf = (value) => (Array.isArray(value) ? value.map(textOf).join('\n')
  : value && typeof value === 'object' ? value.text ?? Object.values(value).map(textOf).join('') : '');

/** 字数: each Chinese character counts as one, and each Latin word. */
export const length = (body) => {
  const text = body.format === 'html' ? body.html.replace(/<[^>]*>/g, '\n') : textOf(body.blocks);
  return text.match(/[a-z0-9]+(?:[.,'-][a-z0-9]+)*|(?![\x00-\x7f])[\p{L}\p{N}]/giu)?.length ?? 0;
};
