//! Counting: exact whoever asks at the same time, nothing lost, nothing remembered of who it was.

use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::portal::Portal;
use crate::views::{FIREFOX, HOUR, post, read};

on_each_database! {
    readings_at_the_same_time_are_all_counted,
    a_clean_stop_loses_nothing,
    two_servers_count_a_reader_once,
    nothing_tells_after_two_days_who_read_what,
}

async fn readings_at_the_same_time_are_all_counted(database: Database) {
    let portal = Portal::open(database).await;
    let mut tasks = tokio::task::JoinSet::new();
    for task in 0..8 {
        let app = portal.app();
        tasks.spawn(async move {
            for reader in 0..30 {
                // The same article for all, one of its own, and each reader twice.
                let address = format!("10.0.{task}.{reader}");
                post(app.clone(), "same", &address, FIREFOX).await.json(200);
                post(app.clone(), &format!("of-{task}"), &address, FIREFOX).await.json(200);
                post(app.clone(), "same", &address, FIREFOX).await.json(200);
            }
        });
    }
    tasks.join_all().await;
    let counts = portal.get("/views?ids=same,of-0,of-7").await.json(200);
    assert_eq!(counts, json!({ "same": 240, "of-0": 30, "of-7": 30 }));
}

async fn a_clean_stop_loses_nothing(database: Database) {
    let portal = Portal::open(database).await;
    read(&portal, "a", "10.0.1.1", FIREFOX).await;
    let readings: Vec<_> = (0..50)
        .map(|reader| {
            let app = portal.app();
            tokio::spawn(
                async move { post(app, "a", &format!("10.0.0.{reader}"), FIREFOX).await.status.as_u16() },
            )
        })
        .collect();
    tokio::task::yield_now().await;
    let portal = portal.restart().await;
    for reading in readings {
        assert_eq!(reading.await.expect("an answer"), 200);
    }
    let counts = portal.get("/views?ids=a").await.json(200);
    assert_eq!(counts, json!({ "a": 51 }));
    assert_eq!(read(&portal, "a", "10.0.0.0", FIREFOX).await, 51, "counted before the restart");
}

async fn two_servers_count_a_reader_once(database: Database) {
    let first = Portal::open(database).await;
    let second = Portal::open(Database {
        address: first.database.address.clone(),
        folder: tempfile::TempDir::new().expect("a folder"),
    })
    .await;
    assert_eq!(read(&first, "a", "192.0.2.1", FIREFOX).await, 1);
    assert_eq!(read(&second, "a", "192.0.2.1", FIREFOX).await, 1);
    assert_eq!(read(&second, "a", "192.0.2.2", FIREFOX).await, 2);
    let both = |reader: u8| {
        let (address, one, other) = (format!("10.0.0.{reader}"), first.app(), second.app());
        async move { tokio::join!(post(one, "b", &address, FIREFOX), post(other, "b", &address, FIREFOX)) }
    };
    for reader in 0..20 {
        both(reader).await;
    }
    assert_eq!(first.get("/views?ids=a,b").await.json(200), json!({ "a": 2, "b": 20 }));
}

async fn nothing_tells_after_two_days_who_read_what(database: Database) {
    let portal = Portal::open(database).await;
    read(&portal, "a", "192.0.2.1", FIREFOX).await;
    assert_eq!(rows(&portal, "readings").await, 1);
    assert_eq!(rows(&portal, "secrets WHERE name LIKE 'readers-%'").await, 1);
    portal.pass(48 * HOUR);
    portal.live.sweep().await.expect("a sweep");
    assert_eq!(rows(&portal, "readings").await, 0);
    let of_first_day = format!("secrets WHERE name = 'readers-{:07}'", crate::portal::BEGIN / 86_400_000);
    assert_eq!(rows(&portal, &of_first_day).await, 0);
}

async fn rows(portal: &Portal, table: &str) -> i64 {
    portal.database.number(&format!("SELECT COUNT(*) FROM {table}")).await
}
