//! The partners' links in the footer: tabs on a wide screen, disclosures on a narrow one.

use crate::clipboard::load_without_the_program;
use crate::fixtures::ARTICLE;
use portal_e2e::{ANY, Browser, Case, Content, Element, Fault, Key, Outcome, Site, everywhere, until};
use serde_json::Value;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(wide_screens_have_tabs_moved_by_arrow_keys),
        everywhere(tabs_need_no_program),
        everywhere(a_window_that_changes_its_width_keeps_the_tab),
        everywhere(narrow_screens_open_and_close_each_group),
        everywhere(a_group_opens_before_the_program_has_come_and_stays_open),
        everywhere(with_scripts_off_every_link_is_in_view),
    ]
}

async fn wide_screens_have_tabs_moved_by_arrow_keys(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, "/").await?;
    are_tabs_moved_by_arrow_keys(browser, &site).await
}

async fn tabs_need_no_program(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for fault in [Fault::Held, Fault::Status(404)] {
        load_without_the_program(browser, &site, fault).await?;
        are_tabs_moved_by_arrow_keys(browser, &site).await?;
    }
    Ok(())
}

/// The tab selected is so again after a narrow window, which has none.
async fn a_window_that_changes_its_width_keeps_the_tab(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let groups = groups(&site)?;
    browser.open(&site, ARTICLE).await?;
    let region = browser.the("region", "友情链接分组").await?;
    browser.the_in(&region, "tab", &groups[1].0).await?.click().await?;
    browser.resize(360, 740).await?;
    browser.the_in(&region, "button", &groups[1].0).await?;
    browser.resize(1440, 900).await?;
    let mut tabs = Vec::new();
    for (label, _) in &groups {
        tabs.push(browser.the_in(&region, "tab", label).await?);
    }
    shows(browser, &region, &tabs, &groups, 1).await
}

async fn are_tabs_moved_by_arrow_keys(browser: &Browser, site: &Site) -> Outcome {
    let groups = groups(site)?;
    let region = browser.the("region", "友情链接分组").await?;
    browser.the_in(&region, "tablist", ANY).await?;
    let mut tabs = Vec::new();
    for (label, _) in &groups {
        tabs.push(browser.the_in(&region, "tab", label).await?);
    }
    shows(browser, &region, &tabs, &groups, 0).await?;

    browser.focus(&tabs[0]).await?;
    browser.press(Key::Right).await?;
    assert!(browser.has_focus(&tabs[1]).await?, "the arrow key does not move the focus");
    shows(browser, &region, &tabs, &groups, 1).await?;
    browser.press(Key::Left).await?;
    browser.press(Key::Left).await?;
    let last = tabs.len() - 1;
    assert!(browser.has_focus(&tabs[last]).await?, "the arrow key does not go round");
    shows(browser, &region, &tabs, &groups, last).await?;
    tabs[1].click().await?;
    shows(browser, &region, &tabs, &groups, 1).await
}

async fn narrow_screens_open_and_close_each_group(browser: &Browser) -> Outcome {
    let site = on_a_phone(browser).await?;
    browser.open(&site, "/").await?;
    browser.settle().await?;
    let region = browser.the("region", "友情链接分组").await?;
    assert!(browser.all(Some(&region), "tab", ANY).await?.is_empty(), "a phone has no room for tabs");
    for (label, links) in groups(&site)? {
        browser.the_in(&region, "heading", &label).await?;
        let button = browser.the_in(&region, "button", &label).await?;
        is_open(browser, &region, &button, &links, false).await?;
        browser.focus(&button).await?;
        for (key, open) in [(Key::Enter, true), (Key::Space, false), (Key::Space, true)] {
            browser.press(key).await?;
            is_open(browser, &region, &button, &links, open).await?;
        }
    }
    // Each stays open while others are opened.
    let text = region.text().await?;
    assert!(groups(&site)?.iter().flat_map(|(_, links)| links).all(|link| text.contains(link)), "{text}");
    Ok(())
}

async fn a_group_opens_before_the_program_has_come_and_stays_open(browser: &Browser) -> Outcome {
    let site = on_a_phone(browser).await?;
    let groups = groups(&site)?;
    let (label, links) = &groups[0];
    site.fault(".wasm", Fault::Held);
    browser.load(&site, ARTICLE).await?;
    let region = browser.the("region", "友情链接分组").await?;
    let button = browser.the_in(&region, "button", label).await?;
    button.click().await?;
    is_open(browser, &region, &button, links, true).await?;
    site.clear_faults();
    browser.ready().await?;
    browser.settle().await?;
    is_open(browser, &region, &button, links, true).await?;
    button.click().await?;
    is_open(browser, &region, &button, links, false).await
}

async fn with_scripts_off_every_link_is_in_view(browser: &Browser) -> Outcome {
    let site = on_a_phone(browser).await?;
    site.switch_scripts_off();
    browser.load(&site, ARTICLE).await?;
    let region = browser.the("region", "友情链接分组").await?;
    assert!(
        browser.all(Some(&region), "button", ANY).await?.is_empty(),
        "a button that nothing answers is shown"
    );
    let text = region.text().await?;
    for (label, links) in groups(&site)? {
        browser.the_in(&region, "heading", &label).await?;
        for link in links {
            assert!(text.contains(&link), "{link} of {label} is not in view");
        }
    }
    Ok(())
}

async fn on_a_phone(browser: &Browser) -> Outcome<Site> {
    browser.resize(360, 740).await?;
    Site::start().await
}

/// The button says whether its links are in view, and they are or not.
async fn is_open(
    browser: &Browser,
    region: &Element,
    button: &Element,
    links: &[String],
    open: bool,
) -> Outcome {
    until(&format!("aria-expanded={open}"), async || {
        Ok((browser.attribute(button, "aria-expanded").await? == Some(open.to_string())).then_some(()))
    })
    .await?;
    let text = region.text().await?;
    for link in links {
        assert_eq!(text.contains(link.as_str()), open, "{link} in view");
    }
    Ok(())
}

/// One tab is selected, reachable by Tab, and its panel is the one in view.
async fn shows(
    browser: &Browser,
    region: &Element,
    tabs: &[Element],
    groups: &[(String, Vec<String>)],
    selected: usize,
) -> Outcome {
    for (index, tab) in tabs.iter().enumerate() {
        let expected = (index == selected).to_string();
        assert_eq!(
            browser.attribute(tab, "aria-selected").await?,
            Some(expected),
            "aria-selected of {}",
            groups[index].0
        );
        let stop = if index == selected { "0" } else { "-1" };
        assert_eq!(
            browser.attribute(tab, "tabindex").await?.as_deref().unwrap_or("0"),
            stop,
            "tabindex of {}",
            groups[index].0
        );
    }
    let (label, links) = &groups[selected];
    let panel = browser.the_in(region, "tabpanel", label).await?;
    assert_eq!(browser.all(Some(region), "tabpanel", ANY).await?.len(), 1, "panels in view");
    let text = panel.text().await?;
    for link in links {
        assert!(text.contains(link.as_str()), "{link} is not in the panel {label}");
    }
    Ok(())
}

fn groups(site: &Site) -> Outcome<Vec<(String, Vec<String>)>> {
    let groups = Content::of(site)?.site()?["link_groups"].take();
    let groups = groups.as_array().into_iter().flatten();
    let labels = |list: &Value| list.as_array().into_iter().flatten().map(label).collect();
    Ok(groups.map(|group| (label(group), labels(&group["links"]))).collect())
}

fn label(item: &Value) -> String {
    item["label"].as_str().unwrap_or_default().to_owned()
}
