//! Reads what the page carries about its article.

use crate::browser::elements;
use crate::model::ArticleFacts;

/// The element that carries it (src/components/article_tools.rs).
const ELEMENT: &str = ".article-tools";

/// The facts of the article on the page; `None` on other pages, and where it was withdrawn.
pub(super) fn of_page() -> Option<ArticleFacts> {
    ArticleFacts::read(|name| elements::attribute(ELEMENT, name))
}
