//! Answers of the API: the files of the default content, and what the portal makes of an answer.

use futures::FutureExt;
use portal::api::{Api, ApiError, EmbeddedAnswers, Endpoint};
use portal::model::{ArticleId, ChannelSlug};
use serde_json::{Value, json};
use std::path::Path;

/// The root of the default content.
pub const ROOT: &str = "public/api/v1";

/// Every path that the portal reads an answer of, as the document writes it.
pub const TEMPLATES: [&str; 5] =
    ["/site.json", "/index.json", "/channels/{slug}/{page}.json", "/articles/{id}.json", "/wechat/signature"];

/// Every file of the default content: its path below the root, and what it holds.
pub fn files() -> Vec<(String, Value)> {
    let mut found = Vec::new();
    gather(Path::new(ROOT), &mut found);
    found
}

fn gather(folder: &Path, found: &mut Vec<(String, Value)>) {
    for entry in folder.read_dir().expect("a folder of content").flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, found);
            continue;
        }
        let name = path.strip_prefix(ROOT).expect("below the root").to_string_lossy().replace('\\', "/");
        let text = std::fs::read_to_string(&path).expect(&name);
        let document =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name} is not JSON: {error}"));
        found.push((name, document));
    }
}

/// The endpoint that a path below the root belongs to.
pub fn endpoint(path: &str) -> Option<Endpoint> {
    let steps: Vec<&str> = path.strip_suffix(".json")?.split('/').collect();
    match steps[..] {
        ["site"] => Some(Endpoint::Site),
        ["index"] => Some(Endpoint::Index),
        ["channels", slug, page] => Some(Endpoint::Channel(ChannelSlug::parse(slug)?, page.parse().ok()?)),
        ["articles", id] => Some(Endpoint::Article(ArticleId::parse(id)?)),
        _ => None,
    }
}

/// The endpoint's path in the document.
pub fn template(endpoint: &Endpoint) -> &'static str {
    match endpoint {
        Endpoint::Site => "/site.json",
        Endpoint::Index => "/index.json",
        Endpoint::Channel(..) => "/channels/{slug}/{page}.json",
        Endpoint::Article(_) => "/articles/{id}.json",
        Endpoint::WechatSignature(_) => "/wechat/signature",
    }
}

/// The endpoint of this path in the document that would give this answer.
pub fn endpoint_of_answer(template: &str, answer: &Value) -> Option<Endpoint> {
    if template == "/wechat/signature" {
        return Some(Endpoint::WechatSignature("https://www.cadz.example/".to_owned()));
    }
    let text = |pointer: &str| answer.pointer(pointer).and_then(Value::as_str).unwrap_or("unnamed");
    let page = answer["page"].as_u64().unwrap_or(1).to_string();
    let path = template.replace("{slug}", text("/channel/slug")).replace("{page}", &page);
    endpoint(path.replace("{id}", text("/id")).trim_start_matches('/'))
}

/// What the portal reads in an answer, as a page carries it.
pub fn read(endpoint: &Endpoint, answer: &Value) -> Result<Value, ApiError> {
    let api = Api::new("nowhere", EmbeddedAnswers::from([(endpoint.path(), answer.clone())]));
    let model = async {
        Ok(match endpoint {
            Endpoint::Site => carried(api.site().await?),
            Endpoint::Channel(slug, page) => carried(api.channel_page(slug, *page).await?),
            Endpoint::Article(id) => carried(api.article(id).await?),
            Endpoint::WechatSignature(url) => {
                let signature = api.wechat_signature(url.clone()).await?;
                json!({
                    "appId": signature.app_id, "timestamp": signature.timestamp,
                    "nonceStr": signature.nonce, "signature": signature.signature,
                })
            }
            // No page carries the index; this is what the prerenderer takes from it.
            Endpoint::Index => {
                let index = api.index().await?;
                let articles: Vec<Value> = index.articles.iter().map(|id| json!({ "id": id })).collect();
                json!({ "channels": index.channels, "articles": articles })
            }
        })
    };
    model.now_or_never().expect("a carried answer is there at once")
}

fn carried(model: impl serde::Serialize) -> Value {
    serde_json::to_value(model).expect("a model is JSON")
}
