use crate::{Content, Workshop, assert_fails_saying, assert_succeeds, snapshot};

#[test]
fn a_missing_article_is_reported_and_the_rest_is_published() {
    let workshop = Workshop::new(&Content::of(3).without("articles/2.json"));
    assert_fails_saying(&workshop.build(), "skipped: /articles/2/: not found");
    assert!(workshop.has("dist/articles/1/index.html") && workshop.has("dist/articles/3/index.html"));
    assert!(!workshop.has("dist/articles/2/index.html"));
}

#[test]
fn a_broken_article_is_reported_by_its_field_and_the_rest_is_published() {
    let broken = crate::content::article("2").to_string().replace("2026-01-01T08:00:00+08:00", "yesterday");
    let workshop = Workshop::new(&Content::of(3).with("articles/2.json", &broken));
    assert_fails_saying(&workshop.build(), "articles/2.json: field `published_at` should be a time");
    assert!(workshop.has("dist/articles/3/index.html") && !workshop.has("dist/articles/2/index.html"));
}

#[test]
fn without_the_site_or_the_index_the_old_site_stays_as_it_was() {
    let workshop = Workshop::new(&Content::of(2));
    assert_succeeds(&workshop.build());
    let before = snapshot(&workshop.path("dist"));
    for (document, text) in [("site.json", "{"), ("index.json", "{\"channels\": 1}"), ("site.json", "<html>")]
    {
        Content::of(2).with(document, text).write_to(&workshop.path("content"));
        assert_fails_saying(&workshop.build(), document);
        assert!(before == snapshot(&workshop.path("dist")), "the old site has changed");
        assert!(!workshop.has("dist.new") && !workshop.has("dist.old"));
        Content::of(2).write_to(&workshop.path("content"));
    }
}

#[test]
fn a_template_without_its_places_is_refused() {
    let workshop = Workshop::new(&Content::of(1));
    workshop.write("template/index.html", "<html><meta name=\"portal-api\" content=\"/api/v1\"><meta name=\"portal-offline\" content=\"on\"></html>");
    assert_fails_saying(&workshop.build(), "has no `<!--slot:head-->`. Make the template again");
    assert!(!workshop.has("dist"));
}

#[test]
fn what_is_gone_from_the_content_is_gone_from_the_site() {
    let workshop = Workshop::new(&Content::of(2));
    assert_succeeds(&workshop.build());
    Content::of(1).write_to(&workshop.path("content"));
    assert_succeeds(&workshop.build());
    assert!(workshop.has("dist/articles/1/index.html") && !workshop.has("dist/articles/2/index.html"));
}
