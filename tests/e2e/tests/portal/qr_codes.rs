//! QR codes on the screen: screenshots, read by two independent decoders.

use crate::altered_site::{change_site_answer, tool};
use crate::fixtures::{ADDRESS, ARTICLE, ARTICLE_ANSWER};
use portal_e2e::{Browser, Case, Content, Engine, Outcome, QrReadings, Site, only_in, until};
use serde_json::{Value, json};
use std::fs;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        only_in(Engine::Chromium, the_address_of_an_article_is_read_on_every_screen),
        only_in(Engine::Chromium, addresses_of_up_to_300_characters_are_read),
        only_in(Engine::Chromium, the_official_account_is_read_on_every_screen),
    ]
}

const SCHEMES: [&str; 2] = ["light", "dark"];

async fn the_address_of_an_article_is_read_on_every_screen(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let mut pictures = Vec::new();
    for scheme in SCHEMES {
        browser.prefer(scheme).await?;
        for density in [1, 2, 3] {
            browser.screen(412, 860, density).await?;
            pictures.push(pictured(browser, &site, ARTICLE, "微信", "微信分享").await?);
        }
    }
    are_read(browser, &pictures, &vec![ADDRESS; pictures.len()]).await
}

/// The longest address has 300 characters; for two of them the code is widest at its smallest module size.
async fn addresses_of_up_to_300_characters_are_read(browser: &Browser) -> Outcome {
    let (mut pictures, mut addresses) = (Vec::new(), Vec::new());
    for (origin, ids) in [(12, [1, 64]), (130, [20, 64]), (225, [30, 64])] {
        let (origin, ids) = (origin_of(origin), ids.map(id_of));
        let site = site_with(&origin, &ids).await?;
        for (id, scheme) in ids.iter().zip(SCHEMES) {
            browser.prefer(scheme).await?;
            browser.screen(320, 860, 1).await?;
            let path = format!("/articles/{id}/");
            pictures.push(pictured(browser, &site, &path, "微信", "微信分享").await?);
            addresses.push(format!("{origin}{path}"));
        }
    }
    let lengths: Vec<usize> = addresses.iter().map(String::len).collect();
    assert_eq!(lengths, [24, 87, 161, 205, 266, 300]);
    are_read(browser, &pictures, &addresses).await
}

async fn the_official_account_is_read_on_every_screen(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let answer = Content::of(&site)?.site()?;
    let text = tool(&answer, "wechat")?["qr_text"].as_str().ok_or("the code of the account says nothing")?;
    let mut pictures = Vec::new();
    for scheme in SCHEMES {
        browser.prefer(scheme).await?;
        for density in [1, 2, 3] {
            browser.screen(412, 860, density).await?;
            pictures.push(pictured(browser, &site, ARTICLE, "微信公众号", "微信公众号").await?);
        }
    }
    are_read(browser, &pictures, &vec![text; pictures.len()]).await
}

/// A QR code as it is displayed.
#[derive(Debug, serde::Deserialize)]
struct QrOnScreen {
    width: f64,
    filter: String,
}

/// Opens a dialog with a QR code.
async fn shown(
    browser: &Browser,
    site: &Site,
    path: &str,
    button: &str,
    dialog: &str,
) -> Outcome<QrOnScreen> {
    browser.open(site, path).await?;
    browser.the("button", button).await?.click().await?;
    let dialog = browser.the("dialog", dialog).await?;
    let code = browser.the_in(&dialog, "img", "…").await?;
    let name = browser.name_of(&code).await?;
    assert!(name.contains("二维码"), "the code is called {name}");
    let measures = "const [image] = arguments;
        const width = image.getBoundingClientRect().width;
        const { filter } = getComputedStyle(image);
        return image.complete && image.naturalWidth > 0 ? { width, filter } : null";
    let shown = until("the picture of the code", async || {
        browser.script_with::<Option<QrOnScreen>>(measures, vec![json!(code)]).await
    })
    .await?;
    browser.settle().await?;
    Ok(shown)
}

/// A screenshot with a QR code, which is wide enough to be scanned from another screen.
async fn pictured(
    browser: &Browser,
    site: &Site,
    path: &str,
    button: &str,
    dialog: &str,
) -> Outcome<Vec<u8>> {
    let code = shown(browser, site, path, button, dialog).await?;
    assert!(code.width >= 200.0 && code.filter == "none", "on {path} the code is shown as {code:?}");
    Ok(browser.client.screenshot().await?)
}

/// Each screenshot has one code, with exactly this text.
async fn are_read(browser: &Browser, pictures: &[Vec<u8>], texts: &[impl AsRef<str>]) -> Outcome {
    browser.prefer("light").await?;
    let read = browser.read_qr_codes(pictures).await?;
    let expected = texts.iter().map(|text| text.as_ref().to_owned());
    let expected = expected.map(|text| QrReadings { jsqr: Some(text.clone()), zbar: vec![text] });
    assert_eq!(read, expected.collect::<Vec<_>>());
    Ok(())
}

/// Copies of the long article under these ids, in a site of another origin. The app shell shows them.
async fn site_with(origin: &str, ids: &[String]) -> Outcome<Site> {
    Site::altered(|folder| {
        change_site_answer(folder, |site| site["origin"] = origin.into())?;
        let file = folder.join(ARTICLE_ANSWER.trim_start_matches('/'));
        let mut article: Value = serde_json::from_slice(&fs::read(&file)?)?;
        for id in ids {
            article["id"] = id.as_str().into();
            fs::write(file.with_file_name(format!("{id}.json")), article.to_string())?;
        }
        Ok(())
    })
    .await
}

/// An origin of this length; its labels have at most 63 characters.
fn origin_of(length: usize) -> String {
    let letter =
        |index: usize| if index % 50 == 49 { '.' } else { char::from(b'a' + (index * 7 % 26) as u8) };
    format!("https://{}.cn", (0..length - "https://.cn".len()).map(letter).collect::<String>())
}

fn id_of(length: usize) -> String {
    let letters = b"AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_";
    (0..length).map(|index| char::from(letters[index * 11 % letters.len()])).collect()
}
