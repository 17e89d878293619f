//! The command line: what is missing, unknown or given twice is an error that says so, and nothing is published.

use crate::{Content, Sandbox, assert_fails_saying, assert_succeeds};
use std::process::{Command, Output};

/// Runs `prerender` inside the sandbox with these arguments alone.
fn run(sandbox: &Sandbox, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_prerender"));
    command.current_dir(sandbox.path("")).args(arguments).output().expect("prerender runs")
}

const COMPLETE: [&str; 10] = [
    "--template",
    "template",
    "--public",
    "public",
    "--content",
    "content",
    "--api",
    "/api/v1",
    "--out",
    "dist",
];

#[test]
fn an_option_is_no_value_of_the_one_before_it() {
    let sandbox = Sandbox::new(&Content::of(1));
    let output = run(&sandbox, &[&COMPLETE[..9], &["--fast"]].concat());
    assert_fails_saying(&output, "选项 --out 后面缺少内容，--fast 是另一个选项");
    assert_eq!(output.status.code(), Some(2));
    assert!(!sandbox.has("--fast"), "a site is published into a folder that is called as an option");
}

#[test]
fn a_value_with_dashes_can_be_given_behind_an_equals_sign() {
    let sandbox = Sandbox::new(&Content::of(1));
    assert_succeeds(&run(&sandbox, &[&COMPLETE[..8], &["--out=--dist", "--fast"]].concat()));
    assert!(sandbox.has("--dist/index.html"));
}

#[test]
fn what_is_missing_unknown_or_given_twice_is_named() {
    let sandbox = Sandbox::new(&Content::of(1));
    for (arguments, message) in [
        (&COMPLETE[..8], "缺少选项 --out"),
        (&COMPLETE[..9], "选项 --out 后面缺少内容"),
        (&[&COMPLETE[..], &["--quick"]].concat(), "这里不能用选项 --quick"),
        (&[&COMPLETE[..], &["dist"]].concat(), "多出了“dist”"),
        (&[&COMPLETE[..], &["--out", "other"]].concat(), "选项 --out 写了两次"),
        (&[&COMPLETE[..], &["--fast=yes"]].concat(), "选项 --fast 后面不写内容"),
    ] {
        let output = run(&sandbox, arguments);
        assert_fails_saying(&output, message);
        assert_fails_saying(&output, "用法：prerender --template");
        assert_eq!(output.status.code(), Some(2), "{message}");
    }
    assert!(!sandbox.has("dist") && !sandbox.has("other"));
}
