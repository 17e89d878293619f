//! Accounts of staff.

use crate::model::{AccountName, Action, Actor, Moment, NewPassword};

use super::{Inbox, InboxError};

impl Inbox {
    /// All accounts by name, and when each was added.
    pub async fn accounts(&self) -> Result<Vec<(String, Moment)>, InboxError> {
        Ok(self.store.staff().await?)
    }

    /// Adds an account.
    pub async fn add_account(
        &self,
        actor: &Actor,
        name: &AccountName,
        password: &NewPassword,
    ) -> Result<(), InboxError> {
        let hash = self.passwords.hash(password).await?;
        let mut write = self.begin(actor, Action::AddAccount, Some(name.as_str())).await?;
        if !write.add_staff(name, &hash, self.now()).await? {
            write.cancel().await?;
            return Err(InboxError::NameTaken);
        }
        Ok(write.commit().await?)
    }

    /// Removes an account; whoever uses it is logged out. What it did stays in the log.
    pub async fn remove_account(&self, actor: &Actor, name: &AccountName) -> Result<(), InboxError> {
        let mut write = self.begin(actor, Action::RemoveAccount, Some(name.as_str())).await?;
        if !write.remove_staff(name.as_str()).await? {
            write.cancel().await?;
            return Err(InboxError::NoAccount);
        }
        write.end_sessions(name.as_str()).await?;
        Ok(write.commit().await?)
    }

    /// Gives an account another password; whoever uses it is logged out.
    pub async fn set_password(
        &self,
        actor: &Actor,
        name: &AccountName,
        password: &NewPassword,
    ) -> Result<(), InboxError> {
        let hash = self.passwords.hash(password).await?;
        let mut write = self.begin(actor, Action::ChangePassword, Some(name.as_str())).await?;
        if !write.set_password(name.as_str(), &hash).await? {
            write.cancel().await?;
            return Err(InboxError::NoAccount);
        }
        write.end_sessions(name.as_str()).await?;
        Ok(write.commit().await?)
    }

    /// Whether this is the password of an account; a wrong one of an account that there is stands in the log.
    pub(crate) async fn check_password(&self, name: &str, password: &str) -> Result<bool, InboxError> {
        let hash = match name.contains('\0') {
            true => None,
            false => self.store.password_hash(name).await?,
        };
        let is_account = hash.is_some();
        let is_right = self.passwords.is_right(password, hash).await?;
        // What is no account's name may be a password in the wrong field.
        if is_account && !is_right {
            self.note(&Actor::staff(name), Action::FailLogIn, Some(name)).await?;
        }
        Ok(is_right)
    }
}
