//! Accessibility: axe-core finds no violation on any kind of page, in light and dark, with every dialog open.

use crate::fixtures::{ARTICLE, GALLERY};
use portal_e2e::{Browser, Case, Content, Engine, Outcome, Site, only_in, until};
use serde_json::json;

/// Everything that opens: where, by what, the name of what then stands open, and how many pictures it has at least.
const PANELS: [(&str, &str, &str, &str, usize); 5] = [
    ("/", "button", "微信公众号", "微信公众号", 1),
    ("/", "button", "QQ交流群", "QQ交流群", 0),
    (ARTICLE, "button", "微信", "微信分享", 1),
    (ARTICLE, "button", "分享海报", "分享海报", 1),
    (GALLERY, "link", "查看大图：…", "查看大图", 1),
];

pub(crate) fn cases() -> Vec<Case> {
    vec![
        only_in(Engine::Chromium, no_kind_of_page_has_a_barrier_in_light_on_a_phone),
        only_in(Engine::Chromium, no_kind_of_page_has_a_barrier_in_light_on_a_desktop),
        only_in(Engine::Chromium, no_kind_of_page_has_a_barrier_in_dark_on_a_phone),
        only_in(Engine::Chromium, no_kind_of_page_has_a_barrier_in_dark_on_a_desktop),
    ]
}

async fn no_kind_of_page_has_a_barrier_in_light_on_a_phone(browser: &Browser) -> Outcome {
    has_no_violation(browser, "light", 360).await
}

async fn no_kind_of_page_has_a_barrier_in_light_on_a_desktop(browser: &Browser) -> Outcome {
    has_no_violation(browser, "light", 1440).await
}

async fn no_kind_of_page_has_a_barrier_in_dark_on_a_phone(browser: &Browser) -> Outcome {
    has_no_violation(browser, "dark", 360).await
}

async fn no_kind_of_page_has_a_barrier_in_dark_on_a_desktop(browser: &Browser) -> Outcome {
    has_no_violation(browser, "dark", 1440).await
}

async fn has_no_violation(browser: &Browser, scheme: &str, width: u32) -> Outcome {
    let site = Site::start().await?;
    browser.resize(width, 900).await?;
    browser.prefer(scheme).await?;
    let mut violations = Vec::new();
    let mut note = |page: &str, found: Vec<String>| {
        violations.extend(found.into_iter().map(|violation| format!("{page}: {violation}")));
    };
    for kind in Content::of(&site)?.kinds()? {
        browser.open(&site, &kind.path).await?;
        browser.settle().await?;
        note(kind.name, browser.accessibility_violations().await?);
    }
    browser.open(&site, "/").await?;
    open_the_menu(browser, width).await?;
    note("open menu", browser.accessibility_violations().await?);
    for (path, role, name, dialog, count) in PANELS {
        browser.open(&site, path).await?;
        if name == "分享海报" && width < 1200 {
            browser.the("button", "更多分享方式").await?.click().await?;
            note("open share panel", browser.accessibility_violations().await?);
        }
        let opener = browser.the(role, name).await?;
        browser.focus(&opener).await?; // the bar of tools covers nothing that has the focus
        opener.click().await?;
        let panel = browser.the("dialog", dialog).await?;
        let shown = "const pictures = [...arguments[0].querySelectorAll('img')];
            return pictures.length >= arguments[1] && pictures.every((it) => it.naturalWidth > 0)";
        until("the pictures of the dialog", async || {
            let arguments = vec![json!(panel), json!(count)];
            Ok(browser.script_with::<bool>(shown, arguments).await?.then_some(()))
        })
        .await?;
        note(dialog, browser.accessibility_violations().await?);
    }
    // By now something has been read, and something is kept.
    browser.open(&site, ARTICLE).await?;
    browser.the("button", "收藏").await?.click().await?;
    browser.open(&site, "/favorites/").await?;
    browser.the("button", "取消收藏：…").await?;
    note("favourites and history", browser.accessibility_violations().await?);
    browser.script::<bool>("localStorage.clear(); return true").await?;

    browser.prefer("light").await?;
    assert!(violations.is_empty(), "{} violations:\n{}", violations.len(), violations.join("\n"));
    Ok(())
}

async fn open_the_menu(browser: &Browser, width: u32) -> Outcome {
    let menu = browser.the("navigation", "主菜单").await?;
    let name = if width < 600 { "打开菜单" } else { portal_e2e::ANY };
    Ok(browser.the_in(&menu, "button", name).await?.click().await?)
}
