//! Multipart forms (RFC 7578), read piece by piece: texts into memory, files to disk, each within its limit.

use std::io;
use std::time::Duration;

use axum::extract::multipart::{Field, Multipart, MultipartError};
use serde_json::{Map, Value};
use tokio::time::timeout;

use crate::model::{MAX_FILE_BYTES, MAX_FILES};
use crate::uploads::{ReceivedFile, Uploads};

use super::problem::Problem;

/// The largest text, in bytes: 50,000 characters of four bytes, and its line ends.
const MAX_TEXT: usize = 256 * 1024;
/// The most texts of a form; it has nine.
const MAX_TEXTS: usize = 30;
/// How long the next piece may take.
const PIECE_TIMEOUT: Duration = Duration::from_secs(30);
/// Characters of a file's name that are stored, and that an error shows.
const MAX_NAME: usize = 255;
const SHOWN_NAME: usize = 40;

/// A form: its texts by their names, and the files of its field `files`.
#[derive(Default)]
pub(crate) struct Form {
    pub(crate) texts: Map<String, Value>,
    pub(crate) files: Vec<ReceivedFile>,
}

/// Reads a form. Whatever it refuses it reads to its end: who is still sending would not see the answer.
pub(crate) async fn read(mut multipart: Multipart, uploads: &Uploads) -> Result<Form, Problem> {
    let form = read_fields(&mut multipart, uploads).await;
    if form.is_err() {
        while let Ok(Some(_)) = next_field(&mut multipart).await {}
    }
    form
}

async fn read_fields(multipart: &mut Multipart, uploads: &Uploads) -> Result<Form, Problem> {
    let mut form = Form::default();
    while let Some(field) = next_field(multipart).await? {
        match field.name() {
            Some("files") => form.add_file(field, uploads).await?,
            Some(name) if field.file_name().is_none() && form.texts.len() < MAX_TEXTS => {
                let name = name.to_owned();
                let text = text(field).await?;
                form.texts.insert(name, Value::String(text));
            }
            _ => {}
        }
    }
    Ok(form)
}

async fn next_field(multipart: &mut Multipart) -> Result<Option<Field<'_>>, Problem> {
    let field = timeout(PIECE_TIMEOUT, multipart.next_field()).await;
    field.map_err(|_| Problem::timeout())?.map_err(|error| broken(&error))
}

async fn text(mut field: Field<'_>) -> Result<String, Problem> {
    let mut text = Vec::new();
    while let Some(piece) = piece(&mut field).await? {
        text.extend_from_slice(&piece);
        if text.len() > MAX_TEXT {
            return Err(Problem::too_large("提交的内容过大。"));
        }
    }
    String::from_utf8(text).map_err(|_| Problem::malformed("提交的文字不是 UTF-8 编码。"))
}

async fn piece(field: &mut Field<'_>) -> Result<Option<axum::body::Bytes>, Problem> {
    let piece = timeout(PIECE_TIMEOUT, field.chunk()).await;
    piece.map_err(|_| Problem::timeout())?.map_err(|error| broken(&error))
}

impl Form {
    /// Browsers send a field without name and content where no file was chosen.
    async fn add_file(&mut self, mut field: Field<'_>, uploads: &Uploads) -> Result<(), Problem> {
        let name: String =
            field.file_name().unwrap_or_default().replace('\0', "").chars().take(MAX_NAME).collect();
        let shown: String = name.chars().take(SHOWN_NAME).collect();
        let mut next = piece(&mut field).await?;
        if name.is_empty() && next.as_ref().is_none_or(|piece| piece.is_empty()) {
            return Ok(());
        }
        if self.files.len() >= MAX_FILES {
            return Err(Problem::field("files", "最多 5 个文件。"));
        }
        let mut upload = uploads.begin().map_err(|error| failed(&error))?;
        while let Some(bytes) = next {
            if upload.size_with(&bytes) > MAX_FILE_BYTES {
                return Err(Problem::too_large(&format!("文件“{shown}”超过 10 MiB。")).of_field("files"));
            }
            upload.write(&bytes).await.map_err(|error| failed(&error))?;
            next = piece(&mut field).await?;
        }
        let file = uploads.finish(upload, name).await.map_err(|error| failed(&error))?;
        let detail =
            || format!("文件“{shown}”的内容不是 doc、docx、wps、pdf、ofd、txt、jpg、png、zip 之一。");
        self.files.push(file.ok_or_else(|| Problem::unsupported(&detail()).of_field("files"))?);
        Ok(())
    }
}

/// The body is not what its head says, or too large in all.
fn broken(error: &MultipartError) -> Problem {
    match error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        true => Problem::too_large("提交的内容过大。"),
        false => Problem::malformed("提交的表单不完整。"),
    }
}

fn failed(error: &io::Error) -> Problem {
    tracing::error!(%error, "a file could not be stored");
    Problem::unavailable()
}
