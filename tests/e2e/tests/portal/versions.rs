//! Version skew: pages stay for days in caches, and an API changes at once.

use crate::altered_site::{change_embedded, change_linked, change_site_answer};
use crate::fixtures::{ARTICLE, ARTICLE_ANSWER, LongChannel};
use crate::newer_answers::{add_fields, body_of_new_kinds, drop_empty_fields, renew};
use portal_e2e::{ANY, Browser, Case, Content, Outcome, Site, everywhere, until};
use serde_json::{Value, json};
use std::fs;

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(an_old_page_goes_on_with_an_api_that_has_learnt_new_words),
        everywhere(a_shell_that_names_new_tools_shows_those_it_knows),
        everywhere(a_program_comes_alive_on_the_data_of_another_build),
    ]
}

async fn an_old_page_goes_on_with_an_api_that_has_learnt_new_words(browser: &Browser) -> Outcome {
    let built = Site::start().await?;
    let channel = LongChannel::of(&built)?;
    let (id, title) = &channel.articles[0];
    let section =
        Content::of(&built)?.article(id)?["channel"]["name"].as_str().unwrap_or_default().to_owned();
    let site = Site::altered(|folder| {
        renew(&folder.join("api/v1/channels"), |_| ())?;
        renew(&folder.join("api/v1/articles"), |article| {
            article["body"] = body_of_new_kinds(["这句话里有", "新的标记", "。"]);
            article["status"] = json!({ "kind": "archived", "at": "2026-11-01T09:00:00+08:00", "shelf": 7 });
        })
    })
    .await?;
    site.listen_in();
    comes_alive(browser, &site, &channel.path).await?;
    browser.script::<()>("window.same = true").await?;

    channel.link(browser, 0).await?.click().await?;
    browser.is_headed(title).await?;
    let text: String = browser.script("return document.querySelector('.article-body').innerText").await?;
    assert_eq!(text.trim(), "这句话里有新的标记。");
    browser.the("group", "分享").await?;
    goes_up_to(browser, &section).await?;
    browser.is_headed(&section).await?;
    goes_up_to(browser, "首页").await?;
    browser.reaches("/").await?;
    browser.none("status", "…").await?;
    assert!(browser.all(None, "alert", ANY).await?.is_empty(), "the home page fails");
    assert!(browser.script::<bool>("return window.same === true").await?, "a page was loaded afresh");
    is_quiet(browser).await
}

async fn a_shell_that_names_new_tools_shows_those_it_knows(browser: &Browser) -> Outcome {
    let site = Site::altered(|folder| {
        change_site_answer(folder, name_new_things)?;
        // An article that has no page of its own yet.
        let known = folder.join(ARTICLE_ANSWER.trim_start_matches('/'));
        let published = fs::read_to_string(&known)?.replace("\"20220614-01\"", "\"late-news\"");
        Ok(fs::write(known.with_file_name("late-news.json"), published)?)
    })
    .await?;
    site.listen_in();
    browser.open(&site, "/articles/late-news/").await?;
    let share = browser.the("group", "分享").await?;
    browser.the_in(&share, "button", "微信").await?;
    let tools = browser.the("navigation", "便捷工具").await?;
    browser.the_in(&tools, "link", "收藏").await?;
    assert!(browser.all(Some(&tools), "link", "小程序").await?.is_empty(), "a tool that nothing here works");
    is_quiet(browser).await
}

async fn a_program_comes_alive_on_the_data_of_another_build(browser: &Browser) -> Outcome {
    let kinds = Content::of(&Site::start().await?)?.kinds()?;
    let pages: Vec<&str> =
        kinds.iter().filter(|kind| kind.name != "not-found").map(|kind| kind.path.as_str()).collect();
    let site = Site::altered(|folder| {
        change_linked(folder, |site| {
            drop_empty_fields(site);
            add_fields(site);
        })?;
        let page = |path: &&str| folder.join(path.trim_matches('/')).join("index.html");
        pages.iter().map(page).try_for_each(|page| {
            change_embedded(&page, |data| {
                drop_empty_fields(data);
                add_fields(data);
            })
        })
    })
    .await?;
    site.listen_in();
    for page in pages {
        comes_alive(browser, &site, page).await.map_err(|error| format!("{page}: {error}"))?;
        browser.settle().await?;
        is_quiet(browser).await?;
    }
    comes_alive(browser, &site, ARTICLE).await?;
    browser.the("button", "收藏").await?.click().await?;
    let saved = "return JSON.parse(localStorage['portal.favorites'] || '{\"items\":[]}').items.length";
    until("the article to be kept", async || Ok((browser.script::<u64>(saved).await? == 1).then_some(())))
        .await
}

/// Comes alive at the first try, on the page as it was prerendered.
async fn comes_alive(browser: &Browser, site: &Site, path: &str) -> Outcome {
    browser.open(site, path).await?;
    let tries: Option<String> = browser.script("return sessionStorage.getItem('portal.start')").await?;
    assert_eq!(tries, None, "{path} did not come alive at once");
    Ok(())
}

async fn goes_up_to(browser: &Browser, name: &str) -> Outcome {
    let trail = browser.the("navigation", "当前位置").await?;
    Ok(browser.the_in(&trail, "link", name).await?.click().await?)
}

/// Nothing went wrong; what the program left out, it may tell the operator.
async fn is_quiet(browser: &Browser) -> Outcome {
    let log = browser.log().await?;
    let wrong: Vec<&String> =
        log.iter().filter(|line| !(line.starts_with("warn: ") && line.contains(".json 的字段"))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    Ok(())
}

fn name_new_things(site: &mut Value) {
    let begin = |list: &mut Value, item| match list {
        Value::Array(items) => items.insert(0, item),
        _ => *list = json!([item]), // what is empty is left out where the portal itself has written it
    };
    begin(&mut site["tools"], json!({ "kind": "mini_program", "label": "小程序", "href": "/mini/" }));
    begin(&mut site["share_targets"], json!("mastodon"));
    begin(&mut site["mourning"], json!({ "from": "2026-11-25", "to": "2026-11-25", "scope": "articles" }));
    site["capabilities"]["comments"] = json!({ "moderated": true });
    site["capabilities"]["search"] = json!("vector");
    let fields = site.as_object_mut().expect("an object");
    fields.retain(|key, _| !["short_name", "description", "logo", "notices_channel"].contains(&key.as_str()));
    add_fields(site);
}
