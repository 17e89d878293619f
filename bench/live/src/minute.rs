//! A thousand messages within a minute, while readers load pages.

use crate::client::Client;
use crate::failure::Failure;
use crate::load::Load;
use crate::message::{self, Message, Receipt};
use crate::portal::{Growth, Portal};
use crate::samples::percentile;
use crate::stage::{Engine, Stage};
use crate::wrk::{Order, Script};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How many messages.
pub(crate) const MESSAGES: usize = 1_000;
/// Within which time.
const MINUTE: Duration = Duration::from_secs(60);
/// How long pages alone are loaded, to compare with.
const SECONDS_ALONE: u64 = 20;
/// Readers who load pages at the same time …
pub(crate) const READERS: usize = 50;
/// … and pause for half of this on average, in milliseconds.
const PAUSE: u64 = 100;

/// What the minute came to.
pub(crate) struct Minute {
    /// Pages, before messages come.
    pub(crate) alone: Load,
    /// Pages, while messages come.
    pub(crate) beside: Load,
    /// Messages that are there after the server was killed and started again.
    pub(crate) received: usize,
    /// From the first message to the answer to the last.
    pub(crate) seconds: f64,
    /// The time of an answer to a message, in milliseconds: the median …
    pub(crate) median: f64,
    /// … and the one that 99 of 100 are faster than.
    pub(crate) p99: f64,
    pub(crate) growth: Growth,
}

/// Runs it, on SQLite.
pub(crate) fn run(stage: &Stage) -> Result<Minute, Failure> {
    let database = stage.database(Engine::Sqlite)?;
    let portal = stage.portal(&database)?;
    eprintln!("    pages alone, then {MESSAGES} messages beside them");
    let alone = clean(stage.wrk.run(&pages(stage, &portal, SECONDS_ALONE))?)?;
    let messages = message::prepare(&portal, MESSAGES)?;
    let sending = stage.wrk.start(&pages(stage, &portal, MINUTE.as_secs()))?;
    let (receipts, seconds) = send_all(&portal, &messages)?;
    let beside = clean(sending.load()?)?;
    let growth = portal.growth()?;
    portal.into_process().kill()?;
    let received = received(&stage.portal(&database)?, &receipts);
    let times: Vec<f64> = receipts.iter().map(|receipt| receipt.taken.as_secs_f64() * 1e3).collect();
    let [median, p99] = [50, 99].map(|of_hundred| percentile(&times, of_hundred).unwrap_or(f64::NAN));
    Ok(Minute { alone, beside, received, seconds, median, p99, growth })
}

fn pages(stage: &Stage, portal: &Portal, seconds: u64) -> Order {
    let arguments = [PAUSE.to_string()].into_iter().chain(stage.content.pages()).collect();
    Order { script: Script::Pages, arguments, url: portal.url("/"), connections: READERS, seconds }
}

/// Sends them evenly over the minute; how many seconds it took.
fn send_all(portal: &Portal, messages: &[Message]) -> Result<(Vec<Receipt>, f64), Failure> {
    let (client, started) = (Client::new(), Instant::now());
    let mut receipts = Vec::with_capacity(messages.len());
    for (message, number) in messages.iter().zip(0_u32..) {
        let due = MINUTE * number / u32::try_from(messages.len()).unwrap_or(u32::MAX);
        sleep(due.saturating_sub(started.elapsed()));
        receipts.push(message::send(portal, &client, message)?);
    }
    Ok((receipts, started.elapsed().as_secs_f64()))
}

fn received(portal: &Portal, receipts: &[Receipt]) -> usize {
    let client = Client::new();
    let is_there =
        |(number, receipt): &(usize, &Receipt)| message::is_received(portal, &client, *number, receipt);
    receipts.iter().enumerate().filter(is_there).count()
}

fn clean(load: Load) -> Result<Load, Failure> {
    match load.problem() {
        Some(problem) => Err(Failure::Unclean { load: "pages".to_owned(), problem }),
        None => Ok(load),
    }
}
