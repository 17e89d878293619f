//! Files of readers, to download: never shown in the browser, whatever they are, and with a name that is only a name.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::http::problem::Problem;
use crate::inbox::InboxError;
use crate::model::{FileRecord, inert_line};
use crate::open::Live;

use super::access::Staff;
use super::failure::Failure;

/// Characters of a reader's name for a file.
const MAX_NAME: usize = 100;
/// What stays as it is in an extended value (RFC 8187).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// One file.
pub(super) async fn download(
    State(live): State<Live>,
    Staff(session): Staff,
    path: Result<Path<(String, usize)>, PathRejection>,
) -> Result<Response, Failure> {
    let Path((id, position)) = path.map_err(|_| InboxError::NoFile)?;
    let (item, file) = live.inbox().file(&id, position).await?;
    let content = live.shared().uploads.read(&file.id).await.map_err(|error| {
        tracing::error!(%error, "a file could not be read");
        Problem::unavailable()
    })?;
    let content = content.ok_or(InboxError::NoFile)?;
    live.inbox().note_download(&session.actor(), &item).await?;
    let plain = format!("{}-{position}.{}", item.id, file.kind.as_str());
    let disposition = disposition(&plain, &format!("{}-{position} {}", item.id, name(&file)));
    let headers = [(header::CONTENT_TYPE, "application/octet-stream".to_owned()), disposition];
    Ok((headers, content).into_response())
}

/// The header that has a browser save what comes, under this name; old ones under the plain one.
pub(super) fn disposition(plain: &str, name: &str) -> (HeaderName, String) {
    let name = utf8_percent_encode(name, ENCODED);
    (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{name}"))
}

/// The reader's name for a file, without what systems take for more than a name, and with the ending of what it is.
fn name(file: &FileRecord) -> String {
    let name = inert_line(&file.name);
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default().trim_matches(['.', ' ']);
    let name: String =
        name.chars().map(|letter| if ":*?\"<>|".contains(letter) { '_' } else { letter }).collect();
    let ending = format!(".{}", file.kind.as_str());
    let is_complete = name.to_lowercase().ends_with(&ending);
    let stem = if is_complete { &name[..name.len() - ending.len()] } else { &name };
    stem.chars().take(MAX_NAME).chain(ending.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::{disposition, name};
    use crate::model::{FileKind, FileRecord};

    fn named(text: &str) -> String {
        let (id, sha256) = (String::new(), String::new());
        name(&FileRecord { id, name: text.to_owned(), kind: FileKind::Pdf, bytes: 1, sha256 })
    }

    #[test]
    fn a_name_is_one_step_and_ends_as_what_it_is() {
        for (text, expected) in [
            ("稿件.pdf", "稿件.pdf"),
            ("A.PDF", "A.pdf"),
            ("稿件.exe", "稿件.exe.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\Windows\\a.pdf", "a.pdf"),
            ("a:b|c?.pdf", "a_b_c_.pdf"),
            ("..", ".pdf"),
            ("", ".pdf"),
            ("fdp\u{202E}exe.pdf", "fdp[U+202E]exe.pdf"),
        ] {
            assert_eq!(named(text), expected, "{text:?}");
        }
        assert_eq!(named(&"长".repeat(300)).chars().count(), 104);
    }

    #[test]
    fn no_name_ends_its_header() {
        let (_, value) = disposition("a.pdf", "a\"; filename=b.exe\r\nX: 稿.pdf");
        let name = "a%22%3B%20filename%3Db.exe%0D%0AX%3A%20%E7%A8%BF.pdf";
        assert_eq!(value, format!("attachment; filename=\"a.pdf\"; filename*=UTF-8''{name}"));
    }
}
