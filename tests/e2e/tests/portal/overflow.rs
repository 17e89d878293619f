//! Horizontal overflow: nothing scrolls sideways on the narrowest phone.

use portal_e2e::{Browser, Case, Content, Outcome, Site, everywhere};

pub(crate) fn cases() -> Vec<Case> {
    vec![everywhere(no_page_scrolls_sideways_at_320_px)]
}

async fn no_page_scrolls_sideways_at_320_px(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.resize(320, 640).await?;
    let mut wide = Vec::new();
    for kind in Content::of(&site)?.kinds()? {
        browser.open(&site, &kind.path).await?;
        browser.settle().await?;
        let (content, window): (f64, f64) =
            browser.script("return [document.scrollingElement.scrollWidth, innerWidth]").await?;
        if content > window {
            wide.push(format!("{} is {content} px wide: {}", kind.name, what_sticks_out(browser).await?));
        }
    }
    assert!(wide.is_empty(), "{}", wide.join("\n"));
    Ok(())
}

async fn what_sticks_out(browser: &Browser) -> Outcome<String> {
    let script = "return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .slice(0, 5).map((element) => element.tagName.toLowerCase() + '.' + element.className).join(', ')";
    browser.script(script).await
}
