//! Runs the `prerender` package: content and template become pages.

use std::env;
use std::process::Command;

use super::{Prerenderer, Variant};
use crate::command;
use crate::failure::Failure;
use crate::folders;

/// The embedded default content.
const OWN_CONTENT: &str = "public/api/v1";
const OWN_API: &str = "/api/v1";

/// Compiles the prerenderer beforehand, in parallel to the template.
pub(super) fn compile(variant: &Variant) -> Result<(), Failure> {
    let mut cargo = Command::new("cargo");
    match variant.prerenderer {
        Prerenderer::Alone(profile) => cargo.args(["build", "--package", "prerender", "--profile", profile]),
        Prerenderer::WithTests => cargo.args(["test", "--no-run"]).args(Prerenderer::TESTS),
    };
    command::run(cargo.arg("--quiet").current_dir(folders::root()), "see what cargo says above")
}

/// Prerenders the variant's site.
pub(super) fn run(variant: &Variant) -> Result<(), Failure> {
    refuse_base(set("PORTAL_BASE"))?;
    let (api, content) = sources(set("PORTAL_API"), set("PORTAL_CONTENT"));
    let mut prerender = program(variant)?;
    prerender.args(["--public", "public", "--template"]).arg(variant.folder("template"));
    prerender.args(["--content", &content, "--api", &api]).arg("--out").arg(variant.site());
    if let Some(media) = set("PORTAL_MEDIA") {
        prerender.args(["--media", &media]);
    }
    if set("PORTAL_OLD_ENGINES").as_deref() == Some("on") {
        prerender.arg("--old-engines");
    }
    if variant.fast {
        prerender.arg("--fast");
    }
    // Without caches, so that changes are visible at once.
    if variant.fast || set("PORTAL_OFFLINE").as_deref() == Some("off") {
        prerender.arg("--without-offline");
    }
    prerender.args(&variant.arguments);
    command::run(prerender.current_dir(folders::root()), "fix what prerender says above")
}

/// Addresses, the service worker and what hosts are told begin at the root of a host.
fn refuse_base(base: Option<String>) -> Result<(), Failure> {
    let problem = "the portal is made for the root of its host; give it a host of its own, as news.example.org \
        (docs/hosting.md, What a host should do)";
    match base.filter(|base| base != "/") {
        Some(_) => Err(Failure::Setting { name: "PORTAL_BASE", problem }),
        None => Ok(()),
    }
}

/// The command that starts it; compiles it first, if it has changed.
fn program(variant: &Variant) -> Result<Command, Failure> {
    match variant.prerenderer {
        Prerenderer::Alone(profile) => {
            let mut cargo = Command::new("cargo");
            cargo.args(["run", "--quiet", "--package", "prerender", "--profile", profile, "--"]);
            Ok(cargo)
        }
        Prerenderer::WithTests => {
            compile(variant)?;
            let xtask = env::current_exe().map_err(Failure::file("xtask".as_ref()))?;
            Ok(Command::new(xtask.with_file_name(format!("prerender{}", env::consts::EXE_SUFFIX))))
        }
    }
}

/// The API base of the pages, and the source of their content.
fn sources(api: Option<String>, content: Option<String>) -> (String, String) {
    let live = api.clone().filter(|api| api.starts_with("http://") || api.starts_with("https://"));
    let content = content.or(live).unwrap_or_else(|| OWN_CONTENT.to_owned());
    (api.unwrap_or_else(|| OWN_API.to_owned()), content)
}

fn set(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{refuse_base, sources};

    #[test]
    fn a_portal_below_a_path_is_refused_with_the_way_out() {
        assert!(refuse_base(None).is_ok() && refuse_base(Some("/".to_owned())).is_ok());
        let refused = refuse_base(Some("/portal/".to_owned())).expect_err("refused").to_string();
        assert!(refused.starts_with(
            "PORTAL_BASE: the portal is made for the root of its host; give it a host of its own"
        ));
    }

    #[test]
    fn content_comes_from_where_it_is_said_else_from_a_live_api_else_from_the_embedded_files() {
        let live = || Some("https://news.example/api/v1".to_owned());
        let path = || Some("/v2".to_owned());
        let folder = || Some("../content".to_owned());
        assert_eq!(sources(None, None), ("/api/v1".to_owned(), "public/api/v1".to_owned()));
        assert_eq!(sources(path(), None), ("/v2".to_owned(), "public/api/v1".to_owned()));
        assert_eq!(sources(live(), None).1, "https://news.example/api/v1");
        assert_eq!(sources(live(), folder()).1, "../content");
        // Pages ask the copy of a live API, unless they are to ask it themselves.
        assert_eq!(sources(None, live()), ("/api/v1".to_owned(), "https://news.example/api/v1".to_owned()));
    }
}
