//! CORS: an API on another origin has to let pages of the portal read it. No build needs that, and every reader does.

use portal::api::{Endpoint, allowed_origin};

/// What an operator should know of the API at `base`, which pages of `origin` are to read; nothing if they may.
pub(crate) fn warning(base: &str, origin: &str) -> Option<String> {
    let is_absolute = base.starts_with("http://") || base.starts_with("https://");
    if !is_absolute || base.strip_prefix(origin).is_some_and(|path| path.starts_with('/')) {
        return None;
    }
    let url = format!("{base}/{}", Endpoint::Site.path());
    match allowed_origin(&url, origin) {
        Ok(Some(allowed)) if allowed == "*" || allowed == origin => None,
        Ok(allowed) => Some(format!(
            "{url} {}，{origin} 的网页读不到，读者会看到“网络连接不上”。请让接口加上响应头 \
             Access-Control-Allow-Origin: {origin}",
            allowed.map_or_else(|| "不许其他网站读取".to_owned(), |allowed| format!("只许 {allowed} 读取"))
        )),
        Err(error) => Some(format!("不知道 {origin} 的网页能不能读取 {url}：{error}")),
    }
}
