//! Robots of group chats: signed where they ask for it, and a 200 with an `errcode` is a failure.

use std::time::Duration;

use axum::http::StatusCode;
use data_encoding::BASE64;
use hmac::{Hmac, KeyInit, Mac};
use portal_live::Channel;
use sha2::Sha256;

use crate::database::{Database, on_each_database};
use crate::fake_robot::FakeRobot;
use crate::newsroom::{MINUTE, newsroom};
use crate::portal::BEGIN;
use crate::sender::message;

on_each_database! {
    a_message_is_signed_with_its_time,
    an_error_in_an_answer_of_200_is_a_failure,
    a_refused_message_is_sent_again_without_titles_only_where_that_may_help,
    at_most_one_message_a_minute_reaches_a_robot,
}

const SECRET: &str = "SEC0123456789abcdef";

/// As DingTalk's documentation has it: Base64 of HMAC-SHA-256 of time and secret, each in a line.
fn expected_sign(timestamp: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).expect("a key");
    mac.update(timestamp.as_bytes());
    mac.update(b"\n");
    mac.update(SECRET.as_bytes());
    BASE64.encode(&mac.finalize().into_bytes())
}

async fn a_message_is_signed_with_its_time(database: Database) {
    let (wecom, dingtalk) = (FakeRobot::start().await, FakeRobot::start().await);
    let channels = vec![
        Channel::wecom(&wecom.address).expect("a robot"),
        Channel::dingtalk(&dingtalk.address, Some(SECRET)).expect("a robot"),
    ];
    let portal = newsroom(database, channels).await;
    for _ in 0..3 {
        portal.leave(&message()).await;
        portal.notify_after(MINUTE).await;
    }
    assert_eq!((wecom.calls().len(), dingtalk.calls().len()), (3, 3));
    assert_eq!(wecom.calls()[0].query.keys().collect::<Vec<_>>(), ["key"]);
    for (minute, call) in (1..).zip(dingtalk.calls()) {
        let timestamp = &call.query["timestamp"];
        assert_eq!(*timestamp, (BEGIN + minute * 60_000).to_string());
        assert_eq!(call.query["sign"], expected_sign(timestamp));
        assert_eq!(call.query["key"], "s3cret");
        assert!(call.text().starts_with("读者来信"), "a key text that robots can be set to");
    }
}

async fn an_error_in_an_answer_of_200_is_a_failure(database: Database) {
    let robot = FakeRobot::start().await;
    let portal = newsroom(database, vec![Channel::wecom(&robot.address).expect("a robot")]).await;
    portal.leave(&message()).await;
    let html = "<html>502 Bad Gateway</html>";
    let mut pause = MINUTE;
    for (status, answer) in [
        (StatusCode::OK, r#"{"errcode":45009,"errmsg":"api freq out of limit"}"#),
        (StatusCode::OK, "{}"),
        (StatusCode::OK, r#"{"errcode":"0"}"#),
        (StatusCode::BAD_GATEWAY, html),
    ] {
        robot.answer_as(status, answer);
        portal.notify_after(pause).await;
        assert_eq!(portal.database.number("SELECT COUNT(*) FROM notifications").await, 1, "{answer}");
        pause *= 2;
    }
    robot.answer_with(0, "ok");
    let before = robot.calls().len();
    portal.notify_after(pause).await;
    portal.notify_after(pause).await;
    assert_eq!(robot.calls().len(), before + 1);
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM notifications").await, 0);
}

async fn a_refused_message_is_sent_again_without_titles_only_where_that_may_help(database: Database) {
    let robot = FakeRobot::start().await;
    let portal = newsroom(database, vec![Channel::dingtalk(&robot.address, None).expect("a robot")]).await;
    portal.leave(&message()).await;
    let mut pause = MINUTE;
    for (code, attempts) in [(310_000, 1), (130_101, 1), (300_005, 1), (400_105, 2)] {
        robot.answer_with(code, "no");
        let before = robot.calls().len();
        portal.notify_after(pause).await;
        let calls = robot.calls().split_off(before);
        assert_eq!(calls.len(), attempts, "{code}");
        let has_title: Vec<bool> = calls.iter().map(|call| call.text().contains("标题")).collect();
        assert_eq!(has_title, [true, false][..attempts], "{code}");
        pause *= 2;
    }
}

async fn at_most_one_message_a_minute_reaches_a_robot(database: Database) {
    let robot = FakeRobot::start().await;
    let portal = newsroom(database, vec![Channel::wecom(&robot.address).expect("a robot")]).await;
    for _ in 0..24 {
        portal.leave(&message()).await;
        portal.notify_after(Duration::from_secs(5)).await;
    }
    assert!((1..=2).contains(&robot.calls().len()), "{}", robot.calls().len());
}
