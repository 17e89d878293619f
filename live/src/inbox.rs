//! What staff do with what readers sent: the operations behind the desk and `portal inbox`, each noted in the audit log.

mod accounts;
mod changes;
mod error;
mod export;
mod passwords;
mod sessions;

use crate::model::{Action, Actor, AuditEntry, Clock, FileRecord, Filter, Item, ItemDetail, Listed, Moment};
use crate::settings::PasswordCost;
use crate::store::{Database, OpenError, Store, StoreError, Write};

pub use error::InboxError;
pub use export::Export;
use passwords::Passwords;
pub use sessions::Session;
pub(crate) use sessions::{IDLE_TIMEOUT, SESSION_LIFETIME};

/// Items of one page.
const PAGE_SIZE: i64 = 30;
/// Entries of the audit log on one page.
const AUDIT_PAGE_SIZE: i64 = 100;

/// What readers sent, open for staff. A clone is the same one.
#[derive(Clone)]
pub struct Inbox {
    store: Store,
    clock: Clock,
    passwords: Passwords,
}

impl Inbox {
    pub(crate) fn new(store: Store, clock: Clock, cost: PasswordCost) -> Self {
        Self { store, clock, passwords: Passwords::new(cost) }
    }

    /// Opens the database alone, for a command: nothing runs in the background, nothing is deleted.
    pub async fn open(database: Database, clock: Clock) -> Result<Self, OpenError> {
        Ok(Self::new(database.open().await?, clock, PasswordCost::default()))
    }

    /// Closes the database.
    pub async fn close(&self) {
        self.store.close().await;
    }

    /// One page of what matches, newest first. A page beyond the last is the last.
    pub async fn list(&self, filter: &Filter, page: u32) -> Result<Listed<Item>, InboxError> {
        let total = self.store.count_inbox(filter).await?;
        let (page, page_count) = pages(total, PAGE_SIZE, page);
        let items = self.store.inbox(filter, i64::from(page - 1) * PAGE_SIZE, PAGE_SIZE).await?;
        Ok(Listed { items, page, page_count, total })
    }

    /// The item of this number, with its files.
    pub async fn show(&self, id: &str) -> Result<ItemDetail, InboxError> {
        let item = self.item(id).await?;
        let files = self.store.files(&item.id).await?;
        Ok(ItemDetail { item, files })
    }

    /// The file of an item at this position, from 1.
    pub(crate) async fn file(&self, id: &str, position: usize) -> Result<(Item, FileRecord), InboxError> {
        let ItemDetail { item, files } = self.show(id).await?;
        let index = position.checked_sub(1).ok_or(InboxError::NoFile)?;
        Ok((item, files.into_iter().nth(index).ok_or(InboxError::NoFile)?))
    }

    /// Notes that someone has a file now.
    pub(crate) async fn note_download(&self, actor: &Actor, item: &Item) -> Result<(), InboxError> {
        self.note(actor, Action::Download, Some(&item.id)).await
    }

    /// All that matches, as CSV, piece by piece.
    pub async fn export(&self, actor: &Actor, filter: Filter) -> Result<Export, InboxError> {
        self.note(actor, Action::Export, None).await?;
        Ok(Export::new(self.store.clone(), filter))
    }

    /// What was done with one item, oldest first.
    pub async fn history(&self, id: &str) -> Result<Vec<AuditEntry>, InboxError> {
        Ok(self.store.audit_of(id).await?)
    }

    /// One page of who did what, newest first.
    pub async fn audit(&self, page: u32) -> Result<Listed<AuditEntry>, InboxError> {
        let total = self.store.count_audit().await?;
        let (page, page_count) = pages(total, AUDIT_PAGE_SIZE, page);
        let items = self.store.audit(i64::from(page - 1) * AUDIT_PAGE_SIZE, AUDIT_PAGE_SIZE).await?;
        Ok(Listed { items, page, page_count, total })
    }

    /// Notes what changes nothing.
    pub(crate) async fn note(
        &self,
        actor: &Actor,
        action: Action,
        item: Option<&str>,
    ) -> Result<(), InboxError> {
        Ok(self.begin(actor, action, item).await?.commit().await?)
    }

    /// Begins a change with its entry in the log.
    async fn begin(&self, actor: &Actor, action: Action, item: Option<&str>) -> Result<Write, StoreError> {
        let mut write = self.store.begin().await?;
        write.note(actor, action, item, self.now()).await?;
        Ok(write)
    }

    async fn item(&self, id: &str) -> Result<Item, InboxError> {
        let id = id.trim();
        // PostgreSQL takes no text with U+0000.
        let found = if id.contains('\0') { None } else { self.store.find_item(id).await? };
        found.ok_or(InboxError::NoItem)
    }

    fn now(&self) -> Moment {
        self.clock.now()
    }
}

/// The page that is shown, and how many there are.
fn pages(total: i64, size: i64, page: u32) -> (u32, u32) {
    let count = u32::try_from((total + size - 1) / size).unwrap_or(u32::MAX).max(1);
    (page.clamp(1, count), count)
}
