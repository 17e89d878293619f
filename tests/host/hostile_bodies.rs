//! The sanitiser of HTML bodies under attack: hostile ones come out as harmless blocks and harmless pages, no larger than a
//! page can hold. How the corpus is made and its answers are renewed: docs/testing.md.

use crate::fixtures::{body, hostile, page};
use portal::model::{Block, RichText};
use serde_json::{Value, json};
use std::fmt::Write;
use std::sync::LazyLock;

fn read(html: &str) -> RichText {
    body::read(json!({ "format": "html", "html": html }))
}

/// A case and what became of it.
struct Outcome {
    name: String,
    body: RichText,
}

static OUTCOMES: LazyLock<Vec<Outcome>> = LazyLock::new(|| {
    let outcome = |case: hostile::Case| Outcome { body: read(&case.html), name: case.name };
    hostile::cases().into_iter().map(outcome).collect()
});

#[test]
fn every_hostile_body_has_its_known_answer() {
    let mut found = String::new();
    for Outcome { name, body, .. } in OUTCOMES.iter() {
        _ = writeln!(found, "{name}\t{}", hostile::summary(body));
    }
    if std::env::var_os("RENEW_ANSWERS").is_some() {
        std::fs::write("tests/fixtures/hostile/answers.txt", &found).expect("answers.txt");
        return;
    }
    for line in found.lines() {
        let (name, answer) = line.split_once('\t').expect("a name and an answer");
        assert_eq!(answer, hostile::answer(name), "{name}: see docs/testing.md if this is as it should be");
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
        let embedded = serde_json::from_str(&text).expect(name);
        assert_eq!(body::read_back(embedded), *body, "{name}");
    }
}

/// What `src/api/wire/size_budget.rs` leaves of a body, and the depth at which readers of JSON stop.
#[test]
fn no_hostile_body_becomes_more_than_a_page_can_hold() {
    for Outcome { name, body, .. } in OUTCOMES.iter() {
        let size = Size::of(&serde_json::to_value(body).expect(name));
        assert!(size.items <= 22_000 && size.bytes <= 2_200_000 && size.depth < 128, "{name}: {size:?}");
    }
}

/// How much a body is as JSON: what a page embeds, and what a view is made of.
#[derive(Debug, Default)]
struct Size {
    items: usize,
    bytes: usize,
    depth: usize,
}

impl Size {
    fn of(value: &Value) -> Self {
        let (own, inside): (usize, Vec<Self>) = match value {
            Value::Object(members) => (1, members.values().map(Self::of).collect()),
            Value::Array(items) => (0, items.iter().map(Self::of).collect()),
            Value::String(text) => return Self { bytes: text.len(), ..Self::default() },
            _ => return Self::default(),
        };
        Self {
            items: own + inside.iter().map(|size| size.items).sum::<usize>(),
            bytes: inside.iter().map(|size| size.bytes).sum(),
            depth: 1 + inside.iter().map(|size| size.depth).max().unwrap_or_default(),
        }
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
fn pasted_pictures_that_are_too_large_go_alone_and_are_told() {
    let picture = |bytes: usize| {
        format!("<p><img alt=\"截图\" src=\"data:image/png;base64,{}\"></p>", "A".repeat(bytes))
    };
    let after = "<p>截图后的一段。</p>".repeat(10);
    for (pictures, shown) in
        [(vec![2_300_000], 0), (vec![400_000], 1), (vec![400_000; 8], 2), (vec![2_300_000, 400_000], 1)]
    {
        let html = pictures.iter().map(|bytes| picture(*bytes) + &after).collect::<String>();
        let (body, findings) = body::read_with_findings(json!({ "format": "html", "html": html }));
        let text = body.blocks.iter().filter(|block| matches!(block, Block::Paragraph { .. })).count();
        assert_eq!(text, 10 * pictures.len(), "{pictures:?}: words are lost");
        assert_eq!(body.pictures().len(), shown, "{pictures:?}");
        let left_out = findings.iter().filter(|it| it.subject == "写进正文的过大图片");
        assert_eq!(left_out.count(), pictures.len() - shown, "{findings:?}");
    }
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
