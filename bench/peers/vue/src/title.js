/** The document's title. */
export const titleOf = ({ meta }, site) => {
  const { answer, failure, name } = meta;
  const own = failure ? '没有打开这个页面' : answer?.title ?? answer?.channel?.name ?? name;
  return own ? `${own} - ${site.name}` : site.name;
};
