//! 便捷工具: what is a link, and what opens a dialog.

use super::{assert_holds, assert_lacks, html};
use futures::FutureExt;
use leptos::prelude::*;
use portal::api::{Api, EmbeddedAnswers};
use portal::components::SideTools;
use portal::state::CurrentSite;
use serde_json::{Value, json};
use std::sync::Arc;

/// The tools of a site that has this one only.
fn tools(tool: Value) -> String {
    all_tools(json!([tool]))
}

fn all_tools(tools: Value) -> String {
    let text = std::fs::read_to_string("public/api/v1/site.json").expect("the default content");
    let mut answer: Value = serde_json::from_str(&text).expect("JSON");
    answer["tools"] = tools;
    let embedded = EmbeddedAnswers::from([("site.json".to_owned(), answer)]);
    let site =
        Api::new("nowhere", embedded).unread().site().now_or_never().expect("at once").expect("a site");
    html(move || {
        CurrentSite::provide(Arc::new(site));
        view! { <SideTools/> }
    })
}

#[test]
fn a_group_shows_its_number_and_its_link_as_the_site_writes_it() {
    let html = tools(json!({
        "kind": "qq", "label": "QQ交流群", "account": "123456",
        "href": "https://qm.qq.com/cgi-bin/qm/qr?k=A%2B%2Fb%3D%3D&jump_from=webapi",
    }));
    assert_holds(&html, r#"aria-haspopup="dialog""#);
    assert_holds(&html, "群号：123456");
    assert_holds(&html, "复制群号</button>");
    assert_holds(&html, r#"href="https://qm.qq.com/cgi-bin/qm/qr?k=A%2B%2Fb%3D%3D&amp;jump_from=webapi""#);
    assert_holds(&html, "加入QQ群</a>");
}

#[test]
fn a_tool_without_an_address_leads_to_the_page_of_the_portal() {
    for (kind, page) in [("submit", "/submit/"), ("favorites", "/favorites/"), ("message", "/message/")] {
        let html = tools(json!({ "kind": kind, "label": "工具", "href": null }));
        assert_holds(&html, &format!("href=\"{page}\""));
        assert_lacks(&html, "<dialog");
    }
}

#[test]
fn a_tool_that_leads_nowhere_is_absent() {
    for kind in ["magazine", "wechat", "qq"] {
        assert_lacks(&tools(json!({ "kind": kind, "label": "工具", "href": null })), "工具</");
    }
}

#[test]
fn each_account_opens_its_own_dialog() {
    let account = |kind: &str, account: &str| json!({ "kind": kind, "label": account, "account": account });
    let html = all_tools(json!([account("qq", "111"), account("qq", "222"), account("wechat", "门户")]));
    for id in ["account-0", "account-1", "account-2"] {
        assert_eq!(html.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
        assert_eq!(html.matches(&format!("data-opens=\"{id}\"")).count(), 1, "{id}");
    }
}

#[test]
fn a_group_with_an_address_alone_is_a_link() {
    let html = tools(json!({ "kind": "qq", "label": "QQ交流群", "href": "https://qm.qq.com/q/a" }));
    assert_holds(&html, r#"href="https://qm.qq.com/q/a""#);
    assert_lacks(&html, "<dialog");
}

#[test]
fn an_address_that_may_not_be_followed_is_no_link() {
    let html = tools(
        json!({ "kind": "qq", "label": "QQ交流群", "account": "123456", "href": "javascript:alert(1)" }),
    );
    assert_holds(&html, "群号：123456");
    assert_lacks(&html, "javascript");
    assert_lacks(&html, "加入QQ群");
}

#[test]
fn the_code_of_an_account_says_that_it_is_one() {
    let picture = |alt: &str| {
        tools(json!({
            "kind": "wechat", "label": "微信公众号", "account": "门户",
            "qr_image": { "src": "/media/qr-wechat.png", "alt": alt, "width": 492, "height": 492 },
        }))
    };
    assert_holds(&picture(""), r#"alt="微信公众号二维码""#);
    assert_holds(&picture("门户的二维码"), r#"alt="门户的二维码""#);
    assert_holds(&picture(""), "扫一扫 关注公众号");
    assert_holds(&picture(""), "复制公众号名称</button>");
}

#[test]
fn the_code_of_an_account_without_a_picture_is_in_the_page() {
    let account = |text: &str| {
        tools(json!({ "kind": "wechat", "label": "微信公众号", "account": "门户", "qr_text": text }))
    };
    let html = account("http://weixin.qq.com/r/another-0002");
    assert_holds(&html, "src=\"data:image/png;base64,iVBORw0KGgo");
    assert_holds(&html, r#"alt="微信公众号二维码""#);
    assert_lacks(&account(&"a".repeat(3_000)), "<img");
}

#[test]
fn any_other_tool_with_an_address_is_a_link() {
    let html = tools(
        json!({ "kind": "magazine", "label": "杂志", "href": "/channels/magazine/", "account": "CADZ" }),
    );
    assert_holds(&html, r#"href="/channels/magazine/""#);
    assert_lacks(&html, "<dialog");
}
