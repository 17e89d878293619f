//! A package with a template of one page, and what is run of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::json;
use tempfile::TempDir;

/// Files of a template without a program.
const TEMPLATE: [(&str, &str); 4] = [
    (
        "index.html",
        "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"portal-api\" content=\"/api/v1\">\
        <meta name=\"portal-offline\" content=\"on\"><!--slot:head--><!--slot:deferred-css--></head>\
        <body><div id=\"app\"><!--slot:app--></div><!--slot:data--></body></html>",
    ),
    (
        "manifest.json",
        r#"{ "deferred_css": { "address": "/assets/portal.css", "integrity": "sha384-css" }, "inline_scripts": [] }"#,
    ),
    ("assets/portal.css", ".later{}"),
    ("sw.js", "const VERSION = 'slot:version', FILES = 'slot:files'.split(' ');"),
];

/// A package, and a working directory beside it.
pub(crate) struct Package(TempDir);

impl Package {
    pub(crate) fn unpacked() -> Self {
        let package = Self(TempDir::new().expect("a folder"));
        let folder = package.path("package");
        fs::create_dir(&folder).expect("a folder");
        fs::create_dir(package.path("work")).expect("a folder");
        write(&folder.join("template"), &TEMPLATE);
        write(&folder.join("public/api/v1"), &content("中国开发区协会"));
        fs::hard_link(env!("CARGO_BIN_EXE_portal"), folder.join("portal"))
            .or_else(|_| fs::copy(env!("CARGO_BIN_EXE_portal"), folder.join("portal")).map(drop))
            .expect("the program");
        package
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The program, in the working directory, with nothing of our environment.
    pub(crate) fn program(&self, arguments: &[&str]) -> Command {
        let mut program = Command::new(self.path("package/portal"));
        program.args(arguments).current_dir(self.path("work")).env_clear();
        program.stdout(Stdio::piped()).stderr(Stdio::piped());
        program
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.program(arguments).output().expect("the program runs")
    }
}

/// The documents of a portal of this name without articles.
pub(crate) fn content(name: &str) -> [(&'static str, String); 2] {
    let site = json!({
        "name": name, "short_name": "门户", "description": "测试。", "origin": "https://portal.example",
        "menu": [], "tools": [], "notices_channel": null, "home_channels": [], "link_groups": [],
        "footer": { "organizer": "协会" }, "capabilities": { "messages": false },
    });
    [("site.json", site.to_string()), ("index.json", r#"{ "channels": [], "articles": [] }"#.to_owned())]
}

/// Writes files into a folder that need not be there.
pub(crate) fn write(folder: &Path, files: &[(&str, impl AsRef<[u8]>)]) {
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a written file");
    }
}

/// What a program said on standard error.
pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
