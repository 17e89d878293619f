//! How many items of a list are read: several times what a page can sensibly show, so that one made by a fault is no more
//! work than a long one. Bodies are measured as a whole instead (`size_budget.rs`).

/// Lists that are walked and never shown, and those of bodies.
pub(super) const ALL: usize = usize::MAX;
/// Articles on a page of a channel.
pub(super) const ARTICLES: usize = 500;
/// Entries of the menu, and those below each.
pub(super) const MENU: usize = 50;
/// Side tools, ways to share, channels of the home page: each costs a place of its own, or a request.
pub(super) const FEW: usize = 30;
/// Groups of links.
pub(super) const LINK_GROUPS: usize = 30;
/// Links of a group.
pub(super) const LINKS: usize = 200;
/// What belongs to an article: keywords, attachments, related articles.
pub(super) const BESIDE_AN_ARTICLE: usize = 100;
