//! `portal publish`: one's own content becomes a site.

use std::fs;

use crate::package::{Package, content, stderr, write};

#[test]
fn a_folder_of_content_becomes_a_site() {
    let package = Package::unpacked();
    write(&package.path("work/content"), &content("我们的门户"));
    let output = package.run(&["publish", "--content", "content", "--out", "site"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let home = fs::read_to_string(package.path("work/site/index.html")).expect("a home page");
    assert!(home.contains("我们的门户"), "{home}");
}

#[test]
fn settings_of_the_portal_are_those_of_this_run() {
    let package = Package::unpacked();
    let mut publish = package.program(&["publish", "--out", "site"]);
    publish
        .env("PORTAL_API", "https://api.example/v1")
        .env("PORTAL_CONTENT", package.path("package/public/api/v1"));
    publish.env("PORTAL_MEDIA", "https://media.example").env("PORTAL_OFFLINE", "off");
    let output = publish.output().expect("the program runs");
    assert!(output.status.success(), "{}", stderr(&output));
    let read = |name: &str| fs::read_to_string(package.path("work/site").join(name)).expect(name);
    assert!(read("index.html").contains(r#"<meta name="portal-api" content="https://api.example/v1">"#));
    assert!(read("index.html").contains(r#"<meta name="portal-offline" content="off">"#));
    assert!(read("_headers").contains("https://media.example"));
}

#[test]
fn a_mistake_is_told_in_chinese_and_nothing_is_published() {
    let package = Package::unpacked();
    for (arguments, message) in [
        (&["publish"][..], "缺少选项 --out。\n\n用法：portal publish"),
        (
            &["publish", "--out", "site", "--content", "nowhere"],
            "错误：nowhere 里的 site.json：没有这份内容。",
        ),
        (&["publish", "--out", "site", "--fats"], "这里不能用选项 --fats。\n\n用法：portal publish"),
    ] {
        let output = package.run(arguments);
        assert!(!output.status.success() && stderr(&output).contains(message), "{}", stderr(&output));
        assert!(!package.path("work/site").exists(), "{arguments:?}");
    }
}

#[test]
fn out_of_its_folder_the_program_says_what_is_missing() {
    let package = Package::unpacked();
    fs::remove_dir_all(package.path("package/template")).expect("no template");
    let output = package.run(&["publish", "--out", "site"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("template"), "{}", stderr(&output));
}
