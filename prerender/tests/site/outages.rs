//! Outages at random: whatever an API does while the newsroom edits, no page is lost that could not be asked for, and the next quiet
//! run makes the whole site.

use crate::incremental::{assert_same, build_new, files};
use crate::interruptions::{kill, steps};
use crate::newsroom::Newsroom;
use crate::server::{Fault, Server};
use crate::{Content, Sandbox, assert_succeeds, stderr};
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What an API does of which a document is no less there.
const OUTAGES: [Fault; 8] = [
    Fault::Status("403 Forbidden"),
    Fault::Status("500 Internal Server Error"),
    Fault::Status("503 Service Unavailable"),
    Fault::Maintenance,
    Fault::Loop,
    Fault::Truncated,
    Fault::Text("{}"),
    Fault::Text("[null]"),
];
/// What an API says by mistake that takes documents away.
const LIES: [Fault; 3] = [
    Fault::Status("404 Not Found"),
    Fault::Status("410 Gone"),
    Fault::Text("{\"channels\":[],\"articles\":[]}"),
];

fn run(sandbox: &Sandbox, server: &Server) -> Command {
    let mut command = sandbox.command("dist", &server.base, "/api/v1", &["--fast"]);
    command.stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

/// Lets some documents fail, other ones for each seed.
fn fail_at_random(server: &Server, seed: u64, faults: &'static [Fault]) {
    let per_cent = [5, 30, 100][seed as usize % 3];
    server.fail(move |name| {
        let mut hasher = DefaultHasher::new();
        (seed, name).hash(&mut hasher);
        let number = hasher.finish();
        (number % 100 < per_cent).then(|| faults[(number / 100) as usize % faults.len()])
    });
}

#[test]
fn whatever_an_api_does_no_page_is_lost_and_the_next_quiet_run_makes_the_whole_site() {
    let sandbox = Sandbox::new(&Content::of(0));
    let mut newsroom = Newsroom::of(12, 20_261_201);
    newsroom.publish(&sandbox);
    let server = Server::of(sandbox.path("content"));
    let started = Instant::now();
    assert_succeeds(&run(&sandbox, &server).output().expect("prerender runs"));
    let length = started.elapsed().as_micros() as u64;
    for step in 0..steps() {
        let before = newsroom.clone();
        let edit = newsroom.edit(&sandbox);
        newsroom.fix_all();
        newsroom.publish(&sandbox);
        let (seed, is_lie, is_killed) = (newsroom.random(1 << 40), step % 4 == 3, step % 3 == 2);
        let what = format!("step {step}: {edit}, seed {seed}, lie: {is_lie}, killed: {is_killed}");
        fail_at_random(&server, seed, if is_lie { &LIES } else { &OUTAGES });
        let child = run(&sandbox, &server).spawn().expect("prerender runs");
        let said = if is_killed { kill(child, newsroom.random(length)) } else { child.wait_with_output() };
        let said = said.map(|output| stderr(&output)).expect("its end");
        assert!(sandbox.has("dist/index.html"), "{what}: no site\n{said}");
        for id in newsroom.ids().intersection(&before.ids()).filter(|_| !is_lie) {
            assert!(sandbox.has(&format!("dist/articles/{id}/index.html")), "{what}: {id} is lost\n{said}");
        }
        server.recover();
        if is_killed && seed % 2 == 0 {
            newsroom.back_to(before);
            newsroom.publish(&sandbox);
        }
        let quiet = run(&sandbox, &server).output().expect("prerender runs");
        assert!(quiet.status.success() && stderr(&quiet).is_empty(), "{what}\n{}", stderr(&quiet));
        build_new(&sandbox, &["--fast"]);
        assert_same(&files(&sandbox, "dist"), &files(&sandbox, "full"), &what);
        assert!(sandbox.leftovers().is_empty(), "{what}: {:?}", sandbox.leftovers());
    }
}
