//! The corpus and the default content, changed at random: whatever comes is refused or read, and what is read is harmless.
//! On any toolchain, a few seconds of every test run; `cargo xtask fuzz` looks further, guided by coverage (`fuzz`).
//! `PORTAL_FUZZ_SECONDS` and `PORTAL_FUZZ_SEED` say how long and from where.

#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/body.rs"]
mod body;
#[path = "fuzz/checks.rs"]
#[allow(dead_code)]
mod checks;
#[path = "openapi/content.rs"]
#[allow(dead_code)] // this file asks for less of it
mod content;
#[path = "fixtures/hostile.rs"]
#[allow(dead_code)]
mod corpus;
#[path = "fuzz/mutation.rs"]
mod mutation;
#[path = "hostile/page.rs"]
mod page;

use mutation::Mutations;
use std::panic::catch_unwind;
use std::time::{Duration, Instant};

fn variable(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

#[test]
fn whatever_comes_is_refused_or_read_and_harmless() {
    let (seconds, seed) = (variable("PORTAL_FUZZ_SECONDS", 3), variable("PORTAL_FUZZ_SEED", 1));
    println!("fuzzing for {seconds} s from seed {seed}");
    let bodies = corpus::cases().into_iter().filter(|case| !case.name.starts_with("slow"));
    let bodies: Vec<String> = bodies.map(|case| case.html).collect();
    let answers: Vec<(String, String)> =
        content::files().into_iter().map(|(name, answer)| (name, answer.to_string())).collect();
    let texts: Vec<String> = answers.iter().map(|(_, text)| text.clone()).collect();
    let mut random = Mutations::from_seed(seed);
    let end = Instant::now() + Duration::from_secs(seconds);
    let mut tried: u64 = 0;
    while Instant::now() < end {
        let html = random.mutated(&bodies);
        told_if_it_fails(&html, || checks::body(&html));
        let (name, _) = random.one_of(&answers);
        let endpoint = content::endpoint(name).expect("an endpoint");
        let text = random.mutated(&texts);
        told_if_it_fails(&text, || checks::answer(&endpoint, &text));
        tried += 2;
    }
    println!("{tried} inputs were refused or read");
    assert!(tried > 20, "only {tried} inputs in {seconds} s");
}

fn told_if_it_fails(input: &str, check: impl FnOnce() + std::panic::UnwindSafe) {
    if let Err(panic) = catch_unwind(check) {
        let told = panic.downcast_ref::<String>().map_or("it panics", String::as_str);
        println!("{told}\nthe input that failed is\n{input:?}");
        std::panic::resume_unwind(panic);
    }
}
