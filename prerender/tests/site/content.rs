//! Small content for tests: a site of one channel.

use serde_json::{Value, json};
use std::path::Path;

/// The documents of one channel of articles, any of which a test may replace or remove.
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
        content.set("channels/news/1.json", &list_of(&ids));
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

    /// The same with a byte order mark in every file, as editors on Windows write it.
    pub(crate) fn with_byte_order_marks(mut self) -> Self {
        for (_, text) in &mut self.files {
            text.insert(0, '\u{feff}');
        }
        self
    }

    /// The same without one file.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.files.retain(|(known, _)| known != name);
        self
    }

    /// The text of a file.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.files.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text)
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

/// A site with this text and these addresses in every field that takes any.
pub(crate) fn hostile_site(text: &str, urls: &[String]) -> Value {
    let links: Vec<Value> = urls.iter().map(|url| json!({ "label": text, "href": url })).collect();
    let entry =
        |url: &String| json!({ "label": text, "href": url, "children": [{ "label": text, "href": url }] });
    let tool = |(kind, url): (&str, &String)| {
        let picture = json!({ "src": url, "alt": text });
        json!({ "kind": kind, "label": text, "href": url, "account": text, "qr_text": "https://a.example/", "qr_image": picture })
    };
    let kinds = ["submit", "favorites", "wechat", "qq", "message", "magazine"];
    json!({
        "name": text, "short_name": text, "description": text, "origin": "https://portal.example",
        "logo": { "src": urls[0], "alt": text }, "menu": urls.iter().map(entry).collect::<Vec<_>>(),
        "tools": kinds.into_iter().zip(urls.iter().rev()).map(tool).collect::<Vec<_>>(),
        "notices_channel": "news", "home_channels": ["news"], "share_targets": ["weibo", "email", text],
        "link_groups": [{ "label": text, "links": links }],
        "footer": { "organizer": text, "address": text, "phone": text, "email": text, "icp": text,
            "police_record": text, "site_code": text },
    })
}

fn index(ids: &[String]) -> Value {
    index_of(&["news"], ids)
}

pub(crate) fn index_of(channels: &[&str], ids: &[String]) -> Value {
    let articles: Vec<Value> = ids.iter().map(|id| json!({ "id": id, "updated_at": null })).collect();
    json!({ "channels": channels, "articles": articles })
}

pub(crate) fn list_of(ids: &[String]) -> Value {
    let item = |id: &String| json!({ "id": id, "title": format!("第{id}篇"), "published_at": "2026-01-01T08:00:00+08:00" });
    json!({
        "channel": { "slug": "news", "name": "资讯" }, "page": 1, "page_size": 10, "page_count": 1,
        "items": ids.iter().map(item).collect::<Vec<_>>(),
    })
}

pub(crate) fn article(id: &str) -> Value {
    json!({
        "id": id, "title": format!("第{id}篇 <乙>&\"标题\""), "channel": { "slug": "news", "name": "资讯" },
        "published_at": "2026-01-01T08:00:00+08:00", "summary": "摘要 \"引号\" <丁>",
        "body": { "format": "html", "html": format!("<p>　　第{id}篇的正文。</script><!--</p>") },
    })
}
