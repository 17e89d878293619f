//! Counter of readings (group commit): requests wait in memory while a batch is written, and become the next batch. What was
//! answered is in the database.

mod batch;
mod reading;
mod recent;

use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use crate::model::{ArticleId, Clock, Reader};
use crate::store::Store;
use batch::Batches;
pub(crate) use reading::CountError;
use reading::Reading;
use recent::Recent;

/// Readings that may wait. Beyond that requests wait for room.
const QUEUE: usize = 4_096;
/// Readings of one batch.
const BATCH: usize = 256;

/// Hands readings to the task that writes them.
#[derive(Clone)]
pub(crate) struct Counter {
    queue: mpsc::Sender<Order>,
    recent: Recent,
    clock: Clock,
}

/// What the task is asked for, in order.
enum Order {
    Count(Reading),
    Stop(oneshot::Sender<()>),
}

impl Counter {
    /// Starts the task.
    pub(crate) fn start(store: Store, clock: Clock) -> (Self, JoinHandle<()>) {
        let (queue, orders) = mpsc::channel(QUEUE);
        let recent = Recent::default();
        let batches = Batches::new(store, clock.clone(), recent.clone());
        (Self { queue, recent, clock }, tokio::spawn(run(orders, batches)))
    }

    /// The count of an article that this reader was counted for a moment ago, from memory.
    pub(crate) fn recall(&self, article: &ArticleId, reader: &Reader) -> Option<i64> {
        self.recent.count(article, reader, self.clock.now())
    }

    /// Counts a reading, if it is one to count and was not counted within 24 hours; answers the article's count.
    pub(crate) async fn count(
        &self,
        article: ArticleId,
        first: i64,
        reader: Option<Reader>,
    ) -> Result<i64, CountError> {
        let (answer, count) = oneshot::channel();
        let order = Order::Count(Reading { article, first, reader, answer });
        self.queue.send(order).await.map_err(|_| CountError::Stopped)?;
        count.await.map_err(|_| CountError::Stopped)?
    }

    /// Writes what waits, then takes no more.
    pub(crate) async fn stop(&self) {
        let (done, is_done) = oneshot::channel();
        if self.queue.send(Order::Stop(done)).await.is_ok() {
            _ = is_done.await;
        }
    }
}

async fn run(mut orders: mpsc::Receiver<Order>, mut batches: Batches) {
    let mut received = Vec::with_capacity(BATCH);
    while orders.recv_many(&mut received, BATCH).await > 0 {
        let (mut readings, mut stops) = (Vec::with_capacity(received.len()), Vec::new());
        for order in received.drain(..) {
            match order {
                Order::Count(reading) => readings.push(reading),
                Order::Stop(done) => stops.push(done),
            }
        }
        if !stops.is_empty() {
            orders.close();
        }
        batches.write(readings).await;
        stops.into_iter().for_each(|done| _ = done.send(()));
    }
}
