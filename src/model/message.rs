//! Messages (留言) as the API answers about them: receipt, what became of one, published answers, and the challenge to work at
//! before one is sent.

use super::{FieldError, Moment};

/// Number and code of what was received: together they ask after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// 编号.
    pub id: String,
    /// 查询码. Nobody can tell it again.
    pub code: String,
}

/// Why the API does not accept what was sent, as it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// What happened.
    pub detail: Option<String>,
    /// Which fields are to be corrected.
    pub errors: Vec<FieldError>,
}

/// What became of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageStatus {
    /// Its title.
    pub title: String,
    /// When it was received.
    pub received_at: Moment,
    /// The answer and, if it is known, when it was given.
    pub answer: Option<(String, Option<Moment>)>,
}

/// A page of published answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerPage {
    /// Which page it is, from 1.
    pub page: u32,
    /// How many there are.
    pub page_count: u32,
    /// The answers, newest first.
    pub items: Vec<PublishedAnswer>,
}

/// A message that was published with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedAnswer {
    /// The message's title.
    pub title: String,
    /// Who wrote it, masked: 王**.
    pub name: String,
    /// What was said.
    pub content: String,
    /// When it was received.
    pub received_at: Moment,
    /// The answer.
    pub answer: String,
    /// When it was answered.
    pub answered_at: Moment,
}

/// Proof of work (ALTCHA, SHA-256): the number from 0 to `max_number` is to be found that makes SHA-256 of salt and number the
/// challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// `SHA-256`; there is no other.
    pub algorithm: String,
    /// The hash in hexadecimal digits.
    pub challenge: String,
    /// What the number is appended to, in decimal digits.
    pub salt: String,
    /// By which the API knows its challenge again.
    pub signature: String,
    /// The largest number it may be.
    pub max_number: u32,
}

impl Challenge {
    /// The solution as JSON; base64 of it is the proof.
    pub fn solution(&self, number: u32) -> String {
        let Self { algorithm, challenge, salt, signature, .. } = self;
        let solution = serde_json::json!({
            "algorithm": algorithm, "challenge": challenge, "number": number, "salt": salt, "signature": signature,
        });
        serde_json::to_string(&solution).unwrap_or_default()
    }
}
