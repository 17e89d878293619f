//! Items, accounts and the log as a terminal shows them: no text of a reader moves the cursor or turns a line around.

use std::fmt::Write;

use portal_live::{AuditEntry, FileRecord, Item, ItemDetail, Listed, Moment, inert, inert_line};

/// One line for each item.
pub(super) fn list(listed: &Listed<Item>) -> String {
    let lines = listed.items.iter().map(|item| {
        let spam = if item.is_spam { "  垃圾信息" } else { "" };
        format!(
            "{}  {}  {}  {}{spam}  {}  {}\n",
            inert_line(&item.id),
            item.received_at.to_the_minute(),
            item.kind.label(),
            item.state().label(),
            inert_line(&item.title),
            inert_line(&item.name),
        )
    });
    lines.collect::<String>() + &pages(listed)
}

/// One item with all that is known of it.
pub(super) fn item(detail: &ItemDetail, history: &[AuditEntry]) -> String {
    let item = &detail.item;
    let mut text = String::new();
    for (label, value) in fields(item) {
        // Writing into a text does not fail.
        _ = writeln!(text, "{label}：{}", inert_line(&value));
    }
    for (label, value) in
        [("引用的原文", &item.quote), ("内容", &Some(item.content.clone())), ("答复", &item.answer)]
    {
        if let Some(value) = value.as_ref().filter(|value| !value.is_empty()) {
            _ = writeln!(text, "\n{label}：\n{}", inert(value));
        }
    }
    text.extend(detail.files.iter().map(file));
    text.extend(history.iter().map(entry));
    text.trim_end().to_owned()
}

fn fields(item: &Item) -> Vec<(&'static str, String)> {
    let consent = if item.may_publish { "读者同意公开" } else { "读者没有同意公开" };
    let fields = [
        ("编号", Some(item.id.clone())),
        ("类型", Some(item.kind.label().to_owned())),
        ("收到时间", Some(item.received_at.to_the_minute())),
        ("状态", Some(item.state().label().to_owned())),
        ("垃圾信息", item.is_spam.then(|| "是".to_owned())),
        ("标题", Some(item.title.clone())),
        ("姓名或作者", Some(item.name.clone())),
        ("单位", item.organization.clone()),
        ("联系方式", item.contact.clone()),
        ("栏目", item.channel.clone()),
        ("文章编号", item.article.clone()),
        ("公开", Some(consent.to_owned())),
    ];
    fields.into_iter().filter_map(|(label, value)| Some((label, value?))).collect()
}

fn file(file: &FileRecord) -> String {
    format!("\n文件：{}（{}，{} 字节）", inert_line(&file.name), file.kind.as_str(), file.bytes)
}

/// What became of an item that was answered.
pub(super) fn answered(item: &Item, publish: bool) -> String {
    let text = state(item);
    match publish && !item.is_published {
        true => format!("{text}。没有公开：读者没有同意，或这是投稿、垃圾信息。"),
        false => text,
    }
}

/// What became of an item that was changed.
pub(super) fn state(item: &Item) -> String {
    let spam = if item.is_spam { "，垃圾信息" } else { "" };
    format!("{}：{}{spam}", inert_line(&item.id), item.state().label())
}

/// All accounts.
pub(super) fn accounts(accounts: &[(String, Moment)]) -> String {
    let lines = accounts.iter().map(|(name, added)| format!("{name}  {} 新增\n", added.to_the_minute()));
    match accounts.is_empty() {
        true => "还没有账号；用 portal inbox user add 账号名 新增第一个。".to_owned(),
        false => lines.collect::<String>().trim_end().to_owned(),
    }
}

/// A page of who did what.
pub(super) fn log(listed: &Listed<AuditEntry>) -> String {
    listed.items.iter().map(entry).collect::<String>().trim_start().to_owned() + "\n" + &pages(listed)
}

fn entry(entry: &AuditEntry) -> String {
    let item = entry.item.as_deref().map(inert_line).unwrap_or_default();
    let line = format!("\n{}  {}  {}  {item}", entry.done_at.to_the_minute(), entry.actor, entry.label());
    line.trim_end().to_owned()
}

fn pages<T>(listed: &Listed<T>) -> String {
    format!("第 {} 页，共 {} 页，{} 条", listed.page, listed.page_count, listed.total)
}
