//! Lightbox: a picture of an article as large as the window, by a click on it and by keys; a strip from its top.

use crate::altered_site::open_body;
use crate::fixtures::GALLERY;
use portal_e2e::{ANY, Browser, Case, Engine, Fault, Key, Outcome, Site, everywhere, fail, only_in, until};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_click_on_a_picture_opens_it_large),
        everywhere(a_picture_opens_large_and_is_turned_and_enlarged_by_keys),
        everywhere(a_strip_opens_as_wide_as_the_window_and_is_scrolled),
        everywhere(a_picture_that_is_a_link_leads_there),
        everywhere(without_the_program_a_picture_opens_by_itself),
        only_in(Engine::Chromium, two_fingers_enlarge_a_picture),
    ]
}

async fn a_click_on_a_picture_opens_it_large(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, GALLERY).await?;
    assert!(
        browser.script::<bool>("return !document.querySelector('.article-body figure a img')").await?,
        "a picture stands in a link"
    );
    click_a_picture(browser).await?;
    browser.the("dialog", "查看大图").await?;
    let src: String = browser.script("return document.querySelector('.article-body__picture').src").await?;
    assert_eq!(shown(browser).await?, src);
    Ok(())
}

async fn a_strip_opens_as_wide_as_the_window_and_is_scrolled(browser: &Browser) -> Outcome {
    // Drawn by the page itself, so that no file of the site is a strip.
    let strip = |colour: &str| format!("/{colour}.svg");
    let picture = |colour: &str| json!({ "kind": "image", "src": strip(colour), "alt": colour });
    let body = json!({ "format": "blocks", "blocks": [picture("red"), picture("blue")] });
    browser.resize(500, 700).await?;
    let _site = open_body(browser, body, |folder| {
        for colour in ["red", "blue"] {
            let svg = format!(
                "<svg xmlns='http://www.w3.org/2000/svg' width='750' height='6000'><rect width='750' height='6000' fill='{colour}'/></svg>"
            );
            std::fs::write(folder.join(format!("{colour}.svg")), svg)?;
        }
        Ok(())
    })
    .await?;
    let sizes = "const picture = document.querySelector('.article-body__picture');
        return [picture.clientWidth, picture.clientHeight, document.querySelector('.article-body').clientWidth]";
    until("a strip as wide as the column and as tall as it is", async || {
        let [width, height, column]: [i64; 3] = browser.script(sizes).await?;
        Ok((width == column && (height - 8 * width).abs() < 3).then_some(()))
    })
    .await?;
    click_a_picture(browser).await?;
    browser.the("dialog", "查看大图").await?;
    at_its_top(browser).await?;
    browser.script::<Value>("document.getElementById('lightbox').scrollTop = 1000").await?;
    until("a strip that is scrolled", async || Ok((extent(browser).await?[1] == -1000).then_some(())))
        .await?;
    browser.press(Key::Right).await?;
    until("the other strip", async || Ok(shown(browser).await?.ends_with("blue.svg").then_some(()))).await?;
    at_its_top(browser).await?;
    browser.press('+').await?;
    until("a wider strip", async || Ok((extent(browser).await?[0] == 150).then_some(()))).await
}

/// Waits until the strip fills the width of the window and begins at its top.
async fn at_its_top(browser: &Browser) -> Outcome {
    until("a strip at its top", async || Ok((extent(browser).await? == [100, 0, 8]).then_some(()))).await
}

/// The width of the large picture, as hundredths of what the dialog has room for, its top in pixels, and how often its height
/// is its width.
async fn extent(browser: &Browser) -> Outcome<[i64; 3]> {
    let script = "const box = document.querySelector('.lightbox__picture').getBoundingClientRect();
        return [Math.round(100 * box.width / document.getElementById('lightbox').clientWidth), Math.round(box.top),
            Math.round(box.height / box.width)]";
    browser.script(script).await
}

async fn a_picture_that_is_a_link_leads_there(browser: &Browser) -> Outcome {
    let html = "<p><a href='/channels/news/'><img src='/media/lab.svg' width='1200' height='675' alt='点此'></a></p>";
    let _site = open_body(browser, json!({ "format": "html", "html": html }), |_| Ok(())).await?;
    click_a_picture(browser).await?;
    browser.reaches("/channels/news/").await?;
    browser.none("dialog", ANY).await
}

async fn click_a_picture(browser: &Browser) -> Outcome {
    let picture: Value = browser.script("return document.querySelector('.article-body__picture')").await?;
    let picture = browser.element(&picture).ok_or("the body has no picture")?;
    Ok(picture.click().await?)
}

async fn a_picture_opens_large_and_is_turned_and_enlarged_by_keys(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, GALLERY).await?;
    let link = browser.the("link", "查看大图：…").await?;
    browser.focus(&link).await?;
    browser.press(Key::Enter).await?;
    let dialog = browser.the("dialog", "查看大图").await?;
    assert!(browser.holds_focus(&dialog).await?, "the focus stays behind the picture");
    let first = shown(browser).await?;
    browser.press(Key::Right).await?;
    until("another picture", async || Ok((shown(browser).await? != first).then_some(()))).await?;
    browser.press(Key::Left).await?;
    until("the first picture again", async || Ok((shown(browser).await? == first).then_some(()))).await?;

    browser.press('+').await?;
    until("a larger picture", async || Ok((scale(browser).await? == 1.5).then_some(()))).await?;
    browser.the_in(&dialog, "button", "缩小").await?.click().await?;
    until("the whole picture", async || Ok((scale(browser).await? == 1.0).then_some(()))).await?;

    browser.press(Key::Escape).await?;
    browser.none("dialog", ANY).await?;
    assert!(browser.has_focus(&link).await?, "the focus does not return to the picture");
    Ok(())
}

async fn without_the_program_a_picture_opens_by_itself(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Status(404));
    browser.load(&site, GALLERY).await?;
    browser.given_up().await?;
    let link = browser.the("link", "查看大图：…").await?;
    let address = browser.attribute(&link, "href").await?.unwrap_or_default();
    link.click().await?;
    browser.reaches(&address).await
}

async fn two_fingers_enlarge_a_picture(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, GALLERY).await?;
    click_a_picture(browser).await?;
    browser.the("dialog", "查看大图").await?;
    let fingers =
        |left: u32, right: u32| json!([{ "x": left, "y": 300, "id": 1 }, { "x": right, "y": 300, "id": 2 }]);
    for (kind, points) in [
        ("touchStart", fingers(600, 800)),
        ("touchMove", fingers(550, 850)),
        ("touchMove", fingers(500, 900)),
        ("touchEnd", json!([])),
    ] {
        browser.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await?;
    }
    until("a picture twice as large", async || {
        let scale = scale(browser).await?;
        if scale > 2.1 {
            return fail(format!("the picture is {scale} times as large"));
        }
        Ok((scale > 1.9).then_some(()))
    })
    .await
}

async fn shown(browser: &Browser) -> Outcome<String> {
    browser.script("return document.querySelector('.lightbox__picture').src").await
}

async fn scale(browser: &Browser) -> Outcome<f64> {
    browser.script("return new DOMMatrix(getComputedStyle(document.querySelector('.lightbox__picture')).transform).a").await
}
