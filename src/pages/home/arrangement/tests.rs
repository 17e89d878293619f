use super::*;
use crate::api::{Api, EmbeddedAnswers, Endpoint};
use futures::FutureExt;
use serde_json::{Value, json};

/// A channel whose articles are written as `2026-11-20` or, with a picture, `2026-11-20 +`; ids are the slug and the day.
fn list(slug: &str, articles: &[&str]) -> ChannelPage {
    let item = |article: &&str| {
        let (day, has_cover) = (&article[..10], article.ends_with('+'));
        let cover = if has_cover { json!({ "src": "/media/a.webp", "alt": "" }) } else { Value::Null };
        let at = format!("{day}T09:00:00+08:00");
        json!({ "id": format!("{slug}-{day}"), "title": day, "published_at": at, "cover": cover })
    };
    let items: Vec<_> = articles.iter().map(item).collect();
    let answer =
        json!({ "channel": { "slug": slug, "name": slug }, "page": 1, "page_size": 10, "items": items });
    let slug = ChannelSlug::parse(slug).expect(slug);
    let embedded = EmbeddedAnswers::from([(Endpoint::Channel(slug.clone(), 1).path(), answer)]);
    let list = Api::new("nowhere", embedded).unread().channel_page(&slug, 1).now_or_never();
    list.expect("an embedded answer is there at once").expect("a list")
}

fn site(tools: Value) -> Site {
    let answer = json!({ "name": "门户", "origin": "https://a.example", "tools": tools, "footer": { "organizer": "协会" } });
    let embedded = EmbeddedAnswers::from([(Endpoint::Site.path(), answer)]);
    let site = Api::new("nowhere", embedded).unread().site().now_or_never();
    site.expect("an embedded answer is there at once").expect("a site")
}

fn arranged(lists: Vec<ChannelPage>) -> Arrangement {
    Arrangement::of(&site(json!([])), lists)
}

fn ids<'a>(items: impl IntoIterator<Item = &'a ArticleSummary>) -> Vec<&'a str> {
    items.into_iter().map(|item| item.id.as_str()).collect()
}

/// The slugs of each row.
fn rows_of(home: &Arrangement) -> Vec<String> {
    let rows = home.rows.iter().map(|row| {
        let slugs: Vec<_> = row.lists.iter().map(|list| list.channel.slug.as_str()).collect();
        if row.pictures { format!("pictures of {}", slugs.join(" ")) } else { slugs.join(" ") }
    });
    rows.collect()
}

#[test]
fn the_first_channel_leads_with_its_first_picture() {
    let lead = |articles| arranged(vec![list("a", articles), list("b", &["2027-01-01 +"])]).lead;
    assert_eq!(ids(&lead(&["2026-03-01", "2026-02-01 +", "2026-01-01 +"])), ["a-2026-02-01"]);
    assert_eq!(ids(&lead(&["2026-03-01", "2026-02-01"])), ["a-2026-03-01"]);
    let empty = arranged(Vec::new());
    assert_eq!(
        (&empty.lead, ids(&empty.stories), &empty.magazine, rows_of(&empty).len()),
        (&None, vec![], &None, 0)
    );
}

#[test]
fn below_the_lead_are_the_newest_of_each_channel_and_nothing_is_shown_twice() {
    let home = arranged(vec![
        list("a", &["2026-05-01 +", "2026-04-02", "2026-04-01"]),
        list("b", &["2026-04-09", "2026-04-08"]),
        list("c", &["2020-01-01", "2019-01-01"]),
        list("d", &["2026-04-20"]),
    ]);
    assert_eq!(ids(&home.lead), ["a-2026-05-01"]);
    assert_eq!(ids(&home.stories), ["d-2026-04-20", "b-2026-04-09", "a-2026-04-02"]);
    let rest: Vec<_> =
        home.rows.iter().flat_map(|row| &row.lists).flat_map(|list| ids(&list.items)).collect();
    assert_eq!(rest, ["a-2026-04-01", "b-2026-04-08", "c-2020-01-01", "c-2019-01-01"], "d has no more");
}

#[test]
fn an_article_of_two_channels_is_shown_once() {
    let (news, mut region) = (list("news", &["2026-05-01 +", "2026-04-01"]), list("region", &["2026-04-02"]));
    region.items.insert(0, news.items[1].clone());
    let home = arranged(vec![news, region]);
    assert_eq!(ids(&home.stories), ["news-2026-04-01"]);
    assert_eq!(rows_of(&home), ["region"]);
}

#[test]
fn a_channel_with_a_picture_to_every_article_is_a_row_between_full_rows_of_columns_or_at_the_end() {
    let pictures = ["2020-01-05 +", "2020-01-04 +", "2020-01-03 +", "2020-01-02 +", "2020-01-01"];
    let texts = ["2021-01-03", "2021-01-02", "2021-01-01 +"];
    let rows = |order: &[&str]| {
        let list = |slug: &&str| list(slug, if slug.starts_with('p') { &pictures } else { &texts });
        rows_of(&arranged(order.iter().map(list).collect()))
    };
    assert_eq!(rows(&["a", "b", "c", "d", "e"]), ["a b c d e"], "none has pictures");
    assert_eq!(rows(&["a", "b", "c", "p", "d"]), ["a b c", "pictures of p", "d"]);
    assert_eq!(rows(&["a", "p", "b", "p2", "p3"]), ["a p b", "pictures of p2", "p3"]);
    assert_eq!(rows(&["a", "b", "c", "d", "p"]), ["a b c d", "pictures of p"], "at the end");
}

#[test]
fn the_magazine_is_the_channel_that_the_side_tool_leads_to() {
    let lists = || vec![list("a", &["2026-05-01"]), list("m", &["2026-06-02", "2026-06-01 +"])];
    let tools = |href: &str| json!([{ "kind": "magazine", "label": "会刊", "href": href }]);
    let path = |slug| Route::Channel(ChannelSlug::parse(slug).expect(slug), 1).path();
    let home = Arrangement::of(&site(tools(&path("m"))), lists());
    let (channel, issue) = home.magazine.as_ref().expect("a magazine");
    assert_eq!((channel.slug.as_str(), issue.id.as_str()), ("m", "m-2026-06-01"));
    assert_eq!((ids(&home.stories), rows_of(&home).len()), (vec![], 0), "it is no channel beside");
    for href in ["https://magazine.example/", &Route::Favorites.path(), &path("other")] {
        let home = Arrangement::of(&site(tools(href)), lists());
        assert_eq!((home.magazine, ids(&home.stories)), (None, vec!["m-2026-06-02"]), "{href}");
    }
    let home = Arrangement::of(&site(tools(&path("m"))), vec![list("a", &[]), list("m", &["2026-06-02"])]);
    assert_eq!((home.magazine, ids(&home.stories)), (None, vec!["m-2026-06-02"]), "it has no cover");
}
