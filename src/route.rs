//! Routes: every address of the portal, parsed and written. The only module with a path string.

use crate::model::{ArticleId, ChannelSlug, percent_decoded};

/// An address inside the portal.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// 首页: the home page, `/`.
    Home,
    /// 栏目: one page of a channel's list, from 1: `/channels/news/2/`.
    Channel(ChannelSlug, u32),
    /// 文章: an article, `/articles/20220614-01/`.
    Article(ArticleId),
    /// 收藏: the favourites and the reading history of this browser, `/favorites/`.
    Favorites,
    /// 站内搜索: site search, `/search/`.
    Search,
    /// 留言: messages to the portal, `/message/`.
    Message,
    /// 投稿: submission of manuscripts, `/submit/`.
    Submit,
}

impl Route {
    /// The route of a path, however it is spelt that hosts answer alike: with or without the trailing slash or `index.html`,
    /// with slashes doubled, with characters percent-encoded. `None` where there is no such page.
    pub fn parse(path: &str) -> Option<Self> {
        let path = percent_decoded(path.strip_prefix('/')?);
        let mut segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        if segments.last() == Some(&"index.html") {
            segments.pop();
        }
        match segments[..] {
            [] => Some(Self::Home),
            ["channels", slug] => Some(Self::Channel(ChannelSlug::parse(slug)?, 1)),
            ["channels", slug, page] => Some(Self::Channel(ChannelSlug::parse(slug)?, page_number(page)?)),
            ["articles", id] => Some(Self::Article(ArticleId::parse(id)?)),
            ["favorites"] => Some(Self::Favorites),
            ["search"] => Some(Self::Search),
            ["message"] => Some(Self::Message),
            ["submit"] => Some(Self::Submit),
            _ => None,
        }
    }

    /// Whether a path is below those of articles or channels; if it is no route, its id or slug is impossible.
    pub fn is_content(path: &str) -> bool {
        ["/articles/", "/channels/"].iter().any(|prefix| path.starts_with(prefix))
    }

    /// The canonical path of this route, with a trailing slash.
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Channel(slug, 1) => format!("/channels/{}/", slug.as_str()),
            Self::Channel(slug, page) => format!("/channels/{}/{page}/", slug.as_str()),
            Self::Article(id) => format!("/articles/{}/", id.as_str()),
            Self::Favorites => "/favorites/".to_owned(),
            Self::Search => "/search/".to_owned(),
            Self::Message => "/message/".to_owned(),
            Self::Submit => "/submit/".to_owned(),
        }
    }
}

/// A page number in a path: from 1, no sign, no leading zero.
fn page_number(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    plain.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, canonical: Option<&str>) {
        let written = Route::parse(path).map(|route| route.path());
        assert_eq!(written.as_deref(), canonical, "{path}");
    }

    #[test]
    fn every_kind_of_address_is_read_and_written_alike() {
        for path in [
            "/",
            "/channels/news/",
            "/channels/news/2/",
            "/articles/20220614-01/",
            "/favorites/",
            "/search/",
            "/message/",
            "/submit/",
        ] {
            check(path, Some(path));
        }
    }

    #[test]
    fn near_misses_lead_to_the_canonical_address() {
        check("/articles/1", Some("/articles/1/"));
        check("/channels/news", Some("/channels/news/"));
        check("/channels/news/1/", Some("/channels/news/"));
        for path in [
            "/articles/20220614-01/index.html",
            "/articles/20220614-01//",
            "//articles/20220614-01",
            "/articles/%32%30220614-01/",
            "/articles%2F20220614-01/",
        ] {
            check(path, Some("/articles/20220614-01/"));
        }
        check("/index.html", Some("/"));
        check("//", Some("/"));
        check("/channels/news/2/index.html", Some("/channels/news/2/"));
    }

    #[test]
    fn anything_else_is_no_page() {
        for path in [
            "",
            "/index.htm",
            "/articles/index.html",
            "/articles/%00/",
            "/articles/%/",
            "/articles/",
            "/articles/a b/",
            "/articles/文章/",
            "/articles/1/2/",
            "/channels/news/0/",
            "/channels/news/02/",
            "/channels/news/-1/",
            "/channels/news/99999999999/",
            "/nowhere/",
        ] {
            check(path, None);
        }
    }
}
