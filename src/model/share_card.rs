//! The card that WeChat shows of a shared page.

use super::{Image, Site};

/// The portal's own picture for cards, 512 × 512: for pages without a fitting one (`docs/wechat.md` tells how it was made).
const OWN_PICTURE: &str = "/media/share-card.png";

/// Cards show a square; smaller than this it is blurred (the project's own measure, in pixels).
const SMALLEST_SIDE: u32 = 300;

/// What a card shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareCard {
    /// The page's title.
    pub title: String,
    /// What it says, in a sentence or two.
    pub description: String,
    /// Its canonical address.
    pub link: String,
    /// A square picture of at least 300 × 300 pixels, as a whole address.
    pub picture: String,
}

impl ShareCard {
    /// The picture for a page: its cover if it fits, else the portal's emblem if that does, else the one made for cards.
    pub fn picture(cover: Option<&Image>, site: &Site) -> String {
        let fitting = cover.into_iter().chain(&site.logo).find(|image| fits(image));
        let source = fitting.map_or(OWN_PICTURE, |image| image.src.as_str());
        match source.strip_prefix("//") {
            Some(rest) => format!("https://{rest}"),
            None if source.starts_with('/') => format!("{}{source}", site.origin),
            None => source.to_owned(),
        }
    }
}

/// A square of known size, large enough, of a kind that WeChat shows, at an address that stands by itself.
fn fits(image: &Image) -> bool {
    let source = image.src.as_str().to_ascii_lowercase();
    let file = source.split(['?', '#']).next().unwrap_or_default();
    let shown = ![".svg", ".webp", ".avif"].iter().any(|ending| file.ends_with(ending));
    let whole = ["/", "https://", "http://"].iter().any(|start| file.starts_with(start));
    let square = image.width == image.height && image.width.is_some_and(|side| side >= SMALLEST_SIDE);
    shown && whole && square
}
