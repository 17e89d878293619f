//! A message (留言) or a correction (纠错): what the contract lets a reader send.

use serde::Serialize;
use serde_json::{Map, Value};

use super::fields::{FieldError, Fields, ProofPolicy, TextField};
use super::{ArticleId, Moment};

/// The field that people do not see and programs fill in.
pub(super) const TRAP: &str = "website";

const NAME: TextField = TextField { name: "name", label: "姓名", min: 1, max: 40 };
const CONTACT: TextField = TextField { name: "contact", label: "联系方式", min: 1, max: 100 };
const TITLE: TextField = TextField { name: "title", label: "标题", min: 1, max: 80 };
const CONTENT: TextField = TextField { name: "content", label: "内容", min: 5, max: 2_000 };
const QUOTE: TextField = TextField { name: "quote", label: "引用的原文", min: 1, max: 300 };
const ARTICLE: TextField = TextField { name: "article", label: "文章编号", min: 1, max: 64 };
const KIND: TextField = TextField { name: "kind", label: "类型", min: 1, max: 20 };
/// Its length is checked where it is decoded.
pub(super) const PROOF: TextField = TextField { name: "proof", label: "安全验证", min: 1, max: 4_000 };

/// What a reader sent, checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct NewMessage {
    pub(crate) kind: MessageKind,
    pub(crate) name: String,
    pub(crate) contact: Option<String>,
    pub(crate) title: String,
    pub(crate) content: String,
    pub(crate) article: Option<String>,
    pub(crate) quote: Option<String>,
    /// The reader allows that it is published with its answer.
    pub(crate) publish: bool,
    /// A program filled in what people do not see.
    pub(crate) is_spam: bool,
}

/// What a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) enum MessageKind {
    /// 留言.
    Message,
    /// 纠错.
    Correction,
}

impl MessageKind {
    /// As the contract and the database write it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Correction => "correction",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        [Self::Message, Self::Correction].into_iter().find(|kind| kind.as_str() == text)
    }
}

impl NewMessage {
    /// Checks every field; answers the message and its proof of work, which is not checked yet.
    pub(crate) fn check(
        values: Map<String, Value>,
        policy: ProofPolicy,
    ) -> Result<(Self, Option<String>), Vec<FieldError>> {
        let mut fields = Fields::new(values);
        let kind = match fields.required(&KIND) {
            text if text.is_empty() => None,
            text => MessageKind::parse(&text).or_else(|| {
                fields.refuse("kind", "类型应是 message 或 correction。");
                None
            }),
        };
        let article = fields.text(&ARTICLE);
        if article.as_deref().is_some_and(|id| ArticleId::parse(id).is_none()) {
            fields.refuse("article", "文章编号无效。");
        }
        let message = Self {
            kind: kind.unwrap_or(MessageKind::Message),
            name: fields.required(&NAME),
            contact: fields.text(&CONTACT),
            title: fields.required(&TITLE),
            content: fields.required(&CONTENT),
            article,
            quote: fields.text(&QUOTE),
            publish: fields.flag("publish", "同意公开"),
            is_spam: fields.is_trapped(TRAP),
        };
        let proof = fields.proof(&PROOF, policy);
        fields.finish((message, proof))
    }
}

/// What a reader is told who has number and code.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct MessageStatus {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) received_at: Moment,
    pub(crate) answer: Option<String>,
    pub(crate) answered_at: Option<Moment>,
}

/// A message whose answer is published.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PublishedAnswer {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) name: String,
    pub(crate) content: String,
    pub(crate) received_at: Moment,
    pub(crate) answer: String,
    pub(crate) answered_at: Moment,
}

/// A name of which the first character is shown: 王** for everyone called 王.
pub(crate) fn masked(name: &str) -> String {
    let first = name.trim().chars().next();
    first.into_iter().chain("**".chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn a_masked_name_shows_one_character_and_hides_the_length() {
        for (name, shown) in
            [("王小明", "王**"), ("王五", "王**"), (" 欧阳 ", "欧**"), ("Smith", "S**"), ("", "**")]
        {
            assert_eq!(masked(name), shown);
        }
    }
}
