//! The page of an item: all that is known of it, as text.

use askama::Template;

use crate::desk::layout::{Frame, Section};
use crate::desk::log::{Entry, entry};
use crate::inbox::Session;
use crate::model::{AuditEntry, FileRecord, Item, ItemDetail, ItemKind, inert, inert_line};

/// What became of what was asked for.
pub(super) enum Outcome {
    /// Nothing was.
    None,
    /// It was done.
    Done(&'static str),
    /// It was not, and this was written.
    Refused { error: String, text: Option<String> },
}

#[derive(Template)]
#[template(path = "desk/item.html")]
pub(super) struct ItemPage {
    frame: Frame,
    id: String,
    title: String,
    notice: Option<&'static str>,
    error: Option<String>,
    fields: Vec<Field>,
    article: Option<String>,
    texts: Vec<Field>,
    files: Vec<File>,
    audience: &'static str,
    answer: String,
    seen: String,
    has_answer: bool,
    is_published: bool,
    is_publishable: bool,
    is_spam: bool,
    history: Vec<Entry>,
}

/// A text with what it is.
struct Field {
    label: &'static str,
    text: String,
}

struct File {
    position: usize,
    name: String,
    kind: &'static str,
    size: String,
}

impl ItemPage {
    pub(super) fn new(
        session: &Session,
        detail: ItemDetail,
        history: &[AuditEntry],
        seen: String,
        outcome: Outcome,
    ) -> Self {
        let ItemDetail { item, files } = detail;
        let (notice, error, text) = match outcome {
            Outcome::None => (None, None, None),
            Outcome::Done(notice) => (Some(notice), None, None),
            Outcome::Refused { error, text } => (None, Some(error), text),
        };
        Self {
            frame: Frame::new(session, Section::Inbox),
            title: Some(inert_line(&item.title))
                .filter(|it| !it.trim().is_empty())
                .unwrap_or("无标题".into()),
            notice,
            error,
            fields: fields(&item),
            texts: texts(&item, text.is_some()),
            files: files.iter().zip(1..).map(|(it, position)| file(it, position)).collect(),
            audience: audience(&item),
            answer: text.or(item.answer.clone()).unwrap_or_default(),
            seen,
            has_answer: item.answer.is_some(),
            is_published: item.is_published,
            is_publishable: item.unpublishable().is_none(),
            is_spam: item.is_spam,
            history: history.iter().map(entry).collect(),
            article: item.article,
            id: item.id,
        }
    }
}

fn fields(item: &Item) -> Vec<Field> {
    let state = match item.is_spam {
        true => format!("{}，垃圾信息", item.state().label()),
        false => item.state().label().to_owned(),
    };
    let name = if item.kind == ItemKind::Submission { "作者" } else { "姓名" };
    let fields = [
        ("编号", Some(item.id.clone())),
        ("类型", Some(item.kind.label().to_owned())),
        ("收到时间", Some(item.received_at.to_the_minute())),
        ("状态", Some(state)),
        (name, Some(item.name.clone())),
        ("单位", item.organization.clone()),
        ("联系方式", item.contact.clone()),
        ("栏目", item.channel.clone()),
    ];
    let field =
        |(label, text): (&'static str, Option<String>)| Some(Field { label, text: inert_line(&text?) });
    fields.into_iter().filter_map(field).collect()
}

/// What the reader wrote; and the answer, where another text stands in its field.
fn texts(item: &Item, has_draft: bool) -> Vec<Field> {
    let answer = item.answer.as_deref().filter(|_| has_draft);
    let texts = [
        ("引用的原文", item.quote.as_deref()),
        ("内容", Some(item.content.as_str())),
        ("现在的答复", answer),
    ];
    let field = |(label, text): (&'static str, Option<&str>)| {
        let text = text.filter(|text| !text.is_empty())?;
        Some(Field { label, text: inert(text).into_owned() })
    };
    texts.into_iter().filter_map(field).collect()
}

fn file(file: &FileRecord, position: usize) -> File {
    let name = inert_line(&file.name);
    let name = if name.trim().is_empty() { format!("文件 {position}") } else { name };
    File { position, name, kind: file.kind.as_str(), size: size(file.bytes) }
}

/// As people read it.
fn size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} 字节"),
        1024..1_048_576 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{}.{} MB", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576),
    }
}

/// Who will see the answer.
fn audience(item: &Item) -> &'static str {
    match item {
        Item { kind: ItemKind::Submission, .. } => "只有作者凭编号和查询码能看到答复。",
        Item { is_spam: true, .. } => "这条已标为垃圾信息，答复不会公开。",
        Item { may_publish: false, .. } => "读者没有同意公开：只有读者凭编号和查询码能看到答复。",
        _ => {
            "读者凭编号和查询码能看到答复。读者同意公开：公开后，所有人都能在留言页看到标题、内容、答复和姓名的第一个字。"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn a_size_is_rounded_as_people_read_it() {
        for (bytes, text) in
            [(9, "9 字节"), (1024, "1 KB"), (1025, "2 KB"), (1_048_576, "1.0 MB"), (10_485_760, "10.0 MB")]
        {
            assert_eq!(size(bytes), text);
        }
    }
}
