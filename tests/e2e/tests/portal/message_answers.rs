//! What became of messages: for whoever has number and code, and published for everyone.

use crate::message::{MESSAGE, fill, fill_in, leave_message, open_form, receipt, says, summary};
use portal_e2e::{Browser, Case, Key, Outcome, Site, everywhere, until};
use serde_json::json;

/// One more than the first page of published answers has.
const SEVERAL: usize = 21;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(who_has_number_and_code_is_told_the_answer),
        everywhere(published_answers_are_shown_as_text),
        everywhere(further_answers_come_on_demand),
    ]
}

async fn who_has_number_and_code_is_told_the_answer(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    browser.the("button", "提交").await?.click().await?;
    let (number, code) = receipt(browser).await?;
    fill(browser, "编号", &number).await?;
    let field = fill(browser, "查询码", "WRONG").await?;
    let ask = async || -> Outcome { Ok(browser.the("button", "查询").await?.click().await?) };
    ask().await?;
    assert!(summary(browser).await?.text().await?.contains("编号与查询码不符"));
    field.clear().await?;
    field.send_keys(&code).await?;
    ask().await?;
    says(browser, "还没有答复").await?;
    site.answer_message(&number, "请发邮件至会员部。").await?;
    field.send_keys(&char::from(Key::Enter).to_string()).await?;
    says(browser, "答复于").await?;
    says(browser, "请发邮件至会员部。").await
}

async fn published_answers_are_shown_as_text(browser: &Browser) -> Outcome {
    let hostile = "<img src=x onerror=alert(1)>{{7*7}}";
    let site = Site::live().await?;
    let number = leave_message(browser, &site, hostile, hostile).await?;
    site.answer_message(&number, hostile).await?;
    open_form(browser, &site).await?;
    let region = browser.the("region", "已公开的答复").await?;
    let shown: (String, usize) = browser
        .script_with(
            "return [arguments[0].innerText, arguments[0].querySelectorAll('img').length]",
            vec![json!(region)],
        )
        .await?;
    assert_eq!((shown.0.matches(hostile).count(), shown.1), (3, 0), "{}", shown.0);
    assert!(shown.0.contains("王**") && !shown.0.contains("王小明"), "{}", shown.0);
    Ok(())
}

async fn further_answers_come_on_demand(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    for index in 0..SEVERAL {
        let number = leave_message(browser, &site, &format!("第{index}条"), "请问如何更新？").await?;
        site.answer_message(&number, "请发邮件。").await?;
    }
    browser.open(&site, MESSAGE).await?;
    let more = browser.the("button", "更多答复").await?;
    browser.none("heading", "第0条").await?;
    more.click().await?;
    let first = browser.the("heading", "第0条").await?;
    browser.none("button", "更多答复").await?;
    until("the focus to go on at the first answer it brought", async || {
        Ok(browser.has_focus(&first).await?.then_some(()))
    })
    .await
}
