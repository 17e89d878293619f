//! Screenshots of every kind of page at four widths, light, dark and in forced colours, for `cargo xtask shots`.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use portal_e2e::{Browser, Content, Engine, Kind, Outcome, Site, fail};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use tokio::runtime::Runtime;

const WIDTHS: [u32; 4] = [360, 390, 768, 1440];
/// What Chromium emulates: name, `prefers-color-scheme`, `forced-colors`.
const APPEARANCES: [(&str, &str, &str); 3] =
    [("light", "light", "none"), ("dark", "dark", "none"), ("forced", "dark", "active")];
const TITLES: [(&str, &str); 2] =
    [("title-long", "/articles/20240521-01/"), ("title-short", "/articles/20210108-01/")];
const USAGE: &str = "usage: shots --out DIR [--only KIND]";

fn main() -> ExitCode {
    let done = Runtime::new().map_err(Into::into).and_then(|runtime| runtime.block_on(shots()));
    match done {
        Ok(folder) => {
            println!("{}", folder.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn shots() -> Outcome<PathBuf> {
    let (folder, only) = options(std::env::args().skip(1))?;
    fs::create_dir_all(&folder)?;
    let site = Site::start().await?;
    let kinds = chosen(&site, only.as_deref())?;
    let browser = Browser::start(Engine::Chromium).await?;
    for width in WIDTHS {
        browser.resize(width, if width < 600 { 740 } else { 900 }).await?;
        for (appearance, scheme, forced) in APPEARANCES {
            browser.emulate(&[("prefers-color-scheme", scheme), ("forced-colors", forced)]).await?;
            for kind in kinds.iter().filter(|kind| kind.name != "menu-open" || width < 600) {
                show(&browser, &site, kind).await?;
                let file = folder.join(format!("{}-{width}-{appearance}.png", kind.name));
                fs::write(file, picture(&browser, is_overlay(kind)).await?)?;
            }
        }
    }
    Ok(folder.canonicalize()?)
}

fn options(mut arguments: impl Iterator<Item = String>) -> Outcome<(PathBuf, Option<String>)> {
    let (mut folder, mut only) = (None, None);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--out" => folder = arguments.next(),
            "--only" => only = arguments.next(),
            _ => return fail(USAGE),
        }
    }
    Ok((Path::new(&folder.ok_or(USAGE)?).to_owned(), only))
}

/// The kinds of page, articles of the longest and the shortest title, and the two overlays.
fn chosen(site: &Site, only: Option<&str>) -> Outcome<Vec<Kind>> {
    let mut kinds = Content::of(site)?.kinds()?;
    let article = kinds.iter().find(|kind| kind.name == "article-long").map(|kind| kind.path.clone());
    let path = article.unwrap_or_default();
    kinds.extend(TITLES.map(|(name, path)| Kind { name, path: path.to_owned() }));
    kinds.extend(["menu-open", "dialog-open"].map(|name| Kind { name, path: path.clone() }));
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name).collect();
    if only.is_some_and(|only| !names.contains(&only)) {
        return fail(format!("there is no such kind of page; there are {}", names.join(", ")));
    }
    kinds.retain(|kind| only.is_none_or(|only| kind.name == only));
    Ok(kinds)
}

fn is_overlay(kind: &Kind) -> bool {
    kind.name.ends_with("-open")
}

async fn show(browser: &Browser, site: &Site, kind: &Kind) -> Outcome {
    browser.open(site, &kind.path).await?;
    match kind.name {
        "menu-open" => browser.the("button", "打开菜单").await?.click().await?,
        "dialog-open" => browser.the("button", "微信公众号").await?.click().await?,
        _ => load_lazy_pictures(browser).await?,
    }
    browser.settle().await
}

/// Loads lazy pictures, which a screenshot does not trigger.
async fn load_lazy_pictures(browser: &Browser) -> Outcome {
    let script = "const done = arguments[0];
        const pictures = [...document.images];
        for (const picture of pictures) picture.loading = 'eager';
        Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => done());";
    browser.client.execute_async(script, vec![]).await?;
    Ok(())
}

/// A screenshot of the full page, or of the viewport if an overlay is open.
async fn picture(browser: &Browser, only_the_view: bool) -> Outcome<Vec<u8>> {
    if only_the_view {
        return Ok(browser.client.screenshot().await?);
    }
    let script = "const page = document.scrollingElement; return [page.scrollWidth, page.scrollHeight]";
    let (width, height): (f64, f64) = browser.script(script).await?;
    let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
    let parameters = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let answer = browser.devtools("Page.captureScreenshot", parameters).await?;
    Ok(BASE64_STANDARD.decode(answer["data"].as_str().unwrap_or_default())?)
}
