//! A mail as its receiver reads it.

use mail_parser::{MessageParser, MimeHeaders};

/// A mail that was taken.
#[derive(Debug, Clone)]
pub(crate) struct Mail {
    pub(crate) sender: String,
    pub(crate) recipients: Vec<String>,
    /// As it came over the line.
    pub(crate) raw: String,
    pub(crate) subject: String,
    pub(crate) text: String,
    /// Names of all headers, in order.
    pub(crate) headers: Vec<String>,
}

impl Mail {
    /// Reads a plain text in UTF-8; anything else is none of ours.
    pub(crate) fn parse(sender: String, recipients: Vec<String>, raw: String) -> Self {
        let message = MessageParser::default().parse(raw.as_bytes()).expect("a mail");
        let kind = message.content_type().expect("a media type");
        assert_eq!((kind.ctype(), kind.subtype()), ("text", Some("plain")));
        assert_eq!(kind.attribute("charset"), Some("utf-8"));
        assert_eq!(message.parts.len(), 1, "nothing but a text");
        let subject = message.subject().unwrap_or_default().to_owned();
        let text = message.body_text(0).expect("a text");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{text:?}");
        let text = text.replace("\r\n", "\n");
        let headers = message.headers().iter().map(|header| header.name().to_owned()).collect();
        Self { sender, recipients, subject, text, headers, raw }
    }
}
