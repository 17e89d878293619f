//! Opens the live API: database, shared keys, background tasks; and stops it.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, RwLock, Semaphore};
use tokio::task::AbortHandle;

use crate::catalogue::Catalogue;
use crate::counter::Counter;
use crate::inbox::Inbox;
use crate::limits::Limiter;
use crate::model::{DayKeys, Moment, ProofOfWork};
use crate::settings::Settings;
pub use crate::store::{Database, OpenError};
use crate::store::{Store, StoreError};
use crate::uploads::Uploads;

/// How many forms with files may be received at the same time: they take no memory, but disk until they are refused.
const FORMS: usize = 32;
/// How long a balancer waits for whether the database answers.
const READY_TIMEOUT: Duration = Duration::from_secs(2);
/// How often what has expired is deleted.
const SWEEP_INTERVAL: Duration = Duration::from_secs(60);
/// How often it is looked whether staff are to be notified.
const NOTIFY_INTERVAL: Duration = Duration::from_secs(5);
/// How long a stop waits for a message to staff that is being sent.
const STOP_TIMEOUT: Duration = Duration::from_secs(5);

/// The live API, open. A clone is the same one.
#[derive(Clone)]
pub struct Live(Arc<Shared>);

/// What requests share.
pub(crate) struct Shared {
    pub(crate) settings: Settings,
    pub(crate) store: Store,
    pub(crate) inbox: Inbox,
    pub(crate) catalogue: Catalogue,
    pub(crate) counter: Counter,
    pub(crate) limiter: Limiter,
    pub(crate) proof_of_work: ProofOfWork,
    /// The key of codes that answer repeated requests.
    pub(crate) code_key: String,
    pub(crate) uploads: Uploads,
    /// Forms with files that are received at the same time.
    pub(crate) forms: Semaphore,
    /// Held while staff are notified.
    pub(crate) sending: Mutex<()>,
    day_keys: RwLock<Option<DayKeys>>,
    tasks: Vec<AbortHandle>,
}

/// Opens the database and runs the migrations. To be called within a tokio runtime: it starts tasks.
pub async fn open(database: Database, settings: Settings) -> Result<Live, OpenError> {
    let failed = |error| OpenError::Folder(settings.uploads.clone(), error);
    let uploads = Uploads::open(&settings.uploads).map_err(failed)?;
    let store = database.open().await?;
    let proof_key = store.secret("proofs").await.map_err(OpenError::Prepare)?;
    let code_key = store.secret("codes").await.map_err(OpenError::Prepare)?;
    let (counter, writer) = Counter::start(store.clone(), settings.clock.clone());
    let shared = Arc::new_cyclic(|shared| Shared {
        catalogue: Catalogue::new(settings.content.clone()),
        limiter: Limiter::new(&settings.limits, settings.clock.clone()),
        proof_of_work: ProofOfWork::new(proof_key, settings.difficulty),
        code_key,
        uploads,
        forms: Semaphore::new(FORMS),
        counter,
        inbox: Inbox::new(store.clone(), settings.clock.clone(), settings.password_cost),
        store,
        settings,
        sending: Mutex::default(),
        day_keys: RwLock::default(),
        tasks: vec![
            writer.abort_handle(),
            tokio::spawn(sweep_regularly(shared.clone())).abort_handle(),
            tokio::spawn(notify_regularly(shared.clone())).abort_handle(),
        ],
    });
    Ok(Live(shared))
}

/// Deletes what has expired, each minute, as long as somebody uses the live API.
async fn sweep_regularly(shared: std::sync::Weak<Shared>) {
    let mut ticks = tokio::time::interval(SWEEP_INTERVAL);
    loop {
        ticks.tick().await;
        let Some(shared) = shared.upgrade() else { return };
        if let Err(error) = Live(shared).sweep().await {
            tracing::error!(%error, "what has expired was not deleted");
        }
    }
}

/// Notifies staff, likewise.
async fn notify_regularly(shared: std::sync::Weak<Shared>) {
    let mut ticks = tokio::time::interval(NOTIFY_INTERVAL);
    loop {
        ticks.tick().await;
        let Some(shared) = shared.upgrade() else { return };
        Live(shared).notify().await;
    }
}

impl Live {
    pub(crate) fn shared(&self) -> &Shared {
        &self.0
    }

    pub(crate) fn now(&self) -> Moment {
        self.0.settings.clock.now()
    }

    /// What readers sent, for staff.
    pub fn inbox(&self) -> &Inbox {
        &self.0.inbox
    }

    /// Whether the database answers, within two seconds.
    pub async fn is_ready(&self) -> bool {
        tokio::time::timeout(READY_TIMEOUT, self.0.store.check()).await.is_ok_and(|answer| answer.is_ok())
    }

    /// Writes what waits to be written, ends the tasks and closes the database. To be called once no more requests come.
    pub async fn stop(&self) {
        self.0.counter.stop().await;
        // A message that is broken off is sent again, though its receiver may have it.
        let _sent = tokio::time::timeout(STOP_TIMEOUT, self.0.sending.lock()).await;
        self.0.tasks.iter().for_each(AbortHandle::abort);
        self.0.store.close().await;
    }

    /// The keys of readers' hashes; made on the first reading of a day, of whichever server.
    pub(crate) async fn day_keys(&self) -> Result<DayKeys, StoreError> {
        let day = self.now().day();
        if let Some(keys) = self.0.day_keys.read().await.as_ref().filter(|keys| keys.day == day) {
            return Ok(keys.clone());
        }
        let mut keys = self.0.day_keys.write().await;
        let current = self.0.store.day_keys(day).await?;
        *keys = Some(current.clone());
        Ok(current)
    }
}
