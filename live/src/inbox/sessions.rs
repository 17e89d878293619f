//! Sessions of the desk: 256 random bits in a cookie, their hash in the database, and a token for forms that only whoever has
//! the cookie can know.

use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::model::{Action, Actor, hex};

use super::{Inbox, InboxError};

/// How long a session lasts, and how long without use (OWASP ASVS 3.3.2 asks for 12 hours at most; half an hour without use would
/// cost staff what they write).
pub(crate) const SESSION_LIFETIME: Duration = Duration::from_secs(12 * 60 * 60);
pub(crate) const IDLE_TIMEOUT: Duration = Duration::from_secs(2 * 60 * 60);
/// How often it is noted that a session is used.
const USE_INTERVAL: Duration = Duration::from_secs(60);
/// Bytes of a token.
const LENGTH: usize = 32;

/// Someone who is logged in.
#[derive(Debug, Clone)]
pub struct Session {
    staff: String,
    hash: String,
    form_token: String,
}

impl Session {
    fn new(staff: String, token: &str) -> Self {
        Self { staff, hash: hash_of(token), form_token: form_token(token) }
    }

    /// The name of the account.
    pub fn staff(&self) -> &str {
        &self.staff
    }

    /// Who acts in this session.
    pub fn actor(&self) -> Actor {
        Actor::staff(&self.staff)
    }

    /// What every form of this session sends along.
    pub fn form_token(&self) -> &str {
        &self.form_token
    }

    /// Whether a form is of this session, found out in a time that does not depend on the answer.
    pub fn is_form_token(&self, token: &str) -> bool {
        self.form_token.as_bytes().ct_eq(token.as_bytes()).into()
    }
}

impl Inbox {
    /// Logs someone in: what the browser gets, new each time; none if name or password are wrong. The session that the browser
    /// had ends.
    pub async fn log_in(
        &self,
        name: &str,
        password: &str,
        old: Option<&str>,
    ) -> Result<Option<String>, InboxError> {
        if !self.check_password(name, password).await? {
            return Ok(None);
        }
        self.begin_session(name, old).await.map(Some)
    }

    /// Begins a session of an account whose password was right.
    pub async fn begin_session(&self, name: &str, old: Option<&str>) -> Result<String, InboxError> {
        let token = hex(&rand::random::<[u8; LENGTH]>());
        let mut write = self.begin(&Actor::staff(name), Action::LogIn, Some(name)).await?;
        if let Some(old) = old {
            write.end_session(&hash_of(old)).await?;
        }
        write.add_session(&hash_of(&token), name, self.now()).await?;
        write.commit().await?;
        Ok(token)
    }

    /// Who has this token, if the session has not ended.
    pub async fn session(&self, token: &str) -> Result<Option<Session>, InboxError> {
        let session = Session::new(String::new(), token);
        let Some(record) = self.store.find_session(&session.hash).await? else { return Ok(None) };
        let now = self.now();
        if record.created_at < now.before(SESSION_LIFETIME) || record.used_at < now.before(IDLE_TIMEOUT) {
            return Ok(None);
        }
        if record.used_at < now.before(USE_INTERVAL) {
            self.store.use_session(&session.hash, now).await?;
        }
        Ok(Some(Session { staff: record.staff, ..session }))
    }

    /// Ends this session, or all of its account.
    pub async fn log_out(&self, session: &Session, everywhere: bool) -> Result<(), InboxError> {
        let mut write = self.begin(&session.actor(), Action::LogOut, Some(&session.staff)).await?;
        match everywhere {
            true => write.end_sessions(&session.staff).await?,
            false => write.end_session(&session.hash).await?,
        }
        Ok(write.commit().await?)
    }
}

/// 256 random bits need no slow hash.
fn hash_of(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

fn form_token(token: &str) -> String {
    // A key of any length will do for HMAC: the other branch is never reached.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(token.as_bytes()) else { return hash_of(token) };
    mac.update(b"form");
    hex(&mac.finalize().into_bytes())
}
