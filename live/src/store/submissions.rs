//! Tables `submissions` and `files`.

use std::collections::BTreeSet;

use sqlx::AssertSqlSafe;

use crate::model::{Moment, NewSubmission};

use super::values::list;
use super::{Store, StoreError, Write};

impl Write {
    /// Stores a submission and what is known of its files.
    pub(crate) async fn add_submission(
        &mut self,
        id: &str,
        code_hash: &str,
        submission: &NewSubmission,
        now: Moment,
    ) -> Result<(), StoreError> {
        let add = "INSERT INTO submissions (id, code_hash, title, author, organization, contact, channel, content, \
                   is_spam, received_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        let add = sqlx::query(add)
            .bind(id.to_owned())
            .bind(code_hash.to_owned())
            .bind(submission.title.clone())
            .bind(submission.author.clone())
            .bind(submission.organization.clone())
            .bind(submission.contact.clone())
            .bind(submission.channel.clone())
            .bind(submission.content.clone())
            .bind(i64::from(submission.is_spam))
            .bind(now.millis());
        add.execute(&mut *self.transaction).await?;
        self.add_files(id, submission).await
    }

    async fn add_files(&mut self, id: &str, submission: &NewSubmission) -> Result<(), StoreError> {
        for (position, file) in (1_i64..).zip(&submission.files) {
            let add = "INSERT INTO files (id, submission, position, name, kind, bytes, sha256) \
                       VALUES ($1, $2, $3, $4, $5, $6, $7)";
            let add = sqlx::query(add)
                .bind(file.id.clone())
                .bind(id.to_owned())
                .bind(position)
                .bind(file.name.clone())
                .bind(file.kind.as_str())
                .bind(i64::try_from(file.bytes).unwrap_or(i64::MAX))
                .bind(file.sha256.clone());
            add.execute(&mut *self.transaction).await?;
        }
        Ok(())
    }
}

impl Store {
    /// Deletes submissions that were received before `limit`, and what is known of their files.
    pub(crate) async fn forget_submissions(&self, limit: Moment) -> Result<(), StoreError> {
        for delete in [
            "DELETE FROM files WHERE submission IN (SELECT id FROM submissions WHERE received_at < $1)",
            "DELETE FROM submissions WHERE received_at < $1",
        ] {
            sqlx::query(delete).bind(limit.millis()).execute(&self.pool).await?;
        }
        Ok(())
    }

    /// Those of these files that have a submission.
    pub(crate) async fn known_files(&self, ids: &[String]) -> Result<BTreeSet<String>, StoreError> {
        if ids.is_empty() {
            return Ok(BTreeSet::new());
        }
        let find = format!("SELECT id FROM files WHERE id IN ({})", list(0, ids.len()));
        let mut query = sqlx::query_scalar(AssertSqlSafe(find));
        for id in ids {
            query = query.bind(id.clone());
        }
        Ok(query.fetch_all(&self.pool).await?.into_iter().collect())
    }
}
