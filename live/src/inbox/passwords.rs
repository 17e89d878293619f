//! Passwords: Argon2id with the parameters that OWASP recommends, a few at a time, in the same time whether there is such an
//! account or not.

use std::sync::Arc;

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::model::NewPassword;
use crate::settings::PasswordCost;

use super::InboxError;

/// Passwords that are computed at the same time: each takes its memory.
const COMPUTATIONS: usize = 2;

/// Hashes passwords and compares them.
#[derive(Clone)]
pub(super) struct Passwords {
    argon: Argon2<'static>,
    /// What is compared where there is no account: as much work, and no password has this hash.
    decoy: Arc<str>,
    permits: Arc<Semaphore>,
}

impl Passwords {
    pub(super) fn new(cost: PasswordCost) -> Self {
        let params = Params::new(cost.memory_kib, cost.passes, 1, None).unwrap_or_default();
        let (memory, passes) = (params.m_cost(), params.t_cost());
        let zeros =
            (data_encoding::BASE64_NOPAD.encode(&[0; 16]), data_encoding::BASE64_NOPAD.encode(&[0; 32]));
        let decoy = format!("$argon2id$v=19$m={memory},t={passes},p=1${}${}", zeros.0, zeros.1);
        Self {
            argon: Argon2::new(Algorithm::Argon2id, Version::V0x13, params),
            decoy: decoy.into(),
            permits: Arc::new(Semaphore::new(COMPUTATIONS)),
        }
    }

    /// The hash of a password, with a salt of its own, as a PHC string.
    pub(super) async fn hash(&self, password: &NewPassword) -> Result<String, InboxError> {
        let (argon, password) = (self.argon.clone(), password.as_str().to_owned());
        self.compute(move || {
            let hash: Result<PasswordHash, _> = argon.hash_password(password.as_bytes());
            hash.map(|hash| hash.to_string()).map_err(|_| InboxError::Hash)
        })
        .await?
    }

    /// Whether this is the password of an account with this hash; of no account none is.
    pub(super) async fn is_right(&self, password: &str, hash: Option<String>) -> Result<bool, InboxError> {
        let (argon, password, decoy) = (self.argon.clone(), password.to_owned(), self.decoy.clone());
        self.compute(move || {
            let hash = PasswordHash::new(hash.as_deref().unwrap_or(&decoy)).map_err(|_| InboxError::Hash)?;
            Ok(argon.verify_password(password.as_bytes(), &hash).is_ok())
        })
        .await?
    }

    async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, InboxError> {
        let _permit = self.permits.acquire().await.map_err(|_| InboxError::Hash)?;
        tokio::task::spawn_blocking(work).await.map_err(|_| InboxError::Hash)
    }
}

#[cfg(test)]
mod tests {
    use super::{InboxError, Passwords};
    use crate::model::{AccountName, NewPassword};
    use crate::settings::PasswordCost;
    use argon2::password_hash::phc::PasswordHash;

    fn passwords() -> Passwords {
        Passwords::new(PasswordCost { memory_kib: 8, passes: 1 })
    }

    async fn hash(text: &str) -> Result<String, InboxError> {
        let name = AccountName::parse("editor")?;
        passwords().hash(&NewPassword::check(text, &name)?).await
    }

    #[tokio::test]
    async fn a_hash_is_of_one_password_and_salted() {
        let (one, other) =
            (hash("correct horse").await.expect("a hash"), hash("correct horse").await.expect("a hash"));
        assert!(one.starts_with("$argon2id$v=19$m=8,t=1,p=1$") && one != other);
        for (password, expected) in [("correct horse", true), ("correct horsE", false), ("", false)] {
            assert_eq!(passwords().is_right(password, Some(one.clone())).await.expect("a result"), expected);
        }
    }

    #[tokio::test]
    async fn no_account_is_as_much_work_as_one() {
        let passwords = passwords();
        let (real, decoy) = (hash("correct horse").await.expect("a hash"), passwords.decoy.to_string());
        let work =
            |text: &str| PasswordHash::new(text).map(|hash| (hash.algorithm, hash.version, hash.params));
        assert_eq!(work(&real), work(&decoy));
        assert!(work(&decoy).is_ok());
        assert!(!passwords.is_right("correct horse", None).await.expect("a result"));
    }

    #[test]
    fn the_default_is_what_owasp_recommends() {
        assert!(Passwords::new(PasswordCost::default()).decoy.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    }
}
