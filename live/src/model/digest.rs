//! What staff are notified of: items by number, kind, time and title, each with its address at the desk. Neither text nor person
//! leaves the database.

use super::inert::inert_plain;
use super::{ItemKind, Moment};

/// Bytes of a text: what the robots of 企业微信 take (developer.work.weixin.qq.com, 群机器人配置说明); those of 钉钉 take more.
const MAX_TEXT: usize = 2_048;
/// Characters of a title.
const MAX_TITLE: usize = 40;

/// An item that staff have not been notified of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewItem {
    pub(crate) id: String,
    pub(crate) kind: ItemKind,
    /// As the reader wrote it.
    pub(crate) title: String,
    pub(crate) received_at: Moment,
}

/// Several items in one message.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Digest<'a> {
    items: &'a [NewItem],
    desk: &'a str,
}

/// Whether titles are in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Titles {
    Shown,
    Hidden,
}

impl<'a> Digest<'a> {
    /// Of these items; the desk's address ends in a slash.
    pub(crate) fn new(items: &'a [NewItem], desk: &'a str) -> Self {
        Self { items, desk }
    }

    /// How many there are of each kind, in one line.
    pub(crate) fn subject(&self) -> String {
        let count = |kind| self.items.iter().filter(|item| item.kind == kind).count();
        let kinds = ItemKind::ALL.map(|kind| (kind.label(), count(kind)));
        let kinds = kinds.iter().filter(|(_, count)| *count > 0);
        let kinds: Vec<String> = kinds.map(|(label, count)| format!("{label} {count}")).collect();
        format!("读者来信：新到 {} 条（{}）", self.items.len(), kinds.join("、"))
    }

    /// The first items, as many as there is room for, and how many more there are.
    pub(crate) fn text(&self, titles: Titles) -> String {
        let mut text = self.subject();
        let room = MAX_TEXT - self.remainder(self.items.len()).len();
        for (index, item) in self.items.iter().enumerate() {
            let entry = self.entry(item, titles);
            if text.len() + entry.len() > room {
                text.push_str(&self.remainder(self.items.len() - index));
                break;
            }
            text.push_str(&entry);
        }
        text
    }

    /// A `Message-ID`: another one for each digest of each portal, and the same when one is sent again.
    pub(crate) fn message_id(&self) -> String {
        let first = self.items.first().map_or("", |item| &item.id);
        let host = self.desk.split('/').nth(2).unwrap_or_default().replace(':', ".");
        format!("{first}.{}@{host}", self.items.len())
    }

    fn entry(&self, item: &NewItem, titles: Titles) -> String {
        let (kind, id, time) = (item.kind.label(), &item.id, item.received_at.to_the_minute());
        let title = match titles {
            Titles::Shown => format!("\n标题：{}", title(&item.title)),
            Titles::Hidden => String::new(),
        };
        format!("\n\n{kind} {id}，{time}{title}\n{}items/{id}", self.desk)
    }

    fn remainder(&self, count: usize) -> String {
        format!("\n\n还有 {count} 条，见 {}", self.desk)
    }
}

/// A reader's title, inert and no longer than a line.
fn title(text: &str) -> String {
    let text = inert_plain(text);
    match text.trim() {
        "" => "无标题".to_owned(),
        text if text.chars().count() > MAX_TITLE => text.chars().take(MAX_TITLE).chain(['…']).collect(),
        text => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DESK: &str = "https://news.example/desk/";

    fn item(number: u32, kind: ItemKind, title: &str) -> NewItem {
        let received_at = Moment::from_millis(1_655_170_200_000);
        NewItem { id: format!("20220614-{number:04}"), kind, title: title.to_owned(), received_at }
    }

    #[test]
    fn an_item_is_there_with_its_address() {
        let items = [item(1, ItemKind::Correction, "错字"), item(2, ItemKind::Submission, " ")];
        let digest = Digest::new(&items, DESK);
        let text = "读者来信：新到 2 条（纠错 1、投稿 1）\n\n\
                    纠错 20220614-0001，2022-06-14 09:30\n标题：错字\nhttps://news.example/desk/items/20220614-0001\n\n\
                    投稿 20220614-0002，2022-06-14 09:30\n标题：无标题\nhttps://news.example/desk/items/20220614-0002";
        assert_eq!(digest.text(Titles::Shown), text);
        assert!(!digest.text(Titles::Hidden).contains("标题"));
        assert_eq!(digest.message_id(), "20220614-0001.2@news.example");
    }

    #[test]
    fn however_many_there_are_the_text_has_an_end() {
        for title in ["题", &"😀".repeat(80), &"\u{202E}".repeat(80)] {
            let items: Vec<_> = (0..1_000).map(|number| item(number, ItemKind::Message, title)).collect();
            let text = Digest::new(&items, DESK).text(Titles::Shown);
            let (entries, rest) = text.rsplit_once("\n\n还有 ").expect("a remainder");
            let shown = entries.matches("/desk/items/").count();
            assert!(text.len() <= MAX_TEXT && shown >= 5, "{}", text.len());
            assert_eq!(rest, format!("{} 条，见 {DESK}", 1_000 - shown));
        }
    }

    #[test]
    fn a_title_is_cut_to_a_line() {
        assert_eq!(title(&"长".repeat(41)), "长".repeat(40) + "…");
        assert_eq!(title(&"长".repeat(40)), "长".repeat(40));
    }
}
