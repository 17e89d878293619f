//! The frame of every page: skip link, side tools, notices, footer.

use crate::fixtures::ARTICLE;
use portal_e2e::{Browser, Case, Content, Key, Outcome, Site, everywhere, until};
use serde_json::Value;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(the_first_tab_stop_leads_past_the_menu),
        everywhere(the_side_tools_are_those_of_the_site),
        everywhere(the_home_page_has_the_notices),
        everywhere(the_header_has_room_for_search_and_reading_aids),
        everywhere(the_footer_names_the_organizer),
        everywhere(the_footer_leads_back_to_the_top),
        everywhere(the_footer_of_a_phone_is_well_below_a_screen),
    ]
}

async fn the_first_tab_stop_leads_past_the_menu(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    let skip = browser.the("link", "跳到正文").await?;
    assert_eq!(browser.attribute(&skip, "href").await?.as_deref(), Some("#main"));
    browser.press(Key::Tab).await?;
    assert!(browser.has_focus(&skip).await?, "the first Tab does not reach the skip link");
    assert!(skip.is_displayed().await?, "the skip link stays hidden while it has the focus");

    browser.press(Key::Enter).await?;
    browser.press(Key::Tab).await?;
    let main = browser.the("main", portal_e2e::ANY).await?;
    assert!(browser.holds_focus(&main).await?, "the Tab after the skip link is not in the main part");
    Ok(())
}

async fn the_side_tools_are_those_of_the_site(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let tools = Content::of(&site)?.site()?["tools"].take();
    let labels: Vec<&str> = tools.as_array().into_iter().flatten().filter_map(label).collect();
    assert!(labels.len() >= 6, "the site has six tools, the content has {labels:?}");
    for width in [1440, 360] {
        browser.resize(width, 800).await?;
        browser.open(&site, ARTICLE).await?;
        let toolbar = browser.the("navigation", "便捷工具").await?;
        for label in &labels {
            let link = browser.all(Some(&toolbar), "link", label).await?;
            let button = browser.all(Some(&toolbar), "button", label).await?;
            assert_eq!(link.len() + button.len(), 1, "{label} among the tools at {width} px");
        }
    }
    Ok(())
}

fn label(tool: &Value) -> Option<&str> {
    tool["label"].as_str()
}

/// They are to come; until then two empty boxes stand where they will.
async fn the_header_has_room_for_search_and_reading_aids(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for width in [390, 768, 960, 1200, 1440] {
        browser.resize(width, 800).await?;
        browser.load(&site, ARTICLE).await?;
        let grown = "const [menu, main] = ['.main-menu', '#main'].map((name) => document.querySelector(name));
            const before = main.getBoundingClientRect().top;
            for (let box = 0; box < 2; box++) {
                const place = document.createElement('div');
                place.style = 'flex: none; width: 44px; height: 44px';
                menu.before(place);
            }
            return [main.getBoundingClientRect().top - before, document.scrollingElement.scrollWidth - innerWidth]";
        let (down, aside): (f64, f64) = browser.script(grown).await?;
        assert_eq!((down, aside.max(0.0)), (0.0, 0.0), "at {width} px the page moves");
    }
    Ok(())
}

async fn the_home_page_has_the_notices(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for width in [1440, 360] {
        browser.resize(width, 800).await?;
        browser.open(&site, "/").await?;
        let notices = browser.the("region", "通知公告").await?;
        browser.the_in(&notices, "link", portal_e2e::ANY).await?;
    }
    Ok(())
}

async fn the_footer_names_the_organizer(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let footer = Content::of(&site)?.site()?["footer"].take();
    browser.open(&site, "/").await?;
    let text: String = browser.script("return document.querySelector('footer').innerText").await?;
    for field in ["organizer", "address", "phone", "email", "icp", "police_record", "site_code"] {
        if let Some(value) = footer[field].as_str() {
            assert!(text.contains(value), "{field} {value} is not in the footer");
        }
    }
    Ok(())
}

async fn the_footer_leads_back_to_the_top(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.resize(390, 844).await?;
    browser.open(&site, ARTICLE).await?;
    leads_to_the_top(browser).await?;

    site.switch_scripts_off();
    browser.load(&site, &format!("{ARTICLE}?scripts=off")).await?;
    leads_to_the_top(browser).await
}

/// The next Tab is in the header.
async fn leads_to_the_top(browser: &Browser) -> Outcome {
    let link = browser.the("link", "返回顶部").await?;
    browser.focus(&link).await?;
    browser.press(Key::Enter).await?;
    until("the top", async || Ok((browser.script::<f64>("return scrollY").await? == 0.0).then_some(())))
        .await?;
    browser.press(Key::Tab).await?;
    let header: bool = browser.script("return !!document.activeElement.closest('header')").await?;
    assert!(header, "the Tab after 返回顶部 is not in the header");
    Ok(())
}

async fn the_footer_of_a_phone_is_well_below_a_screen(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.resize(390, 844).await?;
    browser.open(&site, ARTICLE).await?;
    browser.the("group", "外观").await?;
    let measures = "const footer = document.querySelector('footer');
        const small = [...footer.querySelectorAll('a, button')].filter((target) => {
            const { width, height } = target.getBoundingClientRect();
            return height > 0 && (height < 44 || width < 44);
        });
        return [footer.offsetHeight, small.map((target) => target.textContent)]";
    let (height, small): (f64, Vec<String>) = browser.script(measures).await?;
    assert!(height < 600.0, "the footer is {height} px tall");
    assert!(small.is_empty(), "too small for a finger: {small:?}");
    Ok(())
}
