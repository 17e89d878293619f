//! A text field of a form: how long its text may be, and what is wrong with what was entered.

/// A text field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextField {
    /// Its name in requests.
    pub name: &'static str,
    /// What readers call it.
    pub label: &'static str,
    /// Whether it may be left empty.
    pub presence: Presence,
    /// Characters that a text has at least.
    pub min: usize,
    /// Characters at most.
    pub max: usize,
}

/// Whether a field may be left empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It may not.
    Required,
    /// It may.
    Optional,
}

impl TextField {
    /// A field that has to be filled in.
    pub(super) const fn required(name: &'static str, label: &'static str, min: usize, max: usize) -> Self {
        Self { name, label, presence: Presence::Required, min, max }
    }

    /// A field that may be left empty.
    pub(super) const fn optional(name: &'static str, label: &'static str, min: usize, max: usize) -> Self {
        Self { name, label, presence: Presence::Optional, min, max }
    }

    /// Characters that may still be entered; less than nothing where there are too many.
    pub fn characters_left(&self, text: &str) -> isize {
        self.max.cast_signed() - length(text).cast_signed()
    }

    /// As much of a text as the field takes.
    pub fn fitted(&self, text: &str) -> String {
        text.trim().chars().take(self.max).collect()
    }

    /// What is wrong with this text, and what to do; nothing where the field may be left empty and is.
    pub fn fault(&self, text: &str) -> Option<String> {
        let Self { label, presence, min, .. } = self;
        let left = self.characters_left(text);
        let entered = length(text.trim());
        match entered {
            _ if left < 0 => Some(format!("{label}最多{}个字，请删去{}个字。", self.max, -left)),
            0 => (*presence == Presence::Required).then(|| format!("请填写{label}。")),
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
    use super::TextField;

    const FIELD: TextField = TextField::required("title", "标题", 2, 4);

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
    fn what_may_be_left_empty_has_the_length_of_a_text_once_it_is_filled_in() {
        let field = TextField::optional("title", "标题", 2, 4);
        assert_eq!(["", " ", "一二"].map(|text| field.fault(text)), [None, None, None]);
        assert_eq!(field.fault("一").as_deref(), Some("标题至少2个字。"));
        assert!(field.fault("一二三四五").is_some());
    }

    #[test]
    fn characters_left_are_counted_below_nothing() {
        assert_eq!(["", "一二三四", "一二三四五"].map(|text| FIELD.characters_left(text)), [4, 0, -1]);
    }

    #[test]
    fn of_a_text_that_is_too_long_its_beginning_fits() {
        assert_eq!([" 一二 ", "一二三四五"].map(|text| FIELD.fitted(text)), ["一二", "一二三四"]);
    }
}
