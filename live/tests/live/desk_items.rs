//! One item at the desk: read, answered, published, withheld, marked as spam.

use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::desk_browser::{Browser, office};
use crate::portal::Portal;
use crate::sender::{message, submission, with};

on_each_database! {
    an_item_is_read_and_answered,
    an_answer_is_published_and_withheld,
    only_what_may_be_done_is_offered,
    spam_leaves_the_list_and_comes_back,
    an_answer_that_will_not_do_stays_in_its_field,
    an_answer_replaces_none_that_nobody_has_seen,
    what_is_not_there_is_said,
}

/// How many answers everyone sees.
async fn published(portal: &Portal) -> i64 {
    portal.get("/answers/1.json").await.json(200)["total"].as_i64().expect("a number")
}

/// Presses a button of the item's page.
async fn press(browser: &mut Browser<'_>, id: &str, fields: &[(&str, &str)]) -> String {
    let target = browser.post(&format!("/desk/items/{id}"), fields).await.target().to_owned();
    browser.get(&target).await.page(200).to_owned()
}

async fn an_item_is_read_and_answered(database: Database) {
    let portal = office(database).await;
    let fields = json!({ "content": "第一行\n第二行", "article": "20220614-01", "quote": "夜校" });
    let (id, code) = portal.leave(&with(message(), fields)).await;
    let mut browser = Browser::of_staff(&portal).await;
    let answer = browser.get(&format!("/desk/items/{id}")).await;
    for part in [
        "<h1 dir=\"auto\">会员单位联系信息如何更新</h1>",
        "<dt>联系方式</dt><dd dir=\"auto\">010-0000 0000</dd>",
        ">第一行\n第二行</div>",
        "<a href=\"/articles/20220614-01/\">20220614-01</a>",
    ] {
        assert!(answer.page(200).contains(part), "{part}: {}", answer.text);
    }
    let page =
        press(&mut browser, &id, &[("task", "answer"), ("text", "\r\n请发邮件。\r\n谢谢。"), ("seen", "")])
            .await;
    assert!(page.contains("答复已保存") && page.contains("\n\n请发邮件。\n谢谢。</textarea>"), "{page}");
    assert_eq!(portal.ask(&id, &code).await.json(200)["answer"], "\n请发邮件。\n谢谢。");
    assert_eq!(published(&portal).await, 0);
}

async fn an_answer_is_published_and_withheld(database: Database) {
    let portal = office(database).await;
    let (id, _) = portal.leave(&message()).await;
    let mut browser = Browser::of_staff(&portal).await;
    let page =
        press(&mut browser, &id, &[("task", "answer_and_publish"), ("text", "答复"), ("seen", "")]).await;
    assert!(page.contains("答复已公开"), "{page}");
    let (stays, ends) = (page.find("保存，仍然公开"), page.find("保存，不再公开"));
    assert!(stays.is_some() && stays < ends, "Enter and the first button leave it public");
    assert_eq!(published(&portal).await, 1);
    assert!(press(&mut browser, &id, &[("task", "withhold")]).await.contains("已撤回公开"));
    assert_eq!(published(&portal).await, 0);
    assert!(press(&mut browser, &id, &[("task", "publish")]).await.contains("答复已公开"));
    assert_eq!(published(&portal).await, 1);
}

async fn only_what_may_be_done_is_offered(database: Database) {
    let portal = office(database).await;
    let (open, _) = portal.leave(&message()).await;
    let (private, _) = portal.leave(&with(message(), json!({ "publish": false }))).await;
    let sent = portal.submit(&submission(), &[]).await.json(201);
    let sent = sent["id"].as_str().expect("a number").to_owned();
    let mut browser = Browser::of_staff(&portal).await;
    for (id, is_offered, audience) in [
        (&open, true, "读者同意公开：公开后，所有人"),
        (&private, false, "读者没有同意公开"),
        (&sent, false, "只有作者凭编号"),
    ] {
        let answer = browser.get(&format!("/desk/items/{id}")).await;
        assert_eq!(answer.page(200).contains("answer_and_publish"), is_offered);
        assert!(
            answer.text.contains(audience) && !answer.text.contains("value=\"withhold\""),
            "{}",
            answer.text
        );
        let fields = [("task", "answer_and_publish"), ("text", "答复"), ("seen", "")];
        let notice = if is_offered { "答复已公开" } else { "答复已保存" };
        assert!(press(&mut browser, id, &fields).await.contains(notice));
        if !is_offered {
            let refused = browser.post(&format!("/desk/items/{id}"), &[("task", "publish")]).await;
            assert!(refused.page(422).contains("不能公开："), "{}", refused.text);
        }
    }
    assert_eq!(published(&portal).await, 1);
}

async fn spam_leaves_the_list_and_comes_back(database: Database) {
    let portal = office(database).await;
    let (id, _) = portal.leave(&message()).await;
    let mut browser = Browser::of_staff(&portal).await;
    let page = press(&mut browser, &id, &[("task", "mark_spam")]).await;
    assert!(page.contains("已标为垃圾信息") && page.contains("value=\"unmark_spam\""), "{page}");
    assert!(!browser.get("/desk/").await.page(200).contains(&id));
    assert!(browser.get("/desk/?spam=only").await.page(200).contains(&id));
    assert!(press(&mut browser, &id, &[("task", "unmark_spam")]).await.contains("已取消垃圾标记"));
    assert!(browser.get("/desk/").await.page(200).contains(&id));
}

async fn an_answer_that_will_not_do_stays_in_its_field(database: Database) {
    let portal = office(database).await;
    let (id, _) = portal.leave(&message()).await;
    let mut browser = Browser::of_staff(&portal).await;
    let path = format!("/desk/items/{id}");
    let long = "𠮷".repeat(5_001);
    for (text, message) in
        [(" ", "请填写答复。"), (long.as_str(), "答复最多 5000 个字，现有 5001 个。"), ("a\0b", "U+0000")]
    {
        let answer = browser.post(&path, &[("task", "answer"), ("text", text), ("seen", "")]).await;
        assert!(answer.page(422).contains(message), "{message}");
        assert!(answer.text.contains(&format!("\n{text}</textarea>")), "{message}");
    }
}

async fn an_answer_replaces_none_that_nobody_has_seen(database: Database) {
    let portal = office(database).await;
    let (id, code) = portal.leave(&message()).await;
    let (mut one, mut other) = (Browser::of_staff(&portal).await, Browser::of_staff(&portal).await);
    press(&mut one, &id, &[("task", "answer"), ("text", "先写的"), ("seen", "")]).await;
    let path = format!("/desk/items/{id}");
    let refused = other.post(&path, &[("task", "answer"), ("text", "后写的"), ("seen", "")]).await;
    let page = refused.page(422);
    assert!(page.contains("刚刚被别人答复过") && page.contains("\n后写的</textarea>"), "{page}");
    assert!(page.contains("<h2>现在的答复</h2>\n<div class=\"text\" dir=\"auto\">先写的</div>"), "{page}");
    assert_eq!(portal.ask(&id, &code).await.json(200)["answer"], "先写的");
    let seen = page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let fields = [("task", "answer"), ("text", "后写的"), ("seen", seen.expect("a time"))];
    press(&mut other, &id, &fields).await;
    assert_eq!(portal.ask(&id, &code).await.json(200)["answer"], "后写的");
}

async fn what_is_not_there_is_said(database: Database) {
    let portal = office(database).await;
    let (id, _) = portal.leave(&message()).await;
    let mut browser = Browser::of_staff(&portal).await;
    for path in ["/desk/items/20220614-9999", "/desk/items/%00", "/desk/items/%FF", "/desk/nothing"] {
        assert!(browser.get(path).await.page(404).contains("没有"), "{path}");
    }
    for path in ["/desk/items/20220614-9999", "/desk/items/%00"] {
        browser.post(path, &[("task", "mark_spam")]).await.page(404);
    }
    browser.post(&format!("/desk/items/{id}"), &[("task", "burn")]).await.page(404);
}
