//! 留言 is sent once, whatever the network does; what the backend refuses is told where it belongs; number, code and answers.

use crate::message_form::{fill, live, open_form, says, stored, summary};
use portal_e2e::{
    ANY, Browser, CODE, Case, Key, NUMBER, Outcome, Post, Reply, SOLUTION, Site, everywhere, until,
};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_message_is_sent_by_keyboard_with_a_proof_and_leaves_its_number),
        everywhere(what_was_not_sent_is_sent_with_one_tap_and_received_once),
        everywhere(refusals_are_told_where_they_belong),
        everywhere(who_has_number_and_code_is_told_the_answer),
        everywhere(published_answers_are_shown_as_text),
        everywhere(without_workers_the_page_itself_works_for_the_proof),
    ]
}

async fn fill_in(browser: &Browser) -> Outcome {
    for (name, text) in [("姓名", "王小明"), ("标题", "联系信息"), ("内容", "请问如何更新？")]
    {
        fill(browser, name, text).await?;
    }
    Ok(())
}

/// The only post, once it is there.
async fn posted(site: &Site) -> Outcome<Post> {
    until("a post", async || Ok(site.posts().pop())).await
}

fn sent(post: &Post) -> Outcome<Value> {
    Ok(serde_json::from_str(&post.body)?)
}

async fn a_message_is_sent_by_keyboard_with_a_proof_and_leaves_its_number(browser: &Browser) -> Outcome {
    let site = live().await?;
    open_form(browser, &site).await?;
    browser.focus(&browser.the("textbox", "姓名").await?).await?;
    for text in ["王小明", "", "联系信息", "请问如何更新？"] {
        for letter in text.chars() {
            browser.press(letter).await?;
        }
        browser.press(Key::Tab).await?;
    }
    browser.press(' ').await?; // 同意公开
    browser.press(Key::Tab).await?;
    browser.press(Key::Enter).await?;
    says(browser, CODE).await?;
    says(browser, NUMBER).await?;
    let focused: String = browser.script("return document.activeElement.textContent").await?;
    assert_eq!(focused, "已收到，谢谢");
    let mut message = sent(&posted(&site).await?)?;
    let proof: Value =
        browser.script_with("return JSON.parse(atob(arguments[0]))", vec![message["proof"].take()]).await?;
    assert_eq!(proof["number"], SOLUTION);
    let expected = json!({
        "kind": "message", "name": "王小明", "contact": null, "title": "联系信息", "content": "请问如何更新？",
        "publish": true, "website": null, "proof": null,
    });
    assert_eq!(message, expected);
    assert_eq!(stored(browser).await?, Value::Null, "what was sent is no draft");
    let copy = browser.the("button", "复制").await?;
    let copied = browser.attribute(&copy, "data-copy").await?.unwrap_or_default();
    assert!(copied.contains(NUMBER) && copied.contains(CODE), "{copied}");
    Ok(())
}

async fn what_was_not_sent_is_sent_with_one_tap_and_received_once(browser: &Browser) -> Outcome {
    let site = live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    site.reply(Reply::Lost);
    let button = browser.the("button", "提交").await?;
    // Pressed twice.
    browser.script_with::<()>("arguments[0].click(); arguments[0].click()", vec![json!(button)]).await?;
    let alert = summary(browser).await?;
    assert!(alert.text().await?.contains("没有连上服务器"), "{}", alert.text().await?);
    open_form(browser, &site).await?;
    let alert = browser.the("alert", ANY).await?;
    assert!(alert.text().await?.contains("上次没有发送成功"), "{}", alert.text().await?);
    browser.script::<()>("dispatchEvent(new Event('online'))").await?;
    says(browser, "网络已恢复").await?;
    browser.the("button", "重试").await?.click().await?;
    says(browser, NUMBER).await?;
    let keys: Vec<_> = site.posts().into_iter().map(|post| post.key).collect();
    assert_eq!(keys.len(), 2, "{keys:?}");
    assert!(keys[0].is_some() && keys[0] == keys[1], "{keys:?}");
    Ok(())
}

async fn refusals_are_told_where_they_belong(browser: &Browser) -> Outcome {
    let site = live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    let errors = json!([{ "field": "title", "detail": "标题里有不能用的字。" }]);
    site.reply(Reply::Problem(422, json!({ "detail": "内容有误", "errors": errors })));
    let submit = async || -> Outcome { Ok(browser.the("button", "提交").await?.click().await?) };
    let is_alerted = async |expected: &str| -> Outcome {
        until(&format!("the alert {expected}"), async || {
            let alerts = browser.all(None, "alert", ANY).await?;
            let Some(alert) = alerts.first() else { return Ok(None) };
            Ok(alert.text().await?.contains(expected).then_some(()))
        })
        .await
    };
    submit().await?;
    is_alerted("标题里有不能用的字").await?;
    let title = browser.the("textbox", "标题").await?;
    assert_eq!(browser.attribute(&title, "aria-invalid").await?.as_deref(), Some("true"));
    for (problem, expected) in [
        (Reply::Problem(429, json!({ "retry_after": 7 })), "请在7秒后重试"),
        (Reply::Problem(413, json!({ "detail": "提交的内容过大。" })), "提交的内容过大"),
        (Reply::Problem(500, json!({})), "服务器暂时有故障"),
    ] {
        site.reply(problem);
        submit().await?;
        is_alerted(expected).await?;
    }
    // A proof that has expired is replaced unasked.
    let expired = json!([{ "field": "proof", "detail": "安全验证已过期，请重新提交。" }]);
    site.reply(Reply::Problem(422, json!({ "errors": expired })));
    submit().await?;
    says(browser, NUMBER).await
}

async fn who_has_number_and_code_is_told_the_answer(browser: &Browser) -> Outcome {
    let site = live().await?;
    open_form(browser, &site).await?;
    fill(browser, "编号", NUMBER).await?;
    let code = fill(browser, "查询码", "WRONG").await?;
    browser.the("button", "查询").await?.click().await?;
    assert!(summary(browser).await?.text().await?.contains("编号与查询码不符"));
    code.clear().await?;
    code.send_keys(CODE).await?;
    code.send_keys(&char::from(Key::Enter).to_string()).await?;
    says(browser, "2022年06月14日 10:30").await?;
    says(browser, "请发邮件至会员部。").await
}

async fn published_answers_are_shown_as_text(browser: &Browser) -> Outcome {
    let hostile = "<img src=x onerror=alert(1)>{{7*7}}";
    let answer = json!({
        "id": "1", "title": hostile, "name": "王**", "content": hostile, "answer": hostile,
        "received_at": "2022-06-14T09:30:00+08:00", "answered_at": "2022-06-14T10:30:00+08:00",
    });
    let site = Site::start().await?;
    site.go_live(json!({ "messages": true, "answers": true }), vec![answer]);
    open_form(browser, &site).await?;
    let region = browser.the("region", "已公开的答复").await?;
    let shown: (usize, usize) = browser
        .script_with(
            "return [arguments[0].innerText.split(arguments[1]).length - 1, arguments[0].querySelectorAll('img').length]",
            vec![json!(region), json!(hostile)],
        )
        .await?;
    assert_eq!(shown, (3, 0));
    Ok(())
}

async fn without_workers_the_page_itself_works_for_the_proof(browser: &Browser) -> Outcome {
    let site = crate::altered_site::in_browser_changed_by("delete window.Worker;").await?;
    site.go_live(json!({ "messages": true }), Vec::new());
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    browser.the("button", "提交").await?.click().await?;
    says(browser, NUMBER).await?;
    assert!(sent(&posted(&site).await?)?["proof"].is_string());
    Ok(())
}
