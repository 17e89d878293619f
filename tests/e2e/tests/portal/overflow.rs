//! Horizontal overflow: nothing scrolls sideways on the narrowest phone, nor for a word that no line holds.

use crate::altered_site::{change_site_answer, write};
use portal_e2e::{Browser, Case, Content, Outcome, Site, everywhere, until};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// As in titles that are addresses or names of files.
const WORD: &str = "GB_T_38538-2020_ConstructionAndManagementOfIndustrialParksOfTheWesternProvinces.docx";
/// What the API says in the reader's words.
const TEXTS: [&str; 16] = [
    "address",
    "author",
    "contact",
    "description",
    "editor",
    "email",
    "icp",
    "label",
    "name",
    "organizer",
    "phone",
    "reason",
    "short_name",
    "subtitle",
    "summary",
    "title",
];

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(no_page_scrolls_sideways_at_320_px),
        everywhere(no_long_word_makes_a_page_scroll_sideways),
    ]
}

async fn no_page_scrolls_sideways_at_320_px(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.resize(320, 640).await?;
    let mut wide = Vec::new();
    for kind in Content::of(&site)?.kinds()? {
        browser.open(&site, &kind.path).await?;
        browser.settle().await?;
        wide.extend(too_wide(browser, kind.name).await?);
    }
    assert!(wide.is_empty(), "{}", wide.join("\n"));
    Ok(())
}

/// Each page comes from the API by the shell, as its prerendered one would have the old words.
async fn no_long_word_makes_a_page_scroll_sideways(browser: &Browser) -> Outcome {
    let site = Site::altered(|folder| {
        lengthen_answers(&folder.join("api/v1"))?;
        change_site_answer(folder, lengthen)?;
        for pages in ["articles", "channels", "favorites", "message"] {
            fs::remove_dir_all(folder.join(pages))?;
        }
        write(&folder.join("index.html"), &fs::read_to_string(folder.join("404.html"))?)
    })
    .await?;
    browser.resize(360, 740).await?;
    let mut wide = Vec::new();
    let kinds = Content::of(&site)?.kinds()?;
    let with_files = address_of_attachments(&site)?;
    let mut pages: Vec<(&str, &str)> = kinds.iter().map(|kind| (kind.name, kind.path.as_str())).collect();
    pages.extend([("attachments", with_files.as_str()), ("favorites", "/favorites/")]);
    for (name, path) in pages {
        browser.open(&site, path).await?;
        until(&format!("the words of {name}"), async || {
            let there = "return !document.querySelector('.shell, .loading') && document.body.textContent.includes(arguments[0])";
            Ok(browser.script_with::<bool>(there, vec![WORD.into()]).await?.then_some(()))
        })
        .await?;
        browser.settle().await?;
        wide.extend(too_wide(browser, name).await?);
        let opened =
            "const button = document.querySelector('.main-menu__toggle'); button.click(); return null";
        browser.script::<()>(opened).await?;
        wide.extend(too_wide(browser, &format!("{name}, its menu open")).await?);
    }
    assert!(wide.is_empty(), "{}", wide.join("\n"));
    Ok(())
}

/// A message where the page is wider than the window.
async fn too_wide(browser: &Browser, name: &str) -> Outcome<Option<String>> {
    let (content, window): (f64, f64) =
        browser.script("return [document.scrollingElement.scrollWidth, innerWidth]").await?;
    if content <= window {
        return Ok(None);
    }
    Ok(Some(format!("{name} is {content} px wide: {}", what_sticks_out(browser).await?)))
}

async fn what_sticks_out(browser: &Browser) -> Outcome<String> {
    let script = "return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .slice(0, 5).map((element) => element.tagName.toLowerCase() + '.' + element.className).join(', ')";
    browser.script(script).await
}

fn lengthen_answers(folder: &Path) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            lengthen_answers(&path)?;
        } else if path.extension().is_some_and(|kind| kind == "json") {
            let mut answer: Value = serde_json::from_slice(&fs::read(&path)?)?;
            lengthen(&mut answer);
            write(&path, &answer.to_string())?;
        }
    }
    Ok(())
}

/// Ends every text that is shown in the word.
fn lengthen(answer: &mut Value) {
    match answer {
        Value::Array(items) => items.iter_mut().for_each(lengthen),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if TEXTS.contains(&name.as_str()) && !text.ends_with(WORD) => {
                        *value = json!(format!("{text}{WORD}"));
                    }
                    value => lengthen(value),
                }
            }
        }
        _ => {}
    }
}

fn address_of_attachments(site: &Site) -> Outcome<String> {
    let content = Content::of(site)?;
    let has_files =
        |article: &Value| article["attachments"].as_array().is_some_and(|files| !files.is_empty());
    let article = content.article_where(has_files).ok_or("no article has attachments")?;
    Ok(format!("/articles/{}/", article["id"].as_str().unwrap_or_default()))
}
