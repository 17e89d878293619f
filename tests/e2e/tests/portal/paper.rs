//! The printed page: an article whole, with its attachments, its address and its code, and nothing else.

use crate::altered_site::open_body;
use crate::article_tools::read;
use crate::fixtures::{ADDRESS, ARTICLE, GALLERY};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use portal_e2e::{Browser, Case, Engine, Outcome, Site, everywhere, only_in, until};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        only_in(Engine::Chromium, on_paper_are_the_article_its_address_and_its_code),
        only_in(Engine::Chromium, with_scripts_off_the_address_and_its_code_are_on_paper_too),
        only_in(Engine::Chromium, no_article_takes_another_page_for_its_address),
        only_in(Engine::Chromium, attachments_are_on_paper_with_their_addresses),
        only_in(Engine::Chromium, a_wide_table_fits_on_paper),
        everywhere(pictures_far_below_come_for_a_reader_who_may_print),
    ]
}

/// A notice with attachments.
const NOTICE: &str = "/articles/20261118-01/";

/// The width of a column on A4, in CSS pixels.
const PAPER: u32 = 672;

async fn no_article_takes_another_page_for_its_address(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let mut addresses = site.addresses()?;
    addresses.retain(|address| address.starts_with("/articles/"));
    browser.open(&site, ARTICLE).await?;
    // Of every length; to print one takes half a second.
    for address in addresses.iter().step_by(3) {
        browser.client.execute_async(SHOW, vec![json!(address)]).await?;
        let with = pages(browser).await?;
        browser.script::<()>("document.querySelector('.print-qr').hidden = true").await?;
        let without = pages(browser).await?;
        assert!(
            without > 0 && with == without,
            "{address}: {with} pages with its address, {without} without it"
        );
    }
    Ok(())
}

/// Shows the main part of another page in this one, which saves loading it.
const SHOW: &str = "const [address, done] = arguments;
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.onload = () => {
        document.getElementById('main').replaceWith(document.adoptNode(request.response.getElementById('main')));
        done();
    };
    request.open('GET', address);
    request.send();";

/// How many pages the document prints to.
async fn pages(browser: &Browser) -> Outcome<usize> {
    let answer = browser.devtools("Page.printToPDF", json!({ "preferCSSPageSize": true })).await?;
    let document = BASE64_STANDARD.decode(answer["data"].as_str().unwrap_or_default())?;
    let named = |name: &[u8]| document.windows(name.len()).filter(|part| *part == name).count();
    Ok(named(b"/Type /Page") - named(b"/Type /Pages"))
}

async fn attachments_are_on_paper_with_their_addresses(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, NOTICE).await?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let shown: Vec<String> = browser.script(SHOWN).await?;
    let address = "return getComputedStyle(document.querySelector('.attachments a'), '::after').content";
    let address: String = browser.script(address).await?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    assert!(shown.iter().any(|part| part == "attachments"), "on paper are {shown:?}");
    assert!(address.contains("/media/files/"), "the address on paper is {address}");
    Ok(())
}

async fn a_wide_table_fits_on_paper(browser: &Browser) -> Outcome {
    let row = |cell: &str| {
        let cells: String = (1..=18).map(|column| format!("<{cell}>{column},234.5</{cell}>")).collect();
        format!("<tr>{cells}</tr>")
    };
    let html = format!("<table>{}{}</table>", row("th"), row("td"));
    let _site = open_body(browser, json!({ "format": "html", "html": html }), |_| Ok(())).await?;
    browser.resize(PAPER, 900).await?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    until("a table no wider than the paper", async || {
        let script = "const table = document.querySelector('.article-body table').getBoundingClientRect();
            const lines = [...document.querySelectorAll('.article-body td')].map((cell) => cell.clientHeight);
            return [table.right, Math.max(...lines)]";
        let [right, height]: [f64; 2] = browser.script(script).await?;
        Ok((right <= f64::from(PAPER) + 1.0 && height < 25.0).then_some(()))
    })
    .await?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await.map(drop)
}

async fn pictures_far_below_come_for_a_reader_who_may_print(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.resize(500, 300).await?;
    browser.load(&site, GALLERY).await?;
    until("all pictures of the article", async || {
        let came = "const pictures = [...document.querySelectorAll('.article-body__picture')];
            return pictures.length > 1 && pictures.every((picture) => picture.complete && picture.naturalWidth > 0)";
        Ok(browser.script::<bool>(came).await?.then_some(()))
    })
    .await
}

async fn on_paper_are_the_article_its_address_and_its_code(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    are_on_paper(browser).await
}

async fn with_scripts_off_the_address_and_its_code_are_on_paper_too(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.switch_scripts_off();
    browser.load(&site, ARTICLE).await?;
    are_on_paper(browser).await
}

async fn are_on_paper(browser: &Browser) -> Outcome {
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    let shown = "const image = document.querySelector('.print-qr img');
        return image.naturalWidth > 0 && image.clientWidth > 80";
    until("the code on paper", async || Ok(browser.script::<bool>(shown).await?.then_some(()))).await?;
    let code: Value = browser.script("return document.querySelector('.print-qr img')").await?;
    let code = read(browser, code).await?;
    let shown: Vec<String> = browser.script(SHOWN).await?;
    let address: String = browser
        .script("return getComputedStyle(document.querySelector('.print-qr__room'), '::after').content")
        .await?;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
    assert_eq!(code, ADDRESS);
    assert!(address.contains("本文地址："), "the address on paper is {address}");
    assert_eq!(shown, ["article__header", "article-body", "article__editor", "print-qr"]);
    Ok(())
}

/// The parts of the page that take up room, by their first class.
const SHOWN: &str =
    "const room = (element) => element.getClientRects().length > 0 && element.offsetHeight > 1;
    const outside = [...document.querySelectorAll('#app > *, main > *, .article-page > *')]
        .filter((element) => room(element) && !element.matches('main, .article-page, .article, .visually-hidden'));
    const inside = [...document.querySelectorAll('.article > *, .article__text > *')]
        .filter((element) => room(element) && !element.matches('.article__text'));
    return [...outside, ...inside].map((element) => element.className.split(' ')[0])";
