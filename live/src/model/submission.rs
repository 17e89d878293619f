//! A submission (投稿): what the contract lets a reader send, with its files.

use serde::Serialize;
use serde_json::{Map, Value};

use super::ArticleId;
use super::fields::{FieldError, Fields, ProofPolicy, TextField};
use super::message::{PROOF, TRAP};

/// The most files of one submission.
pub(crate) const MAX_FILES: usize = 5;
/// The largest file, in bytes: 10 MiB.
pub(crate) const MAX_FILE_BYTES: u64 = 10 * 1024 * 1024;

const TITLE: TextField = TextField { name: "title", label: "标题", min: 1, max: 80 };
const AUTHOR: TextField = TextField { name: "author", label: "作者", min: 1, max: 40 };
const ORGANIZATION: TextField = TextField { name: "organization", label: "单位", min: 1, max: 100 };
const CONTACT: TextField = TextField { name: "contact", label: "联系方式", min: 1, max: 100 };
/// A slug is made as an id is.
const CHANNEL: TextField = TextField { name: "channel", label: "栏目", min: 1, max: 64 };
const CONTENT: TextField = TextField { name: "content", label: "正文", min: 5, max: 50_000 };

/// What a reader sent, checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct NewSubmission {
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) organization: Option<String>,
    pub(crate) contact: String,
    pub(crate) channel: Option<String>,
    pub(crate) content: Option<String>,
    /// A program filled in what people do not see.
    pub(crate) is_spam: bool,
    pub(crate) files: Vec<FileRecord>,
}

/// A file as the database knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct FileRecord {
    /// The name in the folder of uploads: random, and so no part of what makes two submissions the same.
    #[serde(skip)]
    pub(crate) id: String,
    /// The reader's name for it.
    pub(crate) name: String,
    pub(crate) kind: FileKind,
    pub(crate) bytes: u64,
    pub(crate) sha256: String,
}

/// What a file is, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) enum FileKind {
    Doc,
    Docx,
    Wps,
    Pdf,
    Ofd,
    Txt,
    Jpg,
    Png,
    Zip,
}

impl FileKind {
    /// As the contract and the database write it; also the extension to download it with.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Doc => "doc",
            Self::Docx => "docx",
            Self::Wps => "wps",
            Self::Pdf => "pdf",
            Self::Ofd => "ofd",
            Self::Txt => "txt",
            Self::Jpg => "jpg",
            Self::Png => "png",
            Self::Zip => "zip",
        }
    }
}

impl NewSubmission {
    /// Checks every field; answers the submission and its proof of work, which is not checked yet.
    pub(crate) fn check(
        values: Map<String, Value>,
        files: Vec<FileRecord>,
        policy: ProofPolicy,
    ) -> Result<(Self, Option<String>), Vec<FieldError>> {
        let mut fields = Fields::new(values);
        let submission = Self {
            title: fields.required(&TITLE),
            author: fields.required(&AUTHOR),
            organization: fields.text(&ORGANIZATION),
            contact: fields.required(&CONTACT),
            channel: fields.text(&CHANNEL),
            content: fields.text(&CONTENT),
            is_spam: fields.is_trapped(TRAP),
            files,
        };
        if submission.channel.as_deref().is_some_and(|slug| ArticleId::parse(slug).is_none()) {
            fields.refuse("channel", "栏目无效。");
        }
        if submission.content.is_none() && submission.files.is_empty() {
            fields.refuse("content", "请填写正文，或添加文件。");
        }
        let proof = fields.proof(&PROOF, policy);
        fields.finish((submission, proof))
    }
}
