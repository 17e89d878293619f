//! The live API of the served site: where its files are, which articles it counts, whose pages may ask.

use std::path::{Path, PathBuf, absolute};
use std::{env, fs};

use axum::http::HeaderName;
use portal_live::{ClientSource, Database, Live, Retention, Settings};
use serde_json::Value;
use url::Url;

use crate::failure::Failure;
use crate::notifications::notifications;
use crate::wechat;

/// What the live API runs on.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct LiveOptions {
    /// `sqlite:FILE` or `postgres://…`.
    pub database: String,
    /// The folder of files that readers send; beside a SQLite file unless it is named.
    pub uploads: Option<PathBuf>,
    /// How long personal data is stored, if not for a year.
    pub keep: Option<Retention>,
    /// The header in which the proxy before this server writes the address of the reader.
    pub client_header: Option<HeaderName>,
}

/// Opens the database, with the settings that go with this site.
pub(crate) async fn open(options: LiveOptions, site: &Path) -> Result<Live, Failure> {
    let database = Database::parse(&options.database).map_err(Failure::Live)?;
    let uploads = options.uploads.or_else(|| folder_beside(&database)).ok_or(Failure::NoUploads)?;
    let file = match &database {
        Database::Sqlite(file) => Some(file.clone()),
        Database::Postgres(_) => None,
    };
    if let Some(path) = file.into_iter().chain([uploads.clone()]).find(|path| is_within(path, site)) {
        return Err(Failure::Public(path));
    }
    let mut settings = Settings::new(uploads);
    let content = site.join("api/v1");
    settings.origins.extend(origin(&content));
    settings.content = content.is_dir().then_some(content);
    settings.keep = options.keep.unwrap_or(settings.keep);
    if let Some(header) = options.client_header {
        settings.client = ClientSource::Header(header);
    }
    let read = |name: &str| env::var(name).ok();
    settings.wechat = wechat::account(read)?;
    settings.notifications = notifications(read, settings.origins.first().map(String::as_str))?;
    portal_live::open(database, settings).await.map_err(Failure::Live)
}

/// `portal.sqlite.uploads` beside `portal.sqlite`: two databases in one folder must not share it, as each deletes what it does
/// not know.
fn folder_beside(database: &Database) -> Option<PathBuf> {
    let Database::Sqlite(file) = database else { return None };
    let mut folder = file.clone().into_os_string();
    folder.push(".uploads");
    Some(folder.into())
}

/// Whether a path, which need not be there yet, is in this folder.
fn is_within(path: &Path, folder: &Path) -> bool {
    let (Ok(path), Ok(folder)) = (absolute(path), folder.canonicalize()) else { return false };
    let existing = path.ancestors().find_map(|path| path.canonicalize().ok());
    existing.is_some_and(|path| path.starts_with(folder))
}

/// The portal's own origin, as browsers write it: the site may be on a CDN, and this server on another host.
fn origin(content: &Path) -> Option<String> {
    let site: Value = serde_json::from_slice(&fs::read(content.join("site.json")).ok()?).ok()?;
    let origin = Url::parse(site["origin"].as_str()?).ok()?.origin();
    origin.is_tuple().then(|| origin.ascii_serialization())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    #[test]
    fn files_of_readers_are_beside_the_database() {
        let database = Database::Sqlite("data/portal.sqlite".into());
        assert_eq!(folder_beside(&database), Some("data/portal.sqlite.uploads".into()));
        assert_eq!(folder_beside(&Database::Postgres("postgres://host/portal".to_owned())), None);
    }

    #[test]
    fn what_is_not_there_yet_is_within_the_site_all_the_same() {
        let folder = TempDir::new().unwrap();
        let site = folder.path().join("site");
        fs::create_dir(&site).unwrap();
        for (path, expected) in [
            ("site", true),
            ("site/a/b", true),
            ("site/../site/a", true),
            ("a", false),
            ("site.uploads", false),
        ] {
            assert_eq!(is_within(&folder.path().join(path), &site), expected, "{path}");
        }
    }

    #[test]
    fn an_origin_is_written_as_browsers_do() {
        let folder = TempDir::new().unwrap();
        for (text, expected) in [
            (r#"{ "origin": "https://News.example:443/" }"#, Some("https://news.example")),
            (r#"{ "origin": "https://新闻.example" }"#, Some("https://xn--efvy88h.example")),
            (r#"{ "origin": "news" }"#, None),
            ("{}", None),
            ("no JSON", None),
        ] {
            fs::write(folder.path().join("site.json"), text).unwrap();
            assert_eq!(origin(folder.path()).as_deref(), expected, "{text}");
        }
    }
}
