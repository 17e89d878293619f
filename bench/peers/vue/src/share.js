// Share URLs of an article.

const query = (base, fields) => `${base}?${Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;

/** The shared fields of an article. */
export const sharedOf = (article, site) => ({
  url: `${site.origin}/articles/${article.id}/`,
  title: article.title,
  summary: article.summary ?? '',
  picture: article.cover ? new URL(article.cover.src, site.origin).href : '',
  site: site.name,
});

/** Share targets that are links: name and URL. */
export const linkOf = (target, { url, title, summary, picture, site }) => {
  const qq = { url, title, summary, desc: summary, pics: picture, site };
  switch (target) {
    case 'weibo': return { name: '微博', href: `${query('https://service.weibo.com/share/share.php', { url, title, pic: picture })}&searchPic=false` };
    case 'qq': return { name: 'QQ', href: query('https://connect.qq.com/widget/shareqq/index.html', qq) };
    case 'qzone': return { name: 'QQ空间', href: query('https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey', qq) };
    case 'douban': return { name: '豆瓣', href: query('https://www.douban.com/share/service', { href: url, name: title, text: summary, image: picture }) };
    case 'email': return { name: '邮件', href: query('mailto:', { subject: title, body: `${title}\r\n${url}` }) };
    default: return null;
  }
};
