//! The channels of the embedded content, with the corpus's articles distributed over them.

use crate::failure::Failure;
use crate::files;
use serde_json::{Value, json};
use std::path::Path;

/// Page size, as in the interface.
pub(crate) const PAGE_SIZE: usize = 20;

/// All channels.
pub(crate) struct Channels {
    all: Vec<Channel>,
    leaves: Vec<usize>,
}

/// A channel.
pub(crate) struct Channel {
    pub slug: String,
    pub name: String,
    pub description: String,
    /// The parent channel, as an index.
    pub parent: Option<usize>,
    /// Its articles, including those of its child channels, oldest first.
    pub articles: Vec<usize>,
}

impl Channels {
    /// Reads the channels listed in `index.json` from their first pages.
    pub(crate) fn read(content: &Path) -> Result<Self, Failure> {
        let index = files::json(&content.join("index.json"))?;
        let slugs: Vec<&str> =
            index["channels"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let mut all = Vec::new();
        for slug in &slugs {
            let page = files::json(&content.join(format!("channels/{slug}/1.json")))?;
            let text = |name: &str| page["channel"][name].as_str().unwrap_or_default().to_owned();
            let above = page["channel"]["parent"]["slug"].as_str();
            let parent = above.and_then(|above| slugs.iter().position(|slug| *slug == above));
            let (name, description) = (text("name"), text("description"));
            all.push(Channel { slug: (*slug).to_owned(), name, description, parent, articles: Vec::new() });
        }
        let is_leaf = |channel: &usize| all.iter().all(|other| other.parent != Some(*channel));
        let leaves = (0..all.len()).filter(is_leaf).collect();
        Ok(Self { all, leaves })
    }

    pub(crate) fn all(&self) -> &[Channel] {
        &self.all
    }

    /// Channels without children: articles are filed in these.
    pub(crate) fn leaves(&self) -> &[usize] {
        &self.leaves
    }

    /// Adds an article, newer than all before.
    pub(crate) fn add(&mut self, channel: usize, article: usize) {
        self.all[channel].articles.push(article);
        if let Some(parent) = self.all[channel].parent {
            self.all[parent].articles.push(article);
        }
    }

    /// `{ "slug", "name" }`, with the parent channel if there is one.
    pub(crate) fn named(&self, channel: usize) -> Value {
        let Channel { slug, name, parent, .. } = &self.all[channel];
        let parent = parent.map(|parent| self.named_alone(parent));
        json!({ "slug": slug, "name": name, "parent": parent })
    }

    pub(crate) fn named_alone(&self, channel: usize) -> Value {
        json!({ "slug": self.all[channel].slug, "name": self.all[channel].name })
    }
}

impl Channel {
    pub(crate) fn page_count(&self) -> usize {
        self.articles.len().div_ceil(PAGE_SIZE).max(1)
    }

    /// The articles of a page, newest first.
    pub(crate) fn page(&self, page: usize) -> impl Iterator<Item = usize> {
        self.articles.iter().rev().skip((page - 1) * PAGE_SIZE).take(PAGE_SIZE).copied()
    }

    /// The pages that list this article.
    pub(crate) fn page_of(&self, article: usize) -> Option<usize> {
        let index = self.articles.binary_search(&article).ok()?;
        Some((self.articles.len() - 1 - index) / PAGE_SIZE + 1)
    }

    /// The article at an offset from this one; a negative offset is towards older ones.
    pub(crate) fn beside(&self, article: usize, distance: isize) -> Option<usize> {
        let index = self.articles.binary_search(&article).ok()?.checked_add_signed(distance)?;
        self.articles.get(index).copied()
    }
}
