//! Appearance (外观): chosen, stored, followed elsewhere; with the program, before it and without it.

use crate::fixtures::ARTICLE;
use portal_e2e::{ANY, Browser, Case, Engine, Fault, Outcome, Site, everywhere, only_in, until};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_theme_stays_on_every_page_until_the_system_is_followed_again),
        everywhere(a_theme_is_chosen_before_the_program_has_come),
        everywhere(a_theme_is_chosen_where_the_program_does_not_come),
        everywhere(buttons_that_are_rendered_anew_show_the_theme),
        everywhere(the_bars_of_the_browser_have_the_colour_of_the_theme),
        everywhere(with_scripts_off_there_is_no_appearance_to_choose),
        only_in(Engine::Chromium, paper_is_light_in_every_theme),
    ]
}

async fn a_theme_stays_on_every_page_until_the_system_is_followed_again(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    is_chosen(browser, "跟随系统", None).await?;
    for (label, theme) in [("深色", "dark"), ("浅色", "light")] {
        choose(browser, label).await?;
        is_chosen(browser, label, Some(theme)).await?;
        for path in [ARTICLE, "/"] {
            browser.open(&site, path).await?;
            is_chosen(browser, label, Some(theme)).await?;
        }
    }
    choose(browser, "跟随系统").await?;
    is_chosen(browser, "跟随系统", None).await?;
    browser.open(&site, ARTICLE).await?;
    is_chosen(browser, "跟随系统", None).await
}

async fn a_theme_is_chosen_before_the_program_has_come(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Held);
    browser.load(&site, ARTICLE).await?;
    choose(browser, "深色").await?;
    is_chosen(browser, "深色", Some("dark")).await?;
    assert_eq!(browser.app_state().await?.as_deref(), Some("booting"));
    site.clear_faults();
    browser.ready().await?;
    browser.settle().await?;
    is_chosen(browser, "深色", Some("dark")).await?;
    choose(browser, "浅色").await?;
    is_chosen(browser, "浅色", Some("light")).await
}

async fn a_theme_is_chosen_where_the_program_does_not_come(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Status(403));
    browser.load(&site, ARTICLE).await?;
    browser.given_up().await?;
    choose(browser, "深色").await?;
    is_chosen(browser, "深色", Some("dark")).await?;
    choose(browser, "跟随系统").await?;
    is_chosen(browser, "跟随系统", None).await
}

/// The program empties the shell and renders the frame anew.
async fn buttons_that_are_rendered_anew_show_the_theme(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    choose(browser, "深色").await?;
    browser.open(&site, "/articles/no-such-article/").await?;
    is_chosen(browser, "深色", Some("dark")).await?;
    choose(browser, "浅色").await?;
    is_chosen(browser, "浅色", Some("light")).await
}

async fn the_bars_of_the_browser_have_the_colour_of_the_theme(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    let colour = "const holds = (meta) => matchMedia(meta.getAttribute('media') || 'all').matches;
        return [...document.querySelectorAll('meta[name=theme-color]')].find(holds).content";
    let by_the_system: String = browser.script(colour).await?;
    for (label, theme, expected) in [("深色", Some("dark"), "#10161e"), ("浅色", Some("light"), "#fff")] {
        choose(browser, label).await?;
        is_chosen(browser, label, theme).await?;
        assert_eq!(browser.script::<String>(colour).await?, expected, "{label}");
    }
    choose(browser, "跟随系统").await?;
    is_chosen(browser, "跟随系统", None).await?;
    assert_eq!(browser.script::<String>(colour).await?, by_the_system);
    Ok(())
}

async fn with_scripts_off_there_is_no_appearance_to_choose(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.switch_scripts_off();
    for path in [ARTICLE, "/"] {
        browser.load(&site, path).await?;
        browser.the("link", "返回顶部").await?;
        assert!(
            browser.all(None, "group", "外观").await?.is_empty(),
            "{path} has a group that nothing answers"
        );
    }
    Ok(())
}

async fn paper_is_light_in_every_theme(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    choose(browser, "深色").await?;
    let colours =
        "const style = getComputedStyle(document.body); return [style.backgroundColor, style.color]";
    let dark: [String; 2] = browser.script(colours).await?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let paper: [String; 2] = browser.script(colours).await?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    assert_eq!(paper[0], "rgb(255, 255, 255)");
    assert!(paper[0] != dark[0] && paper[1] != dark[1], "paper is as dark as the screen: {paper:?}");
    Ok(())
}

async fn choose(browser: &Browser, label: &str) -> Outcome {
    let group = browser.the("group", "外观").await?;
    Ok(browser.the_in(&group, "button", label).await?.click().await?)
}

/// One button is pressed, and `<html>` and storage agree with it.
async fn is_chosen(browser: &Browser, label: &str, theme: Option<&str>) -> Outcome {
    let group = browser.the("group", "外观").await?;
    let stated = "const { dataset } = document.documentElement;
        const pressed = [...arguments[0].querySelectorAll('[aria-pressed=\"true\"]')];
        return [pressed.map((button) => button.textContent).join(), dataset.theme ?? null, localStorage['portal.theme'] ?? null]";
    let expected =
        (Some(label.to_owned()), theme.map(str::to_owned), theme.map(|theme| format!("\"{theme}\"")));
    until(&format!("{label} to be chosen"), async || {
        let stated: (Option<String>, Option<String>, Option<String>) =
            browser.script_with(stated, vec![json!(group)]).await?;
        Ok((stated == expected).then_some(()))
    })
    .await?;
    assert_eq!(browser.all(Some(&group), "button", ANY).await?.len(), 3, "buttons of 外观");
    Ok(())
}
