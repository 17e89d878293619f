//! Web Share (更多分享): the system's own sheet, where there is one.

use crate::altered_site::in_browser_changed_by;
use crate::clipboard::load_without_the_program;
use crate::fixtures::{ADDRESS, ARTICLE};
use portal_e2e::{ANY, Browser, Case, Content, Fault, Key, Outcome, Site, everywhere, until};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(the_sheet_gets_title_and_address_within_the_click),
        everywhere(a_sheet_that_the_reader_closes_is_no_error),
        everywhere(where_the_sheet_is_refused_the_address_is_copied),
        everywhere(the_sheet_opens_without_the_program),
        everywhere(where_there_is_no_sheet_there_is_no_button),
    ]
}

/// A browser with a sheet that answers so, and with a clipboard.
const SHEET: &str = "
    window.shared = [];
    window.copied = [];
    const share = (data) => { shared.push([window.event ? window.event.type : 'no event', data]); return answer(); };
    Object.defineProperty(navigator, 'share', { value: share, configurable: true });
    const writeText = (text) => { copied.push(text); return Promise.resolve(); };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });";

async fn the_sheet_gets_title_and_address_within_the_click(browser: &Browser) -> Outcome {
    assert_eq!(after_sharing(browser, "Promise.resolve()").await?, NOTHING);
    Ok(())
}

async fn a_sheet_that_the_reader_closes_is_no_error(browser: &Browser) -> Outcome {
    let closed = "Promise.reject(new DOMException('closed', 'AbortError'))";
    assert_eq!(after_sharing(browser, closed).await?, NOTHING);
    Ok(())
}

async fn where_the_sheet_is_refused_the_address_is_copied(browser: &Browser) -> Outcome {
    let refused = "Promise.reject(new DOMException('not allowed', 'NotAllowedError'))";
    let broken = "(() => { throw new TypeError('broken'); })()";
    for answer in [refused, broken] {
        assert_eq!(after_sharing(browser, answer).await?, [ADDRESS]);
        let panel = browser.the("group", "分享").await?;
        until("an answer", async || {
            Ok((browser.the_in(&panel, "status", ANY).await?.text().await? == "已复制").then_some(()))
        })
        .await?;
    }
    Ok(())
}

const NOTHING: [&str; 0] = [];

/// Shares the article by a sheet that answers so; what is copied in the end.
async fn after_sharing(browser: &Browser, answer: &str) -> Outcome<Vec<String>> {
    let site = with_a_sheet(answer).await?;
    browser.open(&site, ARTICLE).await?;
    share(browser, &site).await?;
    assert_eq!(browser.app_state().await?.as_deref(), Some("ready"));
    browser.script("return window.copied").await
}

async fn with_a_sheet(answer: &str) -> Outcome<Site> {
    in_browser_changed_by(&format!("const answer = () => {answer};{SHEET}")).await
}

async fn the_sheet_opens_without_the_program(browser: &Browser) -> Outcome {
    let site = with_a_sheet("Promise.resolve()").await?;
    for fault in [Fault::Held, Fault::Status(404)] {
        load_without_the_program(browser, &site, fault).await?;
        share(browser, &site).await?;
    }
    Ok(())
}

async fn where_there_is_no_sheet_there_is_no_button(browser: &Browser) -> Outcome {
    let none = "Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });";
    let site = in_browser_changed_by(none).await?;
    load_without_the_program(browser, &site, Fault::Held).await?;
    let panel = browser.the("group", "分享").await?;
    browser.the_in(&panel, "button", "复制链接").await?;
    assert!(browser.all(Some(&panel), "button", "更多分享").await?.is_empty(), "a button without an answer");
    Ok(())
}

/// Presses 更多分享, which hands title and address to the sheet.
async fn share(browser: &Browser, site: &Site) -> Outcome {
    let title = Content::of(site)?.article("20220614-01")?["title"].clone();
    let panel = browser.the("group", "分享").await?;
    let button = browser.the_in(&panel, "button", "更多分享").await?;
    browser.focus(&button).await?;
    browser.press(Key::Enter).await?;
    let shared = until("the sheet", async || {
        let shared: Vec<Value> = browser.script("return window.shared").await?;
        Ok((!shared.is_empty()).then_some(shared))
    })
    .await?;
    assert_eq!(shared, [json!(["click", { "title": title, "url": ADDRESS }])]);
    browser.settle().await
}
