//! Translated pages: where a browser has translated the text, every page is loaded as a whole.

use crate::fixtures::{ARTICLE, LongChannel};
use crate::translators::{TRANSLATORS, is_another_document, is_in_one_language, is_marked, mark, translate};
use portal_e2e::{Browser, Case, Content, Fault, Locator, Outcome, Site, everywhere, until};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_link_of_a_translated_page_loads_its_page),
        everywhere(back_and_forward_to_translated_pages_load_them),
        everywhere(a_page_translated_while_another_loads_gives_way_to_that_one),
        everywhere(the_shell_opens_its_article_even_if_it_was_translated),
        everywhere(no_page_takes_the_programs_own_work_for_a_translation),
        everywhere(a_page_that_takes_the_place_of_another_of_its_kind_is_no_translation),
    ]
}

async fn a_link_of_a_translated_page_loads_its_page(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let links = [".sibling-links__link", ".main-menu__link[href^='/channels/']", ".breadcrumb a"];
    for (translator, link) in TRANSLATORS.into_iter().zip(links.into_iter().cycle()) {
        browser.open(&site, ARTICLE).await?;
        translate(browser, translator).await?;
        mark(browser).await?;
        let link = browser.client.find(Locator::Css(link)).await?;
        let address = browser.attribute(&link, "href").await?.unwrap_or_default();
        link.click().await?;
        browser.reaches(&address).await?;
        is_another_document(browser, &format!("{translator}, {address}")).await?;
    }
    Ok(())
}

async fn back_and_forward_to_translated_pages_load_them(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let channel = LongChannel::of(&site)?;
    let (id, title) = &channel.articles[1];
    for translator in TRANSLATORS {
        browser.open(&site, &channel.path).await?;
        channel.link(browser, 1).await?.click().await?;
        browser.is_headed(title).await?;
        translate(browser, translator).await?;
        mark(browser).await?;
        browser.client.back().await?;
        browser.reaches(&channel.path).await?;
        is_another_document(browser, &format!("{translator}, Back")).await?;
        channel.link(browser, 0).await?;

        translate(browser, translator).await?;
        browser.client.forward().await?;
        browser.reaches(&format!("/articles/{id}/")).await?;
        browser.is_headed(title).await?;
        is_in_one_language(browser, &format!("{translator}, Forward")).await?;
    }
    Ok(())
}

async fn a_page_translated_while_another_loads_gives_way_to_that_one(browser: &Browser) -> Outcome {
    for translator in TRANSLATORS {
        let site = Site::start().await?;
        let channel = LongChannel::of(&site)?;
        let (id, title) = &channel.articles[1];
        browser.open(&site, &channel.path).await?;
        site.fault("/api/", Fault::Held);
        channel.link(browser, 1).await?.click().await?;
        site.meets_a_fault().await?;
        translate(browser, translator).await?;
        mark(browser).await?;
        site.clear_faults();
        browser.reaches(&format!("/articles/{id}/")).await?;
        browser.is_headed(title).await?;
        is_another_document(browser, translator).await?;
    }
    Ok(())
}

async fn the_shell_opens_its_article_even_if_it_was_translated(browser: &Browser) -> Outcome {
    for translator in TRANSLATORS {
        for held in [".wasm", "/api/v1/articles"] {
            let site = Site::altered(|folder| {
                let page = folder.join(ARTICLE.trim_start_matches('/'));
                Ok(std::fs::remove_dir_all(page)?)
            })
            .await?;
            site.fault(held, Fault::Held);
            browser.load(&site, ARTICLE).await?;
            site.meets_a_fault().await?;
            translate(browser, translator).await?;
            site.clear_faults();
            browser.ready().await?;
            until("the article", async || Ok(browser.heading().await?.contains("稳链强链").then_some(())))
                .await?;
        }
    }
    Ok(())
}

async fn no_page_takes_the_programs_own_work_for_a_translation(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    for kind in Content::of(&site)?.kinds()? {
        browser.open(&site, &kind.path).await?;
        browser.settle().await?;
        assert!(
            !is_translated(browser).await?,
            "{} counts as translated once the program is there",
            kind.name
        );
        let home = browser.client.find(Locator::Css(".main-menu__link")).await?;
        home.click().await?;
        browser.reaches("/").await?;
        browser.settle().await?;
        assert!(!is_translated(browser).await?, "the home page counts as translated after {}", kind.name);
    }
    Ok(())
}

async fn a_page_that_takes_the_place_of_another_of_its_kind_is_no_translation(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    let channel = LongChannel::of(&site)?.path;
    let channel_menu = format!(".main-menu__link[href^='/channels/']:not([href='{channel}'])");
    for (path, link) in [
        (ARTICLE, ".sibling-links__link"),
        (channel.as_str(), ".pagination a[href$='/2/']"),
        (channel.as_str(), &channel_menu),
    ] {
        browser.open(&site, path).await?;
        mark(browser).await?;
        let link = browser.client.find(Locator::Css(link)).await?;
        let address = browser.attribute(&link, "href").await?.unwrap_or_default();
        let mut title = browser.client.title().await?;
        link.click().await?;
        for address in [address.as_str(), path] {
            browser.reaches(address).await?;
            let another = until("another page", async || {
                let another = browser.client.title().await?;
                Ok((another != title).then_some(another))
            });
            title = another.await?;
            browser.settle().await?;
            assert!(is_marked(browser).await?, "{address} was loaded as a whole after {path}");
            assert!(!is_translated(browser).await?, "{address} counts as translated after {path}");
            if address != path {
                browser.client.back().await?;
            }
        }
    }
    Ok(())
}

async fn is_translated(browser: &Browser) -> Outcome<bool> {
    browser.script("return document.documentElement.hasAttribute('data-translated')").await
}
