//! What goes with the pages: the shell for addresses without a page, the service worker, the web app manifest.

use super::sources::WORKER;
use crate::arguments::Arguments;
use crate::offline;
use crate::render::Renderer;
use crate::report::Error;
use crate::template::Template;
use portal::model::Site;
use std::fs;
use std::path::Path;

/// The files: names and texts. The shell's `head` has this in addition.
pub(super) fn files(
    arguments: &Arguments,
    template: &Template,
    renderer: &Renderer,
    site: &Site,
    head: &str,
) -> Result<[(&'static str, String); 3], Error> {
    let mut page =
        renderer.shell().map_err(|error| Error::Template(format!("404.html 生成不了：{error}")))?;
    page.head.push_str(head);
    let path = arguments.template.join(WORKER);
    let source = fs::read_to_string(&path).map_err(Error::file(&path))?;
    let assets = assets(&arguments.template)?;
    let worker = offline::service_worker(arguments.offline, &source, &template.version(), &assets);
    Ok([
        ("404.html", template.fill(&page)),
        (WORKER, worker),
        ("manifest.webmanifest", offline::web_app_manifest(site)),
    ])
}

/// The addresses of the program's files.
fn assets(template: &Path) -> Result<Vec<String>, Error> {
    let folder = template.join("assets");
    let entries = fs::read_dir(&folder).map_err(Error::file(&folder))?;
    let name = |entry: std::io::Result<fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = entries.map(name).collect::<Result<_, _>>().map_err(Error::file(&folder))?;
    names.sort();
    Ok(names.into_iter().map(|name| format!("/assets/{name}")).collect())
}
