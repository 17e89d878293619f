//! Servers that stop, die and share a database: what waits is sent, and once.

use std::time::Duration;

use crate::database::{Database, on_each_database};
use crate::fake_mail::{Behavior, FakeMail};
use crate::newsroom::{MINUTE, newsroom_with_mail, same};
use crate::sender::message;

on_each_database! {
    a_server_notifies_by_itself,
    what_waits_outlasts_a_restart,
    a_stop_waits_for_the_mail_that_is_being_sent,
    a_server_that_dies_while_sending_leaves_the_rest_to_another,
    two_servers_notify_once,
}

async fn a_server_notifies_by_itself(database: Database) {
    let mail = FakeMail::start().await;
    let portal = newsroom_with_mail(database, &mail).await;
    portal.leave(&message()).await;
    portal.pass(MINUTE);
    tokio::time::timeout(MINUTE, mail.connected()).await.expect("a server that looks every few seconds");
    portal.live.stop().await;
    mail.mail();
}

async fn what_waits_outlasts_a_restart(database: Database) {
    let mail = FakeMail::start().await;
    let first = newsroom_with_mail(same(&database), &mail).await;
    mail.behave(Behavior::RefuseSender("451 4.3.0 try again"));
    first.leave(&message()).await;
    first.notify_after(MINUTE).await;
    first.live.stop().await;
    mail.behave(Behavior::Accept);
    let second = newsroom_with_mail(database, &mail).await;
    second.notify_after(2 * MINUTE).await;
    second.notify_after(MINUTE).await;
    assert!(mail.mail().text.contains("20220614-0001"));
}

async fn a_stop_waits_for_the_mail_that_is_being_sent(database: Database) {
    let mail = FakeMail::start().await;
    let first = newsroom_with_mail(same(&database), &mail).await;
    mail.behave(Behavior::Hesitant);
    first.leave(&message()).await;
    first.pass(MINUTE);
    let stop = async {
        mail.connected().await;
        tokio::join!(first.live.stop(), async { mail.take() });
    };
    tokio::join!(first.live.notify(), stop);
    mail.mail();
    assert_eq!(database.number("SELECT COUNT(*) FROM notifications").await, 0);
}

async fn a_server_that_dies_while_sending_leaves_the_rest_to_another(database: Database) {
    let mail = FakeMail::start().await;
    let first = newsroom_with_mail(same(&database), &mail).await;
    mail.behave(Behavior::Silent);
    first.leave(&message()).await;
    first.pass(MINUTE);
    tokio::select! {
        () = first.live.notify() => panic!("it waits for the mail server"),
        () = mail.connected() => {}
    }
    drop(first);
    mail.behave(Behavior::Accept);
    let second = newsroom_with_mail(database, &mail).await;
    second.notify_after(MINUTE).await;
    assert_eq!(mail.connections(), 1, "the first server may still be sending");
    second.notify_after(Duration::from_secs(90)).await;
    second.notify_after(MINUTE).await;
    mail.mail();
}

async fn two_servers_notify_once(database: Database) {
    let mail = FakeMail::start().await;
    let first = newsroom_with_mail(same(&database), &mail).await;
    let second = newsroom_with_mail(database, &mail).await;
    for round in 1..=5 {
        first.leave(&message()).await;
        first.pass(MINUTE);
        second.pass(MINUTE);
        tokio::join!(first.live.notify(), second.live.notify(), first.live.notify(), second.live.notify());
        assert_eq!(mail.mails().len(), round);
    }
}
