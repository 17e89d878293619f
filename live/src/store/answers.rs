//! Answers of staff in the table `messages`: written, and listed where they are published.

use sqlx::Row;
use sqlx::any::AnyRow;

use crate::model::{Moment, PublishedAnswer};

use super::{Store, StoreError};

impl Store {
    /// Answers a message or a submission, again if it has an answer; whether there is one of this number. A message is
    /// published only if its reader allows that.
    pub(crate) async fn answer(
        &self,
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
        let message = bind(of_message).bind(i64::from(publish)).execute(&self.pool).await?;
        let submission = bind(of_submission).execute(&self.pool).await?;
        Ok(message.rows_affected() + submission.rows_affected() > 0)
    }

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
