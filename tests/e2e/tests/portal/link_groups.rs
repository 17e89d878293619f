//! The partners' links in the footer: tabs on a wide screen, sections on a narrow one.

use portal_e2e::{ANY, Browser, Case, Content, Element, Key, Outcome, Site, everywhere};
use serde_json::Value;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(wide_screens_have_tabs_moved_by_arrow_keys),
        everywhere(narrow_screens_have_every_link_in_view),
    ]
}

async fn wide_screens_have_tabs_moved_by_arrow_keys(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let groups = groups(&site)?;
    browser.open(&site, "/").await?;
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

async fn narrow_screens_have_every_link_in_view(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.resize(360, 740).await?;
    browser.open(&site, "/").await?;
    browser.settle().await?;
    let region = browser.the("region", "友情链接分组").await?;
    assert!(browser.all(Some(&region), "tab", ANY).await?.is_empty(), "a phone has no room for tabs");
    let text = region.text().await?;
    for (label, links) in groups(&site)? {
        browser.the_in(&region, "heading", &label).await?;
        for link in links {
            assert!(text.contains(&link), "{link} of {label} is not in view");
        }
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
