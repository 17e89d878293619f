//! Forms that readers fill in: their fields with the lengths that the API accepts, and what is wrong with what was entered.

mod draft;

pub use draft::Draft;

/// A text field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextField {
    /// Its name in requests.
    pub name: &'static str,
    /// What readers call it.
    pub label: &'static str,
    /// Characters at least; 0 where it may be left empty.
    pub min: usize,
    /// Characters at most.
    pub max: usize,
}

/// A form of the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// 留言.
    Message,
    /// 查询答复: number and code of a message.
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

const MESSAGE: [TextField; 4] = [
    TextField { name: "name", label: "姓名", min: 1, max: 40 },
    TextField { name: "contact", label: "联系方式", min: 0, max: 100 },
    TextField { name: "title", label: "标题", min: 1, max: 80 },
    TextField { name: "content", label: "内容", min: 5, max: 2_000 },
];

const INQUIRY: [TextField; 2] = [
    TextField { name: "id", label: "编号", min: 1, max: 40 },
    TextField { name: "code", label: "查询码", min: 1, max: 60 },
];

impl FormKind {
    const ALL: [Self; 2] = [Self::Message, Self::Inquiry];

    /// Its name: the value of `data-form`, the beginning of its elements' ids, the end of its draft's key.
    pub fn name(self) -> &'static str {
        match self {
            Self::Message => "message",
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
            Self::Inquiry => None,
        }
    }

    /// The id of the element of one of its fields.
    pub fn element_id(self, field: &str) -> String {
        format!("{}-{field}", self.name())
    }

    /// Its text fields, in their order.
    pub fn fields(self) -> &'static [TextField] {
        match self {
            Self::Message => &MESSAGE,
            Self::Inquiry => &INQUIRY,
        }
    }

    /// All faults of what was entered, in the order of the fields.
    pub fn check(self, text_of: impl Fn(&str) -> String) -> Vec<FieldError> {
        let error = |field: &TextField| {
            let detail = field.fault(&text_of(field.name))?;
            Some(FieldError { field: field.name.to_owned(), detail })
        };
        self.fields().iter().filter_map(error).collect()
    }
}

impl TextField {
    /// Characters that may still be entered; less than nothing where there are too many.
    pub fn characters_left(&self, text: &str) -> isize {
        self.max.cast_signed() - length(text).cast_signed()
    }

    /// What is wrong with this text, and what to do; nothing where the field may be left empty and is.
    pub fn fault(&self, text: &str) -> Option<String> {
        let Self { label, min, .. } = self;
        let left = self.characters_left(text);
        let entered = length(text.trim());
        match entered {
            _ if left < 0 => Some(format!("{label}最多{}个字，请删去{}个字。", self.max, -left)),
            0 if *min > 0 => Some(format!("请填写{label}。")),
            _ if entered < *min => Some(format!("{label}至少{min}个字。")),
            _ => None,
        }
    }
}

/// Characters as the API counts them: Unicode scalar values. Browsers give a line end as one.
fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::{FormKind, TextField};

    const FIELD: TextField = TextField { name: "title", label: "标题", min: 2, max: 4 };

    #[test]
    fn a_fault_says_what_to_do() {
        for (text, fault) in [
            ("", Some("请填写标题。")),
            (" \n", Some("请填写标题。")),
            (" 一 ", Some("标题至少2个字。")),
            ("一二", None),
            ("😀😀😀😀", None),
            ("一二三四五六", Some("标题最多4个字，请删去2个字。")),
        ] {
            assert_eq!(FIELD.fault(text).as_deref(), fault, "{text:?}");
        }
    }

    #[test]
    fn what_may_be_left_empty_is_only_ever_too_long() {
        let field = TextField { min: 0, ..FIELD };
        assert_eq!((field.fault(""), field.fault("一")), (None, None));
        assert!(field.fault("一二三四五").is_some());
    }

    #[test]
    fn characters_left_are_counted_below_nothing() {
        assert_eq!(["", "一二三四", "一二三四五"].map(|text| FIELD.characters_left(text)), [4, 0, -1]);
    }

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
}
