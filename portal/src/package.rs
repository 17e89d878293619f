//! The folder that the program was unpacked in.

use std::env;
use std::path::PathBuf;

use prerender::Defaults;

use crate::failure::Failure;
use crate::usage;

/// What lies beside the program.
pub(crate) struct Package {
    folder: PathBuf,
}

impl Package {
    /// That of the running program; a link to it may lie anywhere.
    pub(crate) fn find() -> Result<Self, Failure> {
        let program = env::current_exe().and_then(|program| program.canonicalize()).unwrap_or_default();
        let folder = program.parent().map(PathBuf::from).unwrap_or_default();
        match folder.join("template/index.html").is_file() {
            true => Ok(Self { folder }),
            false => Err(Failure::NoPackage(folder)),
        }
    }

    /// What the site generator is not told.
    pub(crate) fn defaults(&self) -> Defaults {
        Defaults {
            usage: usage::PUBLISH,
            template: Some(self.folder.join("template")),
            public: Some(self.folder.join("public")),
        }
    }
}
