//! Redirect pages at the addresses of the old site, where the site has room for them; what is wrong with `redirects.txt` is
//! told here.

use super::record::Origin;
use super::staging::Staging;
use crate::redirects::Redirects;
use crate::report::{Error, LineProblem};
use std::collections::HashMap;

/// Writes the pages and warns of lines that are skipped, or that some hosts cannot follow.
pub(super) fn write(staging: &Staging<'_>, redirects: &Redirects) -> Result<(), Error> {
    let blocked = write_free(staging, redirects)?;
    for LineProblem { line, problem } in &redirects.skipped {
        eprintln!("警告：redirects.txt 第 {line} 行：{problem}。这一行已跳过。");
    }
    for LineProblem { line, problem } in blocked {
        eprintln!("警告：redirects.txt 第 {line} 行：{problem}。只有能读跳转规则的托管才会从那里跳转。");
    }
    for note in redirects.notes() {
        eprintln!("提示：redirects.txt：{note}（见 docs/hosting.md）。");
    }
    Ok(())
}

/// Writes the pages whose places are free, and answers with the lines of the others.
fn write_free(staging: &Staging<'_>, redirects: &Redirects) -> Result<Vec<LineProblem>, Error> {
    let (mut written, mut blocked) = (HashMap::new(), Vec::new());
    for page in redirects.pages() {
        let problem = match written.get(&page.file) {
            Some((_, text)) if *text == page.text => continue,
            Some((line, _)) => format!("{} 处的跳转页面已由第 {line} 行占用", page.address),
            None if staging.is_free(&page.file) => {
                staging.write(&page.file, Origin::Text, &page.text)?;
                written.insert(page.file, (page.line, page.text));
                continue;
            }
            None => format!("{} 处放不下跳转页面，网站在那里或它的上一层已有文件", page.address),
        };
        blocked.push(LineProblem { line: page.line, problem });
    }
    Ok(blocked)
}
