//! A complete article in the API's format.

use crate::body::Body;
use crate::corpus::{Corpus, Headline};
use crate::random::Random;
use serde_json::{Value, json};

/// Offsets from an article to its related articles, in its channel.
const RELATED: [isize; 3] = [-2, -5, 3];

/// An article with its neighbours and attachments.
pub(crate) struct Article {
    pub headline: Headline,
    pub body: Body,
    pub subtitle: Option<String>,
    pub author: Option<String>,
    pub views: u64,
    pub keywords: Vec<String>,
    /// The time of its correction.
    pub updated_at: Option<String>,
    /// `[{ "label", "href", "media_type", "bytes" }]`
    pub attachments: Value,
    /// The previous and the next article in its channel, and the related ones.
    pub previous: Option<usize>,
    pub next: Option<usize>,
    pub related: Vec<usize>,
}

impl Article {
    pub(crate) fn of(corpus: &Corpus, number: usize) -> Self {
        let headline = corpus.headline(number);
        let body = Body::of(corpus, number, &headline);
        let channel = &corpus.channels.all()[headline.channel];
        let mut random = Random::of(number + 2 * corpus.count);
        let subtitle = random.percent(25).then(|| say(corpus, "subtitle", &mut random, &headline));
        let author = random.percent(60).then(|| say(corpus, "surname", &mut random, &headline) + "开");
        let keywords = vec![headline.industry.clone(), say(corpus, "topic", &mut random, &headline)];
        Self {
            body,
            subtitle,
            author,
            views: random.within(40..=9800),
            keywords,
            updated_at: corpus.updated_at(number),
            attachments: attachments(corpus, &mut random, &headline),
            previous: channel.beside(number, -1),
            next: channel.beside(number, 1),
            related: RELATED.iter().filter_map(|distance| channel.beside(number, *distance)).collect(),
            headline,
        }
    }

    /// `articles/{id}.json`
    pub(crate) fn document(&self, corpus: &Corpus) -> Value {
        let Headline { id, title, summary, published_at, zone, channel, .. } = &self.headline;
        let named = |article: Option<usize>| {
            article.map(|article| {
                let Headline { id, title, .. } = corpus.headline(article);
                json!({ "id": id, "title": title })
            })
        };
        let related: Vec<_> =
            self.related.iter().map(|article| summarised(corpus, &corpus.headline(*article))).collect();
        json!({
            "id": id, "title": title, "subtitle": self.subtitle, "channel": corpus.channels.named(*channel),
            "source": { "name": zone, "url": null }, "author": self.author, "editor": null,
            "published_at": published_at, "updated_at": self.updated_at, "views": self.views,
            "summary": summary, "keywords": self.keywords, "cover": self.headline.picture(), "status": null,
            "body": { "format": "html", "html": self.body.html }, "attachments": self.attachments,
            "previous": named(self.previous), "next": named(self.next), "related": related,
        })
    }
}

impl Headline {
    /// The picture in the API's format.
    pub(crate) fn picture(&self) -> Option<Value> {
        self.cover.map(|(src, alt)| json!({ "src": src, "alt": alt, "width": 1200, "height": 675 }))
    }
}

/// A list item in the API's format.
pub(crate) fn summarised(corpus: &Corpus, headline: &Headline) -> Value {
    let Headline { id, title, summary, published_at, zone, channel, .. } = headline;
    json!({
        "id": id, "title": title, "summary": summary, "source": zone, "published_at": published_at,
        "cover": headline.picture(), "channel": corpus.channels.named_alone(*channel),
        "external_url": null, "pinned": false,
    })
}

fn say(corpus: &Corpus, rule: &str, random: &mut Random, about: &Headline) -> String {
    let settled = [("zone", about.zone.clone()), ("industry", about.industry.clone())];
    corpus.grammar.text(rule, random, &settled)
}

/// Every tenth article has one or two attachments.
fn attachments(corpus: &Corpus, random: &mut Random, about: &Headline) -> Value {
    let count = if random.percent(10) { random.within(1..=2) } else { 0 };
    let file = |_| {
        let label = say(corpus, "attachment", random, about);
        let bytes = random.within(18_000..=2_400_000);
        json!({ "label": label, "href": "/media/files/training-agenda-2026.pdf",
                "media_type": "application/pdf", "bytes": bytes })
    };
    (0..count).map(file).collect()
}
