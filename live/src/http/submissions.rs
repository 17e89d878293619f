//! `POST /submissions`: 投稿, with files.

use axum::RequestExt;
use axum::extract::multipart::Multipart;
use axum::extract::{Request, State};
use axum::response::Response;

use crate::intake::receive_submission;
use crate::limits::Action;
use crate::model::{MAX_FILE_BYTES, MAX_FILES, NewSubmission};
use crate::open::Live;

use super::client::Client;
use super::messages::created;
use super::problem::Problem;
use super::{body, form, idempotency};

/// The largest form, in bytes: all files at their largest, and a megabyte for the rest.
pub(crate) const MAX_FORM: usize = MAX_FILES * MAX_FILE_BYTES as usize + 1024 * 1024;

/// Stores a submission.
pub(crate) async fn receive(
    State(live): State<Live>,
    client: Client,
    request: Request,
) -> Result<Response, Problem> {
    client.check(&live, Action::Post)?;
    let key = idempotency::key(request.headers())?;
    if !body::is_of(request.headers(), "multipart/form-data") {
        return Err(Problem::unsupported("请以 multipart/form-data 提交。"));
    }
    body::check_length(request.headers(), MAX_FORM)?;
    let _permit = live.shared().forms.try_acquire().map_err(|_| Problem::unavailable())?;
    let multipart: Multipart =
        request.extract().await.map_err(|_| Problem::malformed("提交的表单没有分隔标记。"))?;
    let form = form::read(multipart, &live.shared().uploads).await?;
    let files = form.files.iter().map(|file| file.record.clone()).collect();
    let (submission, proof) = NewSubmission::check(form.texts, files).map_err(Problem::invalid)?;
    let receipt = receive_submission(&live, &submission, form.files, &proof, key.as_deref()).await?;
    Ok(created(&receipt))
}
