//! Hostile titles in what staff are notified of: no header, no recipient, no line, no link, no mention more than a plain one makes.

use portal_live::Channel;
use serde_json::json;

use crate::corpus::{fitting, texts};
use crate::database::{Database, on_each_database};
use crate::fake_mail::FakeMail;
use crate::fake_robot::FakeRobot;
use crate::newsroom::{DESK, MINUTE, mails, newsroom, newsroom_with_mail};
use crate::portal::Portal;
use crate::sender::{message, submission, with};

on_each_database! {
    no_title_is_more_than_a_line_of_text,
    nobody_is_mentioned_by_a_title,
    no_title_of_the_corpora_is_more_than_a_line_of_text,
}

/// Titles that have room in one mail.
const DIGEST: usize = 5;

/// None longer than a title may be.
const HOSTILE: [&str; 20] = [
    "一\r\nBcc: evil@example.org\r\n\r\n二",
    "一\nTo: evil@example.org",
    "一\r\n.\r\nMAIL FROM:<evil@example.org>",
    "一\u{2028}二\u{2029}三\u{85}四\u{B}五\u{C}六",
    "=?utf-8?B?PGI+?= =?utf-8?Q?=0D=0ABcc:_a@e.ex?=",
    "照片\u{202E}gpj.exe\u{2066}\u{200F}\u{61C}",
    "\u{1B}]8;;https://evil.example\u{7}点\u{1B}[2J",
    "<script>alert(1)</script><img src=x>",
    "<a href=\"https://evil.example\">点这里</a>",
    "[点这里](https://evil.example) ![](//e.ex/a.png)",
    "**粗** _斜_ `码` # 题 > 引 ~~删~~ | 表 |",
    "<font color=\"warning\">警告</font>",
    "@all @所有人 <@all> <@zhangsan> @13800000000",
    "https://evil.example/login www.evil.example",
    "mailto:evil@example.org evil@example.org",
    "</desk/items/20220614-0001> javascript:alert(1)",
    "{{ 7*7 }} ${7*7} %s %n $1 \\u0000 \\r\\n",
    "'; DROP TABLE notifications; --",
    "\",\"mentioned_list\":[\"@all\"],\"x\":\"",
    "&lt;b&gt;&#64;all&#x0A;Bcc:",
];

/// The titles of a text, each of which is to stand in one line by itself.
fn titles(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.strip_prefix("标题：")).collect()
}

/// A text without its titles.
fn frame(text: &str) -> Vec<&str> {
    text.lines().map(|line| if line.starts_with("标题：") { "标题" } else { line }).collect()
}

async fn office(database: Database, mail: &FakeMail, robots: &[FakeRobot; 2]) -> Portal {
    let mut channels = mails(mail, "editor@example.org");
    channels.push(Channel::wecom(&robots[0].address).expect("a robot"));
    channels.push(Channel::dingtalk(&robots[1].address, None).expect("a robot"));
    newsroom(database, channels).await
}

async fn no_title_is_more_than_a_line_of_text(database: Database) {
    let mail = FakeMail::start().await;
    let robots = [FakeRobot::start().await, FakeRobot::start().await];
    let portal = office(database, &mail, &robots).await;
    for title in ["平常的题目"].into_iter().chain(HOSTILE) {
        portal.database.execute("DELETE FROM counters").await;
        portal.database.execute("DELETE FROM messages").await;
        portal.database.execute("DELETE FROM submissions").await;
        portal.leave(&with(message(), json!({ "title": title }))).await;
        portal.submit(&with(submission(), json!({ "title": title })), &[]).await.json(201);
        portal.notify_after(MINUTE).await;
    }
    let sent = mail.mails();
    assert_eq!(sent.len(), 1 + HOSTILE.len());
    let texts = sent.iter().map(|mail| mail.text.trim_end().to_owned());
    let calls = robots.iter().flat_map(FakeRobot::calls).map(|call| call.text().to_owned());
    let texts: Vec<String> = texts.chain(calls).map(|text| without_times(&text)).collect();
    assert_eq!(texts.len(), 3 * (1 + HOSTILE.len()));
    for text in &texts {
        assert_eq!(frame(text), frame(&texts[0]));
        assert_eq!(titles(text).len(), 2);
        titles(text).into_iter().for_each(is_inert);
    }
    for mail in &sent {
        assert_eq!(mail.headers, sent[0].headers);
        assert_eq!(mail.recipients, ["editor@example.org"]);
        assert_eq!(mail.subject, sent[0].subject);
        assert!(mail.raw.is_ascii() && !mail.raw.to_lowercase().contains("bcc:"), "{}", mail.raw);
    }
}

#[track_caller]
fn is_inert(title: &str) {
    let is_live = |letter: char| letter.is_ascii_punctuation() || letter.is_control();
    let is_mark = |letter: char| matches!(letter, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200F}' | '\u{61C}');
    assert!(!title.contains(is_live) && !title.contains(is_mark), "{title:?}");
}

/// The clock goes on between the mails.
fn without_times(text: &str) -> String {
    text.lines().map(|line| line.split("，2022").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

async fn nobody_is_mentioned_by_a_title(database: Database) {
    let mail = FakeMail::start().await;
    let robots = [FakeRobot::start().await, FakeRobot::start().await];
    let portal = office(database, &mail, &robots).await;
    for title in HOSTILE {
        portal.leave(&with(message(), json!({ "title": title }))).await;
    }
    portal.notify_after(MINUTE).await;
    let [wecom, dingtalk] = robots.map(|robot| robot.calls().pop().expect("a message").message);
    let content = &wecom["text"]["content"];
    assert_eq!(wecom, json!({ "msgtype": "text", "text": { "content": content } }));
    assert_eq!(
        dingtalk,
        json!({ "msgtype": "text", "text": { "content": content }, "at": { "isAtAll": false } })
    );
    let content = content.as_str().expect("a text");
    assert!(content.len() <= 2_048 && !content.contains(['@', '<', '*', '[']), "{content}");
}

async fn no_title_of_the_corpora_is_more_than_a_line_of_text(database: Database) {
    let mail = FakeMail::start().await;
    let portal = newsroom_with_mail(database, &mail).await;
    let mut expected = Vec::new();
    for titles in texts().chunks(DIGEST) {
        let mut lines = vec![format!("读者来信：新到 {0} 条（留言 {0}）", titles.len())];
        for title in titles {
            let (id, _) = portal.leave(&with(message(), json!({ "title": fitting(title, 80) }))).await;
            let link = format!("{DESK}items/{id}");
            lines.extend([String::new(), format!("留言 {id}"), "标题".to_owned(), link]);
        }
        expected.push(lines);
        portal.notify_after(MINUTE).await;
    }
    let sent = mail.mails();
    assert_eq!(sent.len(), expected.len());
    for (mail, expected) in sent.iter().zip(expected) {
        let text = without_times(mail.text.trim_end());
        assert_eq!(frame(&text), expected);
        titles(&text).into_iter().for_each(is_inert);
        assert_eq!(mail.recipients, ["editor@example.org"]);
        assert!(mail.raw.is_ascii() && !mail.raw.to_lowercase().contains("bcc:"), "{}", mail.raw);
    }
}
