//! Hostile bodies come out as harmless blocks and harmless pages, and soon enough. How the corpus is made and its answers
//! are renewed: docs/testing.md.

#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/body.rs"]
mod body;
#[path = "fixtures/hostile.rs"]
mod fixture;
#[path = "hostile/page.rs"]
mod page;

use portal::model::{Block, RichText};
use serde_json::json;
use std::fmt::Write;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

fn read(html: &str) -> RichText {
    body::read(json!({ "format": "html", "html": html }))
}

/// A case, what became of it, and how long that took.
struct Outcome {
    name: String,
    body: RichText,
    took: Duration,
}

static OUTCOMES: LazyLock<Vec<Outcome>> = LazyLock::new(|| {
    let read = |case: fixture::Case| {
        let start = Instant::now();
        Outcome { body: read(&case.html), name: case.name, took: start.elapsed() }
    };
    fixture::cases().into_iter().map(read).collect()
});

#[test]
fn every_hostile_body_has_its_known_answer() {
    let mut found = String::new();
    for Outcome { name, body, .. } in OUTCOMES.iter() {
        _ = writeln!(found, "{name}\t{}", fixture::told(body));
    }
    if std::env::var_os("RENEW_ANSWERS").is_some() {
        std::fs::write("tests/fixtures/hostile/answers.txt", &found).expect("answers.txt");
        return;
    }
    for line in found.lines() {
        let (name, answer) = line.split_once('\t').expect("a name and an answer");
        assert_eq!(answer, fixture::answer(name), "{name}: see docs/testing.md if this is as it should be");
    }
}

#[test]
fn no_hostile_body_brings_more_into_a_page_than_an_honest_one_does() {
    assert!(OUTCOMES.len() > 1_000, "only {} cases", OUTCOMES.len());
    for Outcome { name, body, .. } in OUTCOMES.iter() {
        page::assert_harmless(name, &page::rendered(body.clone()));
    }
}

#[test]
fn what_a_page_carries_of_a_hostile_body_is_read_back_as_it_was() {
    for Outcome { name, body, .. } in OUTCOMES.iter() {
        let text = serde_json::to_string(body).expect(name);
        let carried = serde_json::from_str(&text).expect(name);
        assert_eq!(body::read(carried), *body, "{name}");
    }
}

/// This is a build without optimisation; the program that readers get is some twenty times as fast.
#[test]
fn no_hostile_body_takes_long() {
    for Outcome { name, took, .. } in OUTCOMES.iter() {
        assert!(*took < Duration::from_secs(10), "{name} took {took:?}");
    }
}

#[test]
fn a_body_that_is_too_long_says_so_at_its_end() {
    let body = read(&"<p>一段</p>".repeat(30_000));
    assert_eq!(body.blocks.last(), Some(&Block::Omitted));
    assert!(body.blocks.len() > 10_000, "only {} blocks are left", body.blocks.len());
    assert!(page::rendered(body).contains("正文过长，其余部分未显示。"));
    assert_ne!(read(&"<p>一段</p>".repeat(3_000)).blocks.last(), Some(&Block::Omitted));
}

#[test]
fn typed_blocks_are_bounded_like_html() {
    let line = json!([{ "kind": "text", "text": "字" }]);
    let paragraph = json!({ "kind": "paragraph", "content": line });
    let mut nested = paragraph.clone();
    for _ in 0..40 {
        nested = json!({ "kind": "quote", "blocks": [nested] });
    }
    let body = body::read(json!({ "format": "blocks", "blocks": [nested, paragraph] }));
    assert_eq!(body.blocks.len(), 3, "{body:?}");
    assert_eq!(body.blocks.last(), Some(&Block::Omitted));
    let long: Vec<_> = std::iter::repeat_n(paragraph, 100_000).collect();
    assert!(body::read(json!({ "format": "blocks", "blocks": long })).blocks.len() < 25_000);
}
