//! Plain data and the rules about it: nothing here asks a database or the network.

mod article_id;
mod code;
mod crawlers;
mod fields;
mod idempotency;
mod message;
mod moment;
mod proof;
mod reader;
mod submission;

pub(crate) use article_id::ArticleId;
pub(crate) use code::Code;
pub(crate) use crawlers::is_crawler;
pub(crate) use fields::{FieldError, ProofPolicy};
pub(crate) use idempotency::{RepeatedBy, RequestKey};
pub(crate) use message::{MessageStatus, NewMessage, PublishedAnswer, masked};
pub use moment::{Clock, Moment};
pub(crate) use proof::{ProofError, ProofOfWork, ValidProof};
pub(crate) use reader::{DayKeys, READING_WINDOW, Reader, hex};
pub(crate) use submission::{FileKind, FileRecord, MAX_FILE_BYTES, MAX_FILES, NewSubmission};
