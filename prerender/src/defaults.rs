//! What the two programs that run the site generator do not share.

use std::path::PathBuf;

const USAGE: &str = "用法：prerender --template 文件夹 --public 文件夹 --out 文件夹 [--content 文件夹|网址] [--api 地址] [--media 列表] [--old-engines] [--without-offline] [--report 文件] [--strict] [--allow-removals] [--fast]";

/// What a program knows by itself.
#[derive(Debug)]
pub struct Defaults {
    /// How the command is used, which ends each error of the command line.
    pub usage: &'static str,
    /// The built application.
    pub template: Option<PathBuf>,
    /// Files that are published as they are, and the default content.
    pub public: Option<PathBuf>,
}

impl Defaults {
    /// All folders are named on the command line.
    pub fn none() -> Self {
        Self { usage: USAGE, template: None, public: None }
    }
}
