//! Kind of a file by its content (magic numbers, and the names inside containers). Nothing is ever unpacked. Its name decides
//! only between `doc` and `wps`, which are one format.

use std::io::Cursor;

use encoding_rs::{Encoding, GB18030, UTF_8};
use zip::ZipArchive;

use crate::model::FileKind;

const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const PNG: &[u8] = b"\x89PNG\r\n\x1A\n";
const JPG: &[u8] = &[0xFF, 0xD8, 0xFF];
const ZIP: &[u8] = b"PK\x03\x04";
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";
const PDF: &[u8] = b"%PDF-";
/// How texts begin that a program would run, or show as a page or a picture.
const PROGRAMS: [&str; 23] = [
    "<!doctype",
    "<html",
    "<head",
    "<body",
    "<script",
    "<style",
    "<iframe",
    "<svg",
    "<?xml",
    "<?php",
    "<%",
    "<!--",
    "<object",
    "<embed",
    "<link",
    "<meta",
    "<img",
    "<a ",
    "<table",
    "#!",
    "{\\rtf",
    "mime-version:",
    "gif8",
];

/// What this is; none if it is nothing that is taken, or two things at once.
pub(super) fn kind(content: &[u8], name: &str) -> Option<FileKind> {
    let kind = by_signature(content, name)?;
    // A picture that is an archive as well is what it is to whoever opens it: taken as neither.
    let is_single = matches!(kind, FileKind::Pdf | FileKind::Jpg | FileKind::Png);
    (!is_single || ZipArchive::new(Cursor::new(content)).is_err()).then_some(kind)
}

fn by_signature(content: &[u8], name: &str) -> Option<FileKind> {
    match content {
        _ if content.starts_with(PNG) => Some(FileKind::Png),
        _ if content.starts_with(JPG) => Some(FileKind::Jpg),
        _ if content.trim_ascii_start().starts_with(PDF) => Some(FileKind::Pdf),
        _ if content.starts_with(OLE) => word_document(content, name),
        _ if content.starts_with(ZIP) || content.starts_with(EMPTY_ZIP) => archive(content),
        _ => is_text(content).then_some(FileKind::Txt),
    }
}

/// Word and WPS write the same compound file; so do Excel, Outlook and installers. One that is damaged may be read by the
/// program that wrote it.
fn word_document(content: &[u8], name: &str) -> Option<FileKind> {
    let is_word =
        cfb::CompoundFile::open(Cursor::new(content)).map_or(true, |file| file.is_stream("/WordDocument"));
    let is_wps = name.to_ascii_lowercase().ends_with(".wps");
    is_word.then_some(if is_wps { FileKind::Wps } else { FileKind::Doc })
}

/// docx and OFD are archives with certain names in them. Macros are in no docx.
fn archive(content: &[u8]) -> Option<FileKind> {
    let archive = ZipArchive::new(Cursor::new(content)).ok()?;
    let has = |name: &str| archive.file_names_raw().any(|it| it.eq_ignore_ascii_case(name.as_bytes()));
    let is_office = has("[Content_Types].xml");
    match () {
        () if has("word/vbaProject.bin") || has("META-INF/MANIFEST.MF") || has("AndroidManifest.xml") => None,
        () if is_office && has("word/document.xml") => Some(FileKind::Docx),
        () if is_office => None,
        () if has("OFD.xml") => Some(FileKind::Ofd),
        () => Some(FileKind::Zip),
    }
}

/// Text in UTF-8, UTF-16 with its mark, or GB 18030 (and so GBK), without control characters.
fn is_text(content: &[u8]) -> bool {
    let marked = Encoding::for_bom(content).map(|(encoding, _)| encoding);
    let candidates = marked.map_or(vec![UTF_8, GB18030], |encoding| vec![encoding]);
    let decoded = candidates.into_iter().find_map(|encoding| {
        let (text, _, has_errors) = encoding.decode(content);
        (!has_errors).then_some(text)
    });
    decoded.is_some_and(|text| {
        let is_plain =
            |letter: char| !letter.is_control() || matches!(letter, '\t' | '\n' | '\r' | '\u{C}' | '\u{1A}');
        !text.trim().is_empty() && text.chars().all(is_plain) && !is_program(&text)
    })
}

fn is_program(text: &str) -> bool {
    let beginning: String = text.trim_start().chars().take(20).flat_map(char::to_lowercase).collect();
    PROGRAMS.iter().any(|program| beginning.starts_with(program))
}

#[cfg(test)]
mod tests {
    use super::{JPG, OLE, PNG, kind};
    use crate::model::FileKind;
    use std::io::{Cursor, Write};
    use zip::write::SimpleFileOptions;

    fn zip(names: &[&str]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for name in names {
            writer
                .start_file(
                    *name,
                    SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored),
                )
                .expect("a file");
            writer.write_all(b"<x/>").expect("its content");
        }
        writer.finish().expect("an archive").into_inner()
    }

    fn compound(stream: &str) -> Vec<u8> {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("a compound file");
        file.create_stream(stream).expect("a stream").write_all(&[0; 5_000]).expect("its content");
        file.flush().expect("a compound file");
        file.into_inner().into_inner()
    }

    #[test]
    fn every_kind_of_the_contract_is_known_by_its_content() {
        for (content, name, expected) in [
            (compound("/WordDocument"), "a.doc", FileKind::Doc),
            (compound("/WordDocument"), "a.WPS", FileKind::Wps),
            (zip(&["[Content_Types].xml", "_rels/.rels", "word/document.xml"]), "a", FileKind::Docx),
            (zip(&["OFD.xml", "Doc_0/Document.xml"]), "a", FileKind::Ofd),
            (zip(&["照片/1.jpg"]), "a", FileKind::Zip),
            (zip(&[]), "a", FileKind::Zip),
            (b"%PDF-1.7\n".to_vec(), "a", FileKind::Pdf),
            ([JPG, b"\xE0\0\x10JFIF"].concat(), "a", FileKind::Jpg),
            ([PNG, b"\0\0\0\rIHDR"].concat(), "a", FileKind::Png),
            ("石埭湾工业园\r\n夜校".into(), "a", FileKind::Txt),
            (b"\xCA\xAF\xDB\xEC\xCD\xE5".to_vec(), "a", FileKind::Txt),
            (b"\xFF\xFE\x31\x72\x0A\x00".to_vec(), "a", FileKind::Txt),
        ] {
            assert_eq!(kind(&content, name), Some(expected), "{}", expected.as_str());
        }
    }

    #[test]
    fn a_name_makes_nothing_else_of_a_file() {
        let program = b"MZ\x90\0\x03\0\0\0";
        for content in [
            program.as_slice(),
            b"\x7FELF\x02\x01\x01",
            b"GIF89a\x01\0",
            b"\0\0\0\x18ftypheic",
            b"Rar!\x1A\x07\x01\0",
            b"",
            b"  \r\n",
            b"a\0b",
            b"PK\x03\x04 and no archive",
            b"<!DOCTYPE html><script>alert(1)</script>",
            b"\xEF\xBB\xBF \n<svg onload=alert(1)>",
            b"#!/bin/sh\nrm -rf /",
            b"{\\rtf1 }",
        ] {
            for name in ["a.doc", "a.jpg", "a.txt", "a.pdf"] {
                assert_eq!(kind(content, name), None, "{name}: {}", String::from_utf8_lossy(content));
            }
        }
        for content in [
            compound("/Workbook"),
            zip(&["[Content_Types].xml", "xl/workbook.xml"]),
            zip(&["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]),
            zip(&["META-INF/MANIFEST.MF", "A.class"]),
        ] {
            assert_eq!(kind(&content, "a.docx"), None);
        }
    }

    #[test]
    fn what_is_two_things_at_once_is_neither() {
        for beginning in [b"%PDF-1.7\n".as_slice(), PNG, JPG] {
            let polyglot = [beginning, &zip(&["A.class"])].concat();
            assert_eq!(kind(&polyglot, "a.pdf"), None);
        }
        let archive_behind_a_page = [b"<html>".as_slice(), &zip(&["a.txt"])].concat();
        assert_eq!(kind(&archive_behind_a_page, "a.zip"), None);
    }

    #[test]
    fn a_damaged_document_is_for_its_program_to_read() {
        assert_eq!(kind(&[OLE, &[0; 100]].concat(), "a.doc"), Some(FileKind::Doc));
    }
}
