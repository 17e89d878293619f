use super::{article, assert_holds, assert_lacks, html};
use leptos::prelude::*;
use portal::components::RichTextView;
use serde_json::{Value, json};

fn body(body: Value) -> String {
    let text = article(json!({ "body": body })).body;
    html(move || view! { <RichTextView text/> })
}

fn of_html(text: &str) -> String {
    body(json!({ "format": "html", "html": text }))
}

fn of_blocks(blocks: Value) -> String {
    body(json!({ "format": "blocks", "blocks": blocks }))
}

#[test]
fn text_stays_text() {
    assert_eq!(
        of_html("<p>1 &lt; 2 &amp; <b>&lt;script&gt;</b></p>"),
        "<p>1 &lt; 2 &amp; <strong>&lt;script&gt;</strong></p>"
    );
}

#[test]
fn whom_an_official_document_addresses_stands_flush_left() {
    let addressee = "<p class=\"article-body__addressee\">";
    for (begins, text) in [
        ("<p>各会员单位：</p>", "<p>现将有关事项通知如下。</p>"),
        ("<p>各省、自治区、直辖市开发区协会，各会员单位:</p>", "<p>根据年度安排……</p>"),
        (
            "<p style=\"text-align:center\">关于印发要点的通知：</p><p>各会员单位：</p>",
            "<p>正文</p><p>附件：</p>",
        ),
    ] {
        let html = of_html(&format!("{begins}{text}"));
        assert_eq!(html.matches(addressee).count(), 1, "{html}");
        assert!(html.contains(&format!("{addressee}各")), "{html}");
    }
    let long = format!("<p>{}：</p><p>正文</p>", "各开发区、".repeat(20));
    for text in [
        "<p>现将名单公布如下：</p><p>一、沧屿经开区</p>",
        "<p>以下问题出现最多：</p><p>问：……</p>",
        "<p>培训分三期：</p><ul><li>第一期</li></ul>",
        "<p>正文</p><p>各会员单位：</p><p>正文</p>",
        "<p>各会员单位：</p>",
        long.as_str(),
    ] {
        assert_lacks(&of_html(text), "addressee");
    }
}

#[test]
fn a_link_to_another_site_opens_a_new_tab() {
    let html = of_html("<p><a href=\"https://example.org/\" target=\"_self\" onclick=\"x\">外</a></p>");
    assert_eq!(
        html,
        "<p><a href=\"https://example.org/\" target=\"_blank\" rel=\"noopener noreferrer\">外</a></p>"
    );
}

#[test]
fn a_link_inside_a_link_is_its_words() {
    let inner =
        json!({ "kind": "link", "href": "/articles/2/", "content": [{ "kind": "text", "text": "里" }] });
    let outer = json!({ "kind": "link", "href": "/articles/1/", "content": [inner] });
    let html = body(json!({ "format": "blocks", "blocks": [{ "kind": "paragraph", "content": [outer] }] }));
    assert_eq!(html, "<p><a href=\"/articles/1/\">里</a></p>");
}

#[test]
fn a_table_has_the_rows_a_parser_would_give_it() {
    let html = of_html("<table><tr><th>甲</th></tr><tr><td colspan=2>乙</td></tr></table>");
    assert_holds(
        &html,
        "<table><tbody><tr><th>甲</th></tr><tr><td colspan=\"2\">乙</td></tr></tbody></table>",
    );
}

#[test]
fn a_picture_keeps_its_size_and_waits_until_it_is_near() {
    let html = of_html(
        "<figure><img src=\"/media/a.svg\" alt=\"图\" width=\"400\" height=\"300\"><figcaption>图1</figcaption></figure>",
    );
    for part in
        ["width=\"400\"", "height=\"300\"", "loading=\"lazy\"", "alt=\"图\"", "<figcaption>图1</figcaption>"]
    {
        assert_holds(&html, part);
    }
    assert_lacks(&html, "--unsized");
}

#[test]
fn zero_is_no_size() {
    let html = of_blocks(json!([{ "kind": "image", "src": "/a.svg", "alt": "图", "width": 0, "height": 0 }]));
    assert_holds(&html, "article-body__frame--unsized");
    assert_lacks(&html, "width=");
    assert_lacks(&html, "height=");
}

#[test]
fn a_picture_stands_in_no_link_of_ours_and_beside_one_that_enlarges_it() {
    let large = |alt: &str| {
        of_html(&format!("<p><img src=\"/a.png\" alt=\"{alt}\" width=\"300\" height=\"300\"></p>"))
    };
    let (named, nameless) = (large("二维码"), large(""));
    assert_holds(
        &named,
        "><a class=\"article-body__enlarge\" href=\"/a.png\" rel=\"external\" aria-label=\"查看大图：二维码\"",
    );
    assert_holds(&nameless, "aria-label=\"查看大图\"");
    for html in [named, nameless] {
        assert!(
            html.starts_with(
                "<figure><div class=\"article-body__frame\"><img class=\"article-body__picture\" "
            ),
            "{html}"
        );
    }
}

#[test]
fn a_picture_that_is_a_link_leads_there_and_is_not_enlarged() {
    let html = of_html(
        "<p><a href=\"/a.pdf\"><img src=\"/a.png\" alt=\"下载\" width=\"300\" height=\"200\"></a></p>",
    );
    assert_holds(&html, "<a class=\"article-body__frame\" href=\"/a.pdf\" rel=\"external\"><img");
    assert_lacks(&html, "查看大图");
}

#[test]
fn a_picture_in_a_line_is_not_enlarged() {
    let html = of_html("<p>信号<img src=\"/a.png\" width=\"16\" height=\"16\" alt=\"满格\">。</p>");
    assert_holds(&html, "width=\"16\" height=\"16\"");
    assert_holds(&html, "<p>信号<img class=\"article-body__symbol\"");
    assert_lacks(&html, "查看大图");
}

#[test]
fn what_html_can_number_needs_no_style_sheet() {
    let list = |extra: Value| {
        let item = json!([{ "kind": "paragraph", "content": [{ "kind": "text", "text": "甲" }] }]);
        let mut list = json!({ "kind": "list", "ordered": true, "items": [item] });
        list.as_object_mut().expect("a list").extend(extra.as_object().expect("fields").clone());
        of_blocks(json!([list]))
    };
    assert_eq!(list(json!({ "marker": "lower_alpha" })), "<ol type=\"a\"><li>甲</li></ol>");
    assert_eq!(
        list(json!({ "start": 4, "reversed": true })),
        "<ol start=\"4\" reversed=\"\"><li>甲</li></ol>"
    );
    assert_eq!(
        list(json!({ "marker": "chinese", "align": "end", "dir": "rtl", "lang": "ug" })),
        "<ol class=\"article-body__list--chinese article-body__end\" dir=\"rtl\" lang=\"ug\"><li>甲</li></ol>"
    );
}

#[test]
fn cells_run_as_their_editor_set_them() {
    let cell = |header: bool, more: Value| {
        let mut cell = json!({ "header": header, "content": [] });
        cell.as_object_mut().expect("a cell").extend(more.as_object().expect("fields").clone());
        cell
    };
    let head = [cell(true, json!({ "align": "center" }))];
    let row = [cell(false, json!({ "align": "end", "dir": "rtl", "lang": "ug" }))];
    let html =
        of_blocks(json!([{ "kind": "table", "lang": "ug", "head": [head], "rows": [row], "foot": [] }]));
    assert_holds(&html, "tabindex=\"0\" lang=\"ug\"");
    assert_holds(&html, "<thead><tr><th scope=\"col\" class=\"article-body__center\"></th></tr></thead>");
    assert_holds(&html, "<td class=\"article-body__end\" dir=\"rtl\" lang=\"ug\"></td>");
}

#[test]
fn a_table_of_many_columns_is_set_smaller_on_paper() {
    let table =
        |columns: usize| of_html(&format!("<table><tr>{}</tr></table>", "<td>1</td>".repeat(columns)));
    assert_lacks(&table(8), "--wid");
    assert_holds(&table(9), "article-body__table--wide\"");
    assert_holds(&table(18), "article-body__table--widest\"");
    assert_holds(&of_html("<table><tr><td>1</td></tr><tr><td colspan=9>1</td></tr></table>"), "--wide\"");
}

#[test]
fn plain_text_in_columns_slides_and_prose_wraps() {
    let columns = of_html("<pre>地区    产值\n甲区     100\n乙区     120</pre>");
    assert_holds(&columns, "tabindex=\"0\"><pre>地区    产值\n甲区");
    let prose = of_html("<pre>各单位：\n\n　　现通知如下。\n　　特此通知。</pre>");
    assert_eq!(prose, "<pre>各单位：\n\n　　现通知如下。\n　　特此通知。</pre>");
}
