//! WeChat's signature: for pages of the portal alone, by a ticket that all servers share and one of them asks for.

use std::time::Duration;

use axum::body::Body;
use portal_live::WechatAccount;
use serde_json::Value;
use sha1::{Digest, Sha1};
use tempfile::TempDir;

use crate::database::{Database, on_each_database};
use crate::fake_wechat::{APP_ID, FakeWechat, SECRET};
use crate::portal::{BEGIN, Portal, request, send};

on_each_database! {
    pages_of_the_portal_are_signed,
    others_are_not,
    servers_ask_wechat_once_between_them,
    a_ticket_is_renewed_before_it_ends,
    a_token_that_another_program_has_ended_is_replaced,
    while_wechat_refuses_it_is_not_asked_again_at_once,
    a_ticket_outlives_a_wechat_that_is_down,
}

const PAGE: &str = "https://news.example.org/articles/a/?from=timeline";
const SIGNATURE: &str =
    "/wechat/signature?url=https%3A%2F%2Fnews.example.org%2Farticles%2Fa%2F%3Ffrom%3Dtimeline%23top";
/// The lifetime of a ticket, in minutes.
const LIFETIME: u64 = 120;
/// So many minutes before its end a ticket is renewed.
const RENEWED_BEFORE: u64 = 5;

async fn signing(database: Database, wechat: &FakeWechat) -> Portal {
    signing_with(database, wechat, SECRET).await
}

async fn signing_with(database: Database, wechat: &FakeWechat, secret: &str) -> Portal {
    Portal::open_with(database, |settings| {
        settings.origins = vec!["https://news.example.org".to_owned()];
        settings.wechat = Some(WechatAccount::new(APP_ID, secret, Some(&wechat.host)));
    })
    .await
}

/// The signature that goes with an answer, computed as WeChat does.
fn expected(ticket: &str, answer: &Value) -> String {
    let (nonce, timestamp) = (answer["nonceStr"].as_str().expect("a nonce"), &answer["timestamp"]);
    let signed = format!("jsapi_ticket={ticket}&noncestr={nonce}&timestamp={timestamp}&url={PAGE}");
    data_encoding::HEXLOWER.encode(&Sha1::digest(signed))
}

fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(minutes * 60)
}

async fn pages_of_the_portal_are_signed(database: Database) {
    let wechat = FakeWechat::start().await;
    let portal = signing(database, &wechat).await;
    let answer = portal.get(SIGNATURE).await;
    assert_eq!(answer.headers["cache-control"], "no-store");
    let answer = answer.json(200);
    assert_eq!((&answer["appId"], &answer["timestamp"]), (&APP_ID.into(), &(BEGIN / 1000).into()));
    assert_eq!(answer["signature"], expected("ticket-1", &answer));
    let again = portal.get(SIGNATURE).await.json(200);
    assert_ne!(again["nonceStr"], answer["nonceStr"]);
    assert_eq!(wechat.issued(), (1, 1));
    assert!(!wechat.was_forced(), "other programs of the account go on with theirs");
}

async fn others_are_not(database: Database) {
    let wechat = FakeWechat::start().await;
    let portal = signing(database, &wechat).await;
    for query in [
        "",
        "?url=",
        "?url=articles",
        "?url=https://evil.example/",
        "?url=http://news.example.org/",
        "?url=https://news.example.org.evil.example/",
        "?url=https://news.example.org@evil.example/",
        "?url=https://evil.example/%23https://news.example.org/",
    ] {
        let problem = portal.get(&format!("/wechat/signature{query}")).await.problem(422);
        assert_eq!(problem["errors"][0]["field"], "url", "{query}");
    }
    assert_eq!(wechat.issued(), (0, 0));
    let without = Portal::open(Database::sqlite()).await;
    without.get(SIGNATURE).await.problem(404);
}

async fn servers_ask_wechat_once_between_them(database: Database) {
    let wechat = FakeWechat::start().await;
    let address = database.address.clone();
    let first = signing(database, &wechat).await;
    let second = Database { address, folder: TempDir::new().expect("a folder") };
    let second = signing(second, &wechat).await;
    let mut tasks = tokio::task::JoinSet::new();
    for reader in 0..20 {
        let app = if reader % 2 == 0 { first.app() } else { second.app() };
        let ask = request("GET", SIGNATURE).body(Body::empty()).expect("a request");
        tasks.spawn(async move { send(app, &format!("10.0.0.{reader}"), ask).await.json(200) });
    }
    for answer in tasks.join_all().await {
        assert_eq!(answer["signature"], expected("ticket-1", &answer));
    }
    assert_eq!(wechat.issued(), (1, 1));
}

async fn a_ticket_is_renewed_before_it_ends(database: Database) {
    let wechat = FakeWechat::start().await;
    let portal = signing(database, &wechat).await;
    portal.get(SIGNATURE).await.json(200);
    portal.pass(minutes(LIFETIME - RENEWED_BEFORE - 1));
    portal.get(SIGNATURE).await.json(200);
    assert_eq!(wechat.issued(), (1, 1));
    portal.pass(minutes(1));
    let answer = portal.get(SIGNATURE).await.json(200);
    assert_eq!(answer["signature"], expected("ticket-2", &answer));
    assert_eq!(wechat.issued(), (2, 2));
    portal.pass(minutes(2 * LIFETIME));
    let answer = portal.get(SIGNATURE).await.json(200);
    assert_eq!(answer["signature"], expected("ticket-3", &answer));
}

async fn a_token_that_another_program_has_ended_is_replaced(database: Database) {
    let wechat = FakeWechat::start().await;
    let portal = signing(database, &wechat).await;
    portal.get(SIGNATURE).await.json(200);
    wechat.end_token();
    portal.database.execute("UPDATE wechat_tickets SET expires_at = 0 WHERE name LIKE 'jsapi_ticket%'").await;
    portal.pass(minutes(1));
    let answer = portal.get(SIGNATURE).await.json(200);
    assert_eq!(answer["signature"], expected("ticket-2", &answer));
    assert!(wechat.was_forced());
    assert_eq!(wechat.issued(), (2, 2));
}

async fn while_wechat_refuses_it_is_not_asked_again_at_once(database: Database) {
    let wechat = FakeWechat::start().await;
    let portal = signing(database, &wechat).await;
    for (code, message) in
        [(40_164, "invalid ip 192.0.2.1"), (45_009, "reach max api daily quota limit"), (-1, "busy")]
    {
        wechat.refuse(Some((code, message)));
        let problem = portal.get(SIGNATURE).await.problem(503);
        assert!(!problem.to_string().contains(message), "{problem}");
        wechat.refuse(None);
        portal.get(SIGNATURE).await.problem(503);
        portal.pass(minutes(1));
    }
    assert_eq!(wechat.issued(), (0, 0));
    portal.get(SIGNATURE).await.json(200);
    let wrong = signing_with(Database::sqlite(), &wechat, "of yesterday").await;
    wrong.get(SIGNATURE).await.problem(503);
}

async fn a_ticket_outlives_a_wechat_that_is_down(database: Database) {
    let wechat = FakeWechat::start().await;
    let portal = signing(database, &wechat).await;
    portal.get(SIGNATURE).await.json(200);
    wechat.refuse(Some((-1, "system error")));
    portal.pass(minutes(LIFETIME - RENEWED_BEFORE));
    let answer = portal.get(SIGNATURE).await.json(200);
    assert_eq!(answer["signature"], expected("ticket-1", &answer));
    portal.pass(minutes(RENEWED_BEFORE));
    portal.get(SIGNATURE).await.problem(503);
    wechat.refuse(None);
    portal.pass(minutes(1));
    let answer = portal.get(SIGNATURE).await.json(200);
    assert_eq!(answer["signature"], expected(&wechat.ticket(), &answer));
}
