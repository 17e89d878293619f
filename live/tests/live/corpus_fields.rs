//! The hostile corpora in every field that a reader or staff can fill in: inert at the desk, in the table and in published answers.

use std::time::Duration;

use portal_live::{Actor, Filter};
use serde_json::{Value, json};

use crate::corpus::{fitting, texts};
use crate::database::{Database, on_each_database};
use crate::desk_browser::{Browser, NAME, add_account};
use crate::desk_tree::tree;
use crate::portal::Portal;
use crate::sender::{message, submission, with};

on_each_database! {
    the_corpora_are_text_at_the_desk_in_answers_and_in_the_table,
    the_corpora_find_nothing_else,
}

/// What begins a formula, as a spreadsheet reads a cell.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
/// Items on a page of the list.
const LISTED: usize = 30;

async fn office(database: Database) -> Portal {
    let portal = Portal::open_with(database, |settings| {
        let limits = &mut settings.limits;
        for quota in [&mut limits.posts, &mut limits.posts_in_all, &mut limits.lookups] {
            quota.burst = 10_000;
        }
    })
    .await;
    add_account(&portal, NAME).await;
    portal
}

/// A message and a submission with this text in every field, and an answer with it: their numbers.
async fn receive(portal: &Portal, text: &str) -> [String; 2] {
    let content = format!("{text}五个字正文");
    let (name, field) = (fitting(text, 40), fitting(text, 80));
    let fields = json!({ "name": name, "contact": field, "title": field, "content": content, "quote": text });
    let (id, _) = portal.leave(&with(message(), fields)).await;
    portal.answer(&id, text, true).await;
    let fields = json!({ "author": name, "organization": field, "contact": field, "title": field, "content": content });
    let file: String = text.chars().filter(|letter| !letter.is_control()).collect();
    let file = file.replace('\\', "\\\\").replace('"', "%22");
    let receipt = portal.submit(&with(submission(), fields), &[(&file, b"%PDF-1.7\n")]).await;
    assert_eq!(receipt.status.as_u16(), 201, "{file:?} {}", receipt.text);
    let receipt = receipt.json(201);
    [id, receipt["id"].as_str().expect("a number").to_owned()]
}

async fn the_corpora_are_text_at_the_desk_in_answers_and_in_the_table(database: Database) {
    let portal = office(database).await;
    let mut browser = Browser::of_staff(&portal).await;
    let mut plain = Vec::new();
    for _ in 0..=LISTED / 2 {
        plain = pages(&mut browser, &receive(&portal, "平常的文字").await).await;
    }
    for text in texts() {
        portal.pass(Duration::from_secs(60));
        let ids = receive(&portal, &text).await;
        let answers = portal.get("/answers/1.json").await.json(200);
        is_published(&answers["items"][0], &text);
        for (plain, hostile) in plain.iter().zip(pages(&mut browser, &ids).await) {
            assert_eq!(*plain, hostile, "{text}");
        }
    }
    assert_eq!(cells(&portal).await, 2 * (LISTED / 2 + 1 + texts().len()));
}

/// The pages of these items and of the list as trees.
async fn pages(browser: &mut Browser<'_>, ids: &[String; 2]) -> Vec<Vec<String>> {
    let mut trees = Vec::new();
    for id in ids {
        trees.push(tree(browser.get(&format!("/desk/items/{id}")).await.page(200)));
    }
    trees.push(tree(browser.get("/desk/").await.page(200)));
    trees
}

/// A published answer has the texts as they came, and of the name its first character.
#[track_caller]
fn is_published(item: &Value, text: &str) {
    assert_eq!((&item["title"], &item["answer"]), (&json!(fitting(text, 80)), &json!(text)));
    assert_eq!(item["content"], json!(format!("{text}五个字正文")));
    let first = fitting(text, 40).trim().chars().next().expect("a name");
    assert_eq!(item["name"], json!(format!("{first}**")));
}

/// How many items the table has, none of whose cells a spreadsheet or a terminal obeys.
async fn cells(portal: &Portal) -> usize {
    let actor = Actor::command_line();
    let mut export = portal.live.inbox().export(&actor, Filter::default()).await.expect("an export");
    let mut table = Vec::new();
    while let Some(piece) = export.next().await.expect("a piece") {
        table.extend(piece);
    }
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&table[..]);
    let records: Vec<_> = reader.records().map(|record| record.expect("a record")).collect();
    for record in &records[1..] {
        assert_eq!(record.len(), 16, "{record:?}");
        for cell in record {
            let is_obeyed = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t');
            assert!(!cell.trim_start_matches(' ').starts_with(FORMULA), "{cell:?}");
            assert!(!cell.contains(is_obeyed) && !cell.contains('\u{202E}'), "{cell:?}");
        }
    }
    records.len() - 1
}

/// Texts of the corpora as what is searched for, as a number, a code and a name.
async fn the_corpora_find_nothing_else(database: Database) {
    let portal = office(database).await;
    let (id, code) = portal.leave(&message()).await;
    let mut browser = Browser::of_staff(&portal).await;
    for text in texts() {
        portal.pass(Duration::from_secs(60));
        let encoded: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
        let segment = encoded.replace('+', "%20").replace("..", "%2E%2E");
        portal.get(&format!("/messages/{segment}?code={code}")).await.problem(404);
        portal.get(&format!("/messages/{id}?code={encoded}")).await.problem(404);
        let counts = portal.get(&format!("/views?ids={encoded}")).await;
        assert!(counts.status.as_u16() == 422 || counts.json(200) == json!({}), "{text}");
        let found = browser.get(&format!("/desk/?search={encoded}&kind={encoded}&from={encoded}")).await;
        assert!(!found.page(200).contains(&id), "{text}");
    }
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM messages").await, 1);
}
