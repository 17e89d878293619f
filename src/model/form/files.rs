//! Files of a submission: what the API takes of them, and what is said of what was chosen.

/// A file that a reader has chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFacts {
    /// Its name on the reader's device.
    pub name: String,
    /// Its size.
    pub bytes: u64,
}

const MAX_FILES: usize = 5;
/// 10 MiB.
const MAX_BYTES: u64 = 10 * 1024 * 1024;
/// How the names of files end that are taken. It is the content that decides.
const ENDINGS: [&str; 10] =
    [".doc", ".docx", ".wps", ".pdf", ".ofd", ".txt", ".jpg", ".jpeg", ".png", ".zip"];

/// Why these files cannot be sent, and what to do.
pub fn files_fault(files: &[FileFacts]) -> Option<String> {
    let unfit = files.iter().find_map(|FileFacts { name, bytes }| match bytes {
        0 => Some(format!("文件“{name}”是空的，请移除。")),
        bytes if *bytes > MAX_BYTES => Some(format!("文件“{name}”超过10 MB，请移除或压缩后再添加。")),
        _ => None,
    });
    match files.len().checked_sub(MAX_FILES) {
        Some(surplus @ 1..) => Some(format!("最多{MAX_FILES}个文件，请移除{surplus}个。")),
        _ => unfit,
    }
}

/// What may be wrong with this file: its name is none of a kind that is taken.
pub fn file_hint(file: &FileFacts) -> Option<&'static str> {
    let name = file.name.to_ascii_lowercase();
    let is_known = ENDINGS.iter().any(|ending| name.ends_with(ending));
    (!is_known).then_some("可能不是可以接收的文件类型")
}

impl FileFacts {
    /// Its size, for people: `1.2 MB`.
    pub fn size(&self) -> String {
        const UNIT: u64 = 1024;
        match self.bytes {
            ..UNIT => format!("{} B", self.bytes),
            bytes if bytes < UNIT * UNIT => format!("{} KB", bytes.div_ceil(UNIT)),
            bytes => {
                let tenths = (bytes * 10).div_ceil(UNIT * UNIT);
                format!("{}.{} MB", tenths / 10, tenths % 10)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FileFacts, MAX_BYTES, file_hint, files_fault};

    fn file(name: &str, bytes: u64) -> FileFacts {
        FileFacts { name: name.to_owned(), bytes }
    }

    #[test]
    fn what_cannot_be_sent_is_told_before_it_is() {
        for (files, fault) in [
            (vec![], None),
            (vec![file("a.doc", MAX_BYTES); 5], None),
            (vec![file("a.doc", 1); 7], Some("最多5个文件，请移除2个。")),
            (
                vec![file("a.doc", 1), file("b.pdf", MAX_BYTES + 1)],
                Some("文件“b.pdf”超过10 MB，请移除或压缩后再添加。"),
            ),
            (vec![file("c.txt", 0)], Some("文件“c.txt”是空的，请移除。")),
        ] {
            assert_eq!(files_fault(&files).as_deref(), fault, "{files:?}");
        }
    }

    #[test]
    fn an_unknown_ending_is_a_hint() {
        for name in ["稿件.DOCX", "a.b.wps", "图.jpeg", "x.ofd"] {
            assert_eq!(file_hint(&file(name, 1)), None, "{name}");
        }
        for name in ["a.exe", "docx", "a.docx.lnk", ""] {
            assert!(file_hint(&file(name, 1)).is_some(), "{name}");
        }
    }

    #[test]
    fn a_size_is_as_people_read_it() {
        for (bytes, size) in [
            (0, "0 B"),
            (1023, "1023 B"),
            (1024, "1 KB"),
            (1025, "2 KB"),
            (1024 * 1024 - 1, "1024 KB"),
            (1024 * 1024, "1.0 MB"),
            (MAX_BYTES, "10.0 MB"),
            (MAX_BYTES + 1, "10.1 MB"),
        ] {
            assert_eq!(file("a", bytes).size(), size);
        }
    }
}
