//! Interruptions at random: whatever happens to runs, and to the site between them, the next quiet run makes the whole site, and a
//! killed run leaves one.

use crate::incremental::{assert_same_as_full, files};
use crate::newsroom::Newsroom;
use crate::publishing::start;
use crate::{Content, Sandbox};
use std::fs;
use std::path::PathBuf;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

/// How many times the newsroom edits, and something happens. More of them: `PORTAL_STEPS=1000 cargo test -p prerender interruptions`.
fn steps() -> u64 {
    std::env::var("PORTAL_STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(60)
}

#[test]
fn whatever_happens_the_next_quiet_run_makes_the_whole_site() {
    let sandbox = Sandbox::new(&Content::of(0));
    let mut newsroom = Newsroom::of(12, 20_261_130);
    newsroom.publish(&sandbox);
    let started = Instant::now();
    assert_same_as_full(&sandbox, &["--fast"], "the first run");
    let length = started.elapsed().as_micros() as u64; // of two runs, so that some of those to be killed end before
    for step in 0..steps() {
        let before = newsroom.clone();
        let edit = newsroom.edit(&sandbox);
        newsroom.publish(&sandbox);
        let happens =
            ["killed", "killed, content put back", "two at once, one killed", "damaged"][(step % 4) as usize];
        match happens {
            "damaged" => damage(&sandbox, newsroom.random(1_000)),
            "two at once, one killed" => {
                let mut other = start(&sandbox);
                kill(start(&sandbox), newsroom.random(length));
                other.wait().expect("its end");
            }
            _ => kill(start(&sandbox), newsroom.random(length)),
        }
        assert!(
            happens == "damaged" || sandbox.has("dist/index.html"),
            "step {step}: {edit}, {happens}: no site"
        );
        if happens == "killed, content put back" {
            newsroom = before;
            newsroom.publish(&sandbox);
        }
        assert_same_as_full(&sandbox, &["--fast"], &format!("step {step}: {edit}, {happens}"));
        assert!(sandbox.leftovers().is_empty(), "step {step}: {:?}", sandbox.leftovers());
    }
}

fn kill(mut run: Child, after_us: u64) {
    thread::sleep(Duration::from_micros(after_us));
    _ = run.kill();
    run.wait().expect("its end");
}

/// Does to a file of the site what hands and unfinished copies do.
fn damage(sandbox: &Sandbox, number: u64) {
    let names: Vec<PathBuf> = files(sandbox, "dist").into_iter().map(|(name, _)| name).collect();
    let path = sandbox.path("dist").join(&names[number as usize % names.len()]);
    match number % 3 {
        0 => fs::write(path, "").expect("cut"),
        1 => fs::remove_file(path).expect("removed"),
        _ => fs::write(path.with_extension("tmp"), "of a copy that did not end").expect("written"),
    }
}
