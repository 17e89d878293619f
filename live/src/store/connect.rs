//! Connects to `sqlite:FILE` or `postgres://…`, and brings the tables up to date.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use axum::http::Uri;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions, install_default_drivers};
use sqlx::migrate::MigrateError;
use sqlx::{AnyPool, Connection, Executor};
use tokio::sync::Semaphore;

use super::{Store, migrations};

/// Connections of one server. SQLite answers readers beside one writer; PostgreSQL's default is 100 in all.
const CONNECTIONS: u32 = 8;
/// For how long a connection that was used, and answered, is taken to be open. After that the database is asked first: it may have
/// been restarted.
const TRUSTED: Duration = Duration::from_secs(1);
/// How long a request waits for a connection before it is answered 503.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);
/// WAL: reading goes on while someone writes. FULL: what was answered 201 outlasts a power failure. Five seconds for another
/// process, `portal inbox`, to finish writing.
const SQLITE_SETTINGS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON";

/// Which database an address names.
#[derive(Clone, PartialEq, Eq)]
pub enum Database {
    /// A file; it is made where it is missing, with its folder.
    Sqlite(PathBuf),
    /// A server, by its address.
    Postgres(String),
}

impl Database {
    /// Reads `sqlite:FILE` (the rest is the file's name, as it is) or `postgres://…`.
    pub fn parse(address: &str) -> Result<Self, OpenError> {
        if let Some(file) = address.strip_prefix("sqlite:") {
            let file = file.strip_prefix("//").unwrap_or(file);
            let is_file = !file.is_empty() && !file.starts_with(':');
            return is_file.then(|| Self::Sqlite(file.into())).ok_or(OpenError::Address(address.to_owned()));
        }
        match address.starts_with("postgres://") || address.starts_with("postgresql://") {
            true => Ok(Self::Postgres(address.to_owned())),
            false => Err(OpenError::Address(without_password(address))),
        }
    }

    /// Opens it, with all its tables.
    pub(crate) async fn open(self) -> Result<Store, OpenError> {
        install_default_drivers();
        let name = self.to_string();
        let pool = match &self {
            Self::Sqlite(file) => open_sqlite(file).await?,
            Self::Postgres(address) => {
                connect(address, "").await.map_err(|error| OpenError::Connect(name.clone(), error))?
            }
        };
        let writer = matches!(self, Self::Sqlite(_)).then(|| Arc::new(Semaphore::new(1)));
        migrations::run(&pool).await.map_err(|error| OpenError::Migrate(name, error))?;
        Ok(Store { pool, writer })
    }
}

async fn open_sqlite(file: &Path) -> Result<AnyPool, OpenError> {
    let folder = file.parent().unwrap_or(Path::new(""));
    if !folder.as_os_str().is_empty() {
        fs::create_dir_all(folder).map_err(|error| OpenError::Folder(folder.to_path_buf(), error))?;
    }
    let failed = |error| OpenError::Connect(file.display().to_string(), error);
    let name = file.to_str().ok_or_else(|| OpenError::Address(file.display().to_string()))?;
    connect(&format!("sqlite:{}?mode=rwc", escaped(name)), SQLITE_SETTINGS).await.map_err(failed)
}

/// A file's name as it stands in an address.
fn escaped(name: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    name.bytes()
        .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

async fn connect(address: &str, settings: &'static str) -> Result<AnyPool, sqlx::Error> {
    let options: AnyConnectOptions = address.parse()?;
    let pool = AnyPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(ACQUIRE_TIMEOUT);
    let pool = pool.test_before_acquire(false).before_acquire(|connection, usage| {
        Box::pin(async move { Ok(usage.idle_for <= TRUSTED || connection.ping().await.is_ok()) })
    });
    let pool = pool.after_connect(move |connection, _| {
        Box::pin(async move {
            if !settings.is_empty() {
                connection.execute(settings).await?;
            }
            Ok(())
        })
    });
    pool.connect_with(options).await
}

/// As it is shown: without a password.
impl fmt::Debug for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Database {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(file) => write!(f, "sqlite:{}", file.display()),
            Self::Postgres(address) => f.write_str(&without_password(address)),
        }
    }
}

/// Host and path of an address: what may be shown of it.
fn without_password(address: &str) -> String {
    let Ok(uri) = address.parse::<Uri>() else { return "（无法识别的地址）".to_owned() };
    let scheme = uri.scheme_str().map(|scheme| format!("{scheme}://")).unwrap_or_default();
    format!("{scheme}{}{}", uri.host().unwrap_or_default(), uri.path())
}

/// Why there is no database.
#[derive(Debug)]
pub enum OpenError {
    /// The address names none.
    Address(String),
    /// The folder of its file cannot be made, or that of uploads.
    Folder(PathBuf, io::Error),
    /// It does not answer.
    Connect(String, sqlx::Error),
    /// Its tables cannot be brought up to date.
    Migrate(String, MigrateError),
    /// It answers, and then fails.
    Prepare(sqlx::Error),
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address(address) => {
                write!(f, "数据库地址 {address} 无效：请写成 sqlite:文件 或 postgres://用户:密码@主机/数据库")
            }
            Self::Folder(folder, error) => {
                write!(f, "无法建立文件夹 {}：{error}；请检查路径与写权限", folder.display())
            }
            Self::Connect(name, error) => {
                write!(f, "无法打开数据库 {name}：{error}；请检查地址、权限以及数据库是否在运行")
            }
            Self::Migrate(name, error) => {
                write!(f, "无法更新数据库 {name} 的表：{error}；请确认程序不比数据库旧，并先备份")
            }
            Self::Prepare(error) => write!(f, "数据库已打开，但无法写入：{error}；请检查写权限与磁盘空间"),
        }
    }
}

impl std::error::Error for OpenError {}

#[cfg(test)]
mod tests {
    use super::{Database, escaped};

    #[test]
    fn an_address_names_a_file_or_a_server() {
        for (address, file) in [
            ("sqlite:a.db", "a.db"),
            ("sqlite:///var/a.db", "/var/a.db"),
            ("sqlite:/数据/库.db", "/数据/库.db"),
        ] {
            assert_eq!(Database::parse(address).ok(), Some(Database::Sqlite(file.into())));
        }
        assert!(matches!(Database::parse("postgres://h/d"), Ok(Database::Postgres(_))));
        for address in ["", "sqlite:", "sqlite::memory:", "mysql://h/d", "a.db"] {
            assert!(Database::parse(address).is_err(), "{address}");
        }
    }

    #[test]
    fn no_message_holds_a_password() {
        for address in ["mysql://user:secret@host/data", "postgres://user:secret@host:5432/data"] {
            let text = match Database::parse(address) {
                Ok(database) => database.to_string(),
                Err(error) => error.to_string(),
            };
            assert!(!text.contains("secret") && text.contains("host/data"), "{text}");
        }
    }

    #[test]
    fn a_file_name_is_no_query() {
        assert_eq!(escaped("/a b/库?.db"), "/a%20b/%E5%BA%93%3F.db");
    }
}
