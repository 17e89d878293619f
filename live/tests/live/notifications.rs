//! What staff are notified of: new items by number, kind, time and title, one message a minute, and no person.

use std::time::Duration;

use axum::http::HeaderValue;
use portal_live::{Actor, Channel};
use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::fake_mail::FakeMail;
use crate::fake_robot::FakeRobot;
use crate::newsroom::{DESK, MINUTE, mails, newsroom, newsroom_with_mail, same};
use crate::portal::Portal;
use crate::sender::{json_request, message, submission, with};

on_each_database! {
    what_comes_within_a_minute_is_one_mail,
    each_recipient_has_a_mail_of_their_own,
    the_desk_is_linked_and_nobody_is_named,
    a_flood_is_one_message_a_minute,
    spam_is_not_worth_a_message,
    what_is_gone_meanwhile_is_not_announced,
    what_is_sent_again_is_announced_once,
    without_settings_nothing_is_noted,
    what_a_channel_that_is_gone_has_left_is_deleted_in_time,
}

async fn what_comes_within_a_minute_is_one_mail(database: Database) {
    let mail = FakeMail::start().await;
    let portal = newsroom_with_mail(database, &mail).await;
    portal.leave(&message()).await;
    portal.notify_after(Duration::from_secs(30)).await;
    portal.leave(&with(message(), json!({ "kind": "correction", "title": "错字一处" }))).await;
    portal.submit(&submission(), &[]).await.json(201);
    portal.notify_after(Duration::from_secs(29)).await;
    assert_eq!(mail.connections(), 0);
    portal.notify_after(Duration::from_secs(1)).await;
    let sent = mail.mail();
    assert_eq!(
        (sent.sender.as_str(), &*sent.recipients),
        ("news@example.org", &["editor@example.org".to_owned()][..])
    );
    assert_eq!(sent.subject, "读者来信：新到 3 条（留言 1、纠错 1、投稿 1）");
    let text = format!(
        "{}\n\n留言 20220614-0001，2022-06-14 09:30\n标题：会员单位联系信息如何更新\n{DESK}items/20220614-0001\n\n\
         纠错 20220614-0002，2022-06-14 09:30\n标题：错字一处\n{DESK}items/20220614-0002\n\n\
         投稿 20220614-0003，2022-06-14 09:30\n标题：石埭湾工业园：夜校灯光亮了三年\n{DESK}items/20220614-0003",
        sent.subject
    );
    assert_eq!(sent.text.trim_end(), text);
    assert!(sent.raw.contains("\r\nAuto-Submitted: auto-generated\r\n"), "{}", sent.raw);
    portal.notify_after(MINUTE).await;
    assert_eq!(mail.mails().len(), 1);
}

async fn each_recipient_has_a_mail_of_their_own(database: Database) {
    let mail = FakeMail::start().await;
    let portal = newsroom(database, mails(&mail, "a@example.org, 王 <b@example.org>, a@example.org")).await;
    portal.leave(&message()).await;
    portal.notify_after(MINUTE).await;
    let mut recipients: Vec<String> = mail.mails().into_iter().flat_map(|mail| mail.recipients).collect();
    recipients.sort();
    assert_eq!(recipients, ["a@example.org", "b@example.org"]);
}

/// What a mail or a message to a robot says, as it came over the line and decoded.
async fn everything_said(portal: &Portal, mail: &FakeMail, robots: &[FakeRobot]) -> String {
    portal.notify_after(MINUTE).await;
    let sent = mail.mail();
    let calls = robots.iter().flat_map(FakeRobot::calls).map(|call| call.message.to_string());
    [sent.raw, sent.subject, sent.text].into_iter().chain(calls).collect()
}

async fn the_desk_is_linked_and_nobody_is_named(database: Database) {
    let mail = FakeMail::start().await;
    let robots = [FakeRobot::start().await, FakeRobot::start().await];
    let mut channels = mails(&mail, "editor@example.org");
    channels.push(Channel::wecom(&robots[0].address).expect("a robot"));
    channels.push(Channel::dingtalk(&robots[1].address, None).expect("a robot"));
    let portal = newsroom(database, channels).await;
    let personal = json!({ "name": "欧阳小明", "contact": "13800000000", "content": "家住某路某号", "quote": "引文引文" });
    let (id, code) = portal.leave(&with(message(), personal)).await;
    let personal = json!({ "author": "欧阳小红", "organization": "某某公司", "contact": "13900000000", "content": "家住某路某号" });
    portal.submit(&with(submission(), personal), &[("欧阳的简历.pdf", b"%PDF-1.7\n")]).await.json(201);
    let said = everything_said(&portal, &mail, &robots).await;
    assert!(robots.iter().all(|robot| robot.calls().len() == 1));
    assert!(said.contains(&format!("{DESK}items/{id}")), "{said}");
    for personal in ["欧阳", "00000000", "某路", "引文", "公司", "简历", &code] {
        assert!(!said.contains(personal), "{personal}: {said}");
    }
}

async fn a_flood_is_one_message_a_minute(database: Database) {
    let mail = FakeMail::start().await;
    let portal = newsroom_with_mail(database, &mail).await;
    for _ in 0..25 {
        portal.leave(&message()).await;
    }
    for _ in 0..30 {
        portal.notify_after(Duration::from_secs(10)).await;
        portal.leave(&message()).await;
    }
    let sent = mail.mails();
    assert_eq!(sent.len(), 5, "in five minutes");
    assert!(sent[0].subject.contains("新到 30 条"), "{}", sent[0].subject);
    assert!(sent[0].text.contains("条，见 https://news.example/desk/"), "{}", sent[0].text);
    let numbers =
        sent.iter().map(|mail| mail.subject.split(' ').nth(1).and_then(|it| it.parse::<u32>().ok()));
    assert_eq!(numbers.map(|number| number.expect("a number")).sum::<u32>(), 54, "each once");
}

async fn spam_is_not_worth_a_message(database: Database) {
    let mail = FakeMail::start().await;
    let portal = newsroom_with_mail(database, &mail).await;
    portal.leave(&with(message(), json!({ "website": "http://spam.example" }))).await;
    portal.submit(&with(submission(), json!({ "website": "http://spam.example" })), &[]).await.json(201);
    portal.notify_after(MINUTE).await;
    assert_eq!(mail.connections(), 0);
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM notifications").await, 0);
}

async fn what_is_gone_meanwhile_is_not_announced(database: Database) {
    let mail = FakeMail::start().await;
    let portal = newsroom_with_mail(database, &mail).await;
    let (spam, _) = portal.leave(&message()).await;
    let (gone, _) = portal.leave(&message()).await;
    portal.live.inbox().mark_spam(&Actor::command_line(), &spam, true).await.expect("a mark");
    portal.database.execute(&format!("DELETE FROM messages WHERE id = '{gone}'")).await;
    portal.notify_after(MINUTE).await;
    assert_eq!(mail.connections(), 0);
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM notifications").await, 0);
    portal.leave(&message()).await;
    portal.notify_after(MINUTE).await;
    assert!(mail.mail().subject.contains("新到 1 条"));
}

async fn without_settings_nothing_is_noted(database: Database) {
    let portal = Portal::open(database).await;
    portal.leave(&message()).await;
    portal.notify_after(MINUTE).await;
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM notifications").await, 0);
}

async fn what_is_sent_again_is_announced_once(database: Database) {
    let mail = FakeMail::start().await;
    let portal = newsroom_with_mail(database, &mail).await;
    let message = with(message(), json!({ "proof": portal.proof().await }));
    for _ in 0..2 {
        let mut request = json_request("/messages", &message);
        request.headers_mut().insert("idempotency-key", HeaderValue::from_static("\"a-key\""));
        portal.send("192.0.2.1", request).await.json(201);
        portal.notify_after(MINUTE).await;
    }
    assert!(mail.mail().subject.contains("新到 1 条"));
}

async fn what_a_channel_that_is_gone_has_left_is_deleted_in_time(database: Database) {
    let mail = FakeMail::start().await;
    let before = newsroom_with_mail(same(&database), &mail).await;
    before.leave(&message()).await;
    before.live.stop().await;
    let portal = Portal::open(database).await;
    for (days, left) in [(364, 1), (2, 0)] {
        portal.pass(Duration::from_secs(days * 24 * 3_600));
        portal.live.sweep().await.expect("a sweep");
        assert_eq!(portal.database.number("SELECT COUNT(*) FROM notifications").await, left);
    }
}
