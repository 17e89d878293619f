//! Decodes how the lines of a block run.

use crate::api::wire::Field;
use crate::model::{Align, Direction, Flow, Language};

pub(super) fn flow(field: &Field<'_>) -> Flow {
    let align = |text: &str| match text {
        "center" => Some(Align::Center),
        "end" => Some(Align::End),
        _ => None,
    };
    Flow {
        align: field.get("align").optional(|it| it.parsed("“center”或“end”", align)),
        dir: field.get("dir").optional(|it| it.parsed("“ltr”或“rtl”", Direction::parse)),
        lang: field.get("lang").optional(|it| it.parsed("语言代码，如 zh-CN", Language::parse)),
    }
}
