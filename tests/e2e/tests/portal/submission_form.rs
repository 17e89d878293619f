//! 投稿 before it is sent: its files, its faults, its draft; where there is nobody to take it; without scripts.

use crate::message::{fill, says, summary};
use crate::submission::{SUBMIT, choose, drop_files, fill_in, listed, open_form, posts, stored};
use portal_e2e::{Browser, Case, Engine, Key, Outcome, Site, everywhere, only_in, until};
use serde_json::{Value, json};

const MEBIBYTE: usize = 1024 * 1024;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(files_are_added_one_after_another_and_removed),
        everywhere(files_that_cannot_be_sent_are_told_before_they_are),
        everywhere(a_manuscript_is_a_text_or_a_file),
        everywhere(the_draft_holds_the_texts_and_says_which_files_are_missing),
        everywhere(the_page_has_a_form_where_the_backend_takes_manuscripts),
        everywhere(without_scripts_the_form_posts_its_files_by_itself),
        only_in(Engine::Chromium, the_form_its_files_and_faults_have_no_barrier),
    ]
}

async fn files_are_added_one_after_another_and_removed(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    choose(browser, "稿件.txt", "石埭湾工业园").await?;
    drop_files(browser, &[("photo.jpg", 2 * MEBIBYTE), ("data.xlsx", 3000)]).await?;
    lists(browser, &["稿件.txt 18 B", "photo.jpg 2.0 MB", "data.xlsx 3 KB 可能不是可以接收的文件类型"])
        .await?;
    browser.the("button", "移除photo.jpg").await?.send_keys(&char::from(Key::Enter).to_string()).await?;
    lists(browser, &["稿件.txt 18 B", "data.xlsx 3 KB 可能不是可以接收的文件类型"]).await?;
    let next = browser.the("button", "移除data.xlsx").await?;
    assert!(browser.has_focus(&next).await?, "the keyboard does not go on at the next file");
    browser.press(Key::Enter).await?;
    browser.press(Key::Enter).await?;
    lists(browser, &[]).await?;
    let field: bool = browser.script("return document.activeElement.id === 'submission-files'").await?;
    assert!(field, "the keyboard does not go on at the field");
    Ok(())
}

async fn lists(browser: &Browser, expected: &[&str]) -> Outcome {
    until(&format!("these files: {expected:?}"), async || {
        Ok((listed(browser).await? == expected).then_some(()))
    })
    .await
}

async fn files_that_cannot_be_sent_are_told_before_they_are(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    drop_files(browser, &[("a.pdf", 10 * MEBIBYTE + 1)]).await?;
    says(browser, "文件“a.pdf”超过10 MB").await?;
    let submit = browser.the("button", "提交").await?;
    submit.click().await?;
    let list = summary(browser).await?;
    browser.the_in(&list, "link", "文件“a.pdf”超过10 MB…").await?.click().await?;
    let at_field: Value = browser
        .script("const it = document.activeElement; return [it.id, it.getAttribute('aria-invalid')]")
        .await?;
    assert_eq!(at_field, json!(["submission-files", "true"]));
    browser.the("button", "移除a.pdf").await?.click().await?;
    until("the fault to go", async || {
        let text: String = browser.script("return document.getElementById('main').innerText").await?;
        Ok((!text.contains("超过10 MB，请") && !text.contains("需要修改")).then_some(()))
    })
    .await?;
    drop_files(browser, &[("a", 1), ("b", 1), ("c", 1), ("d", 1), ("e", 1), ("f", 1)]).await?;
    says(browser, "最多5个文件，请移除1个。").await?;
    assert_eq!(posts(&site), 0);
    Ok(())
}

async fn a_manuscript_is_a_text_or_a_file(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    fill_in(browser).await?;
    browser.the("button", "提交").await?.click().await?;
    let list = summary(browser).await?;
    let text = list.text().await?;
    assert!(text.contains("请填写正文，或添加文件。"), "{text}");
    choose(browser, "稿件.txt", "石埭湾工业园").await?;
    browser.none("alert", portal_e2e::ANY).await?;
    assert_eq!(posts(&site), 0);
    Ok(())
}

async fn the_draft_holds_the_texts_and_says_which_files_are_missing(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    open_form(browser, &site).await?;
    fill(browser, "标题", "夜校灯光").await?;
    browser
        .script::<()>(
            "const choice = document.querySelector('#submission-channel');
            choice.value = 'news';
            choice.dispatchEvent(new Event('input', { bubbles: true }))",
        )
        .await?;
    choose(browser, "稿件.txt", "石埭湾工业园").await?;
    says(browser, "草稿已保存在这个浏览器里").await?;
    open_form(browser, &site).await?;
    says(browser, "文件不在草稿里，请重新添加：稿件.txt。").await?;
    let entered =
        "return ['title', 'channel'].map((name) => document.querySelector(`#submission-${name}`).value)";
    assert_eq!(browser.script::<Value>(entered).await?, json!(["夜校灯光", "news"]));
    assert_eq!(listed(browser).await?, [""; 0]);
    browser.the("button", "删除草稿").await?.click().await?;
    assert_eq!(browser.script::<Value>(entered).await?, json!(["", ""]));
    assert_eq!(stored(browser).await?, Value::Null);
    Ok(())
}

async fn the_page_has_a_form_where_the_backend_takes_manuscripts(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, SUBMIT).await?;
    says(browser, "投稿请打电话或发邮件").await?;
    browser.none("button", "提交").await?;

    let site = Site::live().await?;
    open_form(browser, &site).await?;
    let text: String = browser.script("return document.getElementById('main').innerText").await?;
    assert!(!text.contains("请打电话或发邮件"), "{text}");
    let channels: Vec<String> = browser
        .script("return [...document.querySelectorAll('#submission-channel option')].map((it) => it.value)")
        .await?;
    assert!(
        channels.len() > 5 && channels[0].is_empty() && channels.contains(&"news".to_owned()),
        "{channels:?}"
    );
    Ok(())
}

async fn without_scripts_the_form_posts_its_files_by_itself(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    site.edit_pages("data-with=\"submissions\" hidden", "data-with=\"submissions\"");
    site.edit_pages("data-without=\"submissions\"", "data-without=\"submissions\" hidden");
    site.switch_scripts_off();
    browser.load(&site, SUBMIT).await?;
    fill_in(browser).await?;
    choose(browser, "稿件.txt", "石埭湾工业园").await?;
    browser.the("button", "提交").await?.click().await?;
    browser.is_headed("已收到，谢谢").await?;
    let number: String = browser.script("return document.querySelector('strong').textContent").await?;
    let received = site.inbox()?.show(&number).await?;
    assert_eq!((received.item.title.as_str(), received.files[0].name.as_str()), ("夜校灯光", "稿件.txt"));
    Ok(())
}

async fn the_form_its_files_and_faults_have_no_barrier(browser: &Browser) -> Outcome {
    for (scheme, width) in [("light", 360), ("dark", 1440)] {
        let site = Site::live().await?;
        browser.resize(width, 900).await?;
        browser.prefer(scheme).await?;
        open_form(browser, &site).await?;
        drop_files(browser, &[("稿件.txt", 100), ("data.xlsx", 11 * MEBIBYTE)]).await?;
        lists(browser, &["稿件.txt 100 B", "data.xlsx 11.0 MB 可能不是可以接收的文件类型"]).await?;
        assert_eq!(browser.accessibility_violations().await?, Vec::<String>::new(), "{scheme}");
        browser.the("button", "提交").await?.click().await?;
        summary(browser).await?;
        assert_eq!(browser.accessibility_violations().await?, Vec::<String>::new(), "{scheme}");
    }
    browser.prefer("light").await
}
