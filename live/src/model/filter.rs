//! Which items staff list: by kind, state, spam, time and text.

use std::time::Duration;

use super::{ItemKind, ItemState, Moment};

/// Characters that are searched for: SQLite refuses patterns above 50,000 bytes.
const MAX_SEARCH: usize = 200;
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Whether what was marked as spam is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SpamFilter {
    /// Everything else.
    #[default]
    Without,
    /// Nothing else.
    Only,
    /// Both.
    With,
}

/// Which items are listed; by default all that are no spam.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Of this kind alone.
    pub kind: Option<ItemKind>,
    /// In this state alone.
    pub state: Option<ItemState>,
    /// With or without spam.
    pub spam: SpamFilter,
    /// Received at this time or after it.
    pub from: Option<Moment>,
    /// Received before this time.
    pub until: Option<Moment>,
    /// With this text, of which the first 200 characters count, in number, title, content, name, contact, organization or answer; capitals do not matter.
    pub search: String,
}

impl SpamFilter {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Without, Self::Only, Self::With];

    /// As addresses have it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Without => "without",
            Self::Only => "only",
            Self::With => "with",
        }
    }

    /// What staff call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Without => "不含垃圾信息",
            Self::Only => "只看垃圾信息",
            Self::With => "全部",
        }
    }

    /// Reads either.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|spam| [spam.as_str(), spam.label()].contains(&text))
    }
}

impl Filter {
    /// Takes one condition, by its name in addresses and on the command line; whether it is one. Dates are days in
    /// Asia/Shanghai, both of which belong to what is listed.
    pub fn set(&mut self, name: &str, text: &str) -> bool {
        match name {
            "kind" => set(&mut self.kind, ItemKind::parse(text)),
            "state" => set(&mut self.state, ItemState::parse(text)),
            "spam" => SpamFilter::parse(text).map(|spam| self.spam = spam).is_some(),
            "from" => set(&mut self.from, Moment::of_date(text)),
            "until" => set(&mut self.until, Moment::of_date(text).map(|day| day.after(DAY))),
            "search" => {
                self.search = text.chars().take(MAX_SEARCH).collect();
                true
            }
            _ => false,
        }
    }

    /// The conditions as addresses have them; what is listed by default has none.
    pub fn conditions(&self) -> Vec<(&'static str, String)> {
        let spam = (self.spam != SpamFilter::default()).then(|| self.spam.as_str().to_owned());
        let search = (!self.search.is_empty()).then(|| self.search.clone());
        let conditions = [
            ("kind", self.kind.map(|kind| kind.as_str().to_owned())),
            ("state", self.state.map(|state| state.as_str().to_owned())),
            ("spam", spam),
            ("from", self.from.map(Moment::date)),
            ("until", self.until.map(|until| until.before(DAY).date())),
            ("search", search),
        ];
        conditions.into_iter().filter_map(|(name, text)| Some((name, text?))).collect()
    }
}

fn set<T>(field: &mut Option<T>, value: Option<T>) -> bool {
    let is_some = value.is_some();
    *field = value.or(field.take());
    is_some
}

#[cfg(test)]
mod tests {
    use super::{Filter, SpamFilter};

    const CONDITIONS: [(&str, &str); 6] = [
        ("kind", "correction"),
        ("state", "answered"),
        ("spam", "only"),
        ("from", "2022-06-14"),
        ("until", "2022-06-15"),
        ("search", "夜校 &"),
    ];

    #[test]
    fn a_filter_is_written_as_it_is_read() {
        let mut filter = Filter::default();
        assert!(filter.conditions().is_empty());
        assert!(CONDITIONS.into_iter().all(|(name, text)| filter.set(name, text)));
        assert_eq!(filter.conditions(), CONDITIONS.map(|(name, text)| (name, text.to_owned())));
        assert_eq!(filter.until.map(|until| until.to_the_minute()).as_deref(), Some("2022-06-16 00:00"));
    }

    #[test]
    fn staff_may_write_what_they_read() {
        let mut filter = Filter::default();
        assert!(filter.set("kind", "纠错") && filter.set("spam", "只看垃圾信息"));
        assert_eq!(filter.spam, SpamFilter::Only);
    }

    #[test]
    fn what_is_no_condition_changes_nothing() {
        let mut filter = Filter::default();
        filter.set("kind", "message");
        let before = filter.clone();
        for (name, text) in [("kind", "mail"), ("state", ""), ("spam", "no"), ("from", "今天"), ("page", "2")]
        {
            assert!(!filter.set(name, text), "{name}={text}");
        }
        assert_eq!(filter, before);
    }
}
