//! Retention: personal data goes after the time the operator states.

use std::time::Duration;

use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::portal::Portal;
use crate::sender::message;

on_each_database! {
    what_is_older_than_the_stated_time_is_deleted,
    a_published_answer_outlasts_the_person_behind_it,
}

const DAY: Duration = Duration::from_secs(24 * 3_600);

async fn what_is_older_than_the_stated_time_is_deleted(database: Database) {
    let portal = Portal::open_with(database, |settings| settings.keep = "30d".parse().expect("days")).await;
    let (old, code) = portal.leave(&message()).await;
    portal.pass(29 * DAY);
    let (new, new_code) = portal.leave(&message()).await;
    portal.live.sweep().await.expect("a sweep");
    portal.ask(&old, &code).await.json(200);
    portal.pass(2 * DAY);
    portal.live.sweep().await.expect("a sweep");
    portal.ask(&old, &code).await.problem(404);
    portal.ask(&new, &new_code).await.json(200);
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM messages").await, 1);
}

async fn a_published_answer_outlasts_the_person_behind_it(database: Database) {
    let portal = Portal::open(database).await;
    let (id, code) = portal.leave(&message()).await;
    portal.answer(&id, "答复", true).await;
    let before = portal.get("/answers/1.json").await.json(200);
    portal.pass(366 * DAY);
    portal.live.sweep().await.expect("a sweep");
    assert_eq!(portal.get("/answers/1.json").await.json(200), before);
    portal.ask(&id, &code).await.problem(404);
    let named =
        "SELECT COUNT(*) FROM messages WHERE contact IS NOT NULL OR name <> '王' OR code_hash IS NOT NULL";
    assert_eq!(portal.database.number(named).await, 0);
    assert_eq!(before["total"], json!(1));
}
