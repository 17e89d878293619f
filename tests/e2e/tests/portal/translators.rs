//! The translators of browsers, played by a script, and what is left of a page after them.

use portal_e2e::{Browser, Outcome, until};
use serde_json::{Value, json};

/// Who translates: the functions of `translators.js`.
pub(crate) const TRANSLATORS: [&str; 4] = ["chrome", "edge", "firefox", "wechat"];
/// What each translated text begins with.
pub(crate) const MARK: &str = "[en]";

/// Has the page translated, as this translator does it, and noticed.
pub(crate) async fn translate(browser: &Browser, translator: &str) -> Outcome {
    let script = format!("{}; translators[arguments[0]]()", include_str!("translators.js"));
    browser.script_with::<Value>(&script, vec![json!(translator)]).await?;
    assert!(text(browser).await?.contains(MARK), "{translator} translates nothing");
    Ok(())
}

/// Another document than the marked one has come, in one language.
pub(crate) async fn is_another_document(browser: &Browser, when: &str) -> Outcome {
    until("another document", async || Ok((!is_marked(browser).await?).then_some(()))).await?;
    is_in_one_language(browser, when).await
}

/// The page is ready, and in one language.
pub(crate) async fn is_in_one_language(browser: &Browser, when: &str) -> Outcome {
    browser.ready().await?;
    let heading = browser.heading().await?;
    assert!(
        !heading.is_empty() && !text(browser).await?.contains(MARK),
        "{when}: two languages below {heading}"
    );
    Ok(())
}

/// All text of the page, shown or not.
pub(crate) async fn text(browser: &Browser) -> Outcome<String> {
    browser.script("return document.querySelector('#app').textContent").await
}

/// Marks the document, to know it again.
pub(crate) async fn mark(browser: &Browser) -> Outcome {
    browser.script("window.__mark = true").await
}

/// Whether this is the marked document still.
pub(crate) async fn is_marked(browser: &Browser) -> Outcome<bool> {
    browser.script("return window.__mark === true").await
}
