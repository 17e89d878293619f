//! Attachments inside WeChat: what its webview does not open can be copied, or opened in a browser.

use crate::altered_site::in_browser_changed_by;
use crate::wechat_site::{ANDROID, IPHONE, MAC, MINI_PROGRAM, WINDOWS, WXWORK, set_user_agent};
use portal_e2e::{ANY, Browser, Case, Engine, Fault, Locator, Outcome, Site, only_in, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        only_in(Engine::Chromium, inside_wechat_a_file_it_does_not_open_has_other_actions),
        only_in(Engine::Chromium, the_guide_to_the_browser_opens_and_the_address_is_copied),
    ]
}

/// An article with a PDF and a Word document, in this order.
const FORMS: &str = "/articles/20261118-01/";
const BOTH: &[&str] = &["复制链接", "在浏览器打开"];
const NONE: &[&str] = &[];

async fn inside_wechat_a_file_it_does_not_open_has_other_actions(browser: &Browser) -> Outcome {
    let harmony = ANDROID.replace("Linux", "Phone; OpenHarmony 5.0");
    for (agent, pdf, word) in [
        ("", NONE, NONE),
        (WXWORK, NONE, NONE),
        (ANDROID, BOTH, BOTH),
        (&harmony, BOTH, BOTH),
        (WINDOWS, NONE, BOTH),
        (IPHONE, NONE, BOTH),
        (MAC, NONE, BOTH),
        (MINI_PROGRAM, NONE, &BOTH[..1]),
    ] {
        let site = Site::start().await?;
        set_user_agent(browser, agent).await?;
        site.fault(".wasm", Fault::Held);
        browser.load(&site, FORMS).await?;
        assert_eq!(actions(browser).await?, [pdf, word], "{agent}: before the program");
        site.clear_faults();
        browser.ready().await?;
        assert_eq!(actions(browser).await?, [pdf, word], "{agent}");
    }
    set_user_agent(browser, "").await
}

async fn the_guide_to_the_browser_opens_and_the_address_is_copied(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by(
        "const writeText = (text) => { window.copied = text; return Promise.resolve(); };
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });",
    )
    .await?;
    set_user_agent(browser, ANDROID).await?;
    browser.open(&site, FORMS).await?;
    browser.the("button", "在浏览器打开").await?.click().await?;
    let guide = browser.the("dialog", "在浏览器打开").await?;
    let text = guide.text().await?;
    assert!(text.contains("点击右上角 ···") && text.contains("在浏览器打开"), "the guide says {text}");
    guide.find(Locator::Css("p")).await?.click().await?;
    browser.none("dialog", ANY).await?;

    let files = browser.client.find_all(Locator::Css(".attachments__file")).await?;
    browser.the_in(&files[1], "button", "复制链接").await?.click().await?;
    let address =
        until("a copy", async || browser.script::<Option<String>>("return window.copied").await).await?;
    assert_eq!(address, "https://www.cadz.example/media/files/registration-form.docx");
    set_user_agent(browser, "").await
}

/// The names of the visible buttons beside each file.
async fn actions(browser: &Browser) -> Outcome<Vec<Vec<String>>> {
    let script = "return [...document.querySelectorAll('.attachments__file')]
        .map((file) => [...file.querySelectorAll('button')].filter((button) => button.checkVisibility()).map((button) => button.textContent))";
    browser.script(script).await
}
