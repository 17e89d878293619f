//! A site is made beside the old one: whole, to take its place, or only what has changed, to be added to it. Either it comes
//! to stand, or the old one stays as it was (docs/adr/0009).

mod listing;
mod pages;
mod placing;
mod record;
mod snapshot;
mod sources;
mod staging;

use crate::arguments::Arguments;
use crate::compress;
use crate::content;
use crate::earlier;
use crate::found;
use crate::headers::Headers;
use crate::offline;
use crate::redirects::{self, Redirect};
use crate::render::Renderer;
use crate::report::{Error, Outcome};
use crate::stop;
use crate::template::Template;
use pages::Workshop;
use portal::api::Api;
use portal::model::Site;
use record::{Origin, Record};
use sources::{Sources, WORKER};
use staging::Staging;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

/// Makes the site and puts it in place.
pub(crate) fn site(arguments: &Arguments) -> Result<Outcome, Error> {
    let out = &arguments.out;
    placing::finish(out)?;
    let template = Template::read(&arguments.template.join("index.html"), &arguments.api, arguments.offline)?;
    let redirects = redirects::read(&arguments.public.join("redirects.txt"))?;
    let known = Record::beside(out);
    let sources = Sources::look(arguments, known.as_ref())?;
    let before = known.filter(|record| record.fits(out, &sources.maker));
    let api = Api::new(&arguments.content, Default::default());
    let (site, index) = content::read(&arguments.content, &api)?;
    let site = Arc::new(site);
    let headers = Headers::of(&template.text(), arguments, &site)?;

    let staging = Staging::beside(out, before.as_ref().map(|record| &record.files))?;
    let renderer = Renderer::of(&site)
        .map_err(|error| Error::Template(format!("the frame of all pages cannot be made: {error}")))?;
    let channels = index.channels.clone();
    let workshop = Workshop {
        template: &template,
        renderer: &renderer,
        site: &site,
        api: &api,
        staging: &staging,
        before: before.as_ref().zip(sources.content.as_ref()),
    };
    let pages = workshop.make(content::tasks(index))?;
    for (name, text) in listing::files(&site, &api, &channels, &pages.known) {
        staging.write(&name, Origin::Text, &text)?;
    }
    for (name, text) in headers.files() {
        staging.write(name, Origin::Text, &text)?;
    }
    let site_file = renderer.site_file();
    staging.write(&site_file.name, Origin::Text, &site_file.text)?;
    frame(&staging, arguments, &template, &renderer, &site)?;
    // A file of the web team's own has the name before what is made up for it.
    sources.copy(&staging, arguments, before.as_ref())?;
    staging.write("robots.txt", Origin::Text, &found::robots(&site))?;
    write_redirects(&staging, &redirects)?;
    if !arguments.fast {
        compress::folder(&staging.folder, out)?;
    }
    stop::check()?;

    let files = staging.files();
    match &before {
        Some(record) => placing::add(&staging.folder, out, gone(&record.files, &files))?,
        None => {
            earlier::keep(out, &staging.folder, SystemTime::now())?;
            placing::replace(&staging.folder, out)?;
        }
    }
    let outcome = Outcome { pages: pages.known.len(), made: pages.made, problems: pages.problems };
    sources.record(files, pages.known, pages.troubled).map_or(Ok(()), |record| record.keep(out))?;
    Ok(outcome)
}

/// What the site had and is to have no longer.
fn gone(before: &BTreeMap<String, Origin>, now: &BTreeMap<String, Origin>) -> Vec<String> {
    before.keys().filter(|name| !now.contains_key(*name)).cloned().collect()
}

/// What goes with the pages: the shell for those that are not there yet, the worker, the manifest.
fn frame(
    staging: &Staging,
    arguments: &Arguments,
    template: &Template,
    renderer: &Renderer,
    site: &Site,
) -> Result<(), Error> {
    let shell =
        renderer.shell().map_err(|error| Error::Template(format!("404.html cannot be made: {error}")))?;
    staging.write("404.html", Origin::Text, &template.fill(&shell))?;
    let path = arguments.template.join(WORKER);
    let source = fs::read_to_string(&path).map_err(Error::file(&path))?;
    let assets = assets(&arguments.template)?;
    let worker = offline::worker(arguments.offline, &source, &template.version(), &assets);
    staging.write(WORKER, Origin::Text, &worker)?;
    staging.write("manifest.webmanifest", Origin::Text, &offline::manifest(site))
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

fn write_redirects(staging: &Staging, redirects: &[Redirect]) -> Result<(), Error> {
    if redirects.is_empty() {
        return Ok(());
    }
    let write = |name: &str, text: &str| staging.write(name, Origin::Text, text);
    write("_redirects", &redirects::for_cloud_hosts(redirects))?;
    write("_hosting/redirects.nginx.conf", &redirects::for_nginx(redirects))?;
    write("_hosting/redirects.caddy", &redirects::for_caddy(redirects))?;
    for Redirect { from, to } in redirects {
        let file = from.trim_start_matches('/');
        let file = if file.is_empty() || file.ends_with('/') {
            format!("{file}index.html")
        } else {
            file.to_owned()
        };
        write(&file, &redirects::as_page(to))?;
    }
    Ok(())
}
