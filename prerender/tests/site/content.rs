//! Small content for tests: a site of one channel.

use serde_json::{Value, json};
use std::path::Path;

/// A channel of articles, and what is to be wrong with some of them.
pub(crate) struct Content {
    files: Vec<(String, String)>,
}

impl Content {
    /// Articles `1` to `count` in one channel.
    pub(crate) fn of(count: usize) -> Self {
        let ids: Vec<String> = (1..=count).map(|number| number.to_string()).collect();
        let mut content = Self { files: Vec::new() };
        content.set("site.json", &site());
        content.set("index.json", &index(&ids));
        content.set("channels/news/1.json", &list(&ids));
        for id in &ids {
            content.set(&format!("articles/{id}.json"), &article(id));
        }
        content
    }

    /// The same with one file replaced.
    pub(crate) fn with(mut self, name: &str, text: &str) -> Self {
        self.files.retain(|(known, _)| known != name);
        self.files.push((name.to_owned(), text.to_owned()));
        self
    }

    /// The same without one file.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.files.retain(|(known, _)| known != name);
        self
    }

    pub(crate) fn write_to(&self, folder: &Path) {
        for (name, text) in &self.files {
            let path = folder.join(name);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, text).expect("a written file");
        }
    }

    fn set(&mut self, name: &str, document: &Value) {
        self.files.push((name.to_owned(), document.to_string()));
    }
}

fn site() -> Value {
    json!({
        "name": "测试门户", "short_name": "门户", "description": "一个用来测试的门户。", "origin": "https://portal.example",
        "menu": [{ "label": "首页", "href": "/", "children": [] }], "tools": [], "notices_channel": null,
        "home_channels": ["news"], "link_groups": [], "footer": { "organizer": "测试协会" },
    })
}

/// A site that says these words, and leads to these addresses, wherever it says and leads at all.
pub(crate) fn hostile_site(words: &str, urls: &[String]) -> Value {
    let links: Vec<Value> = urls.iter().map(|url| json!({ "label": words, "href": url })).collect();
    let entry =
        |url: &String| json!({ "label": words, "href": url, "children": [{ "label": words, "href": url }] });
    let tool = |(kind, url): (&str, &String)| {
        let picture = json!({ "src": url, "alt": words });
        json!({ "kind": kind, "label": words, "href": url, "account": words, "qr_text": "https://a.example/", "qr_image": picture })
    };
    let kinds = ["submit", "favorites", "wechat", "qq", "message", "magazine"];
    json!({
        "name": words, "short_name": words, "description": words, "origin": "https://portal.example",
        "logo": { "src": urls[0], "alt": words }, "menu": urls.iter().map(entry).collect::<Vec<_>>(),
        "tools": kinds.into_iter().zip(urls.iter().rev()).map(tool).collect::<Vec<_>>(),
        "notices_channel": "news", "home_channels": ["news"], "share_targets": ["weibo", "email", words],
        "link_groups": [{ "label": words, "links": links }],
        "footer": { "organizer": words, "address": words, "phone": words, "email": words, "icp": words,
            "police_record": words, "site_code": words },
    })
}

fn index(ids: &[String]) -> Value {
    index_of(&["news"], ids)
}

pub(crate) fn index_of(channels: &[&str], ids: &[String]) -> Value {
    let articles: Vec<Value> = ids.iter().map(|id| json!({ "id": id, "updated_at": null })).collect();
    json!({ "channels": channels, "articles": articles })
}

fn list(ids: &[String]) -> Value {
    let item = |id: &String| json!({ "id": id, "title": format!("第{id}篇"), "published_at": "2026-01-01T08:00:00+08:00" });
    json!({
        "channel": { "slug": "news", "name": "资讯" }, "page": 1, "page_size": 10, "page_count": 1,
        "items": ids.iter().map(item).collect::<Vec<_>>(),
    })
}

pub(crate) fn article(id: &str) -> Value {
    json!({
        "id": id, "title": format!("第{id}篇 <b>&\"标题\""), "channel": { "slug": "news", "name": "资讯" },
        "published_at": "2026-01-01T08:00:00+08:00", "summary": "摘要 \"引号\" <i>",
        "body": { "format": "html", "html": format!("<p>　　第{id}篇的正文。</script><!--</p>") },
    })
}
