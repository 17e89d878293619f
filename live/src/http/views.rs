//! `POST /articles/{id}/views` and `GET /views?ids=`: a reading is counted, counts are told.

use std::collections::BTreeSet;

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Query, State};
use axum::response::IntoResponse;
use serde_json::{Map, Value, json};

use crate::limits::Action;
use crate::model::{ArticleId, Reader, is_crawler};
use crate::open::Live;

use super::client::Client;
use super::problem::{NOT_CACHED, Problem};

/// The most ids of one request.
const MAX_IDS: usize = 100;

/// Counts one reading of an article, and answers its count with this reading in it.
pub(crate) async fn count(
    State(live): State<Live>,
    client: Client,
    id: Result<Path<String>, PathRejection>,
) -> Result<impl IntoResponse, Problem> {
    let id = id.map(|Path(id)| id).unwrap_or_default();
    let article = ArticleId::parse(&id).ok_or_else(unknown_article)?;
    let shared = live.shared();
    let first = shared.catalogue.views(&article).await.ok_or_else(unknown_article)?;
    let reader = match is_crawler(&client.user_agent) {
        true => None,
        false => Some(Reader::new(&live.day_keys().await?, &article, client.address, &client.user_agent)),
    };
    let recalled = reader.as_ref().and_then(|reader| shared.counter.recall(&article, reader));
    let views = match recalled {
        Some(views) => views,
        None => {
            client.check(&live, Action::Read)?;
            shared.counter.count(article, first, reader).await?
        }
    };
    Ok((NOT_CACHED, Json(json!({ "views": views }))))
}

fn unknown_article() -> Problem {
    Problem::not_found("没有这篇文章。")
}

/// Tells how often several articles were read; those that are unknown are left out.
pub(crate) async fn list(
    State(live): State<Live>,
    client: Client,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<impl IntoResponse, Problem> {
    client.check(&live, Action::Lookup)?;
    let articles = ids(&query)?;
    let counts = live.shared().store.views(&articles.iter().collect()).await?;
    let mut answer = Map::new();
    for article in &articles {
        let count = match counts.get(article.as_str()) {
            Some(count) => Some(*count),
            None => uncounted(&live, article).await,
        };
        answer.extend(count.map(|count| (article.as_str().to_owned(), Value::from(count))));
    }
    Ok((NOT_CACHED, Json(answer)))
}

/// The count of an article that nobody has read since counting began. Without a folder of content nothing says that there is
/// such an article.
async fn uncounted(live: &Live, article: &ArticleId) -> Option<i64> {
    live.shared().settings.content.as_ref()?;
    live.shared().catalogue.views(article).await
}

fn ids(query: &[(String, String)]) -> Result<BTreeSet<ArticleId>, Problem> {
    let invalid = |detail: &str| Problem::field("ids", detail);
    let list = query.iter().find(|(name, _)| name == "ids").map(|(_, list)| list.as_str());
    let list = list.ok_or_else(|| invalid("请写明文章编号：?ids=甲,乙。"))?;
    if list.split(',').count() > MAX_IDS {
        return Err(invalid("一次最多查询 100 篇文章。"));
    }
    let ids = list.split(',').map(ArticleId::parse).collect::<Option<BTreeSet<_>>>();
    ids.ok_or_else(|| invalid("文章编号只能由字母、数字、“-”和“_”组成，之间用逗号分隔。"))
}
