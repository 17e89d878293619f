//! A run that makes only what has changed makes the site that a whole run makes.

use crate::newsroom::Newsroom;
use crate::{Content, Workshop, assert_succeeds, snapshot, told};
use std::fs;
use std::path::PathBuf;
use std::process::Output;

/// Builds at `out` from the content in the workshop.
fn build(workshop: &Workshop, out: &str, more: &[&str]) -> Output {
    let content = workshop.path("content");
    workshop.command(out, &content.to_string_lossy(), "/api/v1", more).output().expect("prerender runs")
}

/// The files of a site by their names in it.
fn files(workshop: &Workshop, out: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = workshop.path(out);
    let inside =
        |(path, bytes): (PathBuf, Vec<u8>)| (path.strip_prefix(&folder).expect("inside").to_owned(), bytes);
    snapshot(&folder).into_iter().map(inside).collect()
}

#[track_caller]
fn assert_same_as_whole(workshop: &Workshop, more: &[&str], what: &str) {
    let step = build(workshop, "dist", more);
    for old in ["whole", "whole.record"] {
        let path = workshop.path(old);
        _ = fs::remove_dir_all(&path).or_else(|_| fs::remove_file(&path));
    }
    let whole = build(workshop, "whole", more);
    assert_eq!(told(&step), told(&whole), "{what}");
    let (step, whole) = (files(workshop, "dist"), files(workshop, "whole"));
    let names = |files: &[(PathBuf, Vec<u8>)]| files.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&step), names(&whole), "{what}");
    for ((name, step), (_, whole)) in step.iter().zip(&whole) {
        assert!(step == whole, "{what}: {} differs", name.display());
    }
}

#[test]
fn after_each_of_200_edits_the_site_is_the_one_that_a_whole_run_makes() {
    let workshop = Workshop::new(&Content::of(0));
    let mut newsroom = Newsroom::of(12, 20_261_125);
    newsroom.publish(&workshop);
    assert_same_as_whole(&workshop, &["--fast"], "the first run");
    for number in 1..=200 {
        let edit = newsroom.edit(&workshop);
        newsroom.publish(&workshop);
        assert_same_as_whole(&workshop, &["--fast"], &format!("edit {number}: {edit}"));
    }
}

#[test]
fn compressed_copies_follow_their_files() {
    let workshop = Workshop::new(&Content::of(0));
    let mut newsroom = Newsroom::of(6, 7);
    newsroom.publish(&workshop);
    workshop.write("public/note.txt", &"long enough to be worth a copy ".repeat(20));
    assert_same_as_whole(&workshop, &[], "the first run");
    workshop.write("public/note.txt", "short");
    assert_same_as_whole(&workshop, &[], "a file that has become too small for copies");
    for number in 1..=4 {
        let edit = newsroom.edit(&workshop);
        newsroom.publish(&workshop);
        assert_same_as_whole(&workshop, &[], &format!("edit {number}: {edit}"));
    }
}

#[test]
fn one_changed_article_costs_one_page_and_the_few_that_are_always_made() {
    let workshop = Workshop::new(&Content::of(30));
    assert_succeeds(&workshop.build_fast());
    let text = workshop.read("content/articles/7.json");
    workshop.write("content/articles/7.json", &text.replace("正文", "新的正文"));
    let output = workshop.build_fast();
    assert_succeeds(&output);
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(words.trim(), "36 pages, 6 of them made in this run");
    assert!(workshop.read("dist/articles/7/index.html").contains("新的正文"));
}

#[test]
fn another_template_another_portal_or_another_choice_makes_every_page_anew() {
    let workshop = Workshop::new(&Content::of(3));
    assert_succeeds(&workshop.build_fast());
    let all_made = |output: &Output| {
        assert_succeeds(output);
        assert!(String::from_utf8_lossy(&output.stdout).contains("9 pages, 9 of them"), "{output:?}");
    };
    let template = workshop.read("template/index.html");
    workshop.write("template/index.html", &template.replace("<head>", "<head><meta name=\"a\">"));
    all_made(&workshop.build_fast());
    let site = workshop.read("content/site.json");
    workshop.write("content/site.json", &site.replace("测试门户", "新的门户"));
    all_made(&workshop.build_fast());
    all_made(&workshop.run(
        &workshop.path("content").to_string_lossy(),
        "/api/v1",
        &["--fast", "--without-offline"],
    ));
}

#[test]
fn a_site_that_was_taken_away_or_put_there_by_other_means_is_made_whole() {
    let workshop = Workshop::new(&Content::of(2));
    assert_succeeds(&workshop.build_fast());
    let first = files(&workshop, "dist");
    fs::remove_dir_all(workshop.path("dist")).expect("removed");
    assert_succeeds(&workshop.build_fast());
    assert!(files(&workshop, "dist") == first);
    fs::rename(workshop.path("dist"), workshop.path("kept")).expect("renamed");
    workshop.write("dist/index.html", "of another program");
    assert_succeeds(&workshop.build_fast());
    assert!(files(&workshop, "dist") == first);
}

#[test]
fn what_an_earlier_run_was_kept_from_finishing_is_finished_first() {
    let workshop = Workshop::new(&Content::of(2));
    assert_succeeds(&workshop.build_fast());
    // As a power cut leaves it in the midst of adding: the list, and what had not been moved yet.
    workshop.write("dist.new/articles/1/index.html", "half moved");
    workshop.write("dist.changes", "articles/2/index.html");
    fs::remove_file(workshop.path("content/site.json")).expect("removed");
    assert!(!workshop.build_fast().status.success(), "there is no content to make more from");
    assert_eq!(workshop.read("dist/articles/1/index.html"), "half moved");
    assert!(!workshop.has("dist/articles/2") && !workshop.has("dist.changes") && !workshop.has("dist.new"));
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_the_old_site_whole() {
    use std::process::{Command, Stdio};
    let workshop = Workshop::new(&Content::of(1));
    assert_succeeds(&workshop.build_fast());
    let before = files(&workshop, "dist");
    // So many that it is far from done when it has made the first.
    Content::of(4_000).write_to(&workshop.path("content"));
    let content = workshop.path("content");
    let mut command = workshop.command("dist", &content.to_string_lossy(), "/api/v1", &["--fast"]);
    let mut running = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().expect("prerender runs");
    while !workshop.has("dist.new/articles") {
        assert!(running.try_wait().expect("its state").is_none(), "it ended before it was stopped");
    }
    let killed = Command::new("kill").args(["-INT", &running.id().to_string()]).status().expect("kill runs");
    assert!(killed.success());
    let output = running.wait_with_output().expect("its end");
    assert_eq!(output.status.code(), Some(130), "{}", told(&output));
    assert!(told(&output).contains("stopped. The site is left as it was"), "{}", told(&output));
    assert!(files(&workshop, "dist") == before && !workshop.has("dist.new"));
    assert_succeeds(&workshop.build_fast());
    assert!(workshop.has("dist/articles/4000/index.html"));
}
