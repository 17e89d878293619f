//! Writes the corpus in the format of the portal's API: a folder of JSON files.

use crate::article::{Article, summarised};
use crate::channels::{Channel, PAGE_SIZE};
use crate::corpus::Corpus;
use crate::failure::Failure;
use crate::files;
use rayon::prelude::*;
use serde_json::{Value, json};
use std::path::Path;

/// Writes all files.
pub(crate) fn write(corpus: &Corpus, folder: &Path) -> Result<(), Failure> {
    files::remove(folder)?;
    put(folder, "site.json", &corpus.site)?;
    put(folder, "index.json", &index(corpus))?;
    (0..corpus.count).into_par_iter().try_for_each(|number| article(corpus, folder, number))?;
    (0..corpus.channels.all().len()).into_par_iter().try_for_each(|channel| {
        let pages = 1..=corpus.channels.all()[channel].page_count();
        pages.into_iter().try_for_each(|page| list(corpus, folder, channel, page))
    })
}

/// Writes the files that change when the newest article is corrected: its document, those that link it, the lists that show
/// it, and the index.
pub(crate) fn write_correction(corpus: &Corpus, folder: &Path) -> Result<(), Failure> {
    let Some(corrected) = corpus.corrected else { return Ok(()) };
    put(folder, "index.json", &index(corpus))?;
    let channel = corpus.headline(corrected).channel;
    let filed = &corpus.channels.all()[channel];
    for number in (-9..=9).filter_map(|distance| filed.beside(corrected, distance)) {
        article(corpus, folder, number)?;
    }
    for channel in [Some(channel), filed.parent].into_iter().flatten() {
        if let Some(page) = corpus.channels.all()[channel].page_of(corrected) {
            list(corpus, folder, channel, page)?;
        }
    }
    Ok(())
}

fn index(corpus: &Corpus) -> Value {
    let channels: Vec<_> = corpus.channels.all().iter().map(|channel| &channel.slug).collect();
    let articles: Vec<_> = (0..corpus.count).rev().map(|number| entry(corpus, number)).collect();
    json!({ "channels": channels, "articles": articles })
}

fn entry(corpus: &Corpus, number: usize) -> Value {
    let (id, published_at) = corpus.dated(number);
    json!({ "id": id, "updated_at": corpus.updated_at(number).unwrap_or(published_at) })
}

fn article(corpus: &Corpus, folder: &Path, number: usize) -> Result<(), Failure> {
    let document = Article::of(corpus, number).document(corpus);
    put_if_changed(folder, &format!("articles/{}.json", corpus.id(number)), &document)
}

fn list(corpus: &Corpus, folder: &Path, channel: usize, page: usize) -> Result<(), Failure> {
    let Channel { slug, name, description, parent, articles } = &corpus.channels.all()[channel];
    let items: Vec<_> = corpus.channels.all()[channel]
        .page(page)
        .map(|article| summarised(corpus, &corpus.headline(article)))
        .collect();
    let parent = parent.map(|parent| corpus.channels.named_alone(parent));
    let document = json!({
        "channel": { "slug": slug, "name": name, "parent": parent, "description": description },
        "page": page, "page_size": PAGE_SIZE, "page_count": corpus.channels.all()[channel].page_count(),
        "total": articles.len(), "items": items,
    });
    put_if_changed(folder, &format!("channels/{slug}/{page}.json"), &document)
}

fn put(folder: &Path, name: &str, document: &Value) -> Result<(), Failure> {
    files::write(&folder.join(name), &document.to_string())
}

/// Does not write a file whose content is unchanged, so that its modification time stays.
fn put_if_changed(folder: &Path, name: &str, document: &Value) -> Result<(), Failure> {
    let path = folder.join(name);
    let text = document.to_string();
    let is_as_before = std::fs::read(&path).is_ok_and(|before| before == text.as_bytes());
    if is_as_before { Ok(()) } else { files::write(&path, &text) }
}
