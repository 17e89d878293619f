//! What the operator reads of failures: which channel and what to do, and neither secrets nor readers' texts.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use portal_live::Channel;
use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::fake_mail::{Behavior, FakeMail};
use crate::fake_robot::FakeRobot;
use crate::newsroom::{MINUTE, newsroom};
use crate::sender::{message, with};

on_each_database! {
    a_failure_is_logged_with_what_to_do_and_without_secrets,
}

/// A log in memory; a clone is the same one.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn text(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8(bytes.clone()).expect("a log in UTF-8")
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

async fn a_failure_is_logged_with_what_to_do_and_without_secrets(database: Database) {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_writer(move || writer.clone()).with_ansi(false).finish();
    let _logged = tracing::subscriber::set_default(subscriber);
    let (mail, wecom, dingtalk) =
        (FakeMail::start().await, FakeRobot::start().await, FakeRobot::start().await);
    mail.behave(Behavior::RefusePassword("535 5.7.8 p4ssword is wrong for 很特别的题目\u{1B}[2J"));
    wecom.answer_with(93_000, "invalid webhook url, key=s3cret 很特别的题目");
    dingtalk.answer_with(310_000, "sign not match, SEC0123 s3cret");
    let server = mail.address().replace("//", "//news:p4ssword@");
    let mut channels =
        Channel::mails(&server, None, "news@example.org", "editor@example.org").expect("a recipient");
    channels.push(Channel::wecom(&wecom.address).expect("a robot"));
    channels.push(Channel::dingtalk(&dingtalk.address, Some("SEC0123")).expect("a robot"));
    let portal = newsroom(database, channels).await;
    portal.leave(&with(message(), json!({ "title": "很特别的题目" }))).await;
    portal.notify_after(MINUTE).await;
    let text = log.text();
    for expected in
        ["mail editor@example.org", "535", "PORTAL_SMTP", "PORTAL_WECOM_WEBHOOK", "PORTAL_DINGTALK_SECRET"]
    {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    for secret in ["p4ssword", "s3cret", "SEC0123", "题目", "王小明", "\u{1B}"] {
        assert!(!text.contains(secret), "{secret:?}: {text}");
    }
}
