//! Findings in words: a line for a document, a line for a run.

use super::counted::Counted;
use portal::api::FindingKind;
use std::cmp::Reverse;
use std::collections::BTreeMap;

const KINDS: [FindingKind; 3] = [FindingKind::LeftOut, FindingKind::Mended, FindingKind::Invalid];

/// The most subjects of a kind in a line; the report has all.
const MAX_SUBJECTS: usize = 10;

/// `article 20220614-01: left out 1 frame without address, 2 svg; mended 1 empty text`
pub(super) fn line(document: &str, findings: &[Counted]) -> String {
    let article = document.strip_prefix("articles/").and_then(|name| name.strip_suffix(".json"));
    let name = article.map_or_else(|| document.to_owned(), |id| format!("article {id}"));
    let kinds = KINDS.iter().filter_map(|kind| {
        let subjects = subjects(findings.iter().filter(|finding| finding.kind == *kind));
        let sign = if *kind == FindingKind::Invalid { ":" } else { "" };
        (!subjects.is_empty()).then(|| format!("{}{sign} {}", kind.as_str(), listed(&subjects)))
    });
    format!("{name}: {}", kinds.collect::<Vec<_>>().join("; "))
}

/// `findings: 5 left out (3 svg, 2 hidden texts), 1 mended (1 empty text), in 2 documents`
pub(super) fn summary<'a>(findings: impl Iterator<Item = &'a Counted>, documents: usize) -> String {
    let findings: Vec<&Counted> = findings.collect();
    let kinds = KINDS.iter().filter_map(|kind| {
        let of_kind = || findings.iter().copied().filter(|finding| finding.kind == *kind);
        let count: usize = of_kind().map(|finding| finding.count).sum();
        let subjects = match kind {
            FindingKind::Invalid => String::new(),
            FindingKind::LeftOut | FindingKind::Mended => format!(" ({})", listed(&subjects(of_kind()))),
        };
        (count > 0).then(|| format!("{count} {}{subjects}", kind.as_str()))
    });
    let kinds: Vec<_> = kinds.collect();
    format!("findings: {}, in {}", kinds.join(", "), counted(documents, "document"))
}

/// How often each subject comes, the most frequent first.
fn subjects<'a>(findings: impl Iterator<Item = &'a Counted>) -> Vec<String> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        let subject = match finding.kind {
            FindingKind::Invalid => format!("{} {}", named(&finding.field), finding.subject),
            FindingKind::LeftOut | FindingKind::Mended => finding.subject.clone(),
        };
        *counts.entry((finding.kind, subject)).or_insert(0) += finding.count;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    let texts = counts.into_iter().map(|((kind, subject), count)| match (kind, count) {
        (FindingKind::Invalid, 1) => subject,
        (FindingKind::Invalid, _) => format!("{count} × {subject}"),
        _ => counted(count, &subject),
    });
    texts.collect()
}

fn listed(subjects: &[String]) -> String {
    match subjects.get(..MAX_SUBJECTS).filter(|_| subjects.len() > MAX_SUBJECTS) {
        Some(first) => format!("{} and {} more", first.join(", "), subjects.len() - MAX_SUBJECTS),
        None => subjects.join(", "),
    }
}

/// A field, whatever its place in a list: `related[].id`.
fn named(field: &str) -> String {
    let parts: Vec<_> =
        field.split('[').map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit())).collect();
    if field.is_empty() { "the document".to_owned() } else { format!("`{}`", parts.join("[")) }
}

/// `1 frame without address`, `2 frames without address`
fn counted(count: usize, subject: &str) -> String {
    if count == 1 || subject == "svg" {
        return format!("{count} {subject}");
    }
    let ends = [" without ", " with ", " of ", " to ", " in ", " that "]
        .iter()
        .filter_map(|word| subject.find(word));
    let (noun, rest) = subject.split_at(ends.min().unwrap_or(subject.len()));
    let ending = match noun {
        _ if noun.ends_with("ss") => "es",
        _ if noun.ends_with('s') => "",
        _ => "s",
    };
    let rest = rest.replacen(" that is ", " that are ", 1).replacen(" that leads ", " that lead ", 1);
    format!("{count} {noun}{ending}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(kind: FindingKind, field: &str, subject: &str, count: usize) -> Counted {
        Counted { field: field.to_owned(), kind, subject: subject.to_owned(), detail: String::new(), count }
    }

    #[test]
    fn a_line_counts_the_findings_of_a_document_by_kind_and_subject() {
        let findings = [
            found(FindingKind::Invalid, "related[0].id", "should be an id, but is missing", 1),
            found(FindingKind::Mended, "title", "empty text", 1),
            found(FindingKind::LeftOut, "body.html", "frame without address", 1),
            found(FindingKind::LeftOut, "body.html", "svg", 1),
            found(FindingKind::LeftOut, "body.html", "svg", 1),
            found(FindingKind::Invalid, "related[12].id", "should be an id, but is missing", 1),
            found(FindingKind::Invalid, "views", "should be a whole number, but is a list", 1),
        ];
        assert_eq!(
            line("articles/20220614-01.json", &findings),
            "article 20220614-01: left out 2 svg, 1 frame without address; mended 1 empty text; invalid: \
             2 × `related[].id` should be an id, but is missing, `views` should be a whole number, but is a list"
        );
        assert_eq!(line("site.json", &findings[1..2]), "site.json: mended 1 empty text");
    }

    #[test]
    fn a_line_is_no_longer_than_a_screen() {
        let many: Vec<_> =
            (1..=12).map(|number| found(FindingKind::LeftOut, "", &format!("thing {number}"), 1)).collect();
        assert!(line("site.json", &many).ends_with(" and 2 more"));
        assert!(!line("site.json", &many[..10]).contains("more"));
    }

    #[test]
    fn the_summary_counts_the_findings_of_all_documents() {
        let findings = [
            found(FindingKind::LeftOut, "body.html", "address that leads nowhere", 2),
            found(FindingKind::LeftOut, "body.html", "frame without address", 3),
            found(FindingKind::Invalid, "views", "is a list", 1),
        ];
        assert_eq!(
            summary(findings.iter(), 2),
            "findings: 5 left out (3 frames without address, 2 addresses that lead nowhere), 1 invalid, in 2 documents"
        );
        assert_eq!(summary(findings[2..].iter(), 1), "findings: 1 invalid, in 1 document");
    }
}
