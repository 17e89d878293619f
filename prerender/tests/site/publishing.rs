//! Publishing: one run at a time, signals and kills, files that others have touched, and at no moment no site.

use crate::incremental::{assert_same_as_full, files};
use crate::{Content, Sandbox, assert_succeeds, stderr};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// Starts a run that publishes the content of the sandbox at `dist`.
pub(crate) fn start(sandbox: &Sandbox) -> Child {
    command(sandbox).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("prerender runs")
}

/// A fast run of the sandbox.
pub(crate) fn command(sandbox: &Sandbox) -> Command {
    sandbox.command("dist", &sandbox.path("content").to_string_lossy(), "/api/v1", &["--fast"])
}

#[test]
fn two_runs_at_once_publish_one_after_the_other() {
    let sandbox = Sandbox::new(&Content::of(300));
    let (one, other) = (start(&sandbox), start(&sandbox));
    let outputs = [one, other].map(|run| run.wait_with_output().expect("its end"));
    outputs.iter().for_each(assert_succeeds);
    assert_same_as_full(&sandbox, &["--fast"], "two runs at once");
}

#[test]
fn a_run_waits_for_the_one_before_it_and_says_so() {
    let sandbox = Sandbox::new(&Content::of(1));
    let other = fs::File::create(sandbox.path("dist.lock")).expect("the lock's file");
    other.lock().expect("the lock");
    let mut run = start(&sandbox);
    let mut said = String::new();
    BufReader::new(run.stderr.as_mut().expect("what it says")).read_line(&mut said).expect("a line");
    assert!(said.contains("另一次发布正在写"), "{said}");
    assert!(!sandbox.has("dist"), "it has not waited");
    drop(other);
    assert!(run.wait().expect("its end").success());
    assert!(sandbox.has("dist/index.html"));
}

#[test]
fn a_run_that_was_killed_holds_no_lock_and_leaves_nothing_behind() {
    let sandbox = Sandbox::new(&Content::of(2_000));
    let mut run = start(&sandbox);
    while !sandbox.has(&format!("dist.new-{}/articles", run.id())) {
        assert!(run.try_wait().expect("its state").is_none(), "it ended before it was killed");
    }
    run.kill().expect("killed");
    run.wait().expect("its end");
    Content::of(2).write_to(&sandbox.path("content"));
    assert_succeeds(&sandbox.build_fast());
    assert!(sandbox.leftovers().is_empty(), "{:?}", sandbox.leftovers());
}

#[test]
fn content_that_is_put_back_after_a_killed_run_is_published() {
    let sandbox = Sandbox::new(&Content::of(4));
    assert_succeeds(&sandbox.build_fast());
    let first = files(&sandbox, "dist");
    // As a run leaves it that was killed while it placed files: one page is new, another is gone.
    sandbox.write("dist.new-1/articles/1/index.html", "of a mistaken text");
    sandbox.write("dist.changes", "dist.new-1\narticles/2/index.html");
    assert_succeeds(&sandbox.build_fast());
    assert!(files(&sandbox, "dist") == first);
}

#[test]
fn files_that_were_damaged_removed_or_added_by_others_are_made_good() {
    let sandbox = Sandbox::new(&Content::of(3));
    sandbox.write("public/note.txt", &"long enough to be worth a copy ".repeat(20));
    assert_succeeds(&sandbox.build());
    let complete = files(&sandbox, "dist");
    let page = "dist/articles/2/index.html";
    type Damage = fn(PathBuf);
    let damages: [(&str, Damage); 8] = [
        (page, |path| fs::write(path, "").expect("cut")),
        (page, |path| fs::remove_file(path).expect("removed")),
        ("dist/articles/2/index.html.br", |path| fs::write(path, "half a copy").expect("cut")),
        ("dist/note.txt.gz", |path| fs::remove_file(path).expect("removed")),
        ("dist/api/v1/articles/2.json", |path| fs::write(path, "{").expect("cut")),
        ("dist/robots.txt.br", |path| fs::write(path, "a copy of nothing").expect("written")),
        ("dist/stray/index.html", |path| {
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, "of somebody else").expect("written");
        }),
        (page, |path| {
            fs::remove_file(&path).expect("removed");
            fs::create_dir_all(path.join("a/folder")).expect("a folder");
        }),
    ];
    for (name, damage) in damages {
        damage(sandbox.path(name));
        assert_succeeds(&sandbox.build());
        assert!(files(&sandbox, "dist") == complete, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_correction_that_keeps_size_and_time_of_its_file_is_published() {
    let sandbox = Sandbox::new(&Content::of(2));
    let (name, long_ago) = ("content/articles/1.json", Duration::from_secs(1_500_000_000));
    let write = |text: &str| {
        sandbox.write(name, text);
        let file = fs::File::options().write(true).open(sandbox.path(name)).expect("the file");
        file.set_modified(std::time::SystemTime::UNIX_EPOCH + long_ago).expect("its time");
    };
    let text = sandbox.read(name);
    write(&text.replace("正文", "于14日"));
    assert_succeeds(&sandbox.build_fast());
    write(&text.replace("正文", "于15日"));
    assert_succeeds(&sandbox.build_fast());
    assert!(sandbox.read("dist/articles/1/index.html").contains("于15日"));
}

#[test]
fn a_site_left_aside_by_a_killed_run_is_put_back() {
    let sandbox = Sandbox::new(&Content::of(2));
    assert_succeeds(&sandbox.build_fast());
    let complete = files(&sandbox, "dist");
    fs::rename(sandbox.path("dist"), sandbox.path("dist.old")).expect("renamed");
    fs::remove_file(sandbox.path("content/index.json")).expect("removed");
    assert!(!sandbox.build_fast().status.success(), "there is no index");
    assert!(files(&sandbox, "dist") == complete);
}

#[cfg(unix)]
#[test]
fn a_site_that_is_a_link_is_made_where_it_leads() {
    let sandbox = Sandbox::new(&Content::of(2));
    fs::create_dir(sandbox.path("served")).expect("a folder");
    std::os::unix::fs::symlink("served", sandbox.path("dist")).expect("a link");
    assert_succeeds(&sandbox.build_fast());
    assert!(sandbox.path("dist").is_symlink());
    assert!(sandbox.has("served/articles/2/index.html") && sandbox.has("served.record"));
}

#[cfg(unix)]
#[test]
fn an_editors_lock_file_does_not_end_the_run() {
    let sandbox = Sandbox::new(&Content::of(2));
    std::os::unix::fs::symlink("editor@host.1234", sandbox.path("content/articles/.#1.json"))
        .expect("a link");
    let output = sandbox.build_fast();
    assert_succeeds(&output);
    assert!(stderr(&output).contains("articles/.#1.json 已跳过：隐藏文件。"), "{}", stderr(&output));
    assert!(!sandbox.has("dist/api/v1/articles/.#1.json"));
}

#[cfg(unix)]
#[test]
fn a_signal_to_stop_leaves_the_old_site_whole() {
    for (signal, content) in [("-INT", 4_000), ("-TERM", 4_001)] {
        let sandbox = Sandbox::new(&Content::of(1));
        assert_succeeds(&sandbox.build_fast());
        let before = files(&sandbox, "dist");
        // So many that it is far from done when it has made the first.
        Content::of(content).write_to(&sandbox.path("content"));
        let mut run = start(&sandbox);
        while !sandbox.has(&format!("dist.new-{}/articles", run.id())) {
            assert!(run.try_wait().expect("its state").is_none(), "it ended before it was stopped");
        }
        let killed = Command::new("kill").args([signal, &run.id().to_string()]).status().expect("kill runs");
        assert!(killed.success());
        let output = run.wait_with_output().expect("its end");
        assert_eq!(output.status.code(), Some(130), "{}", stderr(&output));
        assert!(stderr(&output).contains("已中止，网站保持原样。"), "{}", stderr(&output));
        assert!(files(&sandbox, "dist") == before && sandbox.leftovers().is_empty(), "{signal}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn at_no_moment_is_there_no_site() {
    let sandbox = Sandbox::new(&Content::of(5));
    assert_succeeds(&sandbox.build_fast());
    let (home, is_done) = (sandbox.path("dist/index.html"), AtomicBool::new(false));
    thread::scope(|scope| {
        let looks = scope.spawn(|| {
            let mut looks = 0_u64;
            while !is_done.load(Ordering::Relaxed) {
                fs::metadata(&home).expect("the home page");
                looks += 1;
            }
            looks
        });
        for _ in 0..10 {
            fs::remove_file(sandbox.path("dist.record")).expect("removed"); // so that the run is a whole one
            assert_succeeds(&sandbox.build_fast());
        }
        is_done.store(true, Ordering::Relaxed);
        assert!(looks.join().expect("no moment without") > 10);
    });
}
