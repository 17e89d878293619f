//! axe-core finds nothing in the way of any reader, on any kind of page.

use portal_e2e::{Browser, Case, Content, Engine, Outcome, Site, only_in};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        only_in(Engine::Chromium, no_kind_of_page_has_a_barrier_in_light_on_a_phone),
        only_in(Engine::Chromium, no_kind_of_page_has_a_barrier_in_light_on_a_desktop),
        only_in(Engine::Chromium, no_kind_of_page_has_a_barrier_in_dark_on_a_phone),
        only_in(Engine::Chromium, no_kind_of_page_has_a_barrier_in_dark_on_a_desktop),
    ]
}

async fn no_kind_of_page_has_a_barrier_in_light_on_a_phone(browser: &Browser) -> Outcome {
    no_barrier(browser, "light", 360).await
}

async fn no_kind_of_page_has_a_barrier_in_light_on_a_desktop(browser: &Browser) -> Outcome {
    no_barrier(browser, "light", 1440).await
}

async fn no_kind_of_page_has_a_barrier_in_dark_on_a_phone(browser: &Browser) -> Outcome {
    no_barrier(browser, "dark", 360).await
}

async fn no_kind_of_page_has_a_barrier_in_dark_on_a_desktop(browser: &Browser) -> Outcome {
    no_barrier(browser, "dark", 1440).await
}

async fn no_barrier(browser: &Browser, scheme: &str, width: u32) -> Outcome {
    let site = Site::start().await?;
    browser.resize(width, 900).await?;
    browser.prefer(scheme).await?;
    let mut barriers = Vec::new();
    let mut note = |page: &str, found: Vec<String>| {
        barriers.extend(found.into_iter().map(|barrier| format!("{page}: {barrier}")));
    };
    for kind in Content::of(&site)?.kinds()? {
        browser.open(&site, &kind.path).await?;
        browser.settle().await?;
        note(kind.name, browser.barriers().await?);
    }
    browser.open(&site, "/").await?;
    open_the_menu(browser, width).await?;
    note("open menu", browser.barriers().await?);
    browser.open(&site, "/").await?;
    browser.the("button", "微信公众号").await?.click().await?;
    browser.the("dialog", "微信公众号").await?;
    note("open dialog", browser.barriers().await?);

    browser.prefer("light").await?;
    assert!(barriers.is_empty(), "{} barriers:\n{}", barriers.len(), barriers.join("\n"));
    Ok(())
}

async fn open_the_menu(browser: &Browser, width: u32) -> Outcome {
    let menu = browser.the("navigation", "主菜单").await?;
    let name = if width < 600 { "打开菜单" } else { portal_e2e::ANY };
    Ok(browser.the_in(&menu, "button", name).await?.click().await?)
}
