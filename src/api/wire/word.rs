//! Settings of Word and WPS that came into a text as words.

/// Whether a text is settings: they begin with the name of the first style, and name the languages; or are a style sheet, or
/// the codes of a table of contents.
pub(super) fn is_settings(text: &str) -> bool {
    let text = text.trim_start();
    let names_languages = ["X-NONE", "MicrosoftInternetExplorer"].iter().any(|name| text.contains(name))
        || text.contains("false") && (text.contains("EN-US") || text.contains("ZH-CN"));
    text.starts_with("Normal") && names_languages
        || text.contains("mso-style-name:")
        || text.contains("table.MsoNormalTable")
        || text.starts_with("@font-face") && text.contains('{')
        || text.starts_with("TOC \\")
}

#[cfg(test)]
mod tests {
    use super::is_settings;

    #[test]
    fn settings_are_told_from_words() {
        assert!(is_settings(
            " Normal 0 7.8 磅 0 2 false false false EN-US ZH-CN X-NONE MicrosoftInternetExplorer4"
        ));
        assert!(is_settings("/* Style Definitions */ table.MsoNormalTable {mso-style-name:普通表格;}"));
        assert!(is_settings("Normal07.8 磅02falseEN-USZH-CN会议定于12月8日召开。"));
        assert!(is_settings("TOC \\o \"1-3\" \\h \\z \\u 一、总则"));
        for text in ["Normal 0", "X-NONE", "会议定于12月8日召开。", "@font-face 是什么"] {
            assert!(!is_settings(text), "{text}");
        }
    }
}
