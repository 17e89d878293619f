//! End-to-end tests of `prerender` on small sites: what it writes, what it refuses, what it leaves alone.

mod addresses;
mod arguments;
mod channels;
mod content;
mod cors;
mod document;
mod failing;
mod feeds;
mod files;
mod findings;
mod headers;
mod hostile;
mod incremental;
mod inert;
mod interruptions;
mod live;
mod mirror;
mod newsroom;
mod outages;
mod pages;
mod publishing;
mod redirect_lines;
mod redirects;
mod seo;
mod server;
#[cfg(target_os = "linux")]
mod system_calls;
mod unreadable;

use content::Content;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A temporary folder with all that a site is made from.
struct Sandbox {
    folder: tempfile::TempDir,
}

impl Sandbox {
    /// A template, empty public files, and the content that `content` describes.
    fn new(content: &Content) -> Self {
        let sandbox = Self { folder: tempfile::tempdir().expect("a folder") };
        sandbox.write("template/index.html", TEMPLATE);
        sandbox.write("template/manifest.json", MANIFEST);
        sandbox.write("template/assets/portal-0123456789abcdef.js", "export default 1;");
        sandbox.write("template/assets/portal-0123456789abcdef.css", ".later{}");
        sandbox.write("template/sw.js", "const VERSION = 'slot:version', FILES = 'slot:files'.split(' ');");
        sandbox.write("public/media/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        content.write_to(&sandbox.path("content"));
        sandbox
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a written file");
    }

    fn read(&self, name: &str) -> String {
        let path = self.path(name);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// The portal's own answer, in the file that an article names.
    fn site_named_by(&self, page: &str) -> String {
        let address = page.split(" data-site=\"/").nth(1).and_then(|rest| rest.split('"').next());
        self.read(&format!("dist/{}", address.expect("an address")))
    }

    fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    /// What runs have left beside the site, other than what is to stay there.
    fn leftovers(&self) -> Vec<String> {
        let entries = self.folder.path().read_dir().expect("the folder").flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        names
            .filter(|name| {
                name.starts_with("dist.")
                    && !["dist.record", "dist.lock", "dist.answers", "dist.answers.validators"]
                        .contains(&name.as_str())
            })
            .collect()
    }

    /// Runs `prerender` on the content in this folder.
    fn build(&self) -> Output {
        self.build_from(&self.path("content").to_string_lossy(), "/api/v1")
    }

    /// The same without compressed copies.
    fn build_fast(&self) -> Output {
        self.run(&self.path("content").to_string_lossy(), "/api/v1", &["--fast"])
    }

    fn build_from(&self, content: &str, api: &str) -> Output {
        self.run(content, api, &[])
    }

    fn run(&self, content: &str, api: &str, more: &[&str]) -> Output {
        self.command("dist", content, api, more).output().expect("prerender runs")
    }

    /// What builds a site at `out` in this folder.
    fn command(&self, out: &str, content: &str, api: &str, more: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_prerender"));
        command
            .arg("--template")
            .arg(self.path("template"))
            .arg("--public")
            .arg(self.path("public"))
            .arg("--out")
            .arg(self.path(out))
            .args(["--content", content, "--api", api])
            .args(more);
        command
    }
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[track_caller]
fn assert_succeeds(output: &Output) {
    assert!(output.status.success(), "{}", stderr(output));
}

#[track_caller]
fn assert_fails_saying(output: &Output, message: &str) {
    assert!(!output.status.success());
    assert!(stderr(output).contains(message), "`{message}` is not in\n{}", stderr(output));
}

/// Every file below a folder, as (path, bytes), in order.
fn snapshot(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(snapshot(&path));
        } else {
            files.push((path.clone(), std::fs::read(path).expect("a file")));
        }
    }
    files.sort();
    files
}

const TEMPLATE: &str = "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\
    <meta name=\"portal-api\" content=\"/api/v1\"><meta name=\"portal-offline\" content=\"on\"><!--slot:head-->\
    <!--slot:deferred-css--></head>\
    <body><div id=\"app\"><!--slot:app--></div><!--slot:data--></body></html>";

const MANIFEST: &str = r#"{
    "deferred_css": { "address": "/assets/portal-0123456789abcdef.css", "integrity": "sha384-css" },
    "inline_scripts": []
}"#;
