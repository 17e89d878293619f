//! The files of a folder that others keep: an editor's lock file, a link out of the folder or a pipe is no content, and must not
//! end the run.

use crate::report::Error;
use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

/// Hidden, and yet to be published (RFC 8615).
const WELL_KNOWN: &str = ".well-known";

/// What was found in a folder.
pub(super) struct Walk<'a> {
    /// Names below the folder, with `/`, and paths.
    pub(super) files: Vec<(String, PathBuf)>,
    /// What is skipped, and why.
    pub(super) skipped: Vec<(String, &'static str)>,
    except: &'a [&'a str],
    root: PathBuf,
    /// The folders that the present one is in, to notice links that lead round.
    open: Vec<PathBuf>,
}

enum Kind {
    File,
    Folder,
    Skipped(&'static str),
}

impl<'a> Walk<'a> {
    /// Every file below `folder`, without the top entries named in `except`.
    pub(super) fn through(folder: &Path, except: &'a [&'a str]) -> Result<Self, Error> {
        let root = fs::canonicalize(folder).map_err(Error::file(folder))?;
        let mut walk = Self { files: Vec::new(), skipped: Vec::new(), except, root, open: Vec::new() };
        walk.folder(folder, "")?;
        Ok(walk)
    }

    fn folder(&mut self, folder: &Path, below: &str) -> Result<(), Error> {
        self.open.push(fs::canonicalize(folder).map_err(Error::file(folder))?);
        for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
            let entry = entry.map_err(Error::file(folder))?;
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            if self.except.contains(&name.as_str()) {
                continue;
            }
            match self.kind(&entry).map_err(Error::file(&entry.path()))? {
                Kind::File => self.files.push((name, entry.path())),
                Kind::Folder => self.folder(&entry.path(), &format!("{name}/"))?,
                Kind::Skipped(reason) => self.skipped.push((name, reason)),
            }
        }
        self.open.pop();
        Ok(())
    }

    fn kind(&self, entry: &DirEntry) -> std::io::Result<Kind> {
        let name = entry.file_name();
        let Some(name) = name.to_str().filter(|name| !name.contains(char::is_control)) else {
            return Ok(Kind::Skipped("文件名无法识别"));
        };
        if name.starts_with('.') && name != WELL_KNOWN {
            return Ok(Kind::Skipped("隐藏文件"));
        }
        let mut kind = entry.file_type()?;
        if kind.is_symlink() {
            let Ok(target) = fs::canonicalize(entry.path()) else {
                return Ok(Kind::Skipped("链接指向的位置不存在"));
            };
            if !target.starts_with(&self.root) {
                return Ok(Kind::Skipped("链接指向文件夹外面"));
            }
            if self.open.contains(&target) {
                return Ok(Kind::Skipped("链接指向它自己所在的文件夹"));
            }
            kind = fs::metadata(target)?.file_type();
        }
        Ok(match () {
            () if kind.is_dir() => Kind::Folder,
            () if kind.is_file() => Kind::File,
            () => Kind::Skipped("不是文件，也不是文件夹"),
        })
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    use std::process::Command;

    #[test]
    fn what_is_no_content_is_skipped_and_named() {
        let container = tempfile::tempdir().unwrap();
        let folder = container.path().join("content");
        fs::create_dir_all(folder.join("a/.well-known")).unwrap();
        for name in ["b.json", "a/c.json", "a/.well-known/d", "a/.hidden", "../outside.json"] {
            fs::write(folder.join(name), "").unwrap();
        }
        fs::write(folder.join(OsStr::from_bytes(b"\xff.json")), "").unwrap();
        fs::write(folder.join("line\nend.json"), "").unwrap();
        symlink("nowhere", folder.join("dangling")).unwrap();
        symlink("../outside.json", folder.join("out")).unwrap();
        symlink("b.json", folder.join("inside.json")).unwrap();
        symlink("a", folder.join("folder")).unwrap();
        symlink(".", folder.join("round")).unwrap();
        symlink("..", folder.join("a/round")).unwrap();
        assert!(Command::new("mkfifo").arg(folder.join("pipe")).status().unwrap().success());

        let mut walk = Walk::through(&folder, &[]).unwrap();
        walk.files.sort();
        walk.skipped.sort_unstable();
        let files: Vec<_> = walk.files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            files,
            ["a/.well-known/d", "a/c.json", "b.json", "folder/.well-known/d", "folder/c.json", "inside.json"]
        );
        assert_eq!(
            walk.skipped,
            [
                ("a/.hidden".to_owned(), "隐藏文件"),
                ("a/round".to_owned(), "链接指向它自己所在的文件夹"),
                ("dangling".to_owned(), "链接指向的位置不存在"),
                ("folder/.hidden".to_owned(), "隐藏文件"),
                ("folder/round".to_owned(), "链接指向它自己所在的文件夹"),
                ("line\nend.json".to_owned(), "文件名无法识别"),
                ("out".to_owned(), "链接指向文件夹外面"),
                ("pipe".to_owned(), "不是文件，也不是文件夹"),
                ("round".to_owned(), "链接指向它自己所在的文件夹"),
                ("\u{fffd}.json".to_owned(), "文件名无法识别"),
            ]
        );
    }
}
