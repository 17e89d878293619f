//! Interruptions at random: whatever happens to runs, and to the site between them, the next quiet run makes the whole site, and a
//! killed run leaves one.

use crate::incremental::{assert_same_as_full, files};
use crate::newsroom::Newsroom;
use crate::publishing::{command, start};
use crate::{Content, Sandbox};
use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::{Child, Output};
use std::thread;
use std::time::{Duration, Instant};

const HAPPENS: [&str; 6] = [
    "killed",
    "killed at a call",
    "two at once, one killed",
    "killed, content put back",
    "damaged",
    "killed at a call, content put back",
];

/// How many times the newsroom edits, and something happens. More of them: `PORTAL_STEPS=1000 cargo test -p prerender interruptions`.
pub(crate) fn steps() -> u64 {
    std::env::var("PORTAL_STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(24)
}

#[test]
fn whatever_happens_the_next_quiet_run_makes_the_whole_site() {
    let sandbox = Sandbox::new(&Content::of(0));
    let mut newsroom = Newsroom::of(12, 20_261_130);
    newsroom.publish(&sandbox);
    let started = Instant::now();
    assert_same_as_full(&sandbox, &["--fast"], "the first run");
    let length = started.elapsed().as_micros() as u64; // of two runs, so that some of those to be killed end before
    let mut calls = 40_000; // more than there are: the first run tells
    for step in 0..steps() {
        let before = newsroom.clone();
        let edit = newsroom.edit(&sandbox);
        newsroom.publish(&sandbox);
        let happens = HAPPENS[(step % HAPPENS.len() as u64) as usize];
        match happens {
            "killed at a call" | "killed at a call, content put back" => {
                // Of an unknown number of calls: the count of the run before is near.
                calls = kill_at_call(&sandbox, 1 + newsroom.random(calls)).unwrap_or(calls);
            }
            "damaged" => damage(&sandbox, newsroom.random(1_000)),
            "two at once, one killed" => {
                let mut other = start(&sandbox);
                kill(start(&sandbox), newsroom.random(length)).expect("its end");
                other.wait().expect("its end");
            }
            _ => drop(kill(start(&sandbox), newsroom.random(length)).expect("its end")),
        }
        assert!(
            happens == "damaged" || sandbox.has("dist/index.html"),
            "step {step}: {edit}, {happens}: no site"
        );
        if happens.ends_with("content put back") {
            newsroom = before;
            newsroom.publish(&sandbox);
        }
        assert_same_as_full(&sandbox, &["--fast"], &format!("step {step}: {edit}, {happens}"));
        assert!(sandbox.leftovers().is_empty(), "step {step}: {:?}", sandbox.leftovers());
    }
}

/// Kills a run at this system call; how many it made, if it ended before.
#[cfg(target_os = "linux")]
fn kill_at_call(sandbox: &Sandbox, call: u64) -> Option<u64> {
    use crate::system_calls::{Ending, run_until};
    match run_until(&command(sandbox), call) {
        Ending::Itself(calls) => Some(calls),
        Ending::Killed => None,
    }
}

/// Elsewhere a kill is by time.
#[cfg(not(target_os = "linux"))]
fn kill_at_call(sandbox: &Sandbox, call: u64) -> Option<u64> {
    kill(start(sandbox), 10 * call).expect("its end");
    None
}

pub(crate) fn kill(mut run: Child, after_us: u64) -> io::Result<Output> {
    thread::sleep(Duration::from_micros(after_us));
    _ = run.kill();
    run.wait_with_output()
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
