//! Inert pages: whatever their content says, they hold nothing that could execute or load.

use crate::document::{Element, elements};
use serde_json::Value;
use url::Url;

/// The page has the elements of its template and of honest content, no handlers, no addresses of other kinds. Gives its data.
#[track_caller]
pub(crate) fn assert_inert(page: &str, payload: &str) -> Value {
    let elements = elements(page);
    let scripts = elements.iter().filter(|it| it.name == "script");
    let (linked, data): (Vec<_>, Vec<_>) = scripts.partition(|it| it.get("type") == "application/ld+json");
    for document in linked {
        let document: Value = serde_json::from_str(&document.text).unwrap_or_else(|error| {
            panic!("{payload}: {error} in\n{}", document.text);
        });
        assert_eq!(document["@context"], "https://schema.org", "{payload}");
    }
    assert_eq!(data.len(), 1, "{payload}: scripts in\n{page}");
    assert_eq!((data[0].get("id"), data[0].get("type")), ("portal-data", "application/json"));
    let counted = ["html", "head", "body", "title", "main"];
    for name in counted {
        assert_eq!(elements.iter().filter(|it| it.name == name).count(), 1, "{payload}: <{name}> in\n{page}");
    }
    let foreign = ["iframe", "object", "embed", "base", "svg", "template"];
    for element in &elements {
        let Element { name, attributes, .. } = element;
        assert!(!foreign.contains(&name.as_str()), "{payload}: <{name}> in\n{page}");
        // 纠错 leads to 留言.
        let is_own = element.get("class") == "correction-button" && element.get("action") == "/message/";
        assert!(name != "form" || is_own, "{payload}: <form> in\n{page}");
        assert!(name != "style" || element.text == ".later{}", "{payload}: <style> in\n{page}");
        let leads = ["canonical", "alternate", "stylesheet"].contains(&element.get("rel"));
        assert!(name != "link" || leads, "{payload}: <link> in\n{page}");
        assert!(element.get("http-equiv").is_empty(), "{payload}: <meta http-equiv> in\n{page}");
        for (key, value) in attributes {
            assert!(
                !key.starts_with("on") && key != "style" && key != "srcdoc",
                "{payload}: <{name} {key}={value}>"
            );
            if ["href", "src", "poster", "action", "formaction", "data", "xlink:href", "srcset"]
                .contains(&key.as_str())
            {
                assert!(is_allowed(value), "{payload}: <{name} {key}={value}>");
            }
        }
    }
    serde_json::from_str(&data[0].text)
        .unwrap_or_else(|error| panic!("{payload}: {error} in\n{}", data[0].text))
}

fn is_allowed(address: &str) -> bool {
    let page = Url::parse("https://portal.example/articles/1/").expect("an address");
    page.join(address).map_or(true, |url| match url.scheme() {
        "https" | "http" | "mailto" | "tel" => true,
        "data" => url.path().starts_with("image/") && !url.path().starts_with("image/svg"),
        _ => false,
    })
}
