//! Plain data and the rules about it: nothing here asks a database or the network.

mod account;
mod article_id;
mod audit;
mod code;
mod crawlers;
mod digest;
mod fields;
mod filter;
mod idempotency;
mod inbox;
mod inert;
mod message;
mod moment;
mod proof;
mod reader;
mod submission;

pub use account::{AccountError, AccountName, NewPassword};
pub(crate) use article_id::ArticleId;
pub use audit::{Action, Actor, AuditEntry};
pub(crate) use code::Code;
pub(crate) use crawlers::is_crawler;
pub(crate) use digest::{Digest, NewItem, Titles};
pub(crate) use fields::{FieldError, ProofPolicy, length};
pub use filter::{Filter, SpamFilter};
pub(crate) use idempotency::{RepeatedBy, RequestKey};
pub use inbox::{Item, ItemDetail, ItemKind, ItemState, Listed, MAX_ANSWER};
pub use inert::{inert, inert_line};
pub(crate) use message::{MessageStatus, NewMessage, PublishedAnswer, masked};
pub use moment::{Clock, Moment};
pub(crate) use proof::{ProofError, ProofOfWork, ValidProof};
pub(crate) use reader::{DayKeys, READING_WINDOW, Reader, hex};
pub use submission::{FileKind, FileRecord};
pub(crate) use submission::{MAX_FILE_BYTES, MAX_FILES, NewSubmission};
