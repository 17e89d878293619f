//! Outcome and errors of a run, worded for the operator.

use portal::api::ApiError;
use std::fmt;
use std::path::{Path, PathBuf};

/// A site was published, perhaps without some pages.
pub(crate) struct Outcome {
    /// How many pages the site has.
    pub pages: usize,
    /// How many of these were made in this run; the others are as they were.
    pub made: usize,
    /// Pages left out or not brought up to date, and why.
    pub problems: Vec<Problem>,
    /// What was found in all documents, in one line.
    pub findings: Option<String>,
}

/// A page whose document cannot be had or read.
pub(crate) struct Problem {
    /// Path of the page, from the root of the site.
    pub address: String,
    /// The error, with the document and the field where it is one of content.
    pub reason: String,
    /// What becomes of the page.
    pub effect: Effect,
}

/// What becomes of a page with a problem.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// There is none.
    Skipped,
    /// It stays as it was.
    Stale,
}

/// A line of `redirects.txt` that is skipped, or does less than it says.
pub(crate) struct LineProblem {
    /// Its number, from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
}

/// Why no site was published; the one that was there stays as it was.
#[derive(Debug)]
pub(crate) enum Error {
    /// The command line is not understood.
    Usage(String),
    /// A document without which no page can be made.
    Content { content: String, document: &'static str, error: ApiError },
    /// So many requests in a row have failed, the last for this reason.
    ApiDown { api: String, failures: usize, error: ApiError },
    /// The home page cannot be made, for this reason.
    Home(String),
    /// More pages would go than a run may take away unasked.
    Removals { gone: usize, before: usize },
    /// The template is not the one the build makes.
    Template(String),
    /// A file could not be read or written.
    File { path: PathBuf, error: std::io::Error },
    /// Something was found in documents, and that is an error in this run; in one line.
    Findings(String),
    /// Stopped by a signal.
    Stopped,
}

impl Error {
    /// For `map_err`: the file that the failure is about.
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::File { path, error }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let effect = match self.effect {
            Effect::Skipped => "未生成",
            Effect::Stale => "未更新",
        };
        write!(f, "{effect} {}：{}", self.address, self.reason)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) => f.write_str(message),
            Self::Content { content, document, error } => {
                write!(f, "{content} 里的 {document}：{error}。没有它，任何网页都生成不了；网站保持原样。")
            }
            Self::ApiDown { api, failures, error } => {
                write!(
                    f,
                    "{api} 连续 {failures} 次请求失败，最后一次：{error}。网站保持原样；请查接口，好了再发布。"
                )
            }
            Self::Home(reason) => {
                write!(f, "首页生成不了：{reason}。网站保持原样。")
            }
            Self::Removals { gone, before } => {
                write!(
                    f,
                    "现有 {before} 页，其中 {gone} 页会消失。确实要去掉，就加上 --allow-removals 再发布一次；网站保持原样。"
                )
            }
            Self::Template(message) => {
                write!(
                    f,
                    "{message}。模板不完整：请重新解压安装包，或用 cargo xtask build 重新构建；网站保持原样。"
                )
            }
            Self::File { path, error } => {
                write!(f, "无法读写 {}：{error}。请检查路径、权限与磁盘空间；网站保持原样。", path.display())
            }
            Self::Findings(summary) => {
                write!(f, "{summary}。有 --strict 时，内容里有问题就不发布；网站保持原样。")
            }
            Self::Stopped => f.write_str("已中止，网站保持原样。"),
        }
    }
}
