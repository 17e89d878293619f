//! Changes of items: answer, publish and withhold, mark as spam.

use crate::model::{Action, Actor, Item, MAX_ANSWER, length};

use super::{Inbox, InboxError};

impl Inbox {
    /// Answers an item, again if it has an answer, and publishes the answer if that is wanted and may be; the item as it is
    /// then.
    pub async fn answer(
        &self,
        actor: &Actor,
        id: &str,
        text: &str,
        publish: bool,
    ) -> Result<Item, InboxError> {
        check(text)?;
        let item = self.item(id).await?;
        let publish = publish && item.unpublishable().is_none();
        let action = if publish { Action::Publish } else { Action::Answer };
        let mut write = self.begin(actor, action, Some(&item.id)).await?;
        if !write.answer(&item.id, text, publish, self.now()).await? {
            write.cancel().await?;
            return Err(InboxError::NoItem);
        }
        write.commit().await?;
        self.item(id).await
    }

    /// Publishes the answer of a message, or takes it back.
    pub async fn publish(&self, actor: &Actor, id: &str, publish: bool) -> Result<Item, InboxError> {
        let item = self.item(id).await?;
        let reason = item.unpublishable().filter(|_| publish);
        let reason = reason.or(item.answer.is_none().then_some("还没有答复"));
        if let Some(reason) = reason {
            return Err(InboxError::NotPublishable(reason));
        }
        let action = if publish { Action::Publish } else { Action::Withhold };
        let mut write = self.begin(actor, action, Some(&item.id)).await?;
        if !write.set_published(&item.id, publish).await? {
            write.cancel().await?;
            return Err(InboxError::NotPublishable("它刚刚被别人改动过"));
        }
        write.commit().await?;
        self.item(id).await
    }

    /// Marks an item as spam, whose answer then is not published; or says that it is none.
    pub async fn mark_spam(&self, actor: &Actor, id: &str, is_spam: bool) -> Result<Item, InboxError> {
        let item = self.item(id).await?;
        let action = if is_spam { Action::MarkSpam } else { Action::UnmarkSpam };
        let mut write = self.begin(actor, action, Some(&item.id)).await?;
        if !write.set_spam(&item.id, is_spam).await? {
            write.cancel().await?;
            return Err(InboxError::NoItem);
        }
        write.commit().await?;
        self.item(id).await
    }
}

/// Refuses what is no answer. Whatever is one is stored as it was typed.
fn check(text: &str) -> Result<(), InboxError> {
    match length(text) {
        _ if text.trim().is_empty() => Err(InboxError::EmptyAnswer),
        length if length > MAX_ANSWER => Err(InboxError::LongAnswer(length)),
        _ if text.contains('\0') => Err(InboxError::UnstorableAnswer),
        _ => Ok(()),
    }
}
