//! `POST /submissions`: 投稿, with files.

use axum::RequestExt;
use axum::extract::multipart::Multipart;
use axum::extract::{Request, State};
use axum::response::Response;

use crate::intake::{Receipt, receive_submission};
use crate::model::{MAX_FILE_BYTES, MAX_FILES, NewSubmission};
use crate::open::Live;

use super::client::Client;
use super::problem::Problem;
use super::reply::Reply;
use super::{body, form, idempotency};

/// The largest form, in bytes: all files at their largest, and a megabyte for the rest.
pub(crate) const MAX_FORM: usize = MAX_FILES * MAX_FILE_BYTES as usize + 1024 * 1024;

/// Stores a submission; answers as whoever sent it reads.
pub(crate) async fn receive(State(live): State<Live>, client: Client, request: Request) -> Response {
    let reply = Reply::to(request.headers());
    reply.answer(store(&live, &client, reply, request).await)
}

async fn store(live: &Live, client: &Client, reply: Reply, request: Request) -> Result<Receipt, Problem> {
    client.check_post(live, reply)?;
    let key = idempotency::key(request.headers())?;
    if !body::is_of(request.headers(), body::FORM_WITH_FILES) {
        return Err(Problem::unsupported("请以 multipart/form-data 提交。"));
    }
    body::check_length(request.headers(), MAX_FORM)?;
    let _permit = live.shared().forms.try_acquire().map_err(|_| Problem::unavailable())?;
    let broken = |_| Problem::malformed("提交的表单没有分隔标记。");
    let multipart: Multipart = request.extract().await.map_err(broken)?;
    let form = form::read(multipart, &live.shared().uploads).await?;
    let files = form.files.iter().map(|file| file.record.clone()).collect();
    let checked = NewSubmission::check(form.texts, files, reply.proof_policy());
    let (submission, proof) = checked.map_err(Problem::invalid)?;
    let repeated_by = reply.repeated_by(key.as_deref());
    Ok(receive_submission(live, &submission, form.files, proof.as_deref(), repeated_by).await?)
}
