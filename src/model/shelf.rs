//! Articles that this browser keeps for the reader: the favourites (收藏), the reading history (阅读记录). Stored and
//! exported as `{ "version": 1, "items": […] }` (contract, section 5).

use super::{Article, ArticleId, Moment};
use serde::Serialize;
use serde_json::Value;

const VERSION: u64 = 1;

/// An article that was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// Its id.
    pub id: ArticleId,
    /// Its title.
    pub title: String,
    /// When it was published.
    pub published_at: Moment,
    /// When it was kept.
    pub saved_at: Moment,
}

impl Kept {
    /// An article as it is kept at this time.
    pub fn of(article: &Article, saved_at: Moment) -> Self {
        let (id, title) = (article.id.clone(), article.title.clone());
        Self { id, title, published_at: article.published_at, saved_at }
    }
}

/// All that was kept, the newest first, no article twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shelf {
    version: u64,
    items: Vec<Kept>,
}

/// What a stored or exported text holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShelfText {
    /// A shelf, to the last item.
    Whole(Shelf),
    /// A shelf of which some items cannot be read.
    Partly(Shelf),
    /// Nothing of ours, or of a later version.
    Unreadable,
}

impl Default for Shelf {
    fn default() -> Self {
        Self { version: VERSION, items: Vec::new() }
    }
}

impl Shelf {
    /// Reads what was stored or exported.
    pub fn read(text: &str) -> ShelfText {
        let value: Value = serde_json::from_str(text).unwrap_or_default();
        let items = value["items"].as_array().filter(|_| value["version"].as_u64() == Some(VERSION));
        let Some(items) = items else { return ShelfText::Unreadable };
        let mut shelf = Self::default();
        let mut whole = true;
        for item in items.iter().rev() {
            match kept(item) {
                Some(item) => shelf.add(item),
                None => whole = false,
            }
        }
        if whole { ShelfText::Whole(shelf) } else { ShelfText::Partly(shelf) }
    }

    /// As it is stored and exported.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The articles, the newest first.
    pub fn items(&self) -> &[Kept] {
        &self.items
    }

    /// Whether this article was kept.
    pub fn holds(&self, id: &ArticleId) -> bool {
        self.items.iter().any(|item| item.id == *id)
    }

    /// Keeps an article; one that is there already moves to the head.
    pub fn add(&mut self, item: Kept) {
        self.remove(&item.id);
        self.items.insert(0, item);
    }

    /// Lets an article go.
    pub fn remove(&mut self, id: &ArticleId) {
        self.items.retain(|item| item.id != *id);
    }

    /// Lets all but the `most` newest go.
    pub fn keep_newest(&mut self, most: usize) {
        self.items.truncate(most);
    }

    /// Adds what is not there yet behind what is; tells how many that were.
    pub fn merge(&mut self, others: Self) -> usize {
        let new: Vec<_> = others.items.into_iter().filter(|item| !self.holds(&item.id)).collect();
        let count = new.len();
        self.items.extend(new);
        count
    }
}

fn kept(value: &Value) -> Option<Kept> {
    Some(Kept {
        id: ArticleId::parse(value["id"].as_str()?)?,
        title: value["title"].as_str()?.to_owned(),
        published_at: Moment::parse(value["published_at"].as_str()?)?,
        saved_at: Moment::parse(value["saved_at"].as_str()?)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(id: &str) -> Kept {
        let moment = Moment::parse("2026-01-01T08:00:00+08:00").expect("a moment");
        let id = ArticleId::parse(id).expect("an id");
        Kept { title: format!("第{}篇 \"&<", id.as_str()), id, published_at: moment, saved_at: moment }
    }

    fn shelf(ids: &[&str]) -> Shelf {
        let mut shelf = Shelf::default();
        ids.iter().rev().for_each(|id| shelf.add(item(id)));
        shelf
    }

    #[test]
    fn what_is_stored_is_read_back_in_its_order() {
        let stored = shelf(&["3", "2", "1"]);
        assert_eq!(Shelf::read(&stored.to_json()), ShelfText::Whole(stored));
    }

    #[test]
    fn the_stored_form_is_the_contracts() {
        let json: Value = serde_json::from_str(&shelf(&["1"]).to_json()).expect("JSON");
        assert_eq!(json["version"], 1);
        assert_eq!(json["items"][0]["saved_at"], "2026-01-01T08:00:00+08:00");
    }

    #[test]
    fn what_is_not_ours_is_told_and_so_is_a_broken_item() {
        for text in ["", "null", "[]", "{}", "{\"version\":2,\"items\":[]}", "{\"version\":1,\"items\":3}"] {
            assert_eq!(Shelf::read(text), ShelfText::Unreadable, "{text}");
        }
        let one_broken = shelf(&["2", "1"]).to_json().replace("\"id\":\"2\"", "\"id\":\"a b\"");
        assert_eq!(Shelf::read(&one_broken), ShelfText::Partly(shelf(&["1"])));
    }

    #[test]
    fn what_is_let_go_is_held_no_more() {
        let mut kept = shelf(&["3", "2", "1"]);
        kept.remove(&item("2").id);
        assert!(kept.holds(&item("1").id) && !kept.holds(&item("2").id));
        assert_eq!(kept.items(), [item("3"), item("1")]);
    }

    #[test]
    fn an_import_adds_only_what_is_new() {
        let mut kept = shelf(&["2", "1"]);
        assert_eq!(kept.merge(shelf(&["3", "2"])), 1);
        assert_eq!(kept, shelf(&["2", "1", "3"]));
    }

    #[test]
    fn what_is_kept_again_moves_to_the_head_and_the_oldest_go() {
        let mut history = shelf(&["3", "2", "1"]);
        history.add(item("1"));
        history.keep_newest(2);
        assert_eq!(history, shelf(&["1", "3"]));
    }
}
