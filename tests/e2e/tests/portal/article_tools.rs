//! Article tools: font size, favourites, sharing, printing; with the program and before it.

use crate::fixtures::{ADDRESS, ARTICLE};
use portal_e2e::{ANY, Browser, Case, Content, Fault, Key, Locator, Outcome, Site, everywhere, until};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(the_text_grows_and_shrinks_and_stays_so),
        everywhere(the_size_is_answered_before_the_program_has_come),
        everywhere(without_the_program_the_size_is_answered_in_the_next_frame),
        everywhere(an_article_rendered_in_the_browser_shows_the_size),
        everywhere(every_way_to_share_is_there_at_every_width),
        everywhere(the_code_for_wechat_says_exactly_the_address),
        everywhere(a_withdrawn_article_has_no_tools),
    ]
}

async fn the_text_grows_and_shrinks_and_stays_so(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    assert_eq!(body_size(browser).await?, "18px");
    for (label, name, size) in [("小", "small", "16px"), ("大", "large", "23px")] {
        choose(browser, label).await?;
        is_chosen(browser, label, name, size).await?;
        browser.open(&site, ARTICLE).await?;
        is_chosen(browser, label, name, size).await?;
    }
    choose(browser, "中").await?;
    is_chosen(browser, "中", "medium", "18px").await
}

async fn the_size_is_answered_before_the_program_has_come(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Held);
    browser.load(&site, ARTICLE).await?;
    choose(browser, "大").await?;
    is_chosen(browser, "大", "large", "23px").await?;
    assert_eq!(browser.app_state().await?.as_deref(), Some("booting"));
    site.clear_faults();
    browser.ready().await?;
    browser.settle().await?;
    is_chosen(browser, "大", "large", "23px").await?;
    choose(browser, "中").await?;
    is_chosen(browser, "中", "medium", "18px").await
}

async fn without_the_program_the_size_is_answered_in_the_next_frame(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    site.fault(".wasm", Fault::Held);
    browser.load(&site, ARTICLE).await?;
    // The watcher hears the click first and asks for the frame that comes next: what stands then is what gets painted.
    let watch = "const text = document.querySelector('.article-body p');
        addEventListener('click', () => requestAnimationFrame(() => { window.__size = getComputedStyle(text).fontSize }), true);
        return true";
    browser.script::<bool>(watch).await?;
    for (label, size) in [("大", "23px"), ("小", "16px"), ("中", "18px")] {
        browser.script::<bool>("delete window.__size; return true").await?;
        choose(browser, label).await?;
        let painted = until("a frame", async || browser.script("return window.__size ?? null").await).await?;
        assert_eq!((label, painted), (label, size.to_owned()));
    }
    Ok(())
}

async fn an_article_rendered_in_the_browser_shows_the_size(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    choose(browser, "大").await?;
    browser.client.find(Locator::Css(".site-header__home")).await?.click().await?;
    browser.reaches("/").await?;
    browser.client.back().await?;
    browser.reaches(ARTICLE).await?;
    is_chosen(browser, "大", "large", "23px").await?;
    choose(browser, "小").await?;
    is_chosen(browser, "小", "small", "16px").await
}

async fn every_way_to_share_is_there_at_every_width(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for width in [360, 1440] {
        browser.resize(width, 800).await?;
        browser.open(&site, ARTICLE).await?;
        let panel = browser.the("group", "分享").await?;
        if width < 1200 {
            browser.the_in(&panel, "button", "更多分享方式").await?.click().await?;
        }
        for name in ["微博", "QQ", "QQ空间", "豆瓣", "邮件"] {
            let link = browser.the_in(&panel, "link", name).await?;
            let address = browser.attribute(&link, "href").await?.unwrap_or_default();
            assert!(address.contains("%2Farticles%2F20220614-01%2F"), "{name} shares {address}");
        }
        browser.the_in(&panel, "button", "微信").await?;
        let sheet: bool = browser.script("return 'share' in navigator").await?;
        assert_eq!(browser.all(Some(&panel), "button", "更多分享").await?.len(), usize::from(sheet));
        browser.the("button", "打印").await?;
    }
    Ok(())
}

async fn the_code_for_wechat_says_exactly_the_address(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    let button = browser.the("button", "微信").await?;
    browser.focus(&button).await?;
    browser.press(Key::Enter).await?;
    let dialog = browser.the("dialog", "微信分享").await?;
    let picture = browser.the_in(&dialog, "img", "二维码…").await?;
    let loaded = "const [image] = arguments; return image.complete && image.naturalWidth > 0";
    until("the picture of the code", async || {
        Ok(browser.script_with::<bool>(loaded, vec![json!(picture)]).await?.then_some(()))
    })
    .await?;
    assert_eq!(read(browser, json!(picture)).await?, ADDRESS);
    let shape: (bool, f64) = browser
        .script_with(
            "const [image] = arguments; return [image.src.startsWith('data:image/png'), image.width]",
            vec![json!(picture)],
        )
        .await?;
    assert!(shape.0 && shape.1 >= 200.0, "the picture is {shape:?}");
    assert!(dialog.text().await?.contains(ADDRESS), "the address is not there to read");
    browser.the_in(&dialog, "button", "复制地址").await?;
    browser.press(Key::Escape).await?;
    browser.none("dialog", ANY).await?;
    assert!(browser.has_focus(&button).await?, "the focus does not return to the button");
    Ok(())
}

async fn a_withdrawn_article_has_no_tools(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let content = Content::of(&site)?;
    let withdrawn = content.article_where(|article| article["status"]["kind"] == "withdrawn");
    let withdrawn = withdrawn.and_then(|article| article["id"].as_str()).ok_or("no article is withdrawn")?;
    let tools = [
        ("group", "字体"),
        ("group", "分享"),
        ("button", "收藏"),
        ("button", "打印"),
        ("button", "分享海报"),
    ];
    browser.open(&site, ARTICLE).await?;
    for (role, name) in tools {
        browser.the(role, name).await?;
    }
    browser.open(&site, &format!("/articles/{withdrawn}/")).await?;
    browser.the("main", ANY).await?;
    for (role, name) in tools {
        assert!(browser.all(None, role, name).await?.is_empty(), "a withdrawn article offers {name}");
    }
    Ok(())
}

async fn choose(browser: &Browser, label: &str) -> Outcome {
    let group = browser.the("group", "字体").await?;
    Ok(browser.the_in(&group, "button", label).await?.click().await?)
}

async fn is_chosen(browser: &Browser, label: &str, name: &str, size: &str) -> Outcome {
    let group = browser.the("group", "字体").await?;
    let button = browser.the_in(&group, "button", label).await?;
    until(&format!("{label} to be pressed"), async || {
        let pressed = browser.attribute(&button, "aria-pressed").await?;
        Ok((pressed.as_deref() == Some("true")).then_some(()))
    })
    .await?;
    let set: String = browser.script("return document.documentElement.dataset.fontSize").await?;
    assert_eq!((set.as_str(), body_size(browser).await?.as_str()), (name, size));
    Ok(())
}

async fn body_size(browser: &Browser) -> Outcome<String> {
    browser.script("return getComputedStyle(document.querySelector('.article-body p')).fontSize").await
}

/// What an independent reader sees in a picture or canvas of the page.
pub(crate) async fn read(browser: &Browser, picture: Value) -> Outcome<String> {
    let pixels = "const [image] = arguments;
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth ?? image.width;
        canvas.height = image.naturalHeight ?? image.height;
        const pen = canvas.getContext('2d');
        pen.drawImage(image, 0, 0);
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
        const dark = Array.from({ length: data.length / 4 }, (_, at) => data[at * 4] < 128 ? '1' : '0');
        return [canvas.width, canvas.height, dark.join('')];";
    let (width, height, bits): (usize, usize, String) = browser.script_with(pixels, vec![picture]).await?;
    let dark = |x: usize, y: usize| bits.as_bytes()[y * width + x] == b'1';
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| if dark(x, y) { 0 } else { 255 });
    let grids = image.detect_grids();
    Ok(grids.first().and_then(|grid| grid.decode().ok()).map(|(_, text)| text).unwrap_or_default())
}
