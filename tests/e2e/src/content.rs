use crate::outcome::Outcome;
use crate::site::Site;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// The article of all measurements: long, with headings and pictures.
const LONG: &str = "20220614-01";

/// A kind of page, and its path.
#[derive(Clone, Debug)]
pub struct Kind {
    /// A short name, usable in a file name.
    pub name: &'static str,
    /// Its path in the site.
    pub path: String,
}

/// The content of a site, read from its API files.
pub struct Content {
    api: PathBuf,
    articles: Vec<Value>,
    channels: Vec<String>,
}

impl Content {
    /// Reads the content of a site.
    pub fn of(site: &Site) -> Outcome<Self> {
        let api = site.folder().join("api/v1");
        let index = read(&api.join("index.json"))?;
        let ids = texts(&index["articles"], |article| &article["id"]);
        let articles = ids.iter().map(|id| read(&api.join(format!("articles/{id}.json"))));
        let articles = articles.collect::<Outcome<_>>()?;
        Ok(Self { articles, channels: texts(&index["channels"], |slug| slug), api })
    }

    /// One page of each kind.
    pub fn kinds(&self) -> Outcome<Vec<Kind>> {
        let channel = self.long_channel()?;
        let kind = |name, path: String| Kind { name, path };
        Ok(vec![
            kind("home", "/".into()),
            kind("channel", format!("/channels/{channel}/")),
            kind("channel-page-2", format!("/channels/{channel}/2/")),
            kind("article-long", format!("/articles/{LONG}/")),
            kind("article-table", self.address_of("a table", |article| body(article).contains("table"))?),
            kind("article-short", self.shortest()?),
            kind(
                "article-withdrawn",
                self.address_of("a withdrawal", |article| status(article) == "withdrawn")?,
            ),
            kind("not-found", "/nowhere/".into()),
            kind("coming-soon", "/search/".into()),
            kind("message", "/message/".into()),
            kind("submit", "/submit/".into()),
        ])
    }

    /// A channel with several pages.
    pub fn long_channel(&self) -> Outcome<&str> {
        let long = self.channels.iter().find(|slug| self.pages_of(slug) > 1);
        Ok(long.ok_or("no channel of the content has a second page")?)
    }

    /// How many pages a channel has.
    pub fn pages_of(&self, slug: &str) -> u64 {
        let first = read(&self.api.join(format!("channels/{slug}/1.json")));
        first.ok().and_then(|page| page["page_count"].as_u64()).unwrap_or(1)
    }

    /// The API's answer for an article.
    pub fn article(&self, id: &str) -> Outcome<&Value> {
        let found = self.articles.iter().find(|article| article["id"] == id);
        Ok(found.ok_or_else(|| format!("the content has no article {id}"))?)
    }

    /// The first article that matches.
    pub fn article_where(&self, wanted: impl Fn(&Value) -> bool) -> Option<&Value> {
        self.articles.iter().find(|article| wanted(article))
    }

    /// A list item that links to another site, with the path of its list.
    pub fn external(&self) -> Outcome<Option<(String, Value)>> {
        for slug in &self.channels {
            let page = self.channel_page(slug, 1)?;
            let items = page["items"].as_array().into_iter().flatten();
            if let Some(item) = items.into_iter().find(|item| item["external_url"].is_string()) {
                return Ok(Some((format!("/channels/{slug}/"), item.clone())));
            }
        }
        Ok(None)
    }

    /// The API's answer for a page of a channel.
    pub fn channel_page(&self, slug: &str, page: u64) -> Outcome<Value> {
        read(&self.api.join(format!("channels/{slug}/{page}.json")))
    }

    /// The site answer: menu, tools, links, footer.
    pub fn site(&self) -> Outcome<Value> {
        read(&self.api.join("site.json"))
    }

    fn shortest(&self) -> Outcome<String> {
        let plain = self.articles.iter().filter(|article| article["status"].is_null());
        let shortest = plain.min_by_key(|article| body(article).len());
        Ok(address(shortest.ok_or("the content has no article")?))
    }

    fn address_of(&self, what: &str, wanted: impl Fn(&Value) -> bool) -> Outcome<String> {
        let found = self.article_where(wanted);
        Ok(address(found.ok_or_else(|| format!("the content has no article with {what}"))?))
    }
}

fn address(article: &Value) -> String {
    format!("/articles/{}/", article["id"].as_str().unwrap_or_default())
}

fn body(article: &Value) -> String {
    article["body"].to_string()
}

fn status(article: &Value) -> &str {
    article["status"]["kind"].as_str().unwrap_or_default()
}

fn texts<'a>(list: &'a Value, text: impl Fn(&'a Value) -> &'a Value) -> Vec<String> {
    let items = list.as_array().into_iter().flatten();
    items.filter_map(|item| text(item).as_str()).map(str::to_owned).collect()
}

fn read(path: &Path) -> Outcome<Value> {
    let text = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_slice(&text).map_err(|error| format!("{}: {error}", path.display()).into())
}
