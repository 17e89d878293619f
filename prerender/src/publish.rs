//! A site is made beside the old one and takes its place whole, or not at all.

use crate::arguments::Arguments;
use crate::compress;
use crate::content::Content;
use crate::earlier;
use crate::folders::{copy_folder, remove, with_suffix};
use crate::headers::Headers;
use crate::offline;
use crate::redirects::{self, Redirect};
use crate::render;
use crate::report::{Error, Outcome, Problem};
use crate::template::{Filling, Template};
use portal::model::Site;
use portal::pages::Page;
use portal::route::Route;
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

/// In the template as well as in the site.
const WORKER: &str = "sw.js";

/// Makes the site and puts it in place.
pub(crate) fn site(arguments: &Arguments) -> Result<Outcome, Error> {
    let template = Template::read(&arguments.template.join("index.html"), &arguments.api, arguments.offline)?;
    let redirects = redirects::read(&arguments.public.join("redirects.txt"))?;
    let Content { site, pages, mut problems } = Content::read(&arguments.content)?;
    let headers = Headers::of(&template.text(), arguments, &site)?;
    let staging = Staging::beside(&arguments.out)?;
    staging.copy_files(arguments)?;
    staging.write_redirects(&redirects)?;
    for (name, text) in headers.files() {
        staging.write(name, &text)?;
    }
    staging.write_shell(&template, &site)?;
    staging.write_worker(arguments, &template)?;
    staging.write("manifest.webmanifest", &offline::manifest(&site))?;
    let written: Vec<_> =
        pages.par_iter().map(|(route, page)| staging.write_page(&template, &site, route, page)).collect();
    let count = written.len();
    for answer in written {
        problems.extend(answer?);
    }
    if !arguments.fast {
        compress::folder(&staging.folder, &arguments.out)?;
    }
    earlier::keep(&arguments.out, &staging.folder, SystemTime::now())?;
    let pages = count - problems.len().min(count);
    staging.replace(&arguments.out)?;
    Ok(Outcome { pages, problems })
}

/// The new site while it is being made; removed again if it does not come to stand.
struct Staging {
    folder: PathBuf,
}

impl Staging {
    /// A folder beside `out`, so that taking its place is one rename on one file system.
    fn beside(out: &Path) -> Result<Self, Error> {
        let folder = with_suffix(out, "new");
        remove(&folder)?;
        fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
        Ok(Self { folder })
    }

    fn copy_files(&self, arguments: &Arguments) -> Result<(), Error> {
        let Arguments { template, public, content, api, .. } = arguments;
        copy_folder(template, &self.folder, &["index.html"])?;
        copy_folder(public, &self.folder, &["root", "redirects.txt", "api"])?;
        let root = public.join("root");
        if root.exists() {
            copy_folder(&root, &self.folder, &[])?;
        }
        let own_api = api.starts_with('/') && !api.starts_with("//");
        if own_api && Path::new(content).is_dir() {
            copy_folder(Path::new(content), &self.folder.join(api.trim_matches('/')), &[])?;
        }
        Ok(())
    }

    fn write_redirects(&self, redirects: &[Redirect]) -> Result<(), Error> {
        if redirects.is_empty() {
            return Ok(());
        }
        self.write("_redirects", &redirects::for_cloud_hosts(redirects))?;
        self.write("_hosting/redirects.nginx.conf", &redirects::for_nginx(redirects))?;
        self.write("_hosting/redirects.caddy", &redirects::for_caddy(redirects))?;
        for Redirect { from, to } in redirects {
            let file = from.trim_start_matches('/');
            let file = if file.is_empty() || file.ends_with('/') {
                format!("{file}index.html")
            } else {
                file.to_owned()
            };
            self.write(&file, &redirects::as_page(to))?;
        }
        Ok(())
    }

    fn write_worker(&self, arguments: &Arguments, template: &Template) -> Result<(), Error> {
        let path = arguments.template.join(WORKER);
        let source = fs::read_to_string(&path).map_err(Error::file(&path))?;
        let worker = offline::worker(arguments.offline, &source, &template.version(), &self.assets()?);
        self.write(WORKER, &worker)
    }

    /// The addresses of the program's files.
    fn assets(&self) -> Result<Vec<String>, Error> {
        let folder = self.folder.join("assets");
        let entries = fs::read_dir(&folder).map_err(Error::file(&folder))?;
        let name =
            |entry: std::io::Result<fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> =
            entries.map(name).collect::<Result<_, _>>().map_err(Error::file(&folder))?;
        names.sort();
        Ok(names.into_iter().map(|name| format!("/assets/{name}")).collect())
    }

    fn write_shell(&self, template: &Template, site: &Arc<Site>) -> Result<(), Error> {
        let filling = render::shell(site)
            .map_err(|error| Error::Template(format!("404.html cannot be made: {error}")))?;
        self.write("404.html", &template.fill(&filling))
    }

    /// Writes a page; what it cannot render is a problem of that page alone.
    fn write_page(
        &self,
        template: &Template,
        site: &Arc<Site>,
        route: &Route,
        page: &Page,
    ) -> Result<Option<Problem>, Error> {
        match render::page(site, route, page) {
            Ok(filling) => self.write_filled(template, route, &filling).map(|()| None),
            Err(error) => Ok(Some(Problem { address: route.path(), reason: error.to_string() })),
        }
    }

    fn write_filled(&self, template: &Template, route: &Route, filling: &Filling) -> Result<(), Error> {
        self.write(&format!("{}index.html", route.path().trim_start_matches('/')), &template.fill(filling))
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Error> {
        let path = self.folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(Error::file(parent))?;
        }
        fs::write(&path, text).map_err(Error::file(&path))
    }

    /// Puts the new site in place of the old one: two renames, with the old one kept until the new one stands.
    fn replace(self, out: &Path) -> Result<(), Error> {
        let old = with_suffix(out, "old");
        remove(&old)?;
        if out.exists() {
            fs::rename(out, &old).map_err(Error::file(out))?;
        }
        if let Err(error) = fs::rename(&self.folder, out) {
            _ = fs::rename(&old, out);
            return Err(Error::File { path: out.to_owned(), error });
        }
        remove(&old)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        _ = remove(&self.folder);
    }
}
