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
            "{url} lets {} read it, not pages of {origin}: readers will be told that the network fails. Let the API answer with \
            `Access-Control-Allow-Origin: {origin}`",
            allowed.unwrap_or_else(|| "no other origin".to_owned())
        )),
        Err(error) => Some(format!("whether pages of {origin} may read {url} is not known: {error}")),
    }
}
