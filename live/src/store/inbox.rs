//! View `inbox`: messages and submissions in one list, newest first, as staff filter and search them.

use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AssertSqlSafe, Row};

use crate::model::{FileKind, FileRecord, Filter, Item, ItemKind, ItemState, Moment, SpamFilter};

use super::{Store, StoreError};

const COLUMNS: &str = "id, kind, name, contact, organization, title, content, article, quote, channel, publish, \
                       is_spam, received_at, answer, answered_at, published";
/// Where a text is searched for. Between two fields stands a line end, which no search has.
const SEARCHED: &str = "LOWER(id || '\n' || title || '\n' || content || '\n' || name || '\n' || COALESCE(contact, '') \
                        || '\n' || COALESCE(organization, '') || '\n' || COALESCE(answer, ''))";

/// Conditions with their values.
#[derive(Default)]
struct Conditions {
    sql: Vec<String>,
    values: Vec<Value>,
}

enum Value {
    Text(String),
    Number(i64),
}

impl Store {
    /// How many items there are.
    pub(crate) async fn count_inbox(&self, filter: &Filter) -> Result<i64, StoreError> {
        let conditions = Conditions::of(filter);
        let count = format!("SELECT COUNT(*) FROM inbox {}", conditions.sql());
        let query = conditions.bind(sqlx::query(AssertSqlSafe(count)));
        query.fetch_one(&self.pool).await?.try_get(0)
    }

    /// `count` items from the one after the first `after`.
    pub(crate) async fn inbox(
        &self,
        filter: &Filter,
        after: i64,
        count: i64,
    ) -> Result<Vec<Item>, StoreError> {
        self.find_items(Conditions::of(filter), &format!("LIMIT {count} OFFSET {after}")).await
    }

    /// `count` items after this one: what comes in the meantime moves nothing.
    pub(crate) async fn inbox_after(
        &self,
        filter: &Filter,
        last: Option<&Item>,
        count: i64,
    ) -> Result<Vec<Item>, StoreError> {
        let mut conditions = Conditions::of(filter);
        if let Some(item) = last {
            let (time, id) = (Value::Number(item.received_at.millis()), Value::Text(item.id.clone()));
            let (time, id) = (conditions.value(time), conditions.value(id));
            conditions.sql.push(format!("(received_at < {time} OR (received_at = {time} AND id < {id}))"));
        }
        self.find_items(conditions, &format!("LIMIT {count}")).await
    }

    /// The item of this number.
    pub(crate) async fn find_item(&self, id: &str) -> Result<Option<Item>, StoreError> {
        let mut conditions = Conditions::default();
        conditions.add("id =", Value::Text(id.to_owned()));
        Ok(self.find_items(conditions, "").await?.pop())
    }

    /// The files of a submission, in the reader's order.
    pub(crate) async fn files(&self, submission: &str) -> Result<Vec<FileRecord>, StoreError> {
        let find = "SELECT id, name, kind, bytes, sha256 FROM files WHERE submission = $1 ORDER BY position";
        let found = sqlx::query(find).bind(submission.to_owned()).fetch_all(&self.pool).await?;
        found.iter().map(file).collect()
    }

    async fn find_items(&self, conditions: Conditions, range: &str) -> Result<Vec<Item>, StoreError> {
        let sql = conditions.sql();
        let find = format!("SELECT {COLUMNS} FROM inbox {sql} ORDER BY received_at DESC, id DESC {range}");
        let found = conditions.bind(sqlx::query(AssertSqlSafe(find))).fetch_all(&self.pool).await?;
        found.iter().map(item).collect()
    }
}

impl Conditions {
    fn of(filter: &Filter) -> Self {
        let mut conditions = Self::default();
        if let Some(kind) = filter.kind {
            conditions.add("kind =", Value::Text(kind.as_str().to_owned()));
        }
        conditions.sql.extend(filter.state.map(|state| match state {
            ItemState::Unanswered => "answer IS NULL".to_owned(),
            ItemState::Answered => "answer IS NOT NULL AND published = 0".to_owned(),
            ItemState::Published => "published = 1".to_owned(),
        }));
        match filter.spam {
            SpamFilter::Without => conditions.sql.push("is_spam = 0".to_owned()),
            SpamFilter::Only => conditions.sql.push("is_spam = 1".to_owned()),
            SpamFilter::With => {}
        }
        for (condition, time) in [("received_at >=", filter.from), ("received_at <", filter.until)] {
            if let Some(time) = time {
                conditions.add(condition, Value::Number(time.millis()));
            }
        }
        // PostgreSQL takes no text with U+0000, and no text has one.
        let search = filter.search.trim().replace('\0', "");
        if !search.is_empty() {
            let value = conditions.value(Value::Text(pattern(&search)));
            conditions.sql.push(format!("{SEARCHED} LIKE LOWER({value}) ESCAPE '\\'"));
        }
        conditions
    }

    fn add(&mut self, condition: &str, value: Value) {
        let value = self.value(value);
        self.sql.push(format!("{condition} {value}"));
    }

    /// The placeholder of a value.
    fn value(&mut self, value: Value) -> String {
        self.values.push(value);
        format!("${}", self.values.len())
    }

    fn sql(&self) -> String {
        if self.sql.is_empty() { String::new() } else { format!("WHERE {}", self.sql.join(" AND ")) }
    }

    fn bind<'q>(self, query: Query<'q, Any, AnyArguments>) -> Query<'q, Any, AnyArguments> {
        self.values.into_iter().fold(query, |query, value| match value {
            Value::Text(text) => query.bind(text),
            Value::Number(number) => query.bind(number),
        })
    }
}

/// A text anywhere, none of whose characters stands for others.
fn pattern(text: &str) -> String {
    format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))
}

fn item(row: &AnyRow) -> Result<Item, StoreError> {
    let kind: String = row.try_get(1)?;
    let flag = |column: usize| row.try_get::<i64, _>(column).map(|flag| flag != 0);
    let answered_at: Option<i64> = row.try_get(14)?;
    Ok(Item {
        id: row.try_get(0)?,
        kind: ItemKind::parse(&kind).unwrap_or(ItemKind::Message),
        name: row.try_get(2)?,
        contact: row.try_get(3)?,
        organization: row.try_get(4)?,
        title: row.try_get(5)?,
        content: row.try_get(6)?,
        article: row.try_get(7)?,
        quote: row.try_get(8)?,
        channel: row.try_get(9)?,
        may_publish: flag(10)?,
        is_spam: flag(11)?,
        received_at: Moment::from_millis(row.try_get(12)?),
        answer: row.try_get(13)?,
        answered_at: answered_at.map(Moment::from_millis),
        is_published: flag(15)?,
    })
}

fn file(row: &AnyRow) -> Result<FileRecord, StoreError> {
    let (kind, bytes): (String, i64) = (row.try_get(2)?, row.try_get(3)?);
    Ok(FileRecord {
        id: row.try_get(0)?,
        name: row.try_get(1)?,
        kind: FileKind::parse(&kind).unwrap_or(FileKind::Zip),
        bytes: u64::try_from(bytes).unwrap_or_default(),
        sha256: row.try_get(4)?,
    })
}
