//! Back and dialogs: Back closes a dialog before it leaves the page, and no history entry outlives its dialog.

use crate::altered_site::change_answer;
use crate::fixtures::{ARTICLE, ARTICLE_ANSWER, GALLERY};
use portal_e2e::{ANY, Browser, Case, Fault, Key, Outcome, Site, everywhere, until};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(back_closes_each_dialog_before_it_leaves_the_article),
        everywhere(a_dialog_closed_in_another_way_leaves_no_entry),
        everywhere(back_closes_a_dialog_opened_before_the_program),
        everywhere(a_reload_leaves_neither_the_dialog_nor_its_entry),
        everywhere(an_article_that_is_withdrawn_takes_its_dialog_along),
        everywhere(a_dialog_moves_no_one_behind_the_address_of_a_heading),
    ]
}

const BEFORE: &str = "/favorites/";
/// The controls that open a dialog, and the dialogs. First those of the bar of tools, which goes when one scrolls down to the others.
const DIALOGS: [(&str, &str, &str); 5] = [
    ("button", "分享海报", "分享海报"),
    ("button", "微信", "微信分享"),
    ("button", "微信公众号", "微信公众号"),
    ("button", "QQ交流群", "QQ交流群"),
    ("link", "查看大图：…", "查看大图"),
];

async fn back_closes_each_dialog_before_it_leaves_the_article(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.resize(360, 740).await?;
    for (role, name, dialog) in DIALOGS {
        browser.open(&site, BEFORE).await?;
        browser.open(&site, GALLERY).await?;
        browser.script::<()>("window.__mark = true").await?;
        open(browser, role, name, dialog).await?;
        let scroll: f64 = browser.script("return scrollY").await?;
        browser.client.back().await?;
        browser.none("dialog", ANY).await?;
        stays(browser, scroll).await?;

        browser.client.forward().await?;
        has_left_its_entry(browser).await?;
        browser.settle().await?;
        assert!(browser.all(None, "dialog", ANY).await?.is_empty(), "Forward opens {dialog} again");
        stays(browser, scroll).await?;

        browser.client.back().await?;
        browser.reaches(BEFORE).await?;
    }
    Ok(())
}

async fn a_dialog_closed_in_another_way_leaves_no_entry(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.resize(360, 740).await?;
    browser.open(&site, BEFORE).await?;
    browser.open(&site, GALLERY).await?;
    for (role, name, dialog) in DIALOGS {
        for button in [false, true] {
            open(browser, role, name, dialog).await?;
            if button {
                let dialog = browser.the("dialog", dialog).await?;
                browser.the_in(&dialog, "button", "关闭").await?.click().await?;
            } else {
                browser.press(Key::Escape).await?;
            }
            browser.none("dialog", ANY).await?;
        }
    }
    // Opened again at once, while the entry of the dialog before is still being left.
    let script = "const dialog = document.getElementById('share-qr');
        dialog.showModal(); await 0; dialog.close(); await 0; dialog.showModal()";
    browser
        .client
        .execute_async(&format!("({{ async run() {{ {script} }} }}).run().then(arguments[0])"), vec![])
        .await?;
    let entry = "return history.state";
    until("an entry for the dialog", async || {
        Ok(browser.script::<Option<String>>(entry).await?.filter(|state| state == "dialog"))
    })
    .await?;
    browser.the("dialog", "微信分享").await?;
    browser.press(Key::Escape).await?;
    browser.none("dialog", ANY).await?;
    has_left_its_entry(browser).await?;
    browser.client.back().await?;
    browser.reaches(BEFORE).await
}

async fn back_closes_a_dialog_opened_before_the_program(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, BEFORE).await?;
    site.fault(".wasm", Fault::Held);
    browser.load(&site, ARTICLE).await?;
    open(browser, "button", "微信", "微信分享").await?;
    browser.client.back().await?;
    browser.none("dialog", ANY).await?;
    assert_eq!(browser.path().await?, ARTICLE);

    open(browser, "button", "微信", "微信分享").await?;
    site.clear_faults();
    browser.ready().await?;
    browser.client.back().await?;
    browser.none("dialog", ANY).await?;
    assert_eq!(browser.path().await?, ARTICLE);
    browser.client.back().await?;
    browser.reaches(BEFORE).await
}

async fn a_reload_leaves_neither_the_dialog_nor_its_entry(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, BEFORE).await?;
    browser.open(&site, ARTICLE).await?;
    open(browser, "button", "微信", "微信分享").await?;
    browser.client.refresh().await?;
    browser.ready().await?;
    has_left_its_entry(browser).await?;
    assert!(browser.all(None, "dialog", ANY).await?.is_empty());
    assert_eq!(browser.path().await?, ARTICLE);
    browser.client.back().await?;
    browser.reaches(BEFORE).await
}

async fn an_article_that_is_withdrawn_takes_its_dialog_along(browser: &Browser) -> Outcome {
    let site = Site::altered(|_| Ok(())).await?;
    change_answer(&site, ARTICLE_ANSWER, |article| article["status"] = json!({ "kind": "withdrawn" }))?;
    browser.open(&site, BEFORE).await?;
    browser.open(&site, ARTICLE).await?;
    open(browser, "button", "微信", "微信分享").await?;
    browser.none("dialog", ANY).await?;
    has_left_its_entry(browser).await?;
    let is_locked = "return document.documentElement.style.overflow === 'hidden'";
    assert!(!browser.script::<bool>(is_locked).await?, "the page no longer scrolls");
    browser.client.back().await?;
    browser.reaches(BEFORE).await
}

async fn a_dialog_moves_no_one_behind_the_address_of_a_heading(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, &format!("{GALLERY}#section-2")).await?;
    browser.script::<()>("scrollTo(0, 40)").await?;
    for back in [false, true] {
        open(browser, "button", "微信", "微信分享").await?;
        match back {
            true => browser.client.back().await?,
            false => browser.press(Key::Escape).await?,
        }
        browser.none("dialog", ANY).await?;
        has_left_its_entry(browser).await?;
        browser.settle().await?;
        assert_eq!(
            browser.script::<(f64, String)>("return [scrollY, location.hash]").await?,
            (40.0, "#section-2".into())
        );
    }
    Ok(())
}

async fn open(browser: &Browser, role: &str, name: &str, dialog: &str) -> Outcome {
    // On a phone the poster is behind this button, whose panel would stand before the rest.
    if let Some(toggle) = browser.all(None, "button", "更多分享方式").await?.first() {
        let is_open = browser.attribute(toggle, "aria-expanded").await?.as_deref() == Some("true");
        if is_open != (name == "分享海报") {
            toggle.click().await?;
        }
    }
    let opener = browser.the(role, name).await?;
    if role == "link" {
        browser.focus(&opener).await?; // the bar of tools covers nothing that has the focus
    }
    opener.click().await?;
    browser.the("dialog", dialog).await.map(drop)
}

/// The reader is where they were, in the page that was loaded.
async fn stays(browser: &Browser, scroll: f64) -> Outcome {
    let page: (String, bool, f64) =
        browser.script("return [location.pathname, window.__mark === true, scrollY]").await?;
    assert_eq!(page, (GALLERY.to_owned(), true, scroll), "(path, same document, scroll position)");
    Ok(())
}

async fn has_left_its_entry(browser: &Browser) -> Outcome {
    until("the history entry of the dialog to be left", async || {
        Ok(browser.script::<bool>("return history.state === null").await?.then_some(()))
    })
    .await
}
