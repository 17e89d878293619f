//! Limits on the items of a list: several times what a page can sensibly show, so that one made by a fault is no
//! more work than a long one. Bodies have a common budget instead (`size_budget.rs`).

/// No limit: lists that are walked and never shown, and those of bodies.
pub(super) const ALL: usize = usize::MAX;
/// Articles on a page of a channel's list.
pub(super) const ARTICLES: usize = 500;
/// Entries of the menu, and of each submenu.
pub(super) const MENU: usize = 300;
/// Side tools, share targets, channels of the home page: each takes space on every page, or a request.
pub(super) const FEW: usize = 30;
/// Link groups of the footer (友情链接).
pub(super) const LINK_GROUPS: usize = 30;
/// Links of one link group.
pub(super) const LINKS: usize = 200;
/// Attachments of an article (附件); the reader is told of more.
pub(super) const ATTACHMENTS: usize = 300;
/// Articles whose views are requested at once, and read of an answer.
pub(in crate::api) const VIEW_COUNTS: usize = 100;
/// Keywords and related articles of an article.
pub(super) const BESIDE_AN_ARTICLE: usize = 100;
