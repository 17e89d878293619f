//! An article of the simulated newsroom, and its documents.

use crate::content::article;
use serde_json::{Value, json};
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

pub(super) const CHANNELS: [&str; 3] = ["news", "policy", "notices"];

#[derive(Clone)]
pub(super) struct Draft {
    pub(super) channel: usize,
    pub(super) day: u32,
    pub(super) revision: u32,
    pub(super) state: State,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum State {
    Published,
    Withdrawn,
    Broken,
}

impl Draft {
    fn title(&self, id: u32) -> String {
        format!("第{id}篇，第{}稿", self.revision)
    }

    fn published(&self) -> String {
        format!("2026-{:02}-{:02}T08:00:00+08:00", self.day / 28 + 1, self.day % 28 + 1)
    }

    /// Another time for each text, long ago.
    pub(super) fn updated(&self, id: u32) -> String {
        let mut hasher = DefaultHasher::new();
        self.document(id).hash(&mut hasher);
        let number = hasher.finish();
        let (day, hour, minute) = (number % 28 + 1, number / 28 % 24, number / 672 % 60);
        format!("2020-01-{day:02}T{hour:02}:{minute:02}:{:02}+08:00", number / 40_320 % 60)
    }

    pub(super) fn summary(&self, id: u32) -> Value {
        json!({ "id": id.to_string(), "title": self.title(id), "published_at": self.published() })
    }

    pub(super) fn document(&self, id: u32) -> String {
        let mut document = article(&id.to_string());
        document["title"] = self.title(id).into();
        document["published_at"] = self.published().into();
        document["channel"] = json!({ "slug": CHANNELS[self.channel], "name": CHANNELS[self.channel] });
        match self.state {
            State::Published => document.to_string(),
            State::Withdrawn => {
                document["status"] = json!({ "kind": "withdrawn" });
                document.to_string()
            }
            State::Broken => "{".to_owned(),
        }
    }
}
