//! What a reader has kept (收藏), as it is stored and exported: `{ "version": 1, "items": […] }` (contract, section 5).

use super::{ArticleId, Moment};
use serde::Serialize;
use serde_json::Value;

const VERSION: u64 = 1;

/// An article that was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Favorite {
    /// Its id.
    pub id: ArticleId,
    /// Its title.
    pub title: String,
    /// When it was published.
    pub published_at: Moment,
    /// When it was kept.
    pub saved_at: Moment,
}

/// All that was kept, the newest first, no article twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Favorites {
    version: u64,
    items: Vec<Favorite>,
}

impl Default for Favorites {
    fn default() -> Self {
        Self { version: VERSION, items: Vec::new() }
    }
}

impl Favorites {
    /// Reads what was stored or exported; `None` if it is none of ours. An item that cannot be read is left out.
    pub fn parse(text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        if value["version"].as_u64() != Some(VERSION) {
            return None;
        }
        let mut favorites = Self::default();
        for item in value["items"].as_array()?.iter().rev().filter_map(favorite) {
            favorites.add(item);
        }
        Some(favorites)
    }

    /// As it is stored and exported.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The articles, the newest first.
    pub fn items(&self) -> &[Favorite] {
        &self.items
    }

    /// Whether this article was kept.
    pub fn holds(&self, id: &ArticleId) -> bool {
        self.items.iter().any(|item| item.id == *id)
    }

    /// Keeps an article; one that is there already moves to the head.
    pub fn add(&mut self, favorite: Favorite) {
        self.remove(&favorite.id);
        self.items.insert(0, favorite);
    }

    /// Lets an article go.
    pub fn remove(&mut self, id: &ArticleId) {
        self.items.retain(|item| item.id != *id);
    }

    /// Adds what is not there yet behind what is; tells how many that were.
    pub fn merge(&mut self, others: Self) -> usize {
        let new: Vec<_> = others.items.into_iter().filter(|item| !self.holds(&item.id)).collect();
        let count = new.len();
        self.items.extend(new);
        count
    }
}

fn favorite(value: &Value) -> Option<Favorite> {
    Some(Favorite {
        id: ArticleId::parse(value["id"].as_str()?)?,
        title: value["title"].as_str()?.to_owned(),
        published_at: Moment::parse(value["published_at"].as_str()?)?,
        saved_at: Moment::parse(value["saved_at"].as_str()?)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn favorite(id: &str) -> Favorite {
        let moment = Moment::parse("2026-01-01T08:00:00+08:00").expect("a moment");
        let id = ArticleId::parse(id).expect("an id");
        Favorite { title: format!("第{}篇 \"&<", id.as_str()), id, published_at: moment, saved_at: moment }
    }

    fn favorites(ids: &[&str]) -> Favorites {
        let mut favorites = Favorites::default();
        ids.iter().rev().for_each(|id| favorites.add(favorite(id)));
        favorites
    }

    #[test]
    fn what_is_stored_is_read_back_in_its_order() {
        let kept = favorites(&["3", "2", "1"]);
        assert_eq!(Favorites::parse(&kept.to_json()), Some(kept));
    }

    #[test]
    fn the_stored_form_is_the_contracts() {
        let json: Value = serde_json::from_str(&favorites(&["1"]).to_json()).expect("JSON");
        assert_eq!(json["version"], 1);
        assert_eq!(json["items"][0]["saved_at"], "2026-01-01T08:00:00+08:00");
    }

    #[test]
    fn what_is_not_ours_is_refused_and_a_broken_item_left_out() {
        for text in ["", "null", "[]", "{}", "{\"version\":2,\"items\":[]}", "{\"version\":1,\"items\":3}"] {
            assert_eq!(Favorites::parse(text), None, "{text}");
        }
        let one_broken = favorites(&["2", "1"]).to_json().replace("\"id\":\"2\"", "\"id\":\"a b\"");
        assert_eq!(Favorites::parse(&one_broken), Some(favorites(&["1"])));
    }

    #[test]
    fn an_import_adds_only_what_is_new() {
        let mut kept = favorites(&["2", "1"]);
        assert_eq!(kept.merge(favorites(&["3", "2"])), 1);
        assert_eq!(kept, favorites(&["2", "1", "3"]));
    }
}
