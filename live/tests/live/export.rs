//! CSV of a list: complete, in order, as a spreadsheet reads it, and nothing that it would compute.

use std::time::Duration;

use portal_live::{Actor, Filter, ItemKind};
use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::portal::Portal;
use crate::sender::{message, submission, with};

on_each_database! {
    what_is_listed_is_exported_whole_and_in_order,
    hostile_texts_are_cells,
}

/// The export as text.
async fn exported(portal: &Portal, filter: Filter) -> String {
    let mut export = portal.live.inbox().export(&Actor::command_line(), filter).await.expect("an export");
    let mut bytes = Vec::new();
    while let Some(piece) = export.next().await.expect("a piece") {
        bytes.extend(piece);
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// Its records, as another reader of CSV has them.
fn records(text: &str) -> Vec<csv::StringRecord> {
    let text = text.strip_prefix('\u{FEFF}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.expect("a record")).collect()
}

async fn what_is_listed_is_exported_whole_and_in_order(database: Database) {
    let portal = Portal::open_with(database, |settings| settings.limits.posts.burst = 200).await;
    for number in 0..103 {
        portal.leave(&with(message(), json!({ "title": format!("第{number}条") }))).await;
        portal.pass(Duration::from_millis(number % 2));
    }
    portal.submit(&submission(), &[]).await.json(201);
    let filter = Filter { kind: Some(ItemKind::Message), ..Filter::default() };
    let records = records(&exported(&portal, filter).await);
    assert_eq!(records[0].iter().take(3).collect::<Vec<_>>(), ["编号", "类型", "收到时间"]);
    let titles: Vec<_> = records[1..].iter().map(|record| record[5].to_owned()).collect();
    assert_eq!(titles, (0..103).rev().map(|number| format!("第{number}条")).collect::<Vec<_>>());
    let audit = portal.live.inbox().audit(1).await.expect("a log");
    assert_eq!((audit.total, audit.items[0].label()), (1, "导出表格"));
}

async fn hostile_texts_are_cells(database: Database) {
    let portal = Portal::open(database).await;
    let fields = json!({
        "title": "=HYPERLINK(\"https://evil.example\",\"点\")",
        "name": "@SUM(1)",
        "contact": "13800000000",
        "content": "一\",\"二\"\r\n=cmd|' /C calc'!A0\u{1B}[2J\u{202E}",
        "quote": "-1+1",
    });
    portal.leave(&with(message(), fields)).await;
    let text = exported(&portal, Filter::default()).await;
    let records = records(&text);
    assert_eq!((records.len(), records[1].len()), (2, 16));
    assert_eq!(&records[1][5], "'=HYPERLINK(\"https://evil.example\",\"点\")");
    assert_eq!((&records[1][6], &records[1][8], &records[1][11]), ("'@SUM(1)", "13800000000\t", "'-1+1"));
    assert_eq!(&records[1][9], "一\",\"二\"\n=cmd|' /C calc'!A0[U+001B][2J[U+202E]");
    assert!(!text.contains(['\u{1B}', '\u{202E}']));
}
