//! The whole way of a message: a reader asks, staff answer at the desk, the reader is told by number, and everyone reads what was
//! published. A file of the largest size reaches the desk.

use crate::message::{self, MESSAGE, fill, receipt, says};
use crate::staff::{self, employ, log_in, tab_to, write};
use crate::submission;
use portal_e2e::{Browser, Case, Key, Outcome, Site, everywhere, until};

/// The largest file that may be sent (contract: 10 MiB each).
const LARGEST: usize = 10 * 1024 * 1024;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_question_is_answered_at_the_desk_and_read_by_whoever_asked_and_by_everyone),
        everywhere(the_largest_file_reaches_the_desk),
    ]
}

async fn a_question_is_answered_at_the_desk_and_read_by_whoever_asked_and_by_everyone(
    browser: &Browser,
) -> Outcome {
    let site = Site::live().await?;
    employ(&site).await?;
    message::open_form(browser, &site).await?;
    message::fill_in(browser).await?;
    browser.the("checkbox", "同意在网站上公开…").await?.click().await?;
    browser.the("button", "提交").await?.click().await?;
    let (number, code) = receipt(browser).await?;

    browser.load(&site, "/desk/").await?;
    log_in(browser).await?;
    browser.the("link", "联系信息").await?.click().await?;
    staff::says(browser, "main", "请问如何更新？").await?;
    tab_to(browser, "textarea[name=text]").await?;
    write(browser, "Please write to the office.").await?;
    tab_to(browser, "button[value=answer_and_publish]").await?;
    browser.press(Key::Enter).await?;
    staff::says(browser, "[role=status]", "答复已公开").await?;

    // The list that was shown before may be shown for a minute (`Cache-Control`).
    browser.load(&site, "/favorites/").await?;
    browser
        .script::<()>("return fetch('/api/v1/answers/1.json', { cache: 'reload' }).then(() => null)")
        .await?;
    message::open_form(browser, &site).await?;
    let published = browser.the("region", "已公开的答复").await?;
    until("the published answer", async || {
        Ok(published.text().await?.contains("Please write to the office.").then_some(()))
    })
    .await?;
    fill(browser, "编号", &number).await?;
    fill(browser, "查询码", &code).await?;
    browser.the("button", "查询").await?.click().await?;
    says(browser, "答复于").await?;
    assert_eq!(browser.path().await?, MESSAGE);
    Ok(())
}

async fn the_largest_file_reaches_the_desk(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    employ(&site).await?;
    submission::open_form(browser, &site).await?;
    submission::fill_in(browser).await?;
    submission::drop_files(browser, &[("稿件.txt", LARGEST)]).await?;
    browser.the("button", "提交").await?.click().await?;
    let (number, _) = receipt(browser).await?;

    browser.load(&site, "/desk/").await?;
    log_in(browser).await?;
    browser.the("link", "夜校灯光").await?.click().await?;
    staff::says(browser, "main", "稿件.txt（txt，10.0 MB）").await?;
    let received = site.inbox()?.show(&number).await?;
    assert_eq!(received.files.iter().map(|file| file.bytes).collect::<Vec<_>>(), [LARGEST as u64]);
    Ok(())
}
