//! The command line, as far as Trunk uses that of wasm-bindgen.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::Arg::{Long, Value};
use lexopt::{Error, Parser, ValueExt};

/// What is asked for.
#[derive(Debug, PartialEq)]
pub(crate) enum Request {
    /// `--version`
    Version,
    /// To bind an application.
    Bind(Arguments),
}

/// What to bind, and where to.
#[derive(Debug, PartialEq)]
pub(crate) struct Arguments {
    /// The compiled application.
    pub(crate) input: PathBuf,
    /// The folder of what is written.
    pub(crate) folder: PathBuf,
    /// The name of the script and the wasm, without extension.
    pub(crate) name: String,
    /// Whether TypeScript's declarations are wanted.
    pub(crate) typescript: bool,
}

impl Arguments {
    /// Reads the command line; anything that Trunk does not pass is an error.
    pub(crate) fn read(mut parser: Parser) -> Result<Request, Error> {
        let (mut input, mut folder, mut name, mut typescript) = (None, None, None, true);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("version") => return Ok(Request::Version),
                Long("out-dir") => folder = Some(PathBuf::from(parser.value()?)),
                Long("out-name") => name = Some(parser.value()?.string()?),
                Long("no-typescript") => typescript = false,
                Long("target") => web_only(&parser.value()?)?,
                Value(path) if input.is_none() => input = Some(PathBuf::from(path)),
                other => return Err(other.unexpected()),
            }
        }
        match (input, folder, name) {
            (Some(input), Some(folder), Some(name)) => {
                Ok(Request::Bind(Self { input, folder, name, typescript }))
            }
            _ => Err("needed: --out-dir, --out-name and the compiled application".into()),
        }
    }
}

fn web_only(target: &OsString) -> Result<(), Error> {
    match target == "web" {
        true => Ok(()),
        false => Err("the only target is web: the chunks are linked by the browser".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(arguments: &[&str]) -> Result<Request, Error> {
        Arguments::read(Parser::from_args(arguments))
    }

    #[test]
    fn what_trunk_passes_is_understood() {
        let arguments = ["--target=web", "--out-dir=out", "--out-name=portal", "in.wasm", "--no-typescript"];
        let expected = Arguments {
            input: "in.wasm".into(),
            folder: "out".into(),
            name: "portal".to_owned(),
            typescript: false,
        };
        assert_eq!(read(&arguments).unwrap(), Request::Bind(expected));
        assert_eq!(read(&["--version"]).unwrap(), Request::Version);
    }

    #[test]
    fn another_target_and_missing_arguments_are_errors() {
        assert!(read(&["--target=bundler"]).unwrap_err().to_string().starts_with("the only target is web"));
        assert!(read(&["in.wasm"]).unwrap_err().to_string().starts_with("needed: --out-dir"));
        assert!(read(&["--debug"]).is_err());
    }
}
