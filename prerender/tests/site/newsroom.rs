//! Simulated newsroom: random edits (a seeded generator) and the content documents that follow from them.

mod draft;

use crate::Sandbox;
use draft::{CHANNELS, Draft, State};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const PAGE: usize = 5;

/// The articles there are, and the state of the random number generator.
#[derive(Clone)]
pub(crate) struct Newsroom {
    articles: BTreeMap<u32, Draft>,
    next: u32,
    random: u64,
    written: BTreeSet<String>,
}

impl Newsroom {
    /// So many articles, at random places; the seed decides all that happens to them.
    pub(crate) fn of(count: u32, seed: u64) -> Self {
        let mut newsroom =
            Self { articles: BTreeMap::new(), next: 1, random: seed, written: BTreeSet::new() };
        for _ in 0..count {
            newsroom.add();
        }
        newsroom
    }

    /// Does something at random, and tells what.
    pub(crate) fn edit(&mut self, sandbox: &Sandbox) -> String {
        let kind = self.below(10);
        let Some(id) = self.any() else { return self.add() };
        let number = self.below(1000);
        let draft = self.articles.get_mut(&id).expect("an article");
        match kind {
            0 | 1 => self.add(),
            2 | 3 => {
                draft.revision += 1;
                format!("{id} is changed")
            }
            4 => {
                draft.channel = number % CHANNELS.len();
                format!("{id} moves to {}", CHANNELS[draft.channel])
            }
            5 => {
                draft.day = number as u32 % 300;
                format!("{id} gets another date")
            }
            6 => {
                self.articles.remove(&id);
                format!("{id} is deleted")
            }
            7 => {
                draft.state =
                    if draft.state == State::Withdrawn { State::Published } else { State::Withdrawn };
                format!("{id} is withdrawn, or stands again")
            }
            8 => {
                draft.state = if draft.state == State::Broken { State::Published } else { State::Broken };
                format!("{id} breaks, or is mended")
            }
            _ => {
                let name = format!("public/media/{}.svg", number % 4);
                if number.is_multiple_of(3) && sandbox.has(&name) {
                    fs::remove_file(sandbox.path(&name)).expect("removed");
                } else {
                    sandbox.write(&name, &format!("<svg><!-- {number} --></svg>"));
                }
                format!("{name} comes, changes or goes")
            }
        }
    }

    fn add(&mut self) -> String {
        let draft = Draft {
            channel: self.below(CHANNELS.len()),
            day: self.below(300) as u32,
            revision: 0,
            state: State::Published,
        };
        let id = self.next;
        self.next += 1;
        self.articles.insert(id, draft);
        format!("{id} is added")
    }

    /// The ids of all articles.
    pub(crate) fn ids(&self) -> BTreeSet<u32> {
        self.articles.keys().copied().collect()
    }

    /// Lets no document be broken.
    pub(crate) fn fix_all(&mut self) {
        let broken = self.articles.values_mut().filter(|draft| draft.state == State::Broken);
        broken.for_each(|draft| draft.state = State::Published);
    }

    /// Takes back what was done since; what happens next is not what happened then.
    pub(crate) fn back_to(&mut self, before: Self) {
        let (random, written) = (self.random, std::mem::take(&mut self.written));
        *self = Self { random, written, ..before };
    }

    /// Writes the content; a document that is as it was is left alone, as a CMS leaves it.
    pub(crate) fn publish(&mut self, sandbox: &Sandbox) {
        let documents = self.documents();
        for gone in self.written.iter().filter(|name| !documents.contains_key(*name)) {
            fs::remove_file(sandbox.path(&format!("content/{gone}"))).expect("removed");
        }
        for (name, text) in &documents {
            let file = format!("content/{name}");
            if !sandbox.has(&file) || sandbox.read(&file) != *text {
                sandbox.write(&file, text);
            }
        }
        self.written = documents.into_keys().collect();
    }

    fn documents(&self) -> BTreeMap<String, String> {
        let mut documents = BTreeMap::new();
        let entry =
            |(id, draft): (&u32, &Draft)| json!({ "id": id.to_string(), "updated_at": draft.updated(*id) });
        let articles: Vec<_> = self.articles.iter().map(entry).collect();
        let index = json!({ "channels": CHANNELS, "articles": articles });
        documents.insert("index.json".to_owned(), index.to_string());
        for (id, draft) in &self.articles {
            documents.insert(format!("articles/{id}.json"), draft.document(*id));
        }
        for (channel, slug) in CHANNELS.iter().enumerate() {
            let mut listed: Vec<_> =
                self.articles.iter().filter(|(_, draft)| draft.channel == channel).collect();
            listed.sort_by_key(|(id, draft)| (std::cmp::Reverse(draft.day), **id));
            let pages: Vec<_> = listed.chunks(PAGE).collect();
            for page in 0..pages.len().max(1) {
                let items = pages.get(page).copied().unwrap_or_default();
                let list = json!({
                    "channel": { "slug": slug, "name": slug }, "page": page + 1, "page_size": PAGE,
                    "page_count": pages.len().max(1),
                    "items": items.iter().map(|(id, draft)| draft.summary(**id)).collect::<Vec<_>>(),
                });
                documents.insert(format!("channels/{slug}/{}.json", page + 1), list.to_string());
            }
        }
        documents
    }

    fn any(&mut self) -> Option<u32> {
        let count = self.articles.len();
        (count > 0).then(|| self.below(count)).and_then(|at| self.articles.keys().nth(at).copied())
    }

    /// A number below a bound: xorshift64 (Marsaglia, "Xorshift RNGs", 2003).
    fn below(&mut self, bound: usize) -> usize {
        self.random(bound as u64) as usize
    }

    /// A number below `bound`, at random.
    pub(crate) fn random(&mut self, bound: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random % bound
    }
}
