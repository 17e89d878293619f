//! Forced colours: what is pressed, selected or an icon still shows where the browser replaces all colours.

use crate::fixtures::ARTICLE;
use portal_e2e::{Browser, Case, Engine, Outcome, Site, only_in};
use serde_json::json;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        only_in(Engine::Chromium, states_and_icons_show_in_forced_colours),
        only_in(Engine::Chromium, icons_show_in_forced_colours_with_scripts_off),
    ]
}

/// A probe has the system colours as this browser draws them.
const SHOWN: &str = "
    const probe = document.body.appendChild(document.createElement('i'));
    const system = (name) => { probe.style.color = name; return getComputedStyle(probe).color };
    const [canvas, highlight] = [system('Canvas'), system('Highlight')];
    probe.remove();
    const is = (selector, property, colour, part) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element, part)[property] === colour ? [] : [selector];
    };
    const icons = [...document.querySelectorAll('.side-tools__tool, .tool-button:not([aria-pressed=true])')];
    return [
        is('.font-size__choice[aria-pressed=true]', 'backgroundColor', highlight),
        is('.tool-button[aria-pressed=true]', 'backgroundColor', highlight),
        is('.appearance__choice[aria-pressed=true]', 'backgroundColor', highlight),
        is('[role=tab][aria-selected=true]', 'borderBottomColor', highlight),
        is('[role=tab][aria-selected=false]', 'borderBottomColor', canvas),
        is('.reading-progress', 'backgroundColor', highlight),
        icons.filter((icon) => getComputedStyle(icon, '::before').backgroundColor === canvas).map((icon) => icon.textContent),
    ].flat()";

async fn states_and_icons_show_in_forced_colours(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    browser.the("button", "收藏").await?.click().await?;
    browser.the("tab", "行业协会").await?;
    let features = |value| json!({ "features": [{ "name": "forced-colors", "value": value }] });
    browser.devtools("Emulation.setEmulatedMedia", features("active")).await?;
    browser.settle().await?;
    let lost: Vec<String> = browser.script(SHOWN).await?;
    browser.devtools("Emulation.setEmulatedMedia", features("none")).await?;
    browser.script::<()>("localStorage.clear()").await?;
    assert!(lost.is_empty(), "without a sign in forced colours: {lost:?}");
    Ok(())
}

async fn icons_show_in_forced_colours_with_scripts_off(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.switch_scripts_off();
    let features = |value| json!({ "features": [{ "name": "forced-colors", "value": value }] });
    browser.devtools("Emulation.setEmulatedMedia", features("active")).await?;
    browser.load(&site, ARTICLE).await?;
    let colours = "const fill = (icon) => getComputedStyle(icon, '::before').backgroundColor;
        const icons = [...document.querySelectorAll('.side-tools__tool, .tool-button')];
        return [getComputedStyle(document.body).backgroundColor, icons.map(fill)]";
    let (canvas, icons): (String, Vec<String>) = browser.script(colours).await?;
    browser.devtools("Emulation.setEmulatedMedia", features("none")).await?;
    assert!(icons.len() > 5 && !icons.contains(&canvas), "on {canvas}: {icons:?}");
    Ok(())
}
