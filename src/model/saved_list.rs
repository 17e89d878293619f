//! Saved lists: articles that this browser stores for the reader, as favourites (收藏) or reading history (阅读记录). Stored and
//! exported as `{ "version": 1, "items": […] }` (docs/interface.md, "Storage").

use super::{Article, ArticleId, Moment};
use serde::Serialize;
use serde_json::Value;

const VERSION: u64 = 1;

/// An article as a list stores it: enough to show it without asking the API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SavedArticle {
    /// The article's id; no list holds one twice.
    pub id: ArticleId,
    /// Its title when it was saved.
    pub title: String,
    /// When it was published.
    pub published_at: Moment,
    /// When the reader saved or opened it, by their own clock.
    pub saved_at: Moment,
}

impl SavedArticle {
    /// The entry for an article saved at this time.
    pub fn of(article: &Article, saved_at: Moment) -> Self {
        let (id, title) = (article.id.clone(), article.title.clone());
        Self { id, title, published_at: article.published_at, saved_at }
    }
}

/// A list of saved articles, the newest first, no article twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SavedList {
    version: u64,
    items: Vec<SavedArticle>,
}

/// What parsing a stored or exported text gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParsedList {
    /// Every item was read.
    Complete(SavedList),
    /// Some items could not be read; the list holds the others.
    Partial(SavedList),
    /// Not a saved list, or one of a later version.
    Invalid,
}

impl Default for SavedList {
    fn default() -> Self {
        Self { version: VERSION, items: Vec::new() }
    }
}

impl SavedList {
    /// Parses what was stored or exported.
    pub fn parse(text: &str) -> ParsedList {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let items = value["items"].as_array().filter(|_| value["version"].as_u64() == Some(VERSION));
        let Some(items) = items else { return ParsedList::Invalid };
        let mut list = Self::default();
        let mut is_complete = true;
        for item in items.iter().rev() {
            match saved_article(item) {
                Some(item) => list.add(item),
                None => is_complete = false,
            }
        }
        if is_complete { ParsedList::Complete(list) } else { ParsedList::Partial(list) }
    }

    /// The JSON that is stored and exported.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The articles, the newest first.
    pub fn items(&self) -> &[SavedArticle] {
        &self.items
    }

    /// Whether this article is in the list.
    pub fn contains(&self, id: &ArticleId) -> bool {
        self.items.iter().any(|item| item.id == *id)
    }

    /// Puts an article at the head; one that is there already moves to it.
    pub fn add(&mut self, item: SavedArticle) {
        self.remove(&item.id);
        self.items.insert(0, item);
    }

    /// Removes an article; nothing happens if it is not in the list.
    pub fn remove(&mut self, id: &ArticleId) {
        self.items.retain(|item| item.id != *id);
    }

    /// Keeps the `max` newest: the eviction of the reading history.
    pub fn truncate(&mut self, max: usize) {
        self.items.truncate(max);
    }

    /// Appends what is not in the list yet; returns how many articles that were.
    pub fn merge(&mut self, others: Self) -> usize {
        let new: Vec<_> = others.items.into_iter().filter(|item| !self.contains(&item.id)).collect();
        let count = new.len();
        self.items.extend(new);
        count
    }
}

fn saved_article(value: &Value) -> Option<SavedArticle> {
    Some(SavedArticle {
        id: ArticleId::parse(value["id"].as_str()?)?,
        title: value["title"].as_str()?.to_owned(),
        published_at: Moment::parse(value["published_at"].as_str()?)?,
        saved_at: Moment::parse(value["saved_at"].as_str()?)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(id: &str) -> SavedArticle {
        let moment = Moment::parse("2026-01-01T08:00:00+08:00").expect("a moment");
        let id = ArticleId::parse(id).expect("an id");
        SavedArticle {
            title: format!("第{}篇 \"&<", id.as_str()),
            id,
            published_at: moment,
            saved_at: moment,
        }
    }

    fn list(ids: &[&str]) -> SavedList {
        let mut list = SavedList::default();
        ids.iter().rev().for_each(|id| list.add(item(id)));
        list
    }

    #[test]
    fn what_is_stored_is_read_back_in_its_order() {
        let stored = list(&["3", "2", "1"]);
        assert_eq!(SavedList::parse(&stored.to_json()), ParsedList::Complete(stored));
    }

    #[test]
    fn the_stored_form_is_the_contracts() {
        let json: Value = serde_json::from_str(&list(&["1"]).to_json()).expect("JSON");
        assert_eq!(json["version"], 1);
        assert_eq!(json["items"][0]["saved_at"], "2026-01-01T08:00:00+08:00");
    }

    #[test]
    fn what_is_not_ours_is_told_and_so_is_a_broken_item() {
        for text in ["", "null", "[]", "{}", "{\"version\":2,\"items\":[]}", "{\"version\":1,\"items\":3}"] {
            assert_eq!(SavedList::parse(text), ParsedList::Invalid, "{text}");
        }
        let one_broken = list(&["2", "1"]).to_json().replace("\"id\":\"2\"", "\"id\":\"a b\"");
        assert_eq!(SavedList::parse(&one_broken), ParsedList::Partial(list(&["1"])));
    }

    #[test]
    fn what_is_let_go_is_held_no_more() {
        let mut saved = list(&["3", "2", "1"]);
        saved.remove(&item("2").id);
        assert!(saved.contains(&item("1").id) && !saved.contains(&item("2").id));
        assert_eq!(saved.items(), [item("3"), item("1")]);
    }

    #[test]
    fn an_import_adds_only_what_is_new() {
        let mut saved = list(&["2", "1"]);
        assert_eq!(saved.merge(list(&["3", "2"])), 1);
        assert_eq!(saved, list(&["2", "1", "3"]));
    }

    #[test]
    fn what_is_kept_again_moves_to_the_head_and_the_oldest_go() {
        let mut history = list(&["3", "2", "1"]);
        history.add(item("1"));
        history.truncate(2);
        assert_eq!(history, list(&["1", "3"]));
    }
}
