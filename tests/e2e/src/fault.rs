use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::watch;

/// Fault injection: how a site answers a request instead of with its content.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// Hangs until `clear_faults()`.
    Held,
    /// Closes the connection without an answer.
    Disconnect,
    /// Does what is requested, and closes the connection without an answer.
    Unanswered,
    /// Answers with this status and an empty body.
    Status(u16),
    /// Answers with this status and these problem details.
    Problem(u16, &'static str),
    /// Answers with the first half of the content.
    Truncated,
    /// Answers 403 to requests with a `Referer`, like hotlink protection of image hosts.
    RefusesReferrers,
    /// Answers JSON with a number in place of each string.
    WrongTypes,
    /// Answers 429 with `Retry-After` in seconds.
    Busy(u32),
    /// Answers 204 with an empty body.
    Empty,
    /// Answers an HTML page with status 200, like a captive portal.
    Page,
    /// Answers with a redirect to the content.
    Moved,
    /// Closes the connection halfway through the declared length.
    DisconnectMidway,
    /// Sends a byte at a time, endlessly.
    Drip,
    /// Answers with the content, with one bit flipped near its end.
    Altered,
    /// Answers JSON with 100,000 valid items in its lists.
    EndlessLists,
    /// Answers JSON nested deeper than a parser should accept.
    Deep,
}

/// The active faults, each for all URLs that contain a substring.
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

    /// In one step: what was held is met by the new fault, and not answered in between.
    pub(crate) fn replace(&self, part: &str, fault: Fault) {
        self.rules.send_modify(|rules| *rules = vec![(part.to_owned(), fault)]);
    }

    pub(crate) fn clear_faults(&self) {
        self.rules.send_modify(Vec::clear);
    }

    /// The number of requests that met a fault.
    pub(crate) fn met(&self) -> u64 {
        self.met.load(Ordering::SeqCst)
    }

    /// The fault for a request; waits while that is `Held`.
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

/// The same bytes with one bit flipped.
pub(crate) fn altered(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let index = bytes.len().saturating_sub(16);
    if let Some(byte) = bytes.get_mut(index) {
        *byte ^= 1;
    }
    bytes
}

/// The same JSON with a number in place of each string of the outermost object.
pub(crate) fn with_wrong_types(json: &[u8]) -> Vec<u8> {
    let mut value: Value = serde_json::from_slice(json).unwrap_or(Value::Null);
    let fields = value.as_object_mut().into_iter().flatten();
    fields.filter(|(_, field)| field.is_string()).for_each(|(_, field)| *field = 7.into());
    value.to_string().into_bytes()
}

/// The same article with 100,000 keywords and related articles.
pub(crate) fn with_endless_lists(article: &[u8]) -> Vec<u8> {
    let mut article: Value = serde_json::from_slice(article).unwrap_or(Value::Null);
    let related = json!({ "id": "1", "title": "相关", "published_at": "2022-06-14T09:30:00+08:00" });
    article["keywords"] = vec!["词"; 100_000].into();
    article["related"] = vec![related; 100_000].into();
    article.to_string().into_bytes()
}
