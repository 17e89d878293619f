//! Copies of articles for when there is no network, which the service worker has.

use crate::browser::offline;
use crate::pages::Page;

/// Has the service worker renew its copies of an article that the API has answered: the page that it came with may be older.
pub(super) fn renew(page: &Page) {
    if let Page::Article(article) = page {
        offline::post_read(article.id.as_str(), article.is_withdrawn());
    }
}
