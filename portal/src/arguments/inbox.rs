//! `portal inbox`: the task and its options.

use std::path::PathBuf;

use lexopt::prelude::{Long, Value, ValueExt};
use lexopt::{Error, Parser};
use portal_live::Filter;

use crate::usage::unknown;

/// What is to be done with what readers sent, and with the accounts of those who answer it.
#[derive(Debug, PartialEq)]
pub(crate) enum InboxTask {
    List { filter: Filter, page: u32 },
    Show { id: String },
    Answer { id: String, text: Option<String>, publish: bool },
    Publish { id: String },
    Withhold { id: String },
    MarkSpam { id: String },
    UnmarkSpam { id: String },
    Export { filter: Filter, output: Option<PathBuf> },
    Log { page: u32 },
    ListUsers,
    AddUser { name: String },
    ChangePassword { name: String },
    RemoveUser { name: String },
}

/// Reads what follows `portal inbox`: the database, if one is named, and the task.
pub(super) fn parse(parser: &mut Parser) -> Result<(Option<String>, InboxTask), Error> {
    let mut database = None;
    let mut task = InboxTask::named(parser)?;
    while let Some(option) = parser.next()? {
        let Long(name) = option else { return Err(option.unexpected()) };
        match name {
            "database" => database = Some(value(parser)?),
            _ => {
                let name = name.to_owned();
                task.set(&name, parser)?;
            }
        }
    }
    match task {
        InboxTask::Answer { text: None, .. } => Err("请用 --text 写明答复".into()),
        task => Ok((database, task)),
    }
}

impl InboxTask {
    /// The task with its default options.
    fn named(parser: &mut Parser) -> Result<Self, Error> {
        let name = argument(parser, "portal inbox 后面缺少命令")?;
        let mut id = || argument(parser, "缺少编号，例如 20220614-0001");
        Ok(match name.as_str() {
            "list" => Self::List { filter: Filter::default(), page: 1 },
            "show" => Self::Show { id: id()? },
            "answer" => Self::Answer { id: id()?, text: None, publish: false },
            "publish" => Self::Publish { id: id()? },
            "withhold" => Self::Withhold { id: id()? },
            "spam" => Self::MarkSpam { id: id()? },
            "unspam" => Self::UnmarkSpam { id: id()? },
            "export" => Self::Export { filter: Filter::default(), output: None },
            "log" => Self::Log { page: 1 },
            "user" => return Self::user(parser),
            _ => return Err(unknown(&name)),
        })
    }

    fn user(parser: &mut Parser) -> Result<Self, Error> {
        let task = argument(parser, "portal inbox user 后面缺少命令：list、add、passwd 或 remove")?;
        let mut name = || argument(parser, "缺少账号名");
        Ok(match task.as_str() {
            "list" => Self::ListUsers,
            "add" => Self::AddUser { name: name()? },
            "passwd" => Self::ChangePassword { name: name()? },
            "remove" => Self::RemoveUser { name: name()? },
            _ => return Err(unknown(&task)),
        })
    }

    /// Takes one option.
    fn set(&mut self, option: &str, parser: &mut Parser) -> Result<(), Error> {
        match (self, option) {
            (Self::List { page, .. } | Self::Log { page }, "page") => *page = parser.value()?.parse()?,
            (Self::Answer { text, .. }, "text") => *text = Some(value(parser)?),
            (Self::Answer { publish, .. }, "publish") => *publish = true,
            (Self::Export { .. }, "csv") => {}
            (Self::Export { output, .. }, "output") => *output = Some(value(parser)?.into()),
            (Self::List { filter, .. } | Self::Export { filter, .. }, name) => {
                set_condition(filter, name, parser)?;
            }
            (_, name) => return Err(Error::UnexpectedOption(format!("--{name}"))),
        }
        Ok(())
    }
}

fn set_condition(filter: &mut Filter, name: &str, parser: &mut Parser) -> Result<(), Error> {
    if !["kind", "state", "spam", "from", "until", "search"].contains(&name) {
        return Err(Error::UnexpectedOption(format!("--{name}")));
    }
    let text = value(parser)?;
    match filter.set(name, &text) {
        true => Ok(()),
        false => Err(format!("--{name} 不能是“{}”", portal_live::inert_line(&text)).into()),
    }
}

/// The value of an option; another option after it is none.
fn value(parser: &mut Parser) -> Result<String, Error> {
    parser.values()?.next().unwrap_or_default().string()
}

/// A positional argument.
fn argument(parser: &mut Parser, missing: &'static str) -> Result<String, Error> {
    match parser.next()? {
        Some(Value(text)) => text.string(),
        Some(option) => Err(option.unexpected()),
        None => Err(missing.into()),
    }
}
