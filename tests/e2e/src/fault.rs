use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::watch;

/// What a site does with a request instead of answering it.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// Answers only once the fault is mended.
    Held,
    /// Closes the connection without a word.
    Disconnect,
    /// Answers with this status and no content.
    Status(u16),
    /// Answers with the first half of the content.
    Truncated,
    /// Answers with status 403 whoever says which page asks, as hosts of pictures do.
    RefusesReferrers,
    /// Answers JSON in which every text is a number.
    WrongTypes,
    /// Answers 429, and asks for so many seconds of retry.
    Busy(u32),
    /// Answers 204: success, and nothing.
    Empty,
    /// Answers with a page and status 200, as a network does that wants a login first.
    Page,
    /// Answers with a redirect to the content.
    Moved,
    /// Promises the content, sends half of it, and goes away.
    DisconnectMidway,
    /// Sends the content a byte at a time, without end.
    Drip,
    /// Answers with the content, one bit of it changed near its end.
    Altered,
    /// Answers JSON with a hundred thousand good items in its lists.
    EndlessLists,
    /// Answers JSON nested as deep as no parser should go.
    Deep,
}

/// The faults in force: each for every address that contains a given part.
pub(crate) struct Faults {
    rules: watch::Sender<Vec<(String, Fault)>>,
    met: AtomicU64,
}

impl Faults {
    pub(crate) fn none() -> Self {
        Self { rules: watch::Sender::new(Vec::new()), met: AtomicU64::new(0) }
    }

    pub(crate) fn add(&self, part: &str, fault: Fault) {
        self.rules.send_modify(|rules| rules.push((part.to_owned(), fault)));
    }

    pub(crate) fn clear_faults(&self) {
        self.rules.send_modify(Vec::clear);
    }

    /// How many requests have met a fault so far.
    pub(crate) fn met(&self) -> u64 {
        self.met.load(Ordering::SeqCst)
    }

    /// The fault a request meets, once none holds it back any more.
    pub(crate) async fn meet(&self, path: &str) -> Option<Fault> {
        let mut rules = self.rules.subscribe();
        let find = |rules: &Vec<(String, Fault)>| {
            rules.iter().find(|(part, _)| path.contains(part.as_str())).map(|(_, fault)| *fault)
        };
        let first = find(&rules.borrow_and_update());
        self.met.fetch_add(u64::from(first.is_some()), Ordering::SeqCst);
        let free = rules.wait_for(|rules| !matches!(find(rules), Some(Fault::Held))).await.ok()?;
        find(&free)
    }
}

/// The same bytes but for one bit.
pub(crate) fn altered(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let index = bytes.len().saturating_sub(16);
    if let Some(byte) = bytes.get_mut(index) {
        *byte ^= 1;
    }
    bytes
}

/// The same JSON with a number wherever its outermost object had a text.
pub(crate) fn with_wrong_types(json: &[u8]) -> Vec<u8> {
    let mut value: Value = serde_json::from_slice(json).unwrap_or(Value::Null);
    let fields = value.as_object_mut().into_iter().flatten();
    fields.filter(|(_, field)| field.is_string()).for_each(|(_, field)| *field = 7.into());
    value.to_string().into_bytes()
}

/// The same article with 100,000 keywords, and as many related ones.
pub(crate) fn with_endless_lists(article: &[u8]) -> Vec<u8> {
    let mut article: Value = serde_json::from_slice(article).unwrap_or(Value::Null);
    let related = json!({ "id": "1", "title": "相关", "published_at": "2022-06-14T09:30:00+08:00" });
    article["keywords"] = vec!["词"; 100_000].into();
    article["related"] = vec![related; 100_000].into();
    article.to_string().into_bytes()
}
