//! CSV (RFC 4180) of a list, piece by piece, as Excel and WPS open it: UTF-8 with its mark, every field quoted, no field a
//! formula, no number rewritten.

use std::collections::VecDeque;

use crate::model::{Filter, Item, Moment, inert};
use crate::store::{Store, StoreError};

/// Items of one piece: with texts at their longest 10 MB.
const PIECE: i64 = 50;
/// Without it Excel reads the bytes in the code page of the computer.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";
/// A field that begins so is a formula to a spreadsheet (OWASP, CSV Injection), also in full width.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const COLUMNS: [&str; 16] = [
    "编号",
    "类型",
    "收到时间",
    "状态",
    "垃圾信息",
    "标题",
    "姓名或作者",
    "单位",
    "联系方式",
    "内容",
    "文章编号",
    "引用的原文",
    "栏目",
    "读者同意公开",
    "答复",
    "答复时间",
];

/// A list that is being exported.
pub struct Export {
    store: Store,
    filter: Filter,
    state: State,
}

enum State {
    Head,
    After(Option<Box<Item>>),
    End,
}

impl Export {
    pub(super) fn new(store: Store, filter: Filter) -> Self {
        Self { store, filter, state: State::Head }
    }

    /// The next piece; none after the last.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        match std::mem::replace(&mut self.state, State::End) {
            State::Head => {
                self.state = State::After(None);
                let head = COLUMNS.map(str::to_owned);
                Ok(Some([BYTE_ORDER_MARK.as_bytes(), &lines([head])].concat()))
            }
            State::After(last) => {
                let found = self.store.inbox_after(&self.filter, last.as_deref(), PIECE).await?;
                let mut found = VecDeque::from(found);
                let piece = lines(found.iter().map(record));
                let last = found.pop_back();
                Ok(last.map(|item| {
                    self.state = State::After(Some(Box::new(item)));
                    piece
                }))
            }
            State::End => Ok(None),
        }
    }
}

fn lines(records: impl IntoIterator<Item = [String; COLUMNS.len()]>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for record in records {
        // Writing into memory does not fail.
        _ = writer.write_record(record);
    }
    writer.into_inner().unwrap_or_default()
}

fn record(item: &Item) -> [String; COLUMNS.len()] {
    let flag = |flag: bool| if flag { "是" } else { "否" }.to_owned();
    let optional = |text: &Option<String>| cell(text.as_deref().unwrap_or_default());
    [
        cell(&item.id),
        item.kind.label().to_owned(),
        item.received_at.to_the_minute(),
        item.state().label().to_owned(),
        flag(item.is_spam),
        cell(&item.title),
        cell(&item.name),
        optional(&item.organization),
        optional(&item.contact),
        cell(&item.content),
        optional(&item.article),
        optional(&item.quote),
        optional(&item.channel),
        flag(item.may_publish),
        optional(&item.answer),
        item.answered_at.map(Moment::to_the_minute).unwrap_or_default(),
    ]
}

/// A text of a reader as one cell. An apostrophe before what would be a formula, as OWASP has it; a tab behind what a
/// spreadsheet would take for a number or a date, and write as another one.
fn cell(text: &str) -> String {
    let text = inert(text);
    match () {
        () if text.trim_start_matches(' ').starts_with(FORMULA) => format!("'{text}"),
        () if is_number_like(&text) => format!("{text}\t"),
        () => text.into_owned(),
    }
}

/// Digits with what stands between them in numbers, dates and times.
fn is_number_like(text: &str) -> bool {
    let is_of_number = |letter: char| letter.is_ascii_digit() || " .,-/:eE%¥$()".contains(letter);
    text.contains(|letter: char| letter.is_ascii_digit()) && text.chars().all(is_of_number)
}

#[cfg(test)]
mod tests {
    use super::{cell, lines};

    #[test]
    fn no_cell_is_a_formula() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1",
            " =1",
            "=HYPERLINK(\"http://e.example\",\"点\")",
            "=cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
        ] {
            let cell = cell(text);
            assert!(cell.starts_with('\''), "{text:?}: {cell:?}");
        }
        assert_eq!(cell("王小明=王"), "王小明=王");
    }

    #[test]
    fn a_number_stays_as_it_was_written() {
        for text in
            ["13800000000", "010-0000 0000", "1/2", "1E5", "0012", "20220614-0001", "2022-06-14 09:30"]
        {
            assert_eq!(cell(text), format!("{text}\t"));
        }
        for text in ["", "王", "a1", "-", "第3条"] {
            assert!(!cell(text).ends_with('\t'), "{text}");
        }
    }

    #[test]
    fn a_cell_ends_where_it_ends() {
        let mut record = [const { String::new() }; super::COLUMNS.len()];
        record[0] = cell("一\",=1+1\r\n=2");
        let line = String::from_utf8(lines([record])).expect("a text");
        assert!(line.starts_with("\"一\"\",=1+1\n=2\",\"\","), "{line}");
    }
}
