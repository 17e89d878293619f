//! 留言 is sent once, whatever the network does; what the backend refuses is told where it belongs.

use crate::altered_site::in_browser_changed_by;
use crate::message::{MESSAGE, fill_in, leave_message, open_form, posts, receipt, says, stored, summary};
use portal_e2e::{ANY, Browser, Case, Fault, Key, Outcome, Site, everywhere, until};
use serde_json::{Value, json};
use std::time::Duration;

/// Where messages are sent to.
const MESSAGES: &str = "/api/v1/messages";
const WRONG_TITLE: &str =
    r#"{ "detail": "内容有误", "errors": [{ "field": "title", "detail": "标题里有不能用的字。" }] }"#;
/// Longer than any proof is good for.
const A_DAY: Duration = Duration::from_secs(24 * 60 * 60);

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_message_is_sent_by_keyboard_with_a_proof_and_leaves_its_number),
        everywhere(what_was_not_sent_is_sent_with_one_tap_and_received_once),
        everywhere(refusals_are_told_where_they_belong),
        everywhere(a_proof_that_has_expired_is_replaced_unasked),
        everywhere(without_a_network_a_form_whose_chunk_is_missing_holds_its_texts),
        everywhere(without_workers_the_page_itself_works_for_the_proof),
    ]
}

async fn a_message_is_sent_by_keyboard_with_a_proof_and_leaves_its_number(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
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
    let (number, code) = receipt(browser).await?;
    let focused: String = browser.script("return document.activeElement.textContent").await?;
    assert_eq!(focused, "已收到，谢谢");
    assert_eq!(stored(browser).await?, Value::Null, "what was sent is no draft");
    let copy = browser.the("button", "复制").await?;
    let copied = browser.attribute(&copy, "data-copy").await?.unwrap_or_default();
    assert!(copied.contains(&number) && copied.contains(&code), "{copied}");
    // It is as it was entered, and may be published.
    site.answer_message(&number, "请发邮件。").await?;
    let published =
        "return fetch('/api/v1/answers/1.json', { cache: 'reload' }).then((answer) => answer.json())";
    let published: Value = browser.script(published).await?;
    let item = &published["items"][0];
    assert_eq!(
        ["id", "title", "content", "name"].map(|field| item[field].as_str()),
        [Some(number.as_str()), Some("联系信息"), Some("请问如何更新？"), Some("王**")]
    );
    Ok(())
}

async fn what_was_not_sent_is_sent_with_one_tap_and_received_once(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    site.fault(MESSAGES, Fault::Unanswered);
    let button = browser.the("button", "提交").await?;
    // Pressed twice.
    browser.script_with::<()>("arguments[0].click(); arguments[0].click()", vec![json!(button)]).await?;
    let alert = summary(browser).await?;
    assert!(alert.text().await?.contains("没有连上服务器"), "{}", alert.text().await?);
    site.clear_faults();
    open_form(browser, &site).await?;
    let alert = browser.the("alert", ANY).await?;
    assert!(alert.text().await?.contains("上次没有发送成功"), "{}", alert.text().await?);
    browser.script::<()>("dispatchEvent(new Event('online'))").await?;
    says(browser, "网络已恢复").await?;
    browser.the("button", "重试").await?.click().await?;
    let (number, _) = receipt(browser).await?;
    assert!(number.ends_with("-0001"), "{number}");
    let next = leave_message(browser, &site, "联系信息", "请问如何更新？").await?;
    assert!(next.ends_with("-0002"), "{next}");
    Ok(())
}

async fn refusals_are_told_where_they_belong(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    let submit = async || -> Outcome { Ok(browser.the("button", "提交").await?.click().await?) };
    let is_alerted = async |expected: &str| -> Outcome {
        until(&format!("the alert {expected}"), async || {
            let alerts = browser.all(None, "alert", ANY).await?;
            let Some(alert) = alerts.first() else { return Ok(None) };
            Ok(alert.text().await?.contains(expected).then_some(()))
        })
        .await
    };
    site.fault(MESSAGES, Fault::Problem(422, WRONG_TITLE));
    submit().await?;
    is_alerted("标题里有不能用的字").await?;
    let title = browser.the("textbox", "标题").await?;
    assert_eq!(browser.attribute(&title, "aria-invalid").await?.as_deref(), Some("true"));
    for (fault, expected) in [
        (Fault::Busy(7), "请在7秒后重试"),
        (Fault::Problem(413, r#"{ "detail": "提交的内容过大。" }"#), "提交的内容过大"),
        (Fault::Status(500), "服务器暂时有故障"),
    ] {
        site.replace_faults(MESSAGES, fault);
        submit().await?;
        is_alerted(expected).await?;
    }
    site.clear_faults();
    submit().await?;
    receipt(browser).await.map(drop)
}

async fn a_proof_that_has_expired_is_replaced_unasked(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    until("the challenge", async || {
        let is_requested = site.traffic().api().iter().any(|path| path.ends_with("/challenge"));
        Ok((is_requested && site.traffic().in_flight() == 0).then_some(()))
    })
    .await?;
    site.set_ahead(A_DAY)?;
    browser.the("button", "提交").await?.click().await?;
    receipt(browser).await?;
    assert_eq!(posts(&site), 2);
    Ok(())
}

async fn without_a_network_a_form_whose_chunk_is_missing_holds_its_texts(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    site.fault("/assets/forms-", Fault::Disconnect);
    browser.open(&site, MESSAGE).await?;
    fill_in(browser).await?;
    browser.script::<()>("document.documentElement.setAttribute('data-network', 'offline')").await?;
    browser.the("button", "提交").await?.click().await?;
    let dialog = browser.the("dialog", "网络连接不上").await?;
    assert_eq!(browser.path().await?, MESSAGE, "the form was posted into nothing");
    site.clear_faults();
    browser.the_in(&dialog, "button", "重试").await?.click().await?;
    receipt(browser).await.map(drop)
}

async fn without_workers_the_page_itself_works_for_the_proof(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by("delete window.Worker;").await?;
    site.go_live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    browser.the("button", "提交").await?.click().await?;
    receipt(browser).await.map(drop)
}
