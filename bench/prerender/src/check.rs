//! Completeness check: an incomplete site's time is not reported.

use crate::body::Body;
use crate::corpus::Corpus;
use crate::failure::Failure;
use crate::files;
use crate::hugo_folder::PLAIN_PAGES;
use crate::makers::Maker;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Checks every page and every other file; returns the number of pages.
pub(crate) fn site(maker: Maker, folder: &Path, corpus: &Corpus) -> Result<usize, Failure> {
    let (expected, found) = (addresses(corpus), pages(folder)?);
    let mut problems: Vec<String> =
        expected.difference(&found).map(|page| format!("{page} is missing")).collect();
    problems.extend(found.difference(&expected).map(|page| format!("{page} should not be there")));
    problems
        .par_extend((0..corpus.count).into_par_iter().filter_map(|number| article(folder, corpus, number)));
    problems.extend(feeds(folder, corpus));
    problems.extend(sitemap(folder, corpus.count));
    match problems.is_empty() {
        true => Ok(found.len()),
        false => Err(Failure::Incomplete { site: maker.name(), problems }),
    }
}

/// Compares two folders byte by byte; returns the number of files.
pub(crate) fn same(one: &Path, other: &Path) -> Result<usize, Failure> {
    let (names, others) = (below(one)?, below(other)?);
    let mut problems: Vec<String> =
        names.symmetric_difference(&others).map(|name| format!("{name} is in one of both alone")).collect();
    let differs = |name: &&String| fs::read(one.join(name)).ok() != fs::read(other.join(name)).ok();
    let common: Vec<&String> = names.intersection(&others).collect();
    problems.par_extend(
        common.par_iter().copied().filter(differs).map(|name| format!("{name} is not as in a full build")),
    );
    match problems.is_empty() {
        true => Ok(names.len()),
        false => Err(Failure::Incomplete { site: "prerender, one article corrected,", problems }),
    }
}

/// The expected page files.
fn addresses(corpus: &Corpus) -> BTreeSet<String> {
    let mut all: BTreeSet<String> = ["404.html", "index.html"].map(str::to_owned).into();
    all.extend(PLAIN_PAGES.iter().map(|(name, _)| format!("{name}/index.html")));
    all.extend((0..corpus.count).map(|number| format!("articles/{}/index.html", corpus.id(number))));
    for channel in corpus.channels.all() {
        all.insert(format!("channels/{}/index.html", channel.slug));
        all.extend(
            (2..=channel.page_count()).map(|page| format!("channels/{}/{page}/index.html", channel.slug)),
        );
    }
    all
}

fn pages(folder: &Path) -> Result<BTreeSet<String>, Failure> {
    Ok(below(folder)?.into_iter().filter(|name| name.ends_with(".html")).collect())
}

/// Checks the page of an article: its title, and the complete text of its body.
fn article(folder: &Path, corpus: &Corpus, number: usize) -> Option<String> {
    let headline = corpus.headline(number);
    let name = format!("articles/{}/index.html", headline.id);
    let page = fs::read_to_string(folder.join(&name)).ok()?; // a missing one is reported by `site`
    let shown = text(body(&page));
    let problem = if !text(&page).contains(&text(&headline.title)) {
        "lacks its title"
    } else if shown != text(&Body::of(corpus, number, &headline).html) {
        "lacks some of its text, or has more"
    } else if !page.trim_end().ends_with("</html>") {
        "does not end"
    } else {
        return None;
    };
    Some(format!("{name} {problem}"))
}

/// The article body in the page: up to the attachments, the lightbox, or the QR code for printing.
fn body(page: &str) -> &str {
    let (_, after) = page.split_once("<div class=\"article-body\">").unwrap_or_default();
    let next = [
        "<section aria-labelledby=\"attachments-title\"",
        "<dialog id=\"lightbox\"",
        "<div class=\"print-qr\"",
        "<canvas id=\"print-qr\"",
    ];
    let end = next.iter().filter_map(|element| after.find(element)).min().unwrap_or_default();
    &after[..end]
}

/// Text content of HTML, without white space.
fn text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        rest = tag.split_once('>').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.retain(|sign| !sign.is_whitespace());
    text
}

/// Checks that the feeds of the portal and of each channel contain the newest article.
fn feeds(folder: &Path, corpus: &Corpus) -> Vec<String> {
    let of_channels = corpus
        .channels
        .all()
        .iter()
        .map(|channel| (format!("channels/{}/", channel.slug), channel.articles.last().copied()));
    let all = of_channels.chain([(String::new(), corpus.count.checked_sub(1))]);
    let wanted = all.flat_map(|(path, newest)| {
        ["feed.xml", "atom.xml", "feed.json"].map(|kind| (format!("{path}{kind}"), newest))
    });
    wanted
        .filter_map(|(name, newest)| {
            let title = newest.map(|newest| corpus.headline(newest).title).unwrap_or_default();
            match fs::read_to_string(folder.join(&name)) {
                Err(_) => Some(format!("{name} is missing")),
                Ok(feed) if !feed.contains(&title) => Some(format!("{name} lacks the newest article")),
                Ok(_) => None,
            }
        })
        .collect()
}

/// Checks the sitemap index, its parts, and the `Sitemap` line of `robots.txt`.
fn sitemap(folder: &Path, articles: usize) -> Vec<String> {
    let read = |path: &PathBuf| fs::read_to_string(path).unwrap_or_default();
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_part =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("sitemap"));
    let listed: usize = entries.filter(is_part).map(|path| read(&path).matches("/articles/").count()).sum();
    let mut problems = Vec::new();
    if listed != articles {
        problems.push(format!("sitemap.xml lists {listed} articles of {articles}"));
    }
    if !read(&folder.join("robots.txt")).contains("/sitemap.xml") {
        problems.push("robots.txt does not name the sitemap".to_owned());
    }
    problems
}

/// All files below a folder, as relative paths with `/`.
fn below(folder: &Path) -> Result<BTreeSet<String>, Failure> {
    let mut names = BTreeSet::new();
    files::visit(folder, "", &mut |name| _ = names.insert(name))?;
    Ok(names)
}
