//! The main menu, by mouse and by keyboard, with the application, before it and without it.

use crate::fixtures::ARTICLE;
use portal_e2e::{
    ANY, Browser, Case, Content, Element, Fault, Key, Locator, Outcome, Site, everywhere, until,
};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(the_menu_has_the_entries_of_the_site),
        everywhere(submenus_open_and_close_by_keyboard),
        everywhere(the_drawer_opens_and_closes_on_a_phone),
        everywhere(the_drawer_opens_before_the_application_has_come),
        everywhere(the_menu_stands_open_with_scripts_off),
        everywhere(the_entry_of_the_page_is_marked),
        everywhere(a_link_of_the_drawer_opens_its_page_and_closes_the_drawer),
    ]
}

async fn the_menu_has_the_entries_of_the_site(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let entries = Content::of(&site)?.site()?["menu"].take();
    browser.open(&site, ARTICLE).await?;
    let menu = browser.the("navigation", "主菜单").await?;
    let entries = entries.as_array().filter(|entries| !entries.is_empty()).ok_or("the site has no menu")?;
    for entry in entries {
        let label = entry["label"].as_str().unwrap_or_default();
        browser.the_in(&menu, "link", label).await?;
    }
    assert!(
        browser.all(Some(&menu), "button", "打开菜单").await?.is_empty(),
        "a wide screen needs no drawer"
    );
    Ok(())
}

/// Prerendered, and as the reader goes on within the site.
async fn the_entry_of_the_page_is_marked(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let menu = Content::of(&site)?.site()?["menu"].take();
    let entry = |index: usize| menu[index]["href"].as_str().unwrap_or_default().to_owned();
    let (first, second) = (entry(1), entry(2));
    browser.open(&site, &first).await?;
    is_marked(browser, &[&first]).await?;
    browser.script::<bool>("return window.isSamePage = true").await?;
    browser.client.find(Locator::Css(&format!(".main-menu__link[href='{second}']"))).await?.click().await?;
    is_marked(browser, &[&second]).await?;
    browser.client.find(Locator::Css(".site-header__home")).await?.click().await?;
    browser.reaches("/").await?;
    until("no line of notices", async || {
        let band = "return document.querySelector('.notice-strip__band').getClientRects().length";
        Ok((browser.script::<u64>(band).await? == 0).then_some(()))
    })
    .await?;
    browser.client.back().await?;
    is_marked(browser, &[&second]).await?;
    let band = "return document.querySelector('.notice-strip__band').getClientRects().length";
    assert_eq!(browser.script::<u64>(band).await?, 1, "the line of notices does not come back");
    assert!(browser.script::<bool>("return window.isSamePage").await?, "the page was loaded anew");
    browser.open(&site, ARTICLE).await?;
    is_marked(browser, &[]).await
}

async fn is_marked(browser: &Browser, entries: &[&str]) -> Outcome {
    let marked = "return [...document.querySelectorAll('.main-menu [aria-current=page]')].map((link) => link.getAttribute('href'))";
    until(&format!("{entries:?} to be marked"), async || {
        Ok((browser.script::<Vec<String>>(marked).await? == entries).then_some(()))
    })
    .await
}

async fn submenus_open_and_close_by_keyboard(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    let menu = browser.the("navigation", "主菜单").await?;
    let button = browser.the_in(&menu, "button", ANY).await?;
    let links = browser.all(Some(&menu), "link", ANY).await?.len();
    browser.focus(&button).await?;
    for key in [Key::Enter, Key::Space] {
        browser.press(key).await?;
        is_expanded(browser, &button, true).await?;
        let shown = browser.all(Some(&menu), "link", ANY).await?.len();
        assert!(shown > links, "{key:?} opens a submenu without links");
        browser.press(Key::Escape).await?;
        is_expanded(browser, &button, false).await?;
        assert!(browser.has_focus(&button).await?, "Esc does not leave the focus on the button");
        assert_eq!(
            browser.all(Some(&menu), "link", ANY).await?.len(),
            links,
            "Esc leaves the links in place"
        );
    }
    browser.press(Key::Enter).await?;
    is_expanded(browser, &button, true).await?;
    browser.press(Key::Enter).await?;
    is_expanded(browser, &button, false).await
}

async fn the_drawer_opens_and_closes_on_a_phone(browser: &Browser) -> Outcome {
    let site = on_a_phone(browser).await?;
    browser.open(&site, ARTICLE).await?;
    opens_and_closes(browser).await
}

async fn the_drawer_opens_before_the_application_has_come(browser: &Browser) -> Outcome {
    let site = on_a_phone(browser).await?;
    site.fault(".wasm", Fault::Held);
    browser.load(&site, ARTICLE).await?;
    opens_and_closes(browser).await?;
    assert_eq!(browser.app_state().await?.as_deref(), Some("booting"));

    browser.the("button", "打开菜单").await?.click().await?;
    site.clear_faults();
    browser.ready().await?;
    browser.settle().await?;
    let button = browser.the("button", "收起菜单").await?;
    is_expanded(browser, &button, true).await?;
    button.click().await?;
    is_expanded(browser, &browser.the("button", "打开菜单").await?, false).await
}

async fn the_menu_stands_open_with_scripts_off(browser: &Browser) -> Outcome {
    let site = on_a_phone(browser).await?;
    site.switch_scripts_off();
    browser.load(&site, ARTICLE).await?;
    let menu = browser.the("navigation", "主菜单").await?;
    let home = browser.the_in(&menu, "link", "首页").await?;
    assert!(home.is_displayed().await?);
    assert!(
        browser.all(Some(&menu), "button", ANY).await?.is_empty(),
        "a button that nothing answers is shown"
    );
    home.click().await?;
    browser.reaches("/").await
}

async fn a_link_of_the_drawer_opens_its_page_and_closes_the_drawer(browser: &Browser) -> Outcome {
    let site = on_a_phone(browser).await?;
    browser.open(&site, ARTICLE).await?;
    browser.the("button", "打开菜单").await?.click().await?;
    let menu = browser.the("navigation", "主菜单").await?;
    browser.the_in(&menu, "link", "首页").await?.click().await?;
    browser.reaches("/").await?;
    is_expanded(browser, &browser.the("button", "打开菜单").await?, false).await
}

async fn on_a_phone(browser: &Browser) -> Outcome<Site> {
    browser.resize(360, 740).await?;
    Site::start().await
}

async fn opens_and_closes(browser: &Browser) -> Outcome {
    let menu = browser.the("navigation", "主菜单").await?;
    assert!(browser.all(Some(&menu), "link", "首页").await?.is_empty(), "the drawer is open from the start");
    let button = browser.the_in(&menu, "button", "打开菜单").await?;
    is_expanded(browser, &button, false).await?;
    button.click().await?;
    is_expanded(browser, &browser.the_in(&menu, "button", "收起菜单").await?, true).await?;
    let home = browser.the_in(&menu, "link", "首页").await?;
    assert!(home.is_displayed().await?);

    browser.press(Key::Escape).await?;
    browser.the_in(&menu, "button", "打开菜单").await?.click().await?;
    browser.the_in(&menu, "button", "收起菜单").await?.click().await?;
    is_expanded(browser, &browser.the_in(&menu, "button", "打开菜单").await?, false).await?;
    assert!(
        browser.all(Some(&menu), "link", "首页").await?.is_empty(),
        "a closed drawer still shows its links"
    );
    Ok(())
}

async fn is_expanded(browser: &Browser, button: &Element, expected: bool) -> Outcome {
    let expected = expected.to_string();
    until(&format!("aria-expanded={expected}"), async || {
        Ok((browser.attribute(button, "aria-expanded").await? == Some(expected.clone())).then_some(()))
    })
    .await
}
