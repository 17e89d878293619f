//! The portal's settings (`site.json`) as a server with a live API answers them: they say what it can do, whatever the site was
//! published with. Pages look there, so that none of them has to be published again.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tower::ServiceExt;

/// What `live/` answers, by its names in the contract.
const LIVE: [&str; 4] = ["views", "messages", "answers", "submissions"];
/// More than any portal's settings have, in bytes.
const MAX_SETTINGS: usize = 4 << 20;
/// The end of an ETag, so that no cache takes the file's own answer for this one.
const MARK: &str = "-live\"";

/// The site's answer with the capabilities of the live API in it; one that is no JSON object goes as it is.
pub(crate) async fn settings(State(site): State<Router>, mut request: Request) -> Response {
    *request.method_mut() = Method::GET; // of HEAD axum keeps the head
    let headers = request.headers_mut();
    for unanswerable in [header::ACCEPT_ENCODING, header::IF_MODIFIED_SINCE, header::RANGE] {
        headers.remove(unanswerable);
    }
    replace(headers, header::IF_NONE_MATCH, |tag| Some(format!("{}\"", tag.strip_suffix(MARK)?)));
    let mut response = match site.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    };
    replace(response.headers_mut(), header::ETAG, |tag| Some(format!("{}{MARK}", tag.strip_suffix('"')?)));
    response.headers_mut().remove(header::LAST_MODIFIED);
    if response.status() != StatusCode::OK {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let Ok(text) = to_bytes(body, MAX_SETTINGS).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    for changed in [header::CONTENT_LENGTH, header::ACCEPT_RANGES] {
        head.headers.remove(changed);
    }
    let text = with_capabilities(&text).map_or_else(|| Body::from(text), Body::from);
    Response::from_parts(head, text)
}

/// Replaces the value of a header, or removes it where it has no other.
fn replace(headers: &mut HeaderMap, name: header::HeaderName, change: impl Fn(&str) -> Option<String>) {
    let Some(value) = headers.remove(&name) else { return };
    let value = value.to_str().ok().and_then(change).and_then(|value| HeaderValue::from_str(&value).ok());
    if let Some(value) = value {
        headers.insert(name, value);
    }
}

fn with_capabilities(text: &[u8]) -> Option<String> {
    let mut site: Value = serde_json::from_slice(text).ok()?;
    let site_object = site.as_object_mut()?;
    let capabilities = site_object.entry("capabilities").or_insert_with(|| json!({}));
    if !capabilities.is_object() {
        *capabilities = json!({});
    }
    for capability in LIVE {
        capabilities[capability] = json!(true);
    }
    Some(site.to_string())
}

#[cfg(test)]
mod tests {
    use super::with_capabilities;
    use serde_json::{Value, json};

    #[test]
    fn settings_say_what_the_live_api_can_and_nothing_else_changes() {
        let live = json!({ "views": true, "messages": true, "answers": true, "submissions": true });
        let mut searched = live.clone();
        searched["search"] = json!("static");
        for (text, expected) in [
            (r#"{ "name": "门户" }"#, json!({ "name": "门户", "capabilities": live })),
            (r#"{ "capabilities": null }"#, json!({ "capabilities": live })),
            (
                r#"{ "capabilities": { "views": false, "search": "static" } }"#,
                json!({ "capabilities": searched }),
            ),
        ] {
            let changed = with_capabilities(text.as_bytes()).expect("settings");
            assert_eq!(serde_json::from_str::<Value>(&changed).expect("JSON"), expected);
        }
    }

    #[test]
    fn what_is_no_settings_goes_as_it_is() {
        assert_eq!(with_capabilities(b"<!DOCTYPE html>"), None);
        assert_eq!(with_capabilities(b"[]"), None);
    }
}
