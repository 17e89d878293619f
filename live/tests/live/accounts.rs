//! Accounts and sessions of staff, below the desk's pages.

use std::time::Duration;

use portal_live::{AccountName, Actor, Inbox, InboxError, NewPassword, Session};

use crate::database::{Database, on_each_database};
use crate::portal::Portal;

on_each_database! {
    an_account_logs_in_with_its_password_alone,
    a_session_ends_with_time_and_without_use,
    logging_out_ends_one_session_or_all,
    another_password_or_none_ends_all_sessions,
    no_password_or_cookie_is_in_the_database,
}

const PASSWORD: &str = "石埭湾的灯亮了三年整";
const OTHER_PASSWORD: &str = "另一句自己记得住的话";
const HOUR: Duration = Duration::from_secs(3_600);

fn name(text: &str) -> AccountName {
    AccountName::parse(text).expect("a name")
}

fn password(text: &str) -> NewPassword {
    NewPassword::check(text, &name("x")).expect("a password")
}

/// With one account: 王编辑.
async fn office(database: Database) -> Portal {
    let portal = Portal::open(database).await;
    let inbox = portal.live.inbox();
    inbox
        .add_account(&Actor::command_line(), &name("王编辑"), &password(PASSWORD))
        .await
        .expect("an account");
    portal
}

async fn log_in(inbox: &Inbox) -> String {
    inbox.log_in("王编辑", PASSWORD, None).await.expect("a result").expect("a session")
}

async fn session(inbox: &Inbox, token: &str) -> Option<Session> {
    inbox.session(token).await.expect("a result")
}

async fn an_account_logs_in_with_its_password_alone(database: Database) {
    let portal = office(database).await;
    let inbox = portal.live.inbox();
    for (name, password) in [
        ("王编辑", ""),
        ("王编辑", "石埭湾的灯亮了三年"),
        ("李编辑", PASSWORD),
        ("", PASSWORD),
        ("王编辑\0", PASSWORD),
        ("' OR 1 = 1 --", PASSWORD),
    ] {
        assert_eq!(inbox.log_in(name, password, None).await.expect("a result"), None, "{name:?}");
    }
    let token = log_in(inbox).await;
    assert_eq!(session(inbox, &token).await.map(|it| it.staff().to_owned()).as_deref(), Some("王编辑"));
    for token in ["", "0", &token[1..], &token.to_uppercase()] {
        assert!(session(inbox, token).await.is_none(), "{token}");
    }
    let taken = inbox.add_account(&Actor::command_line(), &name("王编辑"), &password(PASSWORD)).await;
    assert!(matches!(taken, Err(InboxError::NameTaken)));
    let audit = inbox.audit(1).await.expect("a log");
    let labels: Vec<_> = audit.items.iter().map(|entry| (entry.label(), entry.item.as_deref())).collect();
    let of_account = |label| (label, Some("王编辑"));
    assert_eq!(
        labels,
        ["登录", "密码错误", "密码错误", "新增账号"].map(of_account),
        "unknown names are not stored"
    );
}

async fn a_session_ends_with_time_and_without_use(database: Database) {
    let portal = office(database).await;
    let inbox = portal.live.inbox();
    let token = log_in(inbox).await;
    for _ in 0..7 {
        portal.pass(HOUR + HOUR / 2);
        assert!(session(inbox, &token).await.is_some(), "in use");
    }
    portal.pass(HOUR + HOUR / 2 + Duration::from_secs(1));
    assert!(session(inbox, &token).await.is_none(), "after twelve hours");
    let token = log_in(inbox).await;
    portal.pass(2 * HOUR + Duration::from_secs(1));
    assert!(session(inbox, &token).await.is_none(), "after two hours without use");
    portal.live.sweep().await.expect("a sweep");
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM sessions").await, 0);
}

async fn logging_out_ends_one_session_or_all(database: Database) {
    let portal = office(database).await;
    let inbox = portal.live.inbox();
    let (desk, phone) = (log_in(inbox).await, log_in(inbox).await);
    let of_desk = session(inbox, &desk).await.expect("a session");
    inbox.log_out(&of_desk, false).await.expect("an end");
    assert!(session(inbox, &desk).await.is_none() && session(inbox, &phone).await.is_some());
    let (desk, of_phone) = (log_in(inbox).await, session(inbox, &phone).await.expect("a session"));
    inbox.log_out(&of_phone, true).await.expect("an end");
    assert!(session(inbox, &desk).await.is_none() && session(inbox, &phone).await.is_none());
}

async fn another_password_or_none_ends_all_sessions(database: Database) {
    let portal = office(database).await;
    let (inbox, actor) = (portal.live.inbox(), Actor::command_line());
    let token = log_in(inbox).await;
    let other = password(OTHER_PASSWORD);
    inbox.set_password(&actor, &name("王编辑"), &other).await.expect("a change");
    assert!(session(inbox, &token).await.is_none());
    assert_eq!(inbox.log_in("王编辑", PASSWORD, None).await.expect("a result"), None);
    let token = inbox.log_in("王编辑", OTHER_PASSWORD, None).await.expect("a result").expect("a session");
    inbox.remove_account(&actor, &name("王编辑")).await.expect("a change");
    assert!(session(inbox, &token).await.is_none());
    assert_eq!(inbox.accounts().await.expect("accounts"), []);
    for done in [
        inbox.remove_account(&actor, &name("王编辑")).await,
        inbox.set_password(&actor, &name("王编辑"), &other).await,
    ] {
        assert!(matches!(done, Err(InboxError::NoAccount)));
    }
}

async fn no_password_or_cookie_is_in_the_database(database: Database) {
    let portal = office(database).await;
    let token = log_in(portal.live.inbox()).await;
    let count = format!("SELECT COUNT(*) FROM sessions WHERE hash = '{token}'");
    assert_eq!(portal.database.number(&count).await, 0);
    let hashed = "SELECT COUNT(*) FROM staff WHERE password_hash LIKE '$argon2id$v=19$m=8,t=1,p=1$%'";
    assert_eq!(portal.database.number(hashed).await, 1);
}
