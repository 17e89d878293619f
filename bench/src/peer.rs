//! Peers: the sites that are measured.

use crate::host::Host;
use crate::samples::Spread;
use crate::{compress, folder, plain};
use portal_e2e::{Content, Outcome, Site, variable};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// The article that is measured: the longest of the embedded ones, also that of `cargo xtask weigh`.
const ARTICLE: &str = "20220614-01";

/// `_headers` of every peer: files with a hash in their name are `immutable`, as the portal's are.
const HEADERS: &str = "/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n";

/// The portal.
pub(crate) const PORTAL: &str = "portal";
/// The baseline: a static page without scripts.
pub(crate) const PLAIN: &str = "plain";
/// Vue, client-side rendered.
pub(crate) const VUE: &str = "vue";
/// The same Vue application, prerendered and hydrated.
pub(crate) const VUE_SSG: &str = "vue-ssg";

/// In the column order of the tables.
pub(crate) const PEERS: [&str; 4] = [PORTAL, PLAIN, VUE, VUE_SSG];

/// A site that is measured.
pub(crate) struct Peer {
    /// Its name in the tables.
    pub(crate) name: &'static str,
    /// The server of its site.
    pub(crate) host: Host,
    /// The article's path.
    pub(crate) article: String,
    /// The title of the next article.
    pub(crate) next_title: String,
    /// The compressed sizes of its articles' HTML, in bytes.
    pub(crate) pages: Spread,
}

impl Peer {
    /// Serves all peers. `built` is the folder of those that are built elsewhere.
    pub(crate) async fn all(built: &Path) -> Outcome<Vec<Self>> {
        let portal = Site::start().await?;
        let content = Content::of(&portal)?;
        let next = content.article(ARTICLE)?["next"].clone();
        let site = PathBuf::from(variable("PORTAL_SITE")?);
        write_plain(&site, &built.join(PLAIN), &next)?;
        give_every_address_its_page(&portal.addresses()?, &built.join(VUE))?;
        let mut peers = Vec::new();
        for name in PEERS {
            let folder = if name == PORTAL { site.clone() } else { built.join(name) };
            if name != PORTAL {
                furnish(&site, &folder)?;
            }
            peers.push(Self {
                name,
                host: Host::of(&folder).await?,
                article: format!("/articles/{ARTICLE}/"),
                next_title: text(&next["title"])?,
                pages: pages(&folder)?,
            });
        }
        Ok(peers)
    }

    /// Whether it navigates on the client.
    pub(crate) fn is_application(&self) -> bool {
        self.name != PLAIN
    }
}

fn write_plain(site: &Path, floor: &Path, next: &Value) -> Outcome {
    let _ = fs::remove_dir_all(floor);
    for path in ["index.html".to_owned(), article(ARTICLE), article(&text(&next["id"])?)] {
        let page = fs::read_to_string(site.join(&path))?;
        folder::put(&floor.join(path), plain::page(&page).as_bytes())?;
    }
    Ok(())
}

fn article(id: &str) -> String {
    format!("articles/{id}/index.html")
}

/// Host of a single-page application: `index.html` answers every address.
fn give_every_address_its_page(addresses: &[String], folder: &Path) -> Outcome {
    compress::folder(folder)?;
    for name in ["index.html", "index.html.br"] {
        let page = fs::read(folder.join(name))?;
        for address in addresses {
            folder::put(&folder.join(address.trim_start_matches('/')).join(name), &page)?;
        }
    }
    Ok(())
}

/// Copies what all peers share: API answers, pictures, style sheets and headers.
fn furnish(site: &Path, folder: &Path) -> Outcome {
    for shared in ["api", "media"] {
        folder::copy(&site.join(shared), &folder.join(shared))?;
    }
    for file in folder::files(&site.join("assets"))?.iter().filter(|file| is_style(file)) {
        folder::put(&folder.join(file.strip_prefix(site)?), &fs::read(file)?)?;
    }
    folder::put(&folder.join("_headers"), HEADERS.as_bytes())?;
    compress::folder(folder)
}

fn pages(folder: &Path) -> Outcome<Spread> {
    let articles = folder::files(&folder.join("articles"))?;
    let pages = articles.iter().filter(|file| file.ends_with("index.html.br"));
    let bytes = pages.map(|page| Ok(fs::metadata(page)?.len() as f64)).collect::<Outcome<_>>()?;
    Ok(Spread::of(bytes).ok_or_else(|| format!("{} has no articles", folder.display()))?)
}

/// Style sheets and their compressed copies.
fn is_style(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().contains(".css"))
}

fn text(value: &Value) -> Outcome<String> {
    let text = value.as_str().ok_or_else(|| format!("article {ARTICLE} has no next article"))?;
    Ok(text.to_owned())
}
