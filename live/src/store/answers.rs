//! Answers of staff: written, published, withheld, and listed where they are published.

use sqlx::Row;
use sqlx::any::AnyRow;

use crate::model::{Moment, PublishedAnswer};

use super::{Store, StoreError, Write};

impl Write {
    /// Answers a message or a submission, again if it has an answer; whether there is one of this number. A message is
    /// published only if its reader allows that.
    pub(crate) async fn answer(
        &mut self,
        id: &str,
        text: &str,
        publish: bool,
        now: Moment,
    ) -> Result<bool, StoreError> {
        let of_message = "UPDATE messages SET answer = $2, answered_at = $3, \
                          published = CASE WHEN publish = 1 AND is_spam = 0 THEN $4 ELSE 0 END WHERE id = $1";
        let of_submission = "UPDATE submissions SET answer = $2, answered_at = $3 WHERE id = $1";
        let bind = |change: &'static str| {
            sqlx::query(change).bind(id.to_owned()).bind(text.to_owned()).bind(now.millis())
        };
        let message = bind(of_message).bind(i64::from(publish)).execute(&mut *self.transaction).await?;
        let submission = bind(of_submission).execute(&mut *self.transaction).await?;
        Ok(message.rows_affected() + submission.rows_affected() > 0)
    }

    /// Publishes an answer, or takes it back; whether there is one that may be.
    pub(crate) async fn set_published(&mut self, id: &str, publish: bool) -> Result<bool, StoreError> {
        let change = match publish {
            true => {
                "UPDATE messages SET published = 1 \
                 WHERE id = $1 AND answer IS NOT NULL AND publish = 1 AND is_spam = 0"
            }
            false => "UPDATE messages SET published = 0 WHERE id = $1 AND answer IS NOT NULL",
        };
        let change = sqlx::query(change).bind(id.to_owned());
        Ok(change.execute(&mut *self.transaction).await?.rows_affected() > 0)
    }

    /// Marks a message or a submission as spam, or no longer; whether there is one of this number. Spam is not published.
    pub(crate) async fn set_spam(&mut self, id: &str, is_spam: bool) -> Result<bool, StoreError> {
        let mut changed = 0;
        for change in [
            "UPDATE messages SET is_spam = $2, published = CASE WHEN $2 = 1 THEN 0 ELSE published END WHERE id = $1",
            "UPDATE submissions SET is_spam = $2 WHERE id = $1",
        ] {
            let change = sqlx::query(change).bind(id.to_owned()).bind(i64::from(is_spam));
            changed += change.execute(&mut *self.transaction).await?.rows_affected();
        }
        Ok(changed > 0)
    }
}

impl Store {
    /// How many answers are published.
    pub(crate) async fn count_answers(&self) -> Result<i64, StoreError> {
        sqlx::query_scalar("SELECT COUNT(*) FROM messages WHERE published = 1").fetch_one(&self.pool).await
    }

    /// Published answers, newest first.
    pub(crate) async fn answers(&self, after: i64, count: i64) -> Result<Vec<PublishedAnswer>, StoreError> {
        let find = "SELECT id, title, name, content, received_at, answer, answered_at FROM messages \
                    WHERE published = 1 ORDER BY answered_at DESC, id DESC LIMIT $1 OFFSET $2";
        let found = sqlx::query(find).bind(count).bind(after).fetch_all(&self.pool).await?;
        found.iter().map(answer).collect()
    }
}

fn answer(row: &AnyRow) -> Result<PublishedAnswer, StoreError> {
    Ok(PublishedAnswer {
        id: row.try_get(0)?,
        title: row.try_get(1)?,
        name: row.try_get(2)?,
        content: row.try_get(3)?,
        received_at: Moment::from_millis(row.try_get(4)?),
        answer: row.try_get(5)?,
        answered_at: Moment::from_millis(row.try_get(6)?),
    })
}
