//! Writes the corpus as a Hugo site, in the form that Hugo builds fastest: HTML bodies without Markdown, and front matter
//! with everything that the portal's API has precomputed.

use crate::article::Article;
use crate::channels::Channel;
use crate::corpus::{Corpus, Headline};
use crate::failure::Failure;
use crate::files;
use crate::template::Template;
use rayon::prelude::*;
use serde_json::{Map, Value, json};
use std::path::Path;

/// Pages with a fixed address, as in the portal, and their titles.
pub(crate) const PLAIN_PAGES: [(&str, &str); 4] =
    [("favorites", "我的收藏"), ("search", "站内搜索"), ("message", "留言"), ("submit", "投稿")];

/// Writes a site with this theme, and the parts of the portal's template for its pages.
pub(crate) fn write(
    corpus: &Corpus,
    theme: &Path,
    template: &Template,
    folder: &Path,
) -> Result<(), Failure> {
    files::remove(folder)?;
    files::copy(theme, folder, &[])?;
    for (name, part) in template.parts() {
        files::write(&folder.join("template").join(name), part)?;
    }
    files::write(&folder.join("data/portal.json"), &corpus.site.to_string())?;
    files::write(&folder.join("data/channel_paths.json"), &channel_paths(corpus).to_string())?;
    for (name, title) in PLAIN_PAGES {
        let front = json!({ "title": title, "url": format!("/{name}/"), "type": "plain" });
        files::write(&folder.join(format!("content/{name}.html")), &front.to_string())?;
    }
    for channel in corpus.channels.all() {
        let Channel { slug, name, description, .. } = channel;
        let front = json!({ "title": name, "description": description, "url": format!("/channels/{slug}/") });
        files::write(
            &folder.join(format!("content{}/_index.html", path(corpus, channel))),
            &front.to_string(),
        )?;
    }
    (0..corpus.count).into_par_iter().try_for_each(|number| article(corpus, folder, number))
}

/// The data file of the channels on the home page.
fn channel_paths(corpus: &Corpus) -> Value {
    let all = corpus.channels.all().iter();
    Value::Object(all.map(|channel| (channel.slug.clone(), path(corpus, channel).into())).collect())
}

/// Child channels are nested sections.
fn path(corpus: &Corpus, channel: &Channel) -> String {
    let parent = channel.parent.map(|parent| path(corpus, &corpus.channels.all()[parent]));
    format!("{}/{}", parent.unwrap_or_default(), channel.slug)
}

fn article(corpus: &Corpus, folder: &Path, number: usize) -> Result<(), Failure> {
    let article = Article::of(corpus, number);
    let channel = &corpus.channels.all()[article.headline.channel];
    let file = format!("content{}/{}.html", path(corpus, channel), article.headline.id);
    let text = format!("{}\n{}", front_matter(corpus, &article), article.body.html);
    files::write(&folder.join(file), &text)
}

fn front_matter(corpus: &Corpus, article: &Article) -> Value {
    let Headline { id, title, summary, published_at, zone, .. } = &article.headline;
    let related: Vec<_> = article.related.iter().map(|other| linked(corpus, *other)).collect();
    let linked = |other: Option<usize>| other.map(|other| linked(corpus, other));
    let changed = article.updated_at.as_ref().unwrap_or(published_at);
    let params = json!({
        "published": published_at, "changed": changed, "source": zone, "subtitle": article.subtitle, "author": article.author, "views": article.views,
        "cover": article.headline.picture(), "sections": article.body.headings,
        "attachments": article.attachments, "previous": linked(article.previous), "next": linked(article.next),
        "related": related,
    });
    json!({
        "title": title, "date": published_at, "lastmod": changed, "url": format!("/articles/{id}/"), "summary": summary, "keywords": article.keywords,
        "params": without_nulls(params),
    })
}

fn linked(corpus: &Corpus, other: usize) -> Value {
    let Headline { id, title, published_at, .. } = corpus.headline(other);
    json!({ "url": format!("/articles/{id}/"), "title": title, "date": published_at })
}

fn without_nulls(params: Value) -> Value {
    let Value::Object(params) = params else { return params };
    Value::Object(params.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>())
}
