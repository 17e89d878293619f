//! What the published site has: articles to read and pages to load.

use crate::failure::Failure;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::Path;

/// Articles of a list whose counts a page asks for at once.
const LISTED: usize = 20;

/// The articles of a site, by their ids.
pub(crate) struct Content {
    pub(crate) ids: Vec<String>,
}

impl Content {
    /// Looks into the folder of a published site.
    pub(crate) fn of(site: &Path) -> Result<Self, Failure> {
        let folder = site.join("api/v1/articles");
        let entries = fs::read_dir(&folder).map_err(Failure::file(&folder))?;
        let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
        let mut ids: Vec<String> =
            names.filter_map(|name| name.strip_suffix(".json").map(str::to_owned)).collect();
        ids.sort();
        match ids.is_empty() {
            true => Err(Failure::file(&folder)(Error::new(ErrorKind::NotFound, "there are no articles"))),
            false => Ok(Self { ids }),
        }
    }

    /// The articles of a list.
    pub(crate) fn listed(&self) -> &[String] {
        &self.ids[..self.ids.len().min(LISTED)]
    }

    /// The path of their counts.
    pub(crate) fn lookup(&self) -> String {
        format!("/api/v1/views?ids={}", self.listed().join(","))
    }

    /// The paths of the pages that readers load.
    pub(crate) fn pages(&self) -> impl Iterator<Item = String> {
        let articles = self.ids.iter().map(|id| format!("/articles/{id}/"));
        ["/".to_owned()].into_iter().chain(articles)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_those_that_the_site_has() {
        let site = tempfile::TempDir::new().expect("a folder");
        assert!(Content::of(site.path()).is_err());
        let articles = site.path().join("api/v1/articles");
        fs::create_dir_all(&articles).expect("a folder");
        assert!(Content::of(site.path()).err().is_some_and(|it| it.to_string().ends_with("no articles")));
        for name in ["b.json", "a.json", "a.json.br"] {
            fs::write(articles.join(name), "{}").expect("a file");
        }
        let content = Content::of(site.path()).expect("content");
        assert_eq!(content.lookup(), "/api/v1/views?ids=a,b");
        assert_eq!(content.pages().collect::<Vec<_>>(), ["/", "/articles/a/", "/articles/b/"]);
    }
}
