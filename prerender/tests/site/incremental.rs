//! Incremental builds: a run that makes only what has changed makes, byte for byte, the site of a full run.

use crate::newsroom::Newsroom;
use crate::{Content, Sandbox, assert_succeeds, snapshot, stderr};
use std::fs;
use std::path::PathBuf;
use std::process::Output;

/// Builds at `out` from the content in the sandbox.
fn build(sandbox: &Sandbox, out: &str, more: &[&str]) -> Output {
    let content = sandbox.path("content");
    sandbox.command(out, &content.to_string_lossy(), "/api/v1", more).output().expect("prerender runs")
}

/// The files of a site by their names in it.
pub(crate) fn files(sandbox: &Sandbox, out: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = sandbox.path(out);
    let inside =
        |(path, bytes): (PathBuf, Vec<u8>)| (path.strip_prefix(&folder).expect("inside").to_owned(), bytes);
    snapshot(&folder).into_iter().map(inside).collect()
}

/// Builds once more, and holds the site to the one that a run from nothing makes.
#[track_caller]
pub(crate) fn assert_same_as_full(sandbox: &Sandbox, more: &[&str], what: &str) {
    let step = build(sandbox, "dist", more);
    let full = build_new(sandbox, more);
    assert_eq!(stderr(&step), stderr(&full), "{what}");
    assert_same(&files(sandbox, "dist"), &files(sandbox, "full"), what);
}

/// Builds from nothing, at `full`. What cannot be read is made from the copies in the published site: it gets those of `dist`.
pub(crate) fn build_new(sandbox: &Sandbox, more: &[&str]) -> Output {
    for old in ["full", "full.record"] {
        let path = sandbox.path(old);
        _ = fs::remove_dir_all(&path).or_else(|_| fs::remove_file(&path));
    }
    for (name, bytes) in files(sandbox, "dist").into_iter().filter(|(name, _)| name.starts_with("api")) {
        let path = sandbox.path("full").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }
    build(sandbox, "full", more)
}

#[track_caller]
pub(crate) fn assert_same(step: &[(PathBuf, Vec<u8>)], full: &[(PathBuf, Vec<u8>)], what: &str) {
    let names = |files: &[(PathBuf, Vec<u8>)]| files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(step), names(full), "{what}");
    for ((name, step), (_, full)) in step.iter().zip(full) {
        assert!(step == full, "{what}: {} differs", name.display());
    }
}

#[test]
fn after_each_of_200_edits_the_site_is_the_one_that_a_whole_run_makes() {
    let sandbox = Sandbox::new(&Content::of(0));
    let mut newsroom = Newsroom::of(12, 20_261_125);
    newsroom.publish(&sandbox);
    assert_same_as_full(&sandbox, &["--fast"], "the first run");
    for number in 1..=200 {
        let edit = newsroom.edit(&sandbox);
        newsroom.publish(&sandbox);
        assert_same_as_full(&sandbox, &["--fast"], &format!("edit {number}: {edit}"));
    }
}

#[test]
fn compressed_copies_follow_their_files() {
    let sandbox = Sandbox::new(&Content::of(0));
    let mut newsroom = Newsroom::of(6, 7);
    newsroom.publish(&sandbox);
    sandbox.write("public/note.txt", &"long enough to be worth a copy ".repeat(20));
    assert_same_as_full(&sandbox, &[], "the first run");
    sandbox.write("public/note.txt", "short");
    assert_same_as_full(&sandbox, &[], "a file that has become too small for copies");
    for number in 1..=4 {
        let edit = newsroom.edit(&sandbox);
        newsroom.publish(&sandbox);
        assert_same_as_full(&sandbox, &[], &format!("edit {number}: {edit}"));
    }
}

#[test]
fn one_changed_article_costs_one_page_and_the_few_that_are_always_made() {
    let sandbox = Sandbox::new(&Content::of(30));
    assert_succeeds(&sandbox.build_fast());
    let text = sandbox.read("content/articles/7.json");
    sandbox.write("content/articles/7.json", &text.replace("正文", "新的正文"));
    let output = sandbox.build_fast();
    assert_succeeds(&output);
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(stdout.trim(), "已发布 36 页，其中本次生成 6 页。");
    assert!(sandbox.read("dist/articles/7/index.html").contains("新的正文"));
}

#[test]
fn another_template_another_portal_or_another_choice_makes_every_page_anew() {
    let sandbox = Sandbox::new(&Content::of(3));
    assert_succeeds(&sandbox.build_fast());
    let all_made = |output: &Output| {
        assert_succeeds(output);
        assert!(
            String::from_utf8_lossy(&output.stdout).contains("已发布 9 页，其中本次生成 9 页"),
            "{output:?}"
        );
    };
    let template = sandbox.read("template/index.html");
    sandbox.write("template/index.html", &template.replace("<head>", "<head><meta name=\"a\">"));
    all_made(&sandbox.build_fast());
    let site = sandbox.read("content/site.json");
    sandbox.write("content/site.json", &site.replace("测试门户", "新的门户"));
    all_made(&sandbox.build_fast());
    all_made(&sandbox.run(
        &sandbox.path("content").to_string_lossy(),
        "/api/v1",
        &["--fast", "--without-offline"],
    ));
}

#[test]
fn a_site_that_was_taken_away_or_put_there_by_other_means_is_made_whole() {
    let sandbox = Sandbox::new(&Content::of(2));
    assert_succeeds(&sandbox.build_fast());
    let first = files(&sandbox, "dist");
    fs::remove_dir_all(sandbox.path("dist")).expect("removed");
    assert_succeeds(&sandbox.build_fast());
    assert!(files(&sandbox, "dist") == first);
    fs::rename(sandbox.path("dist"), sandbox.path("moved")).expect("renamed");
    sandbox.write("dist/index.html", "of another program");
    assert_succeeds(&sandbox.build_fast());
    assert!(files(&sandbox, "dist") == first);
}

#[test]
fn what_an_earlier_run_was_kept_from_finishing_is_finished_first() {
    let sandbox = Sandbox::new(&Content::of(2));
    assert_succeeds(&sandbox.build_fast());
    // As a power cut leaves it in the midst of adding: the list, and what had not been moved yet.
    sandbox.write("dist.new-1/articles/1/index.html", "half moved");
    sandbox.write("dist.changes", "dist.new-1\narticles/2/index.html");
    fs::remove_file(sandbox.path("content/site.json")).expect("removed");
    assert!(!sandbox.build_fast().status.success(), "there is no content to make more from");
    assert_eq!(sandbox.read("dist/articles/1/index.html"), "half moved");
    assert!(!sandbox.has("dist/articles/2") && sandbox.leftovers().is_empty());
}
