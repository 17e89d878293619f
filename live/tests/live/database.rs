//! Each case on each database, empty at its beginning.

use sqlx::{AnyConnection, AssertSqlSafe, Connection};
use tempfile::TempDir;

use crate::cluster;

/// A database of a case's own.
pub(crate) struct Database {
    pub(crate) address: String,
    /// Files of the case: content, uploads, SQLite's own.
    pub(crate) folder: TempDir,
}

impl Database {
    /// A file in a folder that is not there yet.
    pub(crate) fn sqlite() -> Self {
        let folder = TempDir::new().expect("a folder");
        Self { address: format!("sqlite:{}", folder.path().join("数据/live.db").display()), folder }
    }

    /// A database on the server that this run has started.
    pub(crate) async fn postgres() -> Self {
        Self { address: cluster::new_database().await, folder: TempDir::new().expect("a folder") }
    }
}

impl Database {
    /// What a query about the tables answers, past the API.
    pub(crate) async fn number(&self, query: &str) -> i64 {
        let mut connection = AnyConnection::connect(&self.address).await.expect("a connection");
        sqlx::query_scalar(AssertSqlSafe(query)).fetch_one(&mut connection).await.expect(query)
    }
}

/// Cases as tests: `sqlite::a_case` and `postgres::a_case`.
macro_rules! on_each_database {
    ($($case:ident),* $(,)?) => {
        mod sqlite {
            $(
                #[tokio::test]
                async fn $case() {
                    super::$case($crate::database::Database::sqlite()).await;
                }
            )*
        }
        mod postgres {
            $(
                #[tokio::test]
                async fn $case() {
                    super::$case($crate::database::Database::postgres().await).await;
                }
            )*
        }
    };
}
pub(crate) use on_each_database;
