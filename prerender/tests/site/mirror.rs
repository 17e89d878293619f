//! The mirror of a live API: what is unchanged is not asked for again, and what has happened to the mirror is made good.

use crate::server::{Fault, Server};
use crate::{Content, Sandbox, assert_fails_saying, assert_succeeds, snapshot, stderr};
use serde_json::{Value, json};
use std::fs;
use std::process::Output;
use std::time::SystemTime;

const MANY: usize = 40;

fn build(sandbox: &Sandbox, base: &str) -> Output {
    sandbox.run(base, "/api/v1", &["--fast"])
}

/// A site from an API whose index says when each article was changed, and the API.
fn published(updated: &str) -> (Sandbox, Server) {
    let sandbox = Sandbox::new(&Content::of(MANY));
    set_updated(&sandbox, |_| true, updated);
    let server = Server::of(sandbox.path("content"));
    assert_succeeds(&build(&sandbox, &server.base));
    assert_eq!(server.requests().len(), MANY + 3);
    (sandbox, server)
}

/// Lets the index say that some articles were changed at this time.
fn set_updated(sandbox: &Sandbox, is_meant: impl Fn(&str) -> bool, updated: &str) {
    let mut index: Value = serde_json::from_str(&sandbox.read("content/index.json")).expect("JSON");
    for entry in index["articles"].as_array_mut().expect("articles") {
        if is_meant(entry["id"].as_str().expect("an id")) {
            entry["updated_at"] = json!(updated);
        }
    }
    sandbox.write("content/index.json", &index.to_string());
}

/// Changes the text of an article.
fn correct(sandbox: &Sandbox, id: &str) {
    let name = format!("content/articles/{id}.json");
    sandbox.write(&name, &sandbox.read(&name).replace("正文", "新的正文"));
}

const LONG_AGO: &str = "2020-01-01T08:00:00+08:00";

#[test]
fn nothing_changed_costs_a_request_for_each_list_and_no_article() {
    let (sandbox, server) = published(LONG_AGO);
    assert_succeeds(&build(&sandbox, &server.base));
    assert_eq!(server.requests(), ["304 channels/news/1.json", "304 index.json", "304 site.json"]);
}

#[test]
fn an_article_that_the_index_says_is_changed_is_the_only_one_that_is_asked_for() {
    let (sandbox, server) = published(LONG_AGO);
    correct(&sandbox, "7");
    set_updated(&sandbox, |id| id == "7", "2020-01-02T08:00:00+08:00");
    let output = build(&sandbox, &server.base);
    assert_succeeds(&output);
    let expected = ["200 articles/7.json", "200 index.json", "304 channels/news/1.json", "304 site.json"];
    assert_eq!(server.requests(), expected);
    assert!(
        String::from_utf8_lossy(&output.stdout).contains("已发布 46 页，其中本次生成 6 页"),
        "{output:?}"
    );
    assert!(sandbox.read("dist/articles/7/index.html").contains("新的正文"));
    assert!(sandbox.read("dist/api/v1/articles/7.json").contains("新的正文"));
}

#[test]
fn without_times_of_change_articles_are_asked_for_by_their_entity_tags() {
    let sandbox = Sandbox::new(&Content::of(MANY));
    let server = Server::of(sandbox.path("content"));
    assert_succeeds(&build(&sandbox, &server.base));
    correct(&sandbox, "7");
    server.requests();
    assert_succeeds(&build(&sandbox, &server.base));
    let requests = server.requests();
    let new: Vec<_> = requests.iter().filter(|request| request.starts_with("200")).collect();
    assert_eq!((requests.len(), new), (MANY + 3, vec![&"200 articles/7.json".to_owned()]));
    assert!(sandbox.read("dist/articles/7/index.html").contains("新的正文"));
}

#[test]
fn without_entity_tags_either_all_is_read_and_what_is_unchanged_stays() {
    let sandbox = Sandbox::new(&Content::of(MANY));
    let server = Server::of(sandbox.path("content")).without_etags();
    assert_succeeds(&build(&sandbox, &server.base));
    correct(&sandbox, "7");
    let output = build(&sandbox, &server.base);
    assert!(
        String::from_utf8_lossy(&output.stdout).contains("已发布 46 页，其中本次生成 6 页"),
        "{output:?}"
    );
    assert!(sandbox.read("dist/articles/7/index.html").contains("新的正文"));
}

#[test]
fn a_time_of_change_within_the_last_minute_does_not_count_yet() {
    let now = chrono::DateTime::<chrono::Utc>::from(SystemTime::now());
    let (sandbox, server) = published(&now.to_rfc3339());
    correct(&sandbox, "7"); // once more within the same second
    assert_succeeds(&build(&sandbox, &server.base));
    assert!(sandbox.read("dist/articles/7/index.html").contains("新的正文"));
}

#[test]
fn an_article_that_could_not_be_had_is_asked_for_until_it_comes() {
    let (sandbox, server) = published(LONG_AGO);
    correct(&sandbox, "7");
    set_updated(&sandbox, |id| id == "7", "2020-01-02T08:00:00+08:00");
    server.fail_below("articles/7", Fault::Status("503 Service Unavailable"));
    assert_fails_saying(&build(&sandbox, &server.base), "未更新 /articles/7/：服务器返回状态码");
    assert_fails_saying(&build(&sandbox, &server.base), "未更新 /articles/7/：服务器返回状态码");
    assert!(!sandbox.read("dist/articles/7/index.html").contains("新的正文"));
    server.recover();
    assert_succeeds(&build(&sandbox, &server.base));
    assert!(sandbox.read("dist/articles/7/index.html").contains("新的正文"));
}

#[test]
fn a_mirror_that_was_damaged_is_made_good() {
    let (sandbox, server) = published(LONG_AGO);
    let before = snapshot(&sandbox.path("dist"));
    type Damage = fn(&Sandbox);
    let damages: [(&str, Damage); 6] = [
        ("a truncated document", |it| it.write("dist.answers/articles/7.json", "{")),
        ("another document", |it| {
            it.write("dist.answers/articles/7.json", &it.read("content/articles/8.json"))
        }),
        ("a folder in position of a document", |it| {
            fs::remove_file(it.path("dist.answers/articles/7.json")).expect("removed");
            it.write("dist.answers/articles/7.json/note.txt", "of somebody else");
        }),
        ("what a killed run had begun to write", |it| it.write("dist.answers/articles/7.json.new", "{")),
        ("no documents", |it| fs::remove_dir_all(it.path("dist.answers")).expect("removed")),
        ("no sensible validators", |it| it.write("dist.answers.validators", "of another version")),
    ];
    for (what, damage) in damages {
        damage(&sandbox);
        let output = build(&sandbox, &server.base);
        assert_succeeds(&output);
        assert!(stderr(&output).is_empty() && snapshot(&sandbox.path("dist")) == before, "{what}");
    }
}

#[test]
fn content_that_is_put_back_after_a_killed_run_is_asked_for() {
    let (sandbox, server) = published(LONG_AGO);
    // As a run leaves it that was killed when it had written a new answer, which is then taken back.
    let mistaken = sandbox.read("dist.answers/articles/7.json").replace("正文", "于14日");
    fs::remove_file(sandbox.path("dist.answers/articles/7.json")).expect("removed");
    sandbox.write("dist.answers/articles/7.json", &mistaken);
    assert_succeeds(&build(&sandbox, &server.base));
    assert!(!sandbox.read("dist/articles/7/index.html").contains("于14日"));
}

#[test]
fn the_answers_of_another_api_are_not_taken_for_those_of_this_one() {
    let (sandbox, server) = published(LONG_AGO);
    let other = Sandbox::new(&Content::of(MANY));
    correct(&other, "7");
    set_updated(&other, |_| true, LONG_AGO);
    let other = Server::of(other.path("content"));
    other.fail_below("articles/8", Fault::Status("503 Service Unavailable"));
    assert_fails_saying(&build(&sandbox, &other.base), "未生成 /articles/8/：服务器返回状态码");
    assert!(
        sandbox.read("dist/articles/7/index.html").contains("新的正文") && !sandbox.has("dist/articles/8")
    );
    server.requests();
    assert_succeeds(&build(&sandbox, &server.base));
    assert_eq!(server.requests().len(), MANY + 3);
}

#[test]
fn an_address_of_an_api_that_was_mistyped_costs_no_answers() {
    let (sandbox, server) = published(LONG_AGO);
    assert_fails_saying(
        &build(&sandbox, &format!("{}x", server.base)),
        &format!("{}x 里的 site.json", server.base),
    );
    server.requests();
    assert_succeeds(&build(&sandbox, &server.base));
    assert!(server.requests().len() <= MANY + 3);
    server.fail_below("articles/7", Fault::Status("503 Service Unavailable"));
    assert_succeeds(&build(&sandbox, &server.base));
}
