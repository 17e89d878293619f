//! The live API: readers' views, messages and submissions over SQLite or PostgreSQL. A request goes one way: `http` reads and
//! checks it, `store` writes it, `http` answers. Why it is built so: docs/adr/0014.

mod catalogue;
mod counter;
mod desk;
mod http;
mod inbox;
mod intake;
mod limits;
mod model;
mod notify;
mod open;
mod settings;
mod store;
mod sweep;
mod uploads;
mod wechat;

pub use desk::desk;
pub use http::router;
pub use inbox::{Export, Inbox, InboxError, Session};
pub use model::{
    AccountError, AccountName, Action, Actor, AuditEntry, Clock, FileKind, FileRecord, Filter, Item,
    ItemDetail, ItemKind, ItemState, Listed, MAX_ANSWER, Moment, NewPassword, SpamFilter, inert, inert_line,
};
pub use open::{Database, Live, OpenError, open};
pub use settings::{
    Channel, ChannelError, ClientSource, Limits, Notifications, PasswordCost, Quota, Retention,
    RetentionError, Settings, WechatAccount,
};
pub use sweep::SweepError;
