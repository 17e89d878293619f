//! Forms that readers fill in: their fields with the lengths that the API accepts, and what is wrong with what was entered.

mod draft;
mod field;
mod files;

pub use draft::Draft;
pub use field::{Presence, TextField};
pub use files::{FileFacts, file_hint, files_fault};

/// A form of the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// 留言.
    Message,
    /// 纠错: what is wrong in an article.
    Correction,
    /// 投稿, with files.
    Submission,
    /// 查询答复: number and code of what was sent.
    Inquiry,
}

/// A fault of one field, in the reader's language: found here, or told by the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name.
    pub field: String,
    /// What to do about it.
    pub detail: String,
}

impl FieldError {
    /// Of this field.
    pub fn new(field: &str, detail: impl Into<String>) -> Self {
        Self { field: field.to_owned(), detail: detail.into() }
    }
}

const NAME: TextField = TextField::required("name", "姓名", 1, 40);
const CONTACT: TextField = TextField::optional("contact", "联系方式", 1, 100);
const TITLE: TextField = TextField::required("title", "标题", 1, 80);
const CONTENT: TextField = TextField::required("content", "内容", 5, 2_000);

const MESSAGE: [TextField; 4] = [NAME, CONTACT, TITLE, CONTENT];

const CORRECTION: [TextField; 5] =
    [TITLE, TextField::optional("quote", "原文", 1, 300), CONTENT, NAME, CONTACT];

const SUBMISSION: [TextField; 5] = [
    TITLE,
    TextField::required("author", "作者", 1, 40),
    TextField::optional("organization", "单位", 1, 100),
    TextField::required("contact", "联系方式", 1, 100),
    TextField::optional("content", "正文", 5, 50_000),
];

const INQUIRY: [TextField; 2] =
    [TextField::required("id", "编号", 1, 40), TextField::required("code", "查询码", 1, 60)];

/// The field of a submission's files.
pub const FILES: &str = "files";

impl FormKind {
    const ALL: [Self; 4] = [Self::Message, Self::Correction, Self::Submission, Self::Inquiry];

    /// Its name: the value of `data-form`, the beginning of its elements' ids, the end of its draft's key.
    pub fn name(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Correction => "correction",
            Self::Submission => "submission",
            Self::Inquiry => "inquiry",
        }
    }

    /// The form of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }

    /// The key under which its draft is stored; there is none of an inquiry, whose code is a secret.
    pub fn draft_key(self) -> Option<&'static str> {
        match self {
            Self::Message => Some("portal.draft.message"),
            Self::Correction => Some("portal.draft.correction"),
            Self::Submission => Some("portal.draft.submission"),
            Self::Inquiry => None,
        }
    }

    /// Whether it leaves something with the portal, and so goes with a proof of work and is answered by a receipt.
    pub fn is_sent(self) -> bool {
        self != Self::Inquiry
    }

    /// The id of the element of one of its fields.
    pub fn element_id(self, field: &str) -> String {
        format!("{}-{field}", self.name())
    }

    /// Its text fields, in their order.
    pub fn fields(self) -> &'static [TextField] {
        match self {
            Self::Message => &MESSAGE,
            Self::Correction => &CORRECTION,
            Self::Submission => &SUBMISSION,
            Self::Inquiry => &INQUIRY,
        }
    }

    /// The text field of this name.
    pub fn field(self, name: &str) -> Option<&'static TextField> {
        self.fields().iter().find(|field| field.name == name)
    }

    /// The names of the fields that a reader fills in: of its text fields and choices.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let choice = (self == Self::Submission).then_some("channel");
        self.fields().iter().map(|field| field.name).chain(choice)
    }

    /// All faults of what was entered, in the order of the fields.
    pub fn check(self, text_of: impl Fn(&str) -> String) -> Vec<FieldError> {
        let error = |field: &TextField| Some(FieldError::new(field.name, field.fault(&text_of(field.name))?));
        self.fields().iter().filter_map(error).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::FormKind;

    #[test]
    fn all_faults_are_told_at_once_and_in_order() {
        let faults =
            FormKind::Message.check(|field| if field == "name" { "王".to_owned() } else { String::new() });
        let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(fields, ["title", "content"]);
    }

    #[test]
    fn a_form_is_known_by_its_name() {
        for form in FormKind::ALL {
            assert_eq!(FormKind::parse(form.name()), Some(form));
        }
        assert_eq!(FormKind::parse("other"), None);
    }

    #[test]
    fn drafts_of_two_forms_are_apart_and_an_inquiry_has_none() {
        let keys: Vec<_> = FormKind::ALL.into_iter().filter_map(FormKind::draft_key).collect();
        assert_eq!(keys, ["message", "correction", "submission"].map(|name| format!("portal.draft.{name}")));
        assert!(FormKind::ALL.into_iter().all(|form| form.is_sent() == form.draft_key().is_some()));
    }

    #[test]
    fn what_is_filled_in_of_a_form_are_all_its_fields() {
        let names = |form: FormKind| form.names().collect::<Vec<_>>().join(" ");
        assert_eq!(names(FormKind::Message), "name contact title content");
        assert_eq!(names(FormKind::Submission), "title author organization contact content channel");
    }
}
