//! Which answer is whose: refuses one that is another one's, as of a file that was copied and not changed. Its page would be shared by
//! an address that leads elsewhere.

use super::{ContentIndex, Endpoint, Malformed};
use crate::model::{Article, ChannelPage, Site, ViewCount, WechatSignature};

/// What an endpoint answers with.
pub(super) trait Answer {
    /// Whether it is the answer of this endpoint.
    fn check(&self, _endpoint: &Endpoint) -> Result<(), Malformed> {
        Ok(())
    }
}

impl Answer for Site {}
impl Answer for ContentIndex {}
impl Answer for Vec<ViewCount> {}
impl Answer for WechatSignature {}

impl Answer for Article {
    fn check(&self, endpoint: &Endpoint) -> Result<(), Malformed> {
        let Endpoint::Article(id) = endpoint else { return Ok(()) };
        equal(endpoint, "id", self.id.as_str(), id.as_str())
    }
}

impl Answer for ChannelPage {
    fn check(&self, endpoint: &Endpoint) -> Result<(), Malformed> {
        let Endpoint::Channel(slug, page) = endpoint else { return Ok(()) };
        equal(endpoint, "channel.slug", self.channel.slug.as_str(), slug.as_str())?;
        equal(endpoint, "page", &self.page.to_string(), &page.to_string())
    }
}

fn equal(endpoint: &Endpoint, field: &str, found: &str, requested: &str) -> Result<(), Malformed> {
    if found == requested {
        return Ok(());
    }
    let problem = format!("应为“{requested}”，与地址一致，却是“{found}”");
    Err(Malformed { document: endpoint.path(), field: field.to_owned(), problem })
}
