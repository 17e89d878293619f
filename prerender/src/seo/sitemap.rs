//! Sitemap (sitemaps.org, protocol 0.9) and `robots.txt` (RFC 9309).

use crate::template::escaped;
use portal::model::{Moment, Site};
use portal::route::Route;

/// Addresses that one file may hold (sitemaps.org, "Using Sitemap index files").
const MAX_LOCATIONS: usize = 50_000;

/// Addresses in a part, on average at most. Small, so that one changed article changes a small file.
const PART_SIZE: usize = 2_000;

/// An indexable page: one `<url>` of the sitemap.
pub(crate) struct Location {
    /// Its canonical address, without the origin.
    pub route: Route,
    /// The time of its last change (`lastmod`), where it is known.
    pub changed: Option<Moment>,
}

/// The files of the sitemap: their names and texts. One, or above 50,000 addresses an index and its parts.
pub(crate) fn sitemap(site: &Site, locations: &[Location]) -> Vec<(String, String)> {
    sitemap_of(&|path| escaped(&site.absolute(path)), locations, MAX_LOCATIONS)
}

/// Makes a path of the site an absolute address, as XML text.
type Absolute<'a> = dyn Fn(&str) -> String + 'a;

fn sitemap_of(absolute: &Absolute<'_>, locations: &[Location], max: usize) -> Vec<(String, String)> {
    let main = "sitemap.xml".to_owned();
    if locations.len() <= max {
        return vec![(main, urlset(absolute, locations.iter()))];
    }
    let mut parts: Vec<Vec<&Location>> =
        vec![Vec::new(); locations.len().div_ceil(PART_SIZE).next_power_of_two()];
    let count = parts.len();
    for location in locations {
        parts[part(&location.route.path(), count)].push(location);
    }
    let named = parts.into_iter().enumerate().filter(|(_, part)| !part.is_empty());
    let mut files: Vec<_> = named
        .map(|(index, part)| (format!("sitemap-{}.xml", index + 1), urlset(absolute, part.into_iter())))
        .collect();
    let entries = files
        .iter()
        .map(|(name, _)| format!("<sitemap><loc>{}</loc></sitemap>", absolute(&format!("/{name}"))));
    let index = document("sitemapindex", &entries.collect::<String>());
    files.insert(0, (main, index));
    files
}

/// The part an address belongs to. A hash of the address alone decides it, so that a new article leaves the others in
/// their parts.
fn part(path: &str, count: usize) -> usize {
    let hash = blake3::hash(path.as_bytes());
    let number = hash.as_bytes()[..8].iter().fold(0, |number, byte| (number << 8) | u64::from(*byte));
    (number % count as u64) as usize
}

fn urlset<'a>(absolute: &Absolute<'_>, locations: impl Iterator<Item = &'a Location>) -> String {
    let entry = |location: &Location| {
        let changed =
            location.changed.map(|moment| format!("<lastmod>{moment}</lastmod>")).unwrap_or_default();
        format!("<url><loc>{}</loc>{changed}</url>\n", absolute(&location.route.path()))
    };
    document("urlset", &locations.map(entry).collect::<String>())
}

fn document(name: &str, inner: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <{name} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{inner}</{name}>\n"
    )
}

/// `robots.txt`: everything may be read; what is not to be listed says so itself.
pub(crate) fn robots(site: &Site) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", site.absolute("/sitemap.xml"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use portal::model::ArticleId;

    #[test]
    fn above_the_bound_there_is_an_index_of_parts_that_hold_everything_once() {
        let locations = articles(5_000);
        let files = sitemap_of(&absolute, &locations, 4_999);
        let (index, parts) = files.split_first().expect("an index");
        assert!(index.1.contains("<sitemapindex"));
        for (name, _) in parts {
            assert!(index.1.contains(&format!("<loc>https://a.example/{name}</loc>")), "{name}");
        }
        let mut listed: Vec<&str> = parts
            .iter()
            .flat_map(|(_, text)| text.split("<loc>").skip(1))
            .filter_map(|it| it.split('<').next())
            .collect();
        listed.sort_unstable();
        let mut expected: Vec<String> = locations.iter().map(|it| absolute(&it.route.path())).collect();
        expected.sort_unstable();
        assert_eq!(listed, expected);
    }

    #[test]
    fn a_new_article_changes_one_part() {
        let (before, after) =
            (sitemap_of(&absolute, &articles(5_000), 1), sitemap_of(&absolute, &articles(5_001), 1));
        let changed = before.iter().zip(&after).filter(|(before, after)| before != after).count();
        assert_eq!((before.len(), after.len(), changed), (5, 5, 1));
    }

    fn absolute(path: &str) -> String {
        format!("https://a.example{path}")
    }

    fn articles(count: usize) -> Vec<Location> {
        let id = |number: usize| ArticleId::parse(&number.to_string()).expect("an id");
        (0..count).map(|number| Location { route: Route::Article(id(number)), changed: None }).collect()
    }
}
