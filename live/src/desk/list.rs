//! The list of what readers sent, with its filter.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};

use crate::model::{Filter, Item, ItemKind, ItemState, SpamFilter, inert_line};
use crate::open::Live;

use super::access::Staff;
use super::failure::Failure;
use super::form::{Form, address};
use super::layout::{Frame, Pages, Section, html};

#[derive(Template)]
#[template(path = "desk/list.html")]
struct ListPage {
    frame: Frame,
    selects: [Select; 3],
    from: String,
    until: String,
    search: String,
    total: i64,
    rows: Vec<Row>,
    export: String,
    page: u32,
    page_count: u32,
    previous: Option<String>,
    next: Option<String>,
}

/// A choice of the filter.
struct Select {
    name: &'static str,
    label: &'static str,
    choices: Vec<Choice>,
}

struct Choice {
    value: &'static str,
    label: &'static str,
    is_selected: bool,
}

/// An item in the list.
struct Row {
    id: String,
    title: String,
    name: String,
    kind: &'static str,
    state: &'static str,
    received_at: String,
    is_open: bool,
    is_spam: bool,
}

/// One page of the list.
pub(super) async fn list(
    State(live): State<Live>,
    Staff(session): Staff,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let form = Form::of_query(query.as_deref());
    let filter = filter(&form);
    let listed = live.inbox().list(&filter, form.page()).await?;
    let conditions = filter.conditions();
    let text = |name: &str| {
        let condition = conditions.iter().find(|(it, _)| *it == name);
        condition.map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let Pages { page, page_count, previous, next } = Pages::new(listed.page, listed.page_count, |page| {
        let page = ("page", page.to_string());
        address("/desk/", &conditions.iter().cloned().chain([page]).collect::<Vec<_>>())
    });
    let list = ListPage {
        frame: Frame::new(&session, Section::Inbox),
        selects: selects(&filter),
        from: text("from"),
        until: text("until"),
        search: inert_line(&text("search")),
        total: listed.total,
        rows: listed.items.iter().map(row).collect(),
        export: address("/desk/table.csv", &conditions),
        page,
        page_count,
        previous,
        next,
    };
    Ok(html(&list).into_response())
}

/// The conditions of a query; what is none is passed over.
pub(super) fn filter(form: &Form) -> Filter {
    let mut filter = Filter::default();
    for (name, text) in form.fields() {
        filter.set(name, text);
    }
    filter
}

fn selects(filter: &Filter) -> [Select; 3] {
    let any = |label, is_selected| Choice { value: "", label, is_selected };
    let kinds = ItemKind::ALL.map(|it| choice(it.as_str(), it.label(), filter.kind == Some(it)));
    let states = ItemState::ALL.map(|it| choice(it.as_str(), it.label(), filter.state == Some(it)));
    let spam = SpamFilter::ALL.map(|it| choice(it.as_str(), it.label(), filter.spam == it));
    let with_any = |first, others: [Choice; 3]| [first].into_iter().chain(others).collect();
    [
        Select {
            name: "kind", label: "类型", choices: with_any(any("全部", filter.kind.is_none()), kinds)
        },
        Select {
            name: "state",
            label: "状态",
            choices: with_any(any("全部", filter.state.is_none()), states),
        },
        Select { name: "spam", label: "垃圾信息", choices: spam.into() },
    ]
}

fn choice(value: &'static str, label: &'static str, is_selected: bool) -> Choice {
    Choice { value, label, is_selected }
}

fn row(item: &Item) -> Row {
    let title = inert_line(&item.title);
    Row {
        id: item.id.clone(),
        title: if title.trim().is_empty() { "无标题".to_owned() } else { title },
        name: inert_line(&item.name),
        kind: item.kind.label(),
        state: item.state().label(),
        received_at: item.received_at.to_the_minute(),
        is_open: item.state() == ItemState::Unanswered && !item.is_spam,
        is_spam: item.is_spam,
    }
}
