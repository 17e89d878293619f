//! Pages of a form after a navigation: the chunk of forms renders what a page that was loaded has in it.

use crate::message::{fill_in, receipt};
use portal_e2e::{ANY, Browser, Case, Fault, Outcome, Site, everywhere};

/// How the addresses of the chunk begin.
const FORMS: &str = "/assets/forms-";

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_form_that_was_navigated_to_is_the_one_that_is_published),
        everywhere(a_page_whose_chunk_is_missing_is_asked_for_again),
    ]
}

/// Goes there by a link of the side tools, in the same document.
async fn navigate(browser: &Browser, site: &Site, name: &str, path: &str) -> Outcome {
    browser.open(site, "/favorites/").await?;
    browser.script::<()>("window.same = true").await?;
    let tools = browser.the("navigation", "便捷工具").await?;
    browser.the_in(&tools, "link", name).await?.click().await?;
    browser.reaches(path).await?;
    browser.is_headed(name).await
}

async fn a_form_that_was_navigated_to_is_the_one_that_is_published(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    // Without what comes later, from the backend.
    let content = "return [...document.querySelectorAll('.form-page *:not(.inquiry-form *, .answers *)')].map((element) => [
        element.localName, element.id, element.getAttribute('class'), element.name, element.closest('[hidden]') !== null,
        element.childElementCount ? '' : element.textContent.trim(),
    ].join())";
    for (name, path) in [("投稿", "/submit/"), ("留言", "/message/")] {
        browser.open(&site, path).await?;
        browser.the("button", "提交").await?;
        is_prepared(browser).await?;
        let published: Vec<String> = browser.script(content).await?;
        navigate(browser, &site, name, path).await?;
        is_prepared(browser).await?;
        assert!(browser.script::<bool>("return window.same === true").await?, "{name} was loaded");
        assert_eq!(browser.script::<Vec<String>>(content).await?, published, "{name}");
    }
    fill_in(browser).await?;
    browser.the("button", "提交").await?.click().await?;
    receipt(browser).await.map(drop)
}

async fn is_prepared(browser: &Browser) -> Outcome {
    let is_prepared = "return !!document.querySelector('.form-page [data-prepared]')";
    portal_e2e::until("the form to be prepared", async || {
        Ok(browser.script::<bool>(is_prepared).await?.then_some(()))
    })
    .await
}

async fn a_page_whose_chunk_is_missing_is_asked_for_again(browser: &Browser) -> Outcome {
    let site = Site::live().await?;
    site.fault("/sw.js", Fault::Status(404));
    site.fault(FORMS, Fault::Disconnect);
    navigate(browser, &site, "留言", "/message/").await?;
    let notice = browser.the("alert", ANY).await?;
    assert!(notice.text().await?.contains("没有连上服务器"), "{}", notice.text().await?);
    site.clear_faults();
    browser.the("button", "重试").await?.click().await?;
    browser.the("button", "提交").await?;
    browser.none("alert", ANY).await
}
