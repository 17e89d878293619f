//! One's own password, at the desk.

use crate::database::{Database, on_each_database};
use crate::desk_browser::{Browser, NAME, PASSWORD, office};

on_each_database! {
    another_password_ends_all_other_sessions,
    a_password_that_will_not_do_changes_nothing,
}

const NEW: &str = "另一句自己记得住的话";

async fn another_password_ends_all_other_sessions(database: Database) {
    let portal = office(database).await;
    let (mut here, mut there) = (Browser::of_staff(&portal).await, Browser::of_staff(&portal).await);
    let before = here.cookie.clone();
    let done = here.post("/desk/account", &[("password", PASSWORD), ("new", NEW), ("again", NEW)]).await;
    let target = done.target().to_owned();
    assert!(here.cookie != before && here.get(&target).await.page(200).contains("密码已修改"));
    there.get("/desk/").await.target();
    there.log_in(NAME, PASSWORD).await.page(422);
    there.log_in(NAME, NEW).await.target();
    let labels = portal.live.inbox().audit(1).await.expect("a log");
    assert!(labels.items.iter().any(|entry| entry.label() == "修改密码" && entry.actor == NAME));
}

async fn a_password_that_will_not_do_changes_nothing(database: Database) {
    let portal = office(database).await;
    let mut browser = Browser::of_staff(&portal).await;
    for (password, new, again, message) in [
        ("不是现在的密码", NEW, NEW, "现在的密码不对。"),
        (PASSWORD, NEW, PASSWORD, "两次输入的新密码不一样。"),
        (PASSWORD, "123456", "123456", "密码应为 10 至 128 个字符"),
    ] {
        let fields = [("password", password), ("new", new), ("again", again)];
        let answer = browser.post("/desk/account", &fields).await;
        assert!(answer.page(422).contains(message), "{message}");
        assert!(!answer.text.contains(new));
    }
    Browser::new(&portal).log_in(NAME, PASSWORD).await.target();
}
