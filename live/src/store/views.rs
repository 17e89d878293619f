//! Tables `views` and `readings`: how often an article was read, and who must not be counted again yet.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{AssertSqlSafe, Row};

use crate::model::{ArticleId, Moment};

use super::values::{list, padded, rows};
use super::{Store, StoreError, Write};

impl Store {
    /// The counts of those of these articles that have one.
    pub(crate) async fn views(
        &self,
        articles: &BTreeSet<&ArticleId>,
    ) -> Result<BTreeMap<String, i64>, StoreError> {
        if articles.is_empty() {
            return Ok(BTreeMap::new());
        }
        let articles = padded(articles);
        let find = format!("SELECT article, total FROM views WHERE article IN ({})", list(0, articles.len()));
        let mut query = sqlx::query(AssertSqlSafe(find));
        for article in articles {
            query = query.bind(article.as_str().to_owned());
        }
        let found = query.fetch_all(&self.pool).await?;
        found.iter().map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).collect()
    }

    /// Begins the counts of these articles where they have not begun.
    pub(crate) async fn begin_views(&self, articles: &BTreeMap<&ArticleId, i64>) -> Result<(), StoreError> {
        if articles.is_empty() {
            return Ok(());
        }
        let values = rows(articles.len(), 2);
        let add =
            format!("INSERT INTO views (article, total) VALUES {values} ON CONFLICT (article) DO NOTHING");
        let mut query = sqlx::query(AssertSqlSafe(add));
        for (article, total) in articles {
            query = query.bind(article.as_str().to_owned()).bind(*total);
        }
        query.execute(&self.pool).await.map(drop)
    }

    /// Which of these readers were counted after `limit`.
    pub(crate) async fn counted(
        &self,
        readers: &BTreeSet<&str>,
        limit: Moment,
    ) -> Result<BTreeSet<String>, StoreError> {
        if readers.is_empty() {
            return Ok(BTreeSet::new());
        }
        let readers = padded(readers);
        let list = list(1, readers.len());
        let find = format!("SELECT reader FROM readings WHERE read_at > $1 AND reader IN ({list})");
        let mut query = sqlx::query_scalar(AssertSqlSafe(find)).bind(limit.millis());
        for reader in readers {
            query = query.bind((*reader).to_owned());
        }
        Ok(query.fetch_all(&self.pool).await?.into_iter().collect())
    }

    /// Deletes what is too old to matter.
    pub(crate) async fn forget_readings(&self, limit: Moment) -> Result<(), StoreError> {
        let delete = "DELETE FROM readings WHERE read_at <= $1";
        sqlx::query(delete).bind(limit.millis()).execute(&self.pool).await.map(drop)
    }
}

impl Write {
    /// Adds these readers; answers those that no other server has added meanwhile. In order, so that servers wait for each
    /// other and never in a circle.
    pub(crate) async fn add_readers(
        &mut self,
        readers: &BTreeSet<&str>,
        now: Moment,
    ) -> Result<BTreeSet<String>, StoreError> {
        let readers = padded(readers);
        let values = rows(readers.len(), 2);
        let add = format!(
            "INSERT INTO readings (reader, read_at) VALUES {values} ON CONFLICT (reader) DO NOTHING RETURNING reader"
        );
        let mut query = sqlx::query_scalar(AssertSqlSafe(add));
        for reader in readers {
            query = query.bind((*reader).to_owned()).bind(now.millis());
        }
        Ok(query.fetch_all(&mut *self.transaction).await?.into_iter().collect())
    }

    /// Adds to the counts of these articles, in order.
    pub(crate) async fn add_views(&mut self, added: &BTreeMap<&ArticleId, i64>) -> Result<(), StoreError> {
        let values = rows(added.len(), 2);
        let add = format!(
            "INSERT INTO views (article, total) VALUES {values} \
             ON CONFLICT (article) DO UPDATE SET total = views.total + excluded.total"
        );
        let mut query = sqlx::query(AssertSqlSafe(add));
        for (article, count) in added {
            query = query.bind(article.as_str().to_owned()).bind(*count);
        }
        query.execute(&mut *self.transaction).await.map(drop)
    }
}
