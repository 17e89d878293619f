//! 投稿 is sent once, with its files, whatever the network and the reader do; what the backend refuses is told where it belongs.

use crate::message::{receipt, says, summary};
use crate::submission::{SUBMISSIONS, choose, drop_files, fill_in, listed, open_form, stored};
use crate::wechat_site::{ANDROID, set_user_agent};
use portal_e2e::{ANY, Browser, Case, Engine, Fault, Outcome, Site, everywhere, only_in, until};
use portal_live::{FileKind, Filter};
use serde_json::Value;

const MEBIBYTE: usize = 1024 * 1024;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_manuscript_goes_with_its_files_and_leaves_its_number),
        everywhere(an_upload_tells_how_far_it_is_and_can_be_cancelled),
        everywhere(an_upload_whose_answer_was_lost_is_received_once),
        everywhere(after_a_reload_the_same_files_are_the_same_manuscript),
        only_in(Engine::Chromium, inside_wechat_a_manuscript_goes_with_its_file),
        everywhere(refusals_of_files_stand_at_their_field),
    ]
}

async fn submit(browser: &Browser) -> Outcome {
    Ok(browser.the("button", "提交").await?.click().await?)
}

async fn a_manuscript_goes_with_its_files_and_leaves_its_number(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    browser.script::<()>("document.querySelector('#submission-channel').value = 'news'").await?;
    choose(browser, "稿件.txt", "石埭湾工业园").await?;
    choose(browser, "附图.pdf", "%PDF-1.7\n").await?;
    submit(browser).await?;
    let (number, _) = receipt(browser).await?;
    let received = site.inbox()?.show(&number).await?;
    let item = &received.item;
    assert_eq!((item.title.as_str(), item.name.as_str()), ("夜校灯光", "王小明"));
    assert_eq!((item.channel.as_deref(), item.contact.as_deref()), (Some("news"), Some("wang@example.org")));
    assert!(!item.is_spam && item.content.is_empty() && item.organization.is_none());
    let files: Vec<_> = received.files.iter().map(|file| (file.name.as_str(), file.kind)).collect();
    assert_eq!(files, [("稿件.txt", FileKind::Txt), ("附图.pdf", FileKind::Pdf)]);
    assert_eq!(stored(browser).await?, Value::Null, "what was sent is no draft");
    assert_eq!(listed(browser).await?, [""; 0]);
    Ok(())
}

async fn an_upload_tells_how_far_it_is_and_can_be_cancelled(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    drop_files(browser, &[("a.txt", 9 * MEBIBYTE), ("b.txt", 9 * MEBIBYTE)]).await?;
    site.fault(SUBMISSIONS, Fault::Held);
    submit(browser).await?;
    let cancel = browser.the("button", "取消").await?;
    site.meets_a_fault().await?;
    until("a part of it to be on its way", async || {
        let percent = "return Number(document.querySelector('progress').getAttribute('value'))";
        Ok(browser.script::<u64>(percent).await?.checked_sub(1))
    })
    .await?;
    cancel.click().await?;
    says(browser, "已取消，内容还在").await?;
    browser.none("button", "取消").await?;
    let button = browser.the("button", "提交").await?;
    assert!(browser.has_focus(&button).await?, "the keyboard has lost its position");
    site.clear_faults();
    assert_eq!(listed(browser).await?.len(), 2);
    submit(browser).await?;
    let (number, _) = receipt(browser).await?;
    assert!(number.ends_with("-0001"), "{number}");
    Ok(())
}

async fn an_upload_whose_answer_was_lost_is_received_once(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    choose(browser, "稿件.txt", "石埭湾工业园").await?;
    site.fault(SUBMISSIONS, Fault::Unanswered);
    submit(browser).await?;
    let alert = summary(browser).await?;
    assert!(alert.text().await?.contains("没有连上服务器"), "{}", alert.text().await?);
    site.clear_faults();
    browser.script::<()>("dispatchEvent(new Event('online'))").await?;
    says(browser, "网络已恢复").await?;
    browser.the("button", "重试").await?.click().await?;
    let (number, _) = receipt(browser).await?;
    assert!(number.ends_with("-0001"), "{number}");
    assert_eq!(site.inbox()?.list(&Filter::default(), 1).await?.total, 1);
    Ok(())
}

async fn after_a_reload_the_same_files_are_the_same_manuscript(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    choose(browser, "稿件.txt", "石埭湾工业园").await?;
    choose(browser, "附图.pdf", "%PDF-1.7\n").await?;
    site.fault(SUBMISSIONS, Fault::Unanswered);
    submit(browser).await?;
    summary(browser).await?;
    site.clear_faults();
    open_form(browser, &site).await?;
    let alert = browser.the("alert", ANY).await?;
    assert!(alert.text().await?.contains("文件请重新添加后再提交"), "{}", alert.text().await?);
    browser.none("button", "重试").await?;
    choose(browser, "稿件.txt", "石埭湾工业园").await?;
    choose(browser, "附图.pdf", "%PDF-1.7\n").await?;
    submit(browser).await?;
    let (number, _) = receipt(browser).await?;
    assert!(number.ends_with("-0001"), "{number}");
    assert_eq!(site.inbox()?.list(&Filter::default(), 1).await?.total, 1);
    Ok(())
}

async fn inside_wechat_a_manuscript_goes_with_its_file(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    set_user_agent(browser, ANDROID).await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    choose(browser, "稿件.txt", "石埭湾工业园").await?;
    submit(browser).await?;
    let received = receipt(browser).await;
    set_user_agent(browser, "").await?;
    assert_eq!(site.inbox()?.show(&received?.0).await?.files.len(), 1);
    Ok(())
}

async fn refusals_of_files_stand_at_their_field(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    choose(browser, "稿件.pdf", "<html><script>alert(1)</script>").await?;
    submit(browser).await?;
    let list = summary(browser).await?;
    browser.the_in(&list, "link", "文件“稿件.pdf”的内容不是…").await?;
    let invalid = "return document.querySelector('#submission-files').getAttribute('aria-invalid')";
    assert_eq!(browser.script::<Option<String>>(invalid).await?.as_deref(), Some("true"));
    // By something before the API, which knows nothing of forms.
    site.fault(SUBMISSIONS, Fault::Status(413));
    submit(browser).await?;
    until("what is too large to be told", async || {
        let alerts = browser.all(None, "alert", ANY).await?;
        let Some(alert) = alerts.first() else { return Ok(None) };
        Ok(alert.text().await?.contains("内容过大，服务器没有接受").then_some(()))
    })
    .await
}
