//! Share card: title, text and picture that WeChat shows of a shared page.

use super::{Image, Site};

/// The portal's own picture for cards, 512 × 512: for pages without a fitting one (`docs/wechat.md` says how it was made).
const OWN_PICTURE: &str = "/media/share-card.png";

/// Side of the square that cards show, in pixels; a smaller one is blurred (the project's own measure).
const MIN_SIDE: u32 = 300;

/// The content of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareCard {
    /// The page's title: the headline alone for an article.
    pub title: String,
    /// What it says, in a sentence or two.
    pub description: String,
    /// The page's canonical address.
    pub link: String,
    /// A square picture of at least 300 × 300 pixels, as an absolute URL.
    pub picture: String,
}

impl ShareCard {
    /// The picture for a page, as an absolute URL: its cover if it fits, else the emblem if that does, else its own picture.
    pub fn picture(cover: Option<&Image>, site: &Site) -> String {
        let fitting = cover.into_iter().chain(&site.logo).find(|image| fits(image));
        let source = fitting.map_or(OWN_PICTURE, |image| image.src.as_str());
        site.absolute(source)
    }
}

/// A square of known size, large enough, of a format that WeChat shows, at an address that does not depend on the page.
fn fits(image: &Image) -> bool {
    let source = image.src.as_str().to_ascii_lowercase();
    let file = source.split(['?', '#']).next().unwrap_or_default();
    let shown = ![".svg", ".webp", ".avif"].iter().any(|ending| file.ends_with(ending));
    let absolute = ["/", "https://", "http://"].iter().any(|start| file.starts_with(start));
    let square = image.width == image.height && image.width.is_some_and(|side| side >= MIN_SIDE);
    shown && absolute && square
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Capabilities, FooterRecords, ImageSrc};

    fn site(logo: Option<Image>) -> Site {
        Site {
            name: "门户".to_owned(),
            short_name: "门户".to_owned(),
            description: String::new(),
            origin: "https://a.example".to_owned(),
            logo,
            menu: Vec::new(),
            tools: Vec::new(),
            notices_channel: None,
            home_channels: Vec::new(),
            share_targets: Vec::new(),
            link_groups: Vec::new(),
            footer: FooterRecords {
                organizer: "协会".to_owned(),
                address: None,
                phone: None,
                email: None,
                icp: None,
                police_record: None,
                site_code: None,
            },
            capabilities: Capabilities::default(),
            is_truncated: false,
        }
    }

    fn image(src: &str, width: Option<u32>, height: Option<u32>) -> Image {
        Image { src: ImageSrc::parse(src).expect(src), alt: String::new(), width, height }
    }

    #[test]
    fn a_cover_is_shown_if_it_is_a_large_enough_square_that_wechat_shows() {
        for (source, shown) in [
            ("/media/a.png", "https://a.example/media/a.png"),
            ("/media/a.JPG?v=2", "https://a.example/media/a.JPG?v=2"),
            ("https://cdn.example/a", "https://cdn.example/a"),
            ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ] {
            assert_eq!(ShareCard::picture(Some(&image(source, Some(300), Some(300))), &site(None)), shown);
        }
    }

    #[test]
    fn any_other_cover_gives_way_to_the_portals_own_picture() {
        for cover in [
            image("/media/a.png", Some(299), Some(299)),
            image("/media/a.png", Some(1200), Some(675)),
            image("/media/a.png", Some(300), Some(675)),
            image("/media/a.png", None, None),
            image("/media/a.png", Some(300), None),
            image("/media/a.svg", Some(300), Some(300)),
            image("/media/a.webp?v=2", Some(300), Some(300)),
            image("data:image/png;base64,AAAA", Some(300), Some(300)),
        ] {
            let shown = ShareCard::picture(Some(&cover), &site(None));
            assert_eq!(shown, "https://a.example/media/share-card.png", "{cover:?}");
        }
    }

    #[test]
    fn the_portals_emblem_is_shown_if_it_fits() {
        let site = site(Some(image("/media/emblem.png", Some(600), Some(600))));
        assert_eq!(ShareCard::picture(None, &site), "https://a.example/media/emblem.png");
    }
}
