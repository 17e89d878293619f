//! An article's page, by the names the contract gives its parts.

use crate::fixtures::ARTICLE;
use portal_e2e::{ANY, Browser, Case, Content, Outcome, Site, everywhere};
use serde_json::Value;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(an_article_has_one_heading_and_its_body_in_paragraphs),
        everywhere(the_line_below_the_title_says_what_is_known),
        everywhere(what_is_not_known_has_no_label),
        everywhere(the_breadcrumb_ends_at_the_present_page),
        everywhere(the_neighbours_are_named),
        everywhere(a_withdrawn_article_has_a_notice_and_no_body),
        everywhere(a_superseded_article_links_what_replaced_it),
    ]
}

const WIDTHS: [u32; 2] = [1440, 360];

async fn an_article_has_one_heading_and_its_body_in_paragraphs(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    let title = Content::of(&site)?.article("20220614-01")?["title"].text();
    let main = browser.the("main", ANY).await?;
    assert_eq!(browser.attribute(&main, "id").await?.as_deref(), Some("main"));
    let article = browser.the_in(&main, "article", ANY).await?;
    browser.the_in(&article, "heading", &title).await?;
    let headings: usize =
        browser.script("return document.querySelectorAll('#main article h1').length").await?;
    assert_eq!(headings, 1, "first headings in #main article");
    let paragraphs: usize =
        browser.script("return document.querySelectorAll('article .article-body p').length").await?;
    assert!(paragraphs > 20, "the long article has {paragraphs} paragraphs");
    Ok(())
}

async fn the_line_below_the_title_says_what_is_known(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let content = Content::of(&site)?;
    let article = content.article("20220614-01")?;
    for width in WIDTHS {
        browser.resize(width, 800).await?;
        browser.open(&site, ARTICLE).await?;
        let text: String = browser.script("return document.querySelector('#main article').innerText").await?;
        for label in ["来源", "发布时间", "点击量"] {
            assert!(text.contains(label), "no {label} at {width} px");
        }
        assert!(text.contains(&article["source"]["name"].text()), "the source is not named");
        assert!(text.contains(&article["views"].to_string()), "the views are not told");
        let times = "return [...document.querySelectorAll('#main article time[datetime]')]
            .map((time) => [time.innerText, time.dateTime])";
        let times: Vec<(String, String)> = browser.script(times).await?;
        let published = times.iter().find(|(shown, _)| shown == "2022年06月14日 09:30");
        let (_, moment) = published.ok_or_else(|| format!("2022年06月14日 09:30 is not among {times:?}"))?;
        assert!(moment.starts_with("2022-06-14T"), "datetime is {moment}");
    }
    Ok(())
}

async fn what_is_not_known_has_no_label(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let content = Content::of(&site)?;
    for (field, label) in [("views", "点击量"), ("source", "来源：")] {
        let silent = content.article_where(|article| article[field].is_null());
        let silent = silent.ok_or_else(|| format!("every article of the content has {field}"))?;
        browser.open(&site, &format!("/articles/{}/", silent["id"].text())).await?;
        let text: String = browser.script("return document.querySelector('#main article').innerText").await?;
        assert!(!text.contains(label), "{label} is told of {} although unknown", silent["id"]);
    }
    Ok(())
}

async fn the_breadcrumb_ends_at_the_present_page(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let channel = Content::of(&site)?.article("20220614-01")?["channel"]["name"].text();
    for width in WIDTHS {
        browser.resize(width, 800).await?;
        browser.open(&site, ARTICLE).await?;
        let trail = browser.the("navigation", "当前位置").await?;
        browser.the_in(&trail, "link", "首页").await?;
        browser.the_in(&trail, "link", &channel).await?;
        let script = "const items = arguments[0].querySelectorAll('li');
            return !!items[items.length - 1].querySelector('[aria-current=page]')
                || items[items.length - 1].getAttribute('aria-current') === 'page'";
        let ends_here: bool = browser.script_with(script, vec![serde_json::json!(trail)]).await?;
        assert!(ends_here, "the last item is not the current page");
    }
    Ok(())
}

async fn the_neighbours_are_named(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let content = Content::of(&site)?;
    let article = content.article("20220614-01")?;
    browser.open(&site, ARTICLE).await?;
    let neighbours = browser.the("navigation", "上一篇和下一篇").await?;
    for (field, label) in [("previous", "上一篇："), ("next", "下一篇：")] {
        let neighbour = &article[field];
        let link =
            browser.the_in(&neighbours, "link", &format!("{label}{}", neighbour["title"].text())).await?;
        let address = format!("/articles/{}/", neighbour["id"].text());
        assert_eq!(browser.attribute(&link, "href").await?, Some(address));
    }
    Ok(())
}

async fn a_withdrawn_article_has_a_notice_and_no_body(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let content = Content::of(&site)?;
    let kind = |article: &Value| article["status"]["kind"] == "withdrawn";
    let article = content.article_where(kind).ok_or("the content has no withdrawn article")?;
    browser.open(&site, &format!("/articles/{}/", article["id"].text())).await?;
    browser.the("heading", &article["title"].text()).await?;
    let text: String = browser.script("return document.querySelector('#main article').innerText").await?;
    assert!(text.contains("撤"), "nothing says that the article was withdrawn: {text}");
    let bodies: usize = browser.script("return document.querySelectorAll('.article-body').length").await?;
    assert_eq!(bodies, 0, "a withdrawn article shows its body");
    Ok(())
}

async fn a_superseded_article_links_what_replaced_it(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let content = Content::of(&site)?;
    let kind = |article: &Value| article["status"]["kind"] == "superseded";
    let article = content.article_where(kind).ok_or("the content has no superseded article")?;
    browser.open(&site, &format!("/articles/{}/", article["id"].text())).await?;
    let script =
        "return [...document.querySelectorAll('#main article a')].map((link) => link.getAttribute('href'))";
    let links: Vec<String> = browser.script(script).await?;
    let replacement = format!("/articles/{}/", article["status"]["replaced_by"].text());
    assert!(links.contains(&replacement), "{replacement} is not among {links:?}");
    Ok(())
}

/// The text of a JSON string, without its quotes.
trait Text {
    fn text(&self) -> String;
}

impl Text for Value {
    fn text(&self) -> String {
        self.as_str().unwrap_or_default().to_owned()
    }
}
