//! Steps on 投稿 that several cases take.

use crate::message::fill;
use portal_e2e::{Browser, Outcome, Site};
use serde_json::{Value, json};

pub(crate) const SUBMIT: &str = "/submit/";
/// Where manuscripts are sent to.
pub(crate) const SUBMISSIONS: &str = "/api/v1/submissions";

/// Opens the form, and waits until it is prepared.
pub(crate) async fn open_form(browser: &Browser, site: &Site) -> Outcome {
    browser.open(site, SUBMIT).await?;
    browser.the("button", "提交").await?;
    let is_prepared = "return document.querySelector('[data-form=submission]').hasAttribute('data-prepared')";
    portal_e2e::until("the form to be prepared", async || {
        Ok(browser.script::<bool>(is_prepared).await?.then_some(()))
    })
    .await
}

/// Fills in what is required, all but a text or a file.
pub(crate) async fn fill_in(browser: &Browser) -> Outcome {
    for (name, text) in [("标题", "夜校灯光"), ("作者", "王小明"), ("联系方式", "wang@example.org")]
    {
        fill(browser, name, text).await?;
    }
    Ok(())
}

/// Chooses a file of this name and text.
pub(crate) async fn choose(browser: &Browser, name: &str, text: &str) -> Outcome {
    let choose = "const [name, text] = arguments;
        const field = document.querySelector('#submission-files');
        const files = new DataTransfer();
        files.items.add(new File([text], name, { lastModified: 1655170200000 }));
        field.files = files.files;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    browser.script_with(choose, vec![json!(name), json!(text)]).await
}

/// Drops files of these names and sizes on the form, in which they stand beside each other.
pub(crate) async fn drop_files(browser: &Browser, files: &[(&str, usize)]) -> Outcome {
    let drop_all = "const transfer = new DataTransfer();
        for (const [name, bytes] of arguments[0]) transfer.items.add(new File([new Uint8Array(bytes).fill(97)], name));
        const field = document.querySelector('[data-form=submission] textarea');
        for (const type of ['dragenter', 'dragover', 'drop']) {
            field.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
        }";
    browser.script_with(drop_all, vec![json!(files)]).await
}

/// The files that are listed, each as one line.
pub(crate) async fn listed(browser: &Browser) -> Outcome<Vec<String>> {
    let items = "return [...document.querySelectorAll('.file-list__item')]
        .map((item) => [...item.querySelectorAll('bdi, span')].map((part) => part.textContent).join(' '))";
    browser.script(items).await
}

pub(crate) async fn stored(browser: &Browser) -> Outcome<Value> {
    browser.script("return JSON.parse(localStorage.getItem('portal.draft.submission'))").await
}

/// How often something was sent.
pub(crate) fn posts(site: &Site) -> usize {
    site.traffic().api().iter().filter(|path| *path == SUBMISSIONS).count()
}
