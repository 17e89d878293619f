//! Proof of work: asked for, good once, on whichever server; not when it has expired or was forged.

use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;

use crate::database::{Database, on_each_database};
use crate::portal::{Answer, Portal};
use crate::sender::{json_request, message, proof, with};

on_each_database! {
    a_challenge_is_as_altcha_has_it,
    a_proof_is_good_once,
    a_proof_is_good_once_also_when_it_is_sent_twice_at_the_same_time,
    a_proof_of_one_server_is_good_at_another_once,
    an_expired_proof_is_refused,
    a_forged_proof_is_refused,
    a_message_with_an_error_does_not_use_its_proof_up,
    a_used_proof_is_forgotten_once_it_has_expired,
}

async fn post(portal: &Portal, proof: &str) -> Answer {
    let message = with(message(), json!({ "proof": proof }));
    portal.send("192.0.2.1", json_request("/messages", &message)).await
}

#[track_caller]
fn is_refused(answer: &Answer) {
    assert_eq!(answer.problem(422)["errors"][0]["field"], "proof");
}

async fn a_challenge_is_as_altcha_has_it(database: Database) {
    let portal = Portal::open(database).await;
    let challenge = portal.get("/challenge").await.json(200);
    assert_eq!(challenge["algorithm"], "SHA-256");
    assert_eq!(challenge["maxnumber"], 100);
    assert_eq!(challenge["challenge"].as_str().map(str::len), Some(64));
    assert_eq!(challenge["signature"].as_str().map(str::len), Some(64));
    assert!(
        challenge["salt"].as_str().is_some_and(|salt| salt.ends_with("?expires=1655173800&")),
        "{challenge}"
    );
    assert_eq!(challenge.as_object().map(|it| it.len()), Some(5));
}

async fn a_proof_is_good_once(database: Database) {
    let portal = Portal::open(database).await;
    let proof = portal.proof().await;
    post(&portal, &proof).await.json(201);
    is_refused(&post(&portal, &proof).await);
    let portal = portal.restart().await;
    is_refused(&post(&portal, &proof).await);
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM messages").await, 1);
}

async fn a_proof_is_good_once_also_when_it_is_sent_twice_at_the_same_time(database: Database) {
    let portal = Portal::open(database).await;
    let proof = portal.proof().await;
    let answers = futures_util::future::join_all((0..10).map(|_| post(&portal, &proof))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status.as_u16() == 201).count(), 1);
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM messages").await, 1);
}

async fn a_proof_of_one_server_is_good_at_another_once(database: Database) {
    let first = Portal::open(database).await;
    let address = first.database.address.clone();
    let second = Portal::open(Database { address, folder: TempDir::new().expect("a folder") }).await;
    let proof = first.proof().await;
    post(&second, &proof).await.json(201);
    is_refused(&post(&first, &proof).await);
}

async fn an_expired_proof_is_refused(database: Database) {
    let portal = Portal::open(database).await;
    let (good, expired) = (portal.proof().await, portal.proof().await);
    portal.pass(Duration::from_secs(3_600));
    post(&portal, &good).await.json(201);
    portal.pass(Duration::from_secs(1));
    is_refused(&post(&portal, &expired).await);
}

async fn a_forged_proof_is_refused(database: Database) {
    let portal = Portal::open(database).await;
    let good = portal.solution().await;
    let number = good["number"].as_u64().expect("a number");
    for change in [
        json!({ "number": number + 1 }),
        json!({ "number": -1 }),
        json!({ "number": number.to_string() }),
        json!({ "signature": "00" }),
        json!({ "salt": "0123456789abcdef?expires=9999999999&" }),
        json!({ "algorithm": "SHA-512" }),
    ] {
        is_refused(&post(&portal, &proof(&with(good.clone(), change))).await);
    }
    for text in ["x", "bnVsbA==", "e30="] {
        is_refused(&post(&portal, text).await);
    }
    post(&portal, &proof(&with(good, json!({ "took": 12.5 })))).await.json(201);
}

async fn a_message_with_an_error_does_not_use_its_proof_up(database: Database) {
    let portal = Portal::open(database).await;
    let proof = portal.proof().await;
    let wrong = with(message(), json!({ "proof": proof, "content": "短" }));
    portal.send("192.0.2.1", json_request("/messages", &wrong)).await.problem(422);
    post(&portal, &proof).await.json(201);
}

async fn a_used_proof_is_forgotten_once_it_has_expired(database: Database) {
    let portal = Portal::open(database).await;
    portal.leave(&message()).await;
    for (seconds, count) in [(3_600, 1), (1, 0)] {
        portal.pass(Duration::from_secs(seconds));
        portal.live.sweep().await.expect("a sweep");
        assert_eq!(portal.database.number("SELECT COUNT(*) FROM proofs").await, count);
    }
}
