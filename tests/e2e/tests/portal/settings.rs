//! Settings that were changed elsewhere: in another tab, or on the next page before the reader came back.

use crate::fixtures::ARTICLE;
use portal_e2e::{Browser, Case, Fault, Outcome, Site, everywhere, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_size_chosen_in_another_tab_is_taken_over),
        everywhere(a_size_chosen_on_the_next_page_is_there_on_the_way_back),
        everywhere(before_the_program_has_come_settings_follow_too),
    ]
}

async fn a_size_chosen_in_another_tab_is_taken_over(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    another_tab_runs(browser, "localStorage.setItem('portal.font_size', '\"large\"')").await?;
    is_set(browser, "large", "大").await?;
    another_tab_runs(browser, "localStorage.setItem('portal.theme', '\"dark\"')").await?;
    has_theme(browser, "dark", "深色").await?;
    another_tab_runs(browser, "localStorage.clear()").await?;
    is_set(browser, "medium", "中").await?;
    has_theme(browser, "none", "跟随系统").await
}

/// The event stands for the cache: whether a browser under a driver keeps pages is its own affair.
async fn a_size_chosen_on_the_next_page_is_there_on_the_way_back(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    is_restored_after(browser, "localStorage['portal.font_size'] = '\"small\"'").await?;
    is_set(browser, "small", "小").await?;
    is_restored_after(
        browser,
        "localStorage['portal.font_size'] = '{broken'; localStorage['portal.theme'] = '\"dark\"'",
    )
    .await?;
    has_theme(browser, "dark", "深色").await?;
    is_restored_after(browser, "localStorage['portal.font_size'] = '\"large\"'").await?;
    is_set(browser, "large", "大").await
}

async fn before_the_program_has_come_settings_follow_too(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Held);
    browser.load(&site, ARTICLE).await?;
    another_tab_runs(browser, "localStorage.setItem('portal.font_size', '\"small\"')").await?;
    is_set(browser, "small", "小").await?;
    is_restored_after(browser, "localStorage['portal.font_size'] = '\"large\"'").await?;
    is_set(browser, "large", "大").await?;
    site.clear_faults();
    browser.ready().await?;
    browser.settle().await?;
    is_set(browser, "large", "大").await
}

/// A frame of the same site stands for another tab: storage tells every document but the one that changed it.
async fn another_tab_runs(browser: &Browser, script: &str) -> Outcome {
    let inside = format!(
        "const frame = document.body.appendChild(document.createElement('iframe'));
        frame.src = '/media/emblem.svg';
        frame.onload = () => {{ const {{ localStorage }} = frame.contentWindow; {script} }};
        return true"
    );
    browser.script::<bool>(&inside).await.map(drop)
}

async fn is_restored_after(browser: &Browser, script: &str) -> Outcome {
    let restored = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
    browser.script(&format!("{script}; {restored}")).await
}

async fn is_set(browser: &Browser, name: &str, label: &str) -> Outcome {
    let stated = "const pressed = document.querySelectorAll('[data-font-size-choice][aria-pressed=\"true\"]');
        return [document.documentElement.dataset.fontSize, ...[...pressed].map((button) => button.textContent.trim())]";
    until(&format!("the size {name}"), async || {
        let stated: Vec<String> = browser.script(stated).await?;
        Ok((stated == [name, label]).then_some(()))
    })
    .await
}

async fn has_theme(browser: &Browser, name: &str, label: &str) -> Outcome {
    let stated = "const pressed = document.querySelector('[data-theme-choice][aria-pressed=\"true\"]');
        return [document.documentElement.dataset.theme ?? 'none', pressed.textContent]";
    until(&format!("the theme {name}"), async || {
        let stated: Vec<String> = browser.script(stated).await?;
        Ok((stated == [name, label]).then_some(()))
    })
    .await
}
