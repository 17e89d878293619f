//! What comes of something that was sent: a receipt, a refusal that names fields, or a failure after which the same may be sent
//! again.

use super::json::parse;
use super::{ApiError, form_answers};
use crate::browser::request::Answer;
use crate::model::{Receipt, Refusal};

/// What is said of a body that was refused by something before the API, which knows no details.
const TOO_LARGE: &str = "内容过大，服务器没有接受，请减少或压缩文件后再提交。";

/// Why nothing was received, as far as one knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendError {
    /// The API does not accept it as it is.
    Refused(Refusal),
    /// It may or may not have come: the same may be sent again, under the same key.
    Failed(ApiError),
}

impl From<ApiError> for SendError {
    fn from(error: ApiError) -> Self {
        Self::Failed(error)
    }
}

/// What an answer says.
pub(super) fn outcome(answer: &Answer) -> Result<Receipt, SendError> {
    match answer.status {
        200..=299 => {
            let value = parse("receipt", &answer.text).map_err(ApiError::from)?;
            Ok(form_answers::receipt(&value).map_err(ApiError::from)?)
        }
        // Of these two the refusal is a matter of time.
        400..=499 if !matches!(answer.status, 408 | 429) => {
            let problem = form_answers::refusal(&parse("problem", &answer.text).unwrap_or_default());
            let detail = problem.detail.or_else(|| (answer.status == 413).then(|| TOO_LARGE.to_owned()));
            Err(SendError::Refused(Refusal { detail, ..problem }))
        }
        status => Err(ApiError::from_status(status, answer.retry_after.as_deref()).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, SendError, TOO_LARGE, outcome};
    use crate::api::ApiError;
    use crate::model::{FieldError, Receipt, Refusal};

    fn answer(status: u16, text: &str) -> Result<Receipt, SendError> {
        outcome(&Answer { status, retry_after: Some("7".to_owned()), text: text.to_owned() })
    }

    #[test]
    fn a_receipt_has_number_and_code() {
        let receipt = Receipt { id: "1".to_owned(), code: "c".to_owned() };
        assert_eq!(answer(201, r#"{"id":"1","code":"c"}"#), Ok(receipt));
    }

    #[test]
    fn a_receipt_that_cannot_be_read_may_be_asked_for_again() {
        for text in ["", "<html>", "{}"] {
            assert!(matches!(answer(200, text), Err(SendError::Failed(ApiError::Unreadable(_)))), "{text}");
        }
    }

    #[test]
    fn a_refusal_names_its_fields() {
        let text =
            r#"{"detail":"内容有误","errors":[{"field":"title","detail":"请填写标题。"},{"field":1}]}"#;
        let errors = vec![FieldError { field: "title".to_owned(), detail: "请填写标题。".to_owned() }];
        for status in [413, 415, 422] {
            let refusal = Refusal { detail: Some("内容有误".to_owned()), errors: errors.clone() };
            assert_eq!(answer(status, text), Err(SendError::Refused(refusal)));
        }
        assert_eq!(answer(400, "<html>"), Err(SendError::Refused(Refusal::default())));
        let too_large = Refusal { detail: Some(TOO_LARGE.to_owned()), errors: Vec::new() };
        assert_eq!(answer(413, "<html>"), Err(SendError::Refused(too_large)));
    }

    #[test]
    fn what_is_a_matter_of_time_may_be_sent_again() {
        let busy = |status| SendError::Failed(ApiError::Busy { status, wait_s: Some(7) });
        assert_eq!(answer(429, ""), Err(busy(429)));
        assert_eq!(answer(503, ""), Err(busy(503)));
        assert_eq!(answer(408, ""), Err(SendError::Failed(ApiError::Refused(408))));
        assert_eq!(answer(500, ""), Err(SendError::Failed(ApiError::Refused(500))));
    }
}
