//! Scroll lock: behind a dialog the page does not scroll, and does not move when one opens.

use crate::altered_site::in_browser_changed_by;
use crate::fixtures::ARTICLE;
use portal_e2e::{ANY, Browser, Case, Engine, Key, Outcome, Site, everywhere, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(behind_a_dialog_the_page_neither_scrolls_nor_moves),
        everywhere(on_old_phones_a_finger_does_not_scroll_the_page_behind),
    ]
}

async fn behind_a_dialog_the_page_neither_scrolls_nor_moves(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for (width, height) in [(1440_u32, 900_u32), (360, 740)] {
        browser.resize(width, height).await?;
        browser.open(&site, ARTICLE).await?;
        let heading =
            "const box = document.querySelector('h1').getBoundingClientRect(); return [box.left, box.width]";
        let before: (f64, f64) = browser.script(heading).await?;
        browser.the("button", "微信").await?.click().await?;
        browser.the("dialog", "微信分享").await?;
        let scroll = scroll_position(browser).await?;
        assert_eq!(
            browser.script::<(f64, f64)>(heading).await?,
            before,
            "the page moves as the dialog opens"
        );
        for key in [Key::PageDown, Key::End, Key::Down] {
            browser.press(key).await?;
        }
        // WebKit's driver turns the wheel at another time, when the dialog may be closed.
        if browser.engine != Engine::WebKit {
            browser.scroll_by_wheel(width / 2, height - 5, 300).await?;
        }
        browser.settle().await?;
        browser.press(Key::Escape).await?;
        browser.none("dialog", ANY).await?;
        assert_eq!(scroll_position(browser).await?, scroll, "the page scrolls behind the dialog");

        browser.press(Key::PageDown).await?;
        until("the page to scroll again", async || {
            Ok((scroll_position(browser).await? > scroll).then_some(()))
        })
        .await?;
    }
    Ok(())
}

/// An iPhone before iOS 16 scrolls a page in spite of `overflow: hidden`; the event stands for its finger.
async fn on_old_phones_a_finger_does_not_scroll_the_page_behind(browser: &Browser) -> Outcome {
    let site = in_browser_changed_by("CSS.supports = () => false").await?;
    browser.open(&site, ARTICLE).await?;
    assert!(!is_held(browser, 1).await?, "the page does not scroll");
    browser.the("button", "微信").await?.click().await?;
    browser.the("dialog", "微信分享").await?;
    assert!(is_held(browser, 1).await?, "a finger scrolls the page behind the dialog");
    assert!(!is_held(browser, 2).await?, "two fingers can no longer enlarge the page");
    Ok(())
}

/// Whether a move of so many fingers is held.
async fn is_held(browser: &Browser, fingers: usize) -> Outcome<bool> {
    let script = "const move = new Event('touchmove', { bubbles: true, cancelable: true });
        move.touches = Array(arguments[0]).fill({});
        return !document.querySelector('#share-qr').dispatchEvent(move)";
    browser.script_with(script, vec![fingers.into()]).await
}

async fn scroll_position(browser: &Browser) -> Outcome<f64> {
    browser.script("return scrollY").await
}
