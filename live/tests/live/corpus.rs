//! The project's hostile corpora, and what harms databases, spreadsheets, mail, terminals and templates: as texts of readers.

const VECTORS: &str = include_str!("../../../tests/fixtures/hostile/vectors.html");
const URLS: &str = include_str!("../../../tests/fixtures/hostile/urls.json");

/// What the corpora, written against pages, have none of.
const OTHERS: [&str; 24] = [
    "'; DROP TABLE messages; --",
    "') OR 1=1; DELETE FROM submissions; --",
    "\" UNION SELECT password_hash FROM staff --",
    "$1 $2 ? ?1 :name @p0 %s {0}",
    "\\'; SELECT pg_sleep(60); --",
    "%_%' ESCAPE '\\",
    "=cmd|' /C calc'!A0",
    "=HYPERLINK(\"https://e.ex\",\"点\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1-1",
    "-2+3",
    "\t=1+1",
    "＝1+1",
    "13800000000",
    "一\",\"二\"\r\n=3",
    "一\r\nBcc: evil@example.org\r\n\r\n二",
    "一\r\n.\r\nMAIL FROM:<evil@example.org>",
    "=?utf-8?Q?=0D=0ABcc:_a@e.ex?=",
    "<@all> @所有人 [点](https://e.ex)",
    "\u{1B}]8;;https://e.ex\u{7}点\u{1B}[2J",
    "照片\u{202E}gpj.exe\u{2066}\u{200F}",
    "../../../../etc/passwd",
    "{{7*7}} ${7*7} <%= 7*7 %> #{7*7}",
    "😀\u{200D}👩\u{FEFF}\u{FFFD}\u{10FFFF}",
];

/// All of them that say something, without U+0000, which is refused.
pub(crate) fn texts() -> Vec<String> {
    let vectors = VECTORS.lines().filter(|line| !line.starts_with("##")).map(str::to_owned);
    let urls: Vec<String> = serde_json::from_str(URLS).expect("urls.json");
    let others = OTHERS.map(str::to_owned);
    let texts = vectors.chain(urls).chain(others).map(|text| text.replace('\0', ""));
    texts.filter(|text| !text.trim().is_empty()).collect()
}

/// As much of a text as fits into a field of so many characters.
pub(crate) fn fitting(text: &str, characters: usize) -> String {
    let fitting: String = text.chars().take(characters).collect();
    // The beginning of a text may be blank where the text is not.
    if fitting.trim().is_empty() { text.trim().chars().take(characters).collect() } else { fitting }
}
