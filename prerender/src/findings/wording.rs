//! Findings in words: a line for a document, a line for a run.

use super::counted::Counted;
use portal::api::FindingKind;
use std::cmp::Reverse;
use std::collections::BTreeMap;

const KINDS: [FindingKind; 3] = [FindingKind::LeftOut, FindingKind::Mended, FindingKind::Invalid];

/// The most subjects of a kind in a line; the report has all.
const MAX_SUBJECTS: usize = 10;

/// `文章 20220614-01：略去 2 处 svg、1 处没有地址的框架；修正 1 处空文本`
pub(super) fn line(document: &str, findings: &[Counted]) -> String {
    let article = document.strip_prefix("articles/").and_then(|name| name.strip_suffix(".json"));
    let name = article.map_or_else(|| document.to_owned(), |id| format!("文章 {id}"));
    let kinds = KINDS.iter().filter_map(|kind| {
        let subjects = subjects(findings.iter().filter(|finding| finding.kind == *kind));
        (!subjects.is_empty()).then(|| match kind {
            // Each of these is a sentence.
            FindingKind::Invalid => format!("{}：{}", kind.label(), listed(&subjects, "；")),
            FindingKind::LeftOut | FindingKind::Mended => {
                format!("{} {}", kind.label(), listed(&subjects, "、"))
            }
        })
    });
    format!("{name}：{}", kinds.collect::<Vec<_>>().join("；"))
}

/// `共略去 5 处（3 处 svg、2 处隐藏的文字），修正 1 处（1 处空文本），有 1 处格式不对，涉及 2 个文件`
pub(super) fn summary<'a>(findings: impl Iterator<Item = &'a Counted>, documents: usize) -> String {
    let findings: Vec<&Counted> = findings.collect();
    let kinds = KINDS.iter().filter_map(|kind| {
        let of_kind = || findings.iter().copied().filter(|finding| finding.kind == *kind);
        let count: usize = of_kind().map(|finding| finding.count).sum();
        (count > 0).then(|| match kind {
            FindingKind::Invalid => format!("有 {count} 处{}", kind.label()),
            FindingKind::LeftOut | FindingKind::Mended => {
                format!("{} {count} 处（{}）", kind.label(), listed(&subjects(of_kind()), "、"))
            }
        })
    });
    let kinds: Vec<_> = kinds.collect();
    format!("共{}，涉及 {documents} 个文件", kinds.join("，"))
}

/// How often each subject comes, the most frequent first.
fn subjects<'a>(findings: impl Iterator<Item = &'a Counted>) -> Vec<String> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        let subject = match finding.kind {
            FindingKind::Invalid => invalid(&finding.field, &finding.subject),
            FindingKind::LeftOut | FindingKind::Mended => finding.subject.clone(),
        };
        *counts.entry((finding.kind, subject)).or_insert(0) += finding.count;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    let texts = counts.into_iter().map(|((kind, subject), count)| match (kind, count) {
        (FindingKind::Invalid, 1) => subject,
        (FindingKind::Invalid, _) => format!("{subject}（{count} 处）"),
        _ => counted(count, &subject),
    });
    texts.collect()
}

fn listed(subjects: &[String], separator: &str) -> String {
    match subjects.get(..MAX_SUBJECTS).filter(|_| subjects.len() > MAX_SUBJECTS) {
        Some(first) => format!("{}，另有 {} 种", first.join(separator), subjects.len() - MAX_SUBJECTS),
        None => subjects.join(separator),
    }
}

/// A problem of a field, whatever its place in a list: `related[].id 应为…`.
fn invalid(field: &str, problem: &str) -> String {
    let parts: Vec<_> =
        field.split('[').map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit())).collect();
    if field.is_empty() { format!("文件{problem}") } else { format!("{} {problem}", parts.join("[")) }
}

/// `1 处没有地址的框架`, `2 处 svg`: names of elements stand apart from Chinese.
fn counted(count: usize, subject: &str) -> String {
    let space = if subject.starts_with(|first: char| first.is_ascii()) { " " } else { "" };
    format!("{count} 处{space}{subject}")
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
            found(FindingKind::Invalid, "related[0].id", "应为编号，但没有填写", 1),
            found(FindingKind::Mended, "title", "空文本", 1),
            found(FindingKind::LeftOut, "body.html", "没有地址的框架", 1),
            found(FindingKind::LeftOut, "body.html", "svg", 1),
            found(FindingKind::LeftOut, "body.html", "svg", 1),
            found(FindingKind::Invalid, "related[12].id", "应为编号，但没有填写", 1),
            found(FindingKind::Invalid, "views", "应为整数，却是列表", 1),
        ];
        assert_eq!(
            line("articles/20220614-01.json", &findings),
            "文章 20220614-01：略去 2 处 svg、1 处没有地址的框架；修正 1 处空文本；\
             格式不对：related[].id 应为编号，但没有填写（2 处）；views 应为整数，却是列表"
        );
        assert_eq!(line("site.json", &findings[1..2]), "site.json：修正 1 处空文本");
    }

    #[test]
    fn a_line_is_no_longer_than_a_screen() {
        let many: Vec<_> =
            (1..=12).map(|number| found(FindingKind::LeftOut, "", &format!("物件 {number}"), 1)).collect();
        assert!(line("site.json", &many).ends_with("，另有 2 种"));
        assert!(!line("site.json", &many[..10]).contains("另有"));
    }

    #[test]
    fn the_summary_counts_the_findings_of_all_documents() {
        let findings = [
            found(FindingKind::LeftOut, "body.html", "内网地址", 2),
            found(FindingKind::LeftOut, "body.html", "没有地址的框架", 3),
            found(FindingKind::Invalid, "views", "却是列表", 1),
        ];
        assert_eq!(
            summary(findings.iter(), 2),
            "共略去 5 处（3 处没有地址的框架、2 处内网地址），有 1 处格式不对，涉及 2 个文件"
        );
        assert_eq!(summary(findings[2..].iter(), 1), "共有 1 处格式不对，涉及 1 个文件");
    }
}
