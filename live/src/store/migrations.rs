//! Migrations: embedded in the program, run in order at start, each once.

use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::{AnyPool, SqlSafeStr};

/// Each with its number and what it brings. One that has run anywhere is never changed again: another one follows it.
const MIGRATIONS: [(i64, &str, &str); 6] = [
    (1, "views", include_str!("../../migrations/0001_views.sql")),
    (2, "messages", include_str!("../../migrations/0002_messages.sql")),
    (3, "submissions", include_str!("../../migrations/0003_submissions.sql")),
    (4, "wechat_tickets", include_str!("../../migrations/0004_wechat_tickets.sql")),
    (5, "desk", include_str!("../../migrations/0005_desk.sql")),
    (6, "notifications", include_str!("../../migrations/0006_notifications.sql")),
];

/// Runs what has not run yet. Servers that start together wait for each other on PostgreSQL.
pub(super) async fn run(pool: &AnyPool) -> Result<(), MigrateError> {
    let migrations = MIGRATIONS.map(|(version, name, sql)| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    Migrator::with_migrations(migrations.into()).run(pool).await
}
