//! Decoding the portal's settings, `site.json`.

use futures::FutureExt;
use portal::api::{Api, ApiError, EmbeddedAnswers};
use portal::model::{Capabilities, ChannelSlug, SearchSource, Site};
use serde_json::{Value, json};

/// The settings of a portal with something else in them.
fn read_site(changes: Value) -> Result<Site, ApiError> {
    let mut document = json!({ "name": "门户", "origin": "https://a.cn", "footer": { "organizer": "协会" } });
    document.as_object_mut().expect("an object").extend(changes.as_object().expect("an object").clone());
    let api = Api::new("nowhere", EmbeddedAnswers::from([("site.json".to_owned(), document)])).unread();
    api.site().now_or_never().expect("an embedded answer is there at once")
}

#[test]
fn what_a_backend_does_not_say_it_can_do_it_cannot() {
    let site = |capabilities: Value| {
        read_site(json!({ "capabilities": capabilities })).expect("site.json").capabilities
    };
    assert_eq!(site(Value::Null), Capabilities::default());
    assert_eq!(site(json!({ "views": "yes", "search": "elsewhere" })), Capabilities::default());
    let all = json!({
        "views": true, "messages": true, "answers": true, "submissions": true, "wechat_signature": true, "search": "static",
    });
    let search = Some(SearchSource::Static);
    let able = Capabilities {
        views: true,
        messages: true,
        answers: true,
        submissions: true,
        wechat_signature: true,
        search,
    };
    assert_eq!(site(all), able);
    assert_eq!(site(json!({ "search": "api" })).search, Some(SearchSource::Api));
}

#[test]
fn what_a_site_names_twice_is_there_once() {
    let site = read_site(
        json!({ "home_channels": ["news", "notices", "news"], "share_targets": ["weibo", "weibo"] }),
    );
    let site = site.expect("a site");
    let names: Vec<_> = site.home_channels.iter().map(ChannelSlug::as_str).collect();
    assert_eq!(names, ["news", "notices"]);
    assert_eq!(site.share_targets.len(), 1);
}

#[test]
fn readers_are_told_of_links_that_are_not_listed() {
    let entry = json!({ "label": "栏目", "href": "/" });
    let site = read_site(json!({ "menu": vec![entry.clone(); 301] })).expect("a site");
    assert!(site.is_truncated && site.menu.len() == 300);
    let read_again = read_site(serde_json::to_value(&site).expect("JSON")).expect("a site");
    assert_eq!(read_again, site, "a page carries what it shows");
    assert!(!read_site(json!({ "menu": vec![entry; 300] })).expect("a site").is_truncated);
}

#[test]
fn an_origin_is_a_host_in_ascii() {
    let origin = |origin: &str| read_site(json!({ "origin": origin })).map(|site| site.origin).ok();
    for (written, read) in [
        ("https://www.a.cn/", "https://www.a.cn"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("https://开发区.中国", "https://xn--dkrpni00a.xn--fiqs8s"),
        ("https://a.cn:443", "https://a.cn"),
    ] {
        assert_eq!(origin(written).as_deref(), Some(read), "{written}");
    }
    for written in
        ["https://:::", "https://a.cn:99999", "https://a.cn/portal", "https://", "ftp://a.cn", "a.cn"]
    {
        assert_eq!(origin(written), None, "{written}");
    }
}
