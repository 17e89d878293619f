//! Multipart forms (RFC 7578), read piece by piece: texts into memory, files to disk, each within its limit.

use std::io;

use axum::body::Bytes;
use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::http::header;
use serde_json::{Map, Value};

use crate::model::{MAX_FILE_BYTES, MAX_FILES};
use crate::uploads::{ReceivedFile, Uploads};

use super::pace::Pace;
use super::problem::Problem;

/// The largest text, in bytes: 50,000 characters of four bytes, and its line ends.
const MAX_TEXT: usize = 256 * 1024;
/// The most texts of a form; it has nine.
const MAX_TEXTS: usize = 30;
/// Characters of a file's name that are stored, and that an error shows.
const MAX_NAME: usize = 255;
const SHOWN_NAME: usize = 40;

/// A form: its texts by their names, and the files of its field `files`.
#[derive(Default)]
pub(crate) struct Form {
    pub(crate) texts: Map<String, Value>,
    pub(crate) files: Vec<ReceivedFile>,
}

/// Reads a form. Whatever it refuses it reads to its end, unless that does not come: who is still sending would not see the answer.
pub(crate) async fn read(mut multipart: Multipart, uploads: &Uploads) -> Result<Form, Problem> {
    let mut pace = Pace::start();
    let form = read_fields(&mut multipart, &mut pace, uploads).await;
    if form.as_ref().is_err_and(|problem| !problem.is_timeout()) {
        while let Ok(Some(_)) = next_field(&mut multipart, &pace).await {}
    }
    form
}

async fn read_fields(multipart: &mut Multipart, pace: &mut Pace, uploads: &Uploads) -> Result<Form, Problem> {
    let mut form = Form::default();
    while let Some(field) = next_field(multipart, pace).await? {
        match field.name() {
            Some("files") => form.add_file(field, pace, uploads).await?,
            Some(name) if field.file_name().is_none() && form.texts.len() < MAX_TEXTS => {
                let name = name.to_owned();
                let text = text(field, pace).await?;
                form.texts.insert(name, Value::String(text));
            }
            _ => {}
        }
    }
    Ok(form)
}

async fn next_field<'a>(multipart: &'a mut Multipart, pace: &Pace) -> Result<Option<Field<'a>>, Problem> {
    pace.within(multipart.next_field()).await?.map_err(|error| broken(&error))
}

async fn text(mut field: Field<'_>, pace: &mut Pace) -> Result<String, Problem> {
    let mut text = Vec::new();
    while let Some(piece) = piece(&mut field, pace).await? {
        text.extend_from_slice(&piece);
        if text.len() > MAX_TEXT {
            return Err(Problem::too_large("提交的内容过大。"));
        }
    }
    String::from_utf8(text).map_err(|_| Problem::malformed("提交的文字不是 UTF-8 编码。"))
}

async fn piece(field: &mut Field<'_>, pace: &mut Pace) -> Result<Option<Bytes>, Problem> {
    let piece = pace.within(field.chunk()).await?.map_err(|error| broken(&error))?;
    pace.advance(piece.as_ref().map_or(0, Bytes::len));
    Ok(piece)
}

impl Form {
    /// Browsers send a field without name and content where no file was chosen.
    async fn add_file(
        &mut self,
        mut field: Field<'_>,
        pace: &mut Pace,
        uploads: &Uploads,
    ) -> Result<(), Problem> {
        if !has_file_name(&field) {
            return Err(Problem::field("files", "请在 files 里上传文件。"));
        }
        let name: String =
            field.file_name().unwrap_or_default().replace('\0', "").chars().take(MAX_NAME).collect();
        let shown: String = name.chars().take(SHOWN_NAME).collect();
        let mut next = piece(&mut field, pace).await?;
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
            next = piece(&mut field, pace).await?;
        }
        let file = uploads.finish(upload, name).await.map_err(|error| failed(&error))?;
        let detail =
            || format!("文件“{shown}”的内容不是 doc、docx、wps、pdf、ofd、txt、jpg、png、zip 之一。");
        self.files.push(file.ok_or_else(|| Problem::unsupported(&detail()).of_field("files"))?);
        Ok(())
    }
}

/// Whether this is a file, also where its name is not understood (one may end in `\`).
fn has_file_name(field: &Field<'_>) -> bool {
    let disposition = field.headers().get(header::CONTENT_DISPOSITION);
    disposition.is_some_and(|it| String::from_utf8_lossy(it.as_bytes()).contains("filename"))
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

#[cfg(test)]
mod tests {
    use super::{Multipart, Uploads, read};
    use axum::body::{Body, Bytes};
    use axum::extract::{FromRequest, Request};
    use axum::http::header;
    use axum::response::IntoResponse;
    use futures_util::{StreamExt, stream};
    use std::convert::Infallible;
    use std::iter;
    use std::time::Duration;
    use tokio::time::{Instant, sleep};

    const HEAD: &[u8] = b"--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n";
    const FIELD: &[u8] = b"--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\na\r\n";

    /// The status of the answer to these pieces, each so many seconds after the one before, and the seconds until it.
    async fn answer(
        pieces: impl IntoIterator<Item = (u64, &'static [u8]), IntoIter: Send + 'static>,
    ) -> (u16, u64) {
        let folder = tempfile::tempdir().expect("a folder");
        let uploads = Uploads::open(folder.path()).expect("uploads");
        let pieces = stream::iter(pieces).then(async |(seconds, piece)| {
            sleep(Duration::from_secs(seconds)).await;
            Ok::<_, Infallible>(Bytes::from_static(piece))
        });
        let request = Request::post("/").header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
        let request = request.body(Body::from_stream(pieces)).expect("a request");
        let multipart = Multipart::from_request(request, &()).await.expect("a form");
        let begin = Instant::now();
        let status = match read(multipart, &uploads).await {
            Ok(_) => 200,
            Err(problem) => problem.into_response().status().as_u16(),
        };
        (status, begin.elapsed().as_secs())
    }

    #[tokio::test(start_paused = true)]
    async fn a_form_that_trickles_is_not_waited_for() {
        let text = iter::once((10, HEAD)).chain(iter::repeat((10, b"a".as_slice())));
        assert_eq!(answer(text).await, (408, 30));
        assert_eq!(answer(iter::repeat((10, FIELD))).await, (408, 30));
    }

    #[tokio::test(start_paused = true)]
    async fn a_form_that_stops_is_not_waited_for() {
        let quick = iter::once((0, HEAD)).chain(iter::repeat_n((0, [b'a'; 1 << 16].as_slice()), 3));
        assert_eq!(answer(quick.chain([(3_600, b"\r\n--b--".as_slice())])).await, (408, 30));
    }

    #[tokio::test(start_paused = true)]
    async fn a_form_on_the_slowest_line_is_received() {
        let text = iter::repeat_n((14, [b'a'; 60 * 1024].as_slice()), 4);
        let pieces = iter::once((14, HEAD)).chain(text).chain([(14, b"\r\n--b--".as_slice())]);
        assert_eq!(answer(pieces).await, (200, 84));
    }
}
