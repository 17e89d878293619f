//! Settings of the live API, with the defaults that a small portal needs.

mod channel;
mod mail;
mod notifications;
mod retention;
mod robot;
mod wechat_account;

use std::path::PathBuf;

use axum::http::HeaderName;

use crate::model::Clock;
pub(crate) use channel::ChannelKind;
pub use channel::{Channel, ChannelError};
pub(crate) use mail::{MailServer, Mailbox, Mailing, Security};
pub use notifications::Notifications;
pub use retention::{Retention, RetentionError};
pub(crate) use robot::Robot;
pub use wechat_account::WechatAccount;

/// How the live API behaves. [`Settings::new`] has a default for everything but the folder of uploads.
#[derive(Clone)]
pub struct Settings {
    /// The folder of the reading API (`…/api/v1`): only articles that it has are counted, beginning at the `views` they bring
    /// along. Without it every well-formed id is an article.
    pub content: Option<PathBuf>,
    /// Where files of submissions are stored: outside the site; shared by all servers of one portal.
    pub uploads: PathBuf,
    /// How long personal data is stored, from the time it was received.
    pub keep: Retention,
    /// Where the address of a client is read from.
    pub client: ClientSource,
    /// Origins of the portal (`https://news.example.org`) where it is not the API's own: their pages may ask.
    pub origins: Vec<String>,
    /// How often a client may ask.
    pub limits: Limits,
    /// The largest number a proof of work can hide; a browser tries half of them on average.
    pub difficulty: u64,
    /// The account that signs for WeChat's JS-SDK: addresses of [`Settings::origins`] alone.
    pub wechat: Option<WechatAccount>,
    /// How staff learn of what is new, where they do.
    pub notifications: Option<Notifications>,
    /// How much work a password of staff is.
    pub password_cost: PasswordCost,
    /// The time.
    pub clock: Clock,
}

impl Settings {
    /// The defaults: personal data for a year, addresses as connections have them, the system's clock.
    pub fn new(uploads: impl Into<PathBuf>) -> Self {
        Self {
            content: None,
            uploads: uploads.into(),
            keep: Retention::DEFAULT,
            client: ClientSource::Connection,
            origins: Vec::new(),
            limits: Limits::default(),
            difficulty: 50_000,
            wechat: None,
            notifications: None,
            password_cost: PasswordCost::default(),
            clock: Clock::system(),
        }
    }
}

/// How much work a password is to hash (Argon2id with one lane).
#[derive(Debug, Clone, Copy)]
pub struct PasswordCost {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// How often it is gone through.
    pub passes: u32,
}

impl Default for PasswordCost {
    /// OWASP, Password Storage Cheat Sheet: 19 MiB and two passes.
    fn default() -> Self {
        Self { memory_kib: 19 * 1024, passes: 2 }
    }
}

/// Where the address of a client is read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClientSource {
    /// The other end of the connection.
    Connection,
    /// The last address in this header, which a proxy of ours writes (`x-forwarded-for`, `x-real-ip`). Without a proxy anyone
    /// could write it.
    Header(HeaderName),
}

/// How often clients may ask before they are answered 429. A client is an IPv4 address, or an IPv6 network of 64 bits. Each
/// server counts for itself.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Messages and submissions of one client.
    pub posts: Quota,
    /// Messages and submissions of all clients.
    pub posts_in_all: Quota,
    /// What one client sends without scripts, and so without a proof of work. These count as posts, too.
    pub plain_posts: Quota,
    /// The same of all clients.
    pub plain_posts_in_all: Quota,
    /// First readings of an article by one client; an office or a carrier is one client, too.
    pub readings: Quota,
    /// Everything that is only looked up, by one client.
    pub lookups: Quota,
    /// Passwords that one client tries at the desk.
    pub log_ins: Quota,
    /// The same of all clients: each is work.
    pub log_ins_in_all: Quota,
    /// Passwords that are tried for one account, by whomever.
    pub log_ins_by_account: Quota,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            posts: Quota { burst: 30, per_minute: 30 },
            posts_in_all: Quota { burst: 300, per_minute: 1_200 },
            plain_posts: Quota { burst: 5, per_minute: 1 },
            plain_posts_in_all: Quota { burst: 60, per_minute: 20 },
            readings: Quota { burst: 3_000, per_minute: 3_000 },
            lookups: Quota { burst: 600, per_minute: 600 },
            log_ins: Quota { burst: 10, per_minute: 2 },
            log_ins_in_all: Quota { burst: 120, per_minute: 600 },
            log_ins_by_account: Quota { burst: 10, per_minute: 1 },
        }
    }
}

/// A rate: `burst` at once, and `per_minute` in the long run. Zero counts as one.
#[derive(Debug, Clone, Copy)]
pub struct Quota {
    /// How many at once.
    pub burst: u32,
    /// How many a minute.
    pub per_minute: u32,
}
