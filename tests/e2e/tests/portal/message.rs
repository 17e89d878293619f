//! Steps on 留言 that several cases take.

use portal_e2e::{ANY, Browser, Element, Outcome, Site, until};
use serde_json::{Value, json};

pub(crate) const MESSAGE: &str = "/message/";

/// Opens the form, and waits until it is prepared.
pub(crate) async fn open_form(browser: &Browser, site: &Site) -> Outcome {
    browser.open(site, MESSAGE).await?;
    browser.the("button", "提交").await?;
    browser.the("button", "查询").await.map(drop)
}

pub(crate) async fn fill(browser: &Browser, name: &str, text: &str) -> Outcome<Element> {
    let field = browser.the("textbox", name).await?;
    field.send_keys(text).await?;
    Ok(field)
}

/// Fills in what is required.
pub(crate) async fn fill_in(browser: &Browser) -> Outcome {
    for (name, text) in [("姓名", "王小明"), ("标题", "联系信息"), ("内容", "请问如何更新？")]
    {
        fill(browser, name, text).await?;
    }
    Ok(())
}

/// Number and code, once they are shown.
pub(crate) async fn receipt(browser: &Browser) -> Outcome<(String, String)> {
    let shown = "const receipt = document.querySelector('.receipt');
        return receipt.hidden ? null : ['id', 'code'].map((it) => receipt.querySelector(`.receipt__${it}`).innerText)";
    until("number and code", async || browser.script(shown).await).await
}

/// Waits until the page says this.
pub(crate) async fn says(browser: &Browser, expected: &str) -> Outcome {
    until(&format!("the page to say {expected}"), async || {
        let text: String = browser.script("return document.body.innerText").await?;
        Ok(text.contains(expected).then_some(()))
    })
    .await
}

/// The list of faults, once it has the focus.
pub(crate) async fn summary(browser: &Browser) -> Outcome<Element> {
    let summary = browser.the("alert", ANY).await?;
    until("the list of faults to have the focus", async || {
        Ok(browser.has_focus(&summary).await?.then_some(()))
    })
    .await?;
    Ok(summary)
}

pub(crate) async fn stored(browser: &Browser) -> Outcome<Value> {
    browser.script("return JSON.parse(localStorage.getItem('portal.draft.message'))").await
}

/// How often something was sent to the live API.
pub(crate) fn posts(site: &Site) -> usize {
    site.traffic().api().iter().filter(|path| *path == "/api/v1/messages").count()
}

/// Leaves a message that may be published, as a browser without scripts does, from another page; its number.
pub(crate) async fn leave_message(
    browser: &Browser,
    site: &Site,
    title: &str,
    content: &str,
) -> Outcome<String> {
    browser.load(site, "/favorites/").await?;
    let send = "const [title, content] = arguments;
        const fields = { kind: 'message', name: '王小明', title, content, publish: 'on' };
        return fetch('/api/v1/messages', {
            method: 'POST', headers: { accept: 'text/html' }, body: new URLSearchParams(fields),
        }).then((answer) => answer.text()).then((page) => page.match(/[0-9]{8}-[0-9]{4}/)[0])";
    browser.script_with(send, vec![json!(title), json!(content)]).await
}
