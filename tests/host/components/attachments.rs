use super::{article, assert_holds, assert_lacks, html};
use futures::FutureExt;
use leptos::prelude::*;
use portal::api::{Api, EmbeddedAnswers};
use portal::components::Attachments;
use portal::model::Attachment;
use portal::state::CurrentSite;
use serde_json::json;
use std::sync::Arc;

#[test]
fn a_file_is_left_to_the_browser_and_tells_its_size() {
    let files = article(json!({ "attachments": [
        { "label": "议程", "href": "/media/files/a.pdf", "bytes": 38_000 },
        { "label": "坏链接", "href": "javascript:alert(1)" },
    ] }));
    let html = attachments(files.attachments, 0);
    assert_holds(&html, "<a href=\"/media/files/a.pdf\" rel=\"external\">议程</a>");
    assert_holds(&html, "（38 KB）");
    assert!(!html.contains("坏链接"), "{html}");
}

#[test]
fn a_way_out_of_wechat_is_there_for_what_its_webview_does_not_show() {
    for (href, actions) in [
        ("/media/files/a.docx", Some("<div class=\"attachments__actions\"><button")),
        ("/media/files/a.pdf", Some("<div class=\"attachments__actions attachments__actions--pdf\"><button")),
        ("/media/files/a.png", None),
    ] {
        let files = article(json!({ "attachments": [{ "label": "回执", "href": href }] }));
        let html = attachments(files.attachments, 0);
        match actions {
            Some(actions) => assert_holds(&html, actions),
            None => assert_lacks(&html, "attachments__actions"),
        }
        assert_lacks(&html, "<dialog open");
    }
}

#[test]
fn without_files_there_is_no_heading() {
    assert_eq!(attachments(Vec::new(), 0), "");
}

#[test]
fn a_reader_is_told_of_files_that_are_not_listed() {
    let files: Vec<_> =
        (0..305).map(|n| json!({ "label": "附件", "href": format!("/media/{n}.pdf") })).collect();
    let read = article(json!({ "attachments": files }));
    assert_eq!((read.attachments.len(), read.omitted_attachments), (300, 5));
    let embedded = serde_json::to_value(&read).expect("JSON");
    assert_eq!(article(embedded), read, "a page carries what it shows");
    assert_holds(&attachments(read.attachments, read.omitted_attachments), "附件太多，另有5个未列出");
}

fn attachments(files: Vec<Attachment>, omitted: u32) -> String {
    let site =
        json!({ "name": "门户", "origin": "https://www.cadz.example", "footer": { "organizer": "协会" } });
    let embedded = EmbeddedAnswers::from([("site.json".to_owned(), site)]);
    let site = Api::new("nowhere", embedded).site().now_or_never().expect("at once").expect("a site");
    html(move || {
        CurrentSite::provide(Arc::new(site));
        view! { <Attachments files omitted/> }
    })
}
