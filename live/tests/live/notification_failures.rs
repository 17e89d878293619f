//! A mail server that refuses, is silent or is not there: nothing is lost, and nobody is notified twice.

use std::time::Duration;

use portal_live::Filter;
use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::fake_mail::{Behavior, FakeMail};
use crate::newsroom::{MINUTE, impatient_newsroom, mails, newsroom, newsroom_with_mail, same};
use crate::sender::{message, with};

on_each_database! {
    a_server_that_fails_gets_the_mail_later_and_once,
    a_server_that_is_not_there_gets_the_mail_later_and_once,
    pauses_grow_while_it_fails,
    one_recipient_that_is_refused_costs_the_others_nothing,
    a_title_that_is_refused_is_left_out,
    a_mail_that_was_taken_is_sent_whatever_comes_then,
    after_three_days_it_is_given_up_and_the_item_is_at_the_desk,
}

const HOUR: Duration = Duration::from_secs(3_600);

async fn a_server_that_fails_gets_the_mail_later_and_once(database: Database) {
    for behavior in [
        Behavior::RefuseSender("451 4.3.0 try again"),
        Behavior::RefuseSender("550 5.7.1 not here"),
        Behavior::Silent,
    ] {
        let mail = FakeMail::start().await;
        let portal = impatient_newsroom(same(&database), &mail).await;
        portal.leave(&message()).await;
        mail.behave(behavior);
        portal.notify_after(MINUTE).await;
        assert!(mail.connections() > 0 && mail.mails().is_empty(), "{behavior:?}");
        mail.behave(Behavior::Accept);
        portal.leave(&message()).await;
        for _ in 0..3 {
            portal.notify_after(MINUTE).await;
        }
        assert!(mail.mail().subject.contains("新到 2 条"), "{behavior:?}");
        portal.live.stop().await;
        database.execute("DELETE FROM notification_channels").await;
    }
}

async fn a_server_that_is_not_there_gets_the_mail_later_and_once(database: Database) {
    let mail = FakeMail::start().await;
    let portal = newsroom_with_mail(database, &mail).await;
    mail.stop();
    portal.leave(&message()).await;
    portal.notify_after(MINUTE).await;
    mail.start_again().await;
    portal.notify_after(MINUTE).await;
    portal.notify_after(MINUTE).await;
    mail.mail();
}

async fn pauses_grow_while_it_fails(database: Database) {
    let mail = FakeMail::start().await;
    let portal = newsroom_with_mail(database, &mail).await;
    mail.behave(Behavior::RefuseSender("451 4.3.0 try again"));
    portal.leave(&message()).await;
    let mut attempts = Vec::new();
    for minute in 1..=200_u32 {
        let before = mail.connections();
        portal.notify_after(MINUTE).await;
        attempts.extend((mail.connections() > before).then_some(minute));
    }
    assert_eq!(attempts, [1, 2, 4, 8, 16, 32, 64, 124, 184]);
    mail.behave(Behavior::Accept);
    portal.notify_after(HOUR).await;
    portal.leave(&message()).await;
    portal.notify_after(MINUTE).await;
    assert_eq!(mail.mails().len(), 2, "after a success the pauses are short again");
}

async fn one_recipient_that_is_refused_costs_the_others_nothing(database: Database) {
    let mail = FakeMail::start().await;
    let portal = newsroom(database, mails(&mail, "gone@example.org, editor@example.org")).await;
    mail.behave(Behavior::RefuseRecipient("gone@example.org"));
    portal.leave(&message()).await;
    portal.notify_after(MINUTE).await;
    portal.notify_after(MINUTE).await;
    assert_eq!(mail.mail().recipients, ["editor@example.org"]);
    mail.behave(Behavior::Accept);
    portal.notify_after(2 * MINUTE).await;
    let recipients: Vec<_> = mail.mails().into_iter().flat_map(|mail| mail.recipients).collect();
    assert_eq!(recipients, ["editor@example.org", "gone@example.org"]);
}

async fn a_title_that_is_refused_is_left_out(database: Database) {
    let mail = FakeMail::start().await;
    let portal = newsroom_with_mail(database, &mail).await;
    mail.behave(Behavior::RefuseText("敏感"));
    portal.leave(&message()).await;
    portal.leave(&with(message(), json!({ "title": "很敏感的题目" }))).await;
    portal.notify_after(MINUTE).await;
    let text = mail.mail().text;
    assert!(
        text.contains("/desk/items/20220614-0001") && text.contains("/desk/items/20220614-0002"),
        "{text}"
    );
    assert!(!text.contains("标题"), "{text}");
}

async fn a_mail_that_was_taken_is_sent_whatever_comes_then(database: Database) {
    let mail = FakeMail::start().await;
    let portal = impatient_newsroom(database, &mail).await;
    mail.behave(Behavior::NoGoodbye);
    portal.leave(&message()).await;
    for _ in 0..3 {
        portal.notify_after(MINUTE).await;
    }
    mail.mail();
}

async fn after_three_days_it_is_given_up_and_the_item_is_at_the_desk(database: Database) {
    let mail = FakeMail::start().await;
    let portal = newsroom_with_mail(database, &mail).await;
    mail.behave(Behavior::RefuseSender("451 4.3.0 try again"));
    portal.leave(&message()).await;
    for _ in 0..48 {
        portal.notify_after(HOUR).await;
    }
    let (second, _) = portal.leave(&message()).await;
    for _ in 0..26 {
        portal.notify_after(HOUR).await;
    }
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM notifications").await, 1);
    mail.behave(Behavior::Accept);
    portal.notify_after(HOUR).await;
    let text = mail.mail().text;
    assert!(text.contains(&second) && !text.contains("20220614-0001"), "{text}");
    let listed = portal.live.inbox().list(&Filter::default(), 1).await.expect("a list");
    assert_eq!(listed.total, 2);
}
