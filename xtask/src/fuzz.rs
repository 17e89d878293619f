//! `cargo xtask fuzz`: coverage-guided fuzzing of answers, bodies and texts with libFuzzer. Runs on the pinned stable
//! compiler with `RUSTC_BOOTSTRAP`, like the release build (docs/adr/0005).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::jobs;
use crate::step::step;
use crate::tools;

/// Fuzz targets and their seed corpora.
const TARGETS: [(&str, Seeds); 3] = [("answers", answers), ("bodies", bodies), ("texts", texts)];
const WORK: &str = "target/fuzz";
/// Component types are erased (.cargo/config.toml); cargo-fuzz sets `RUSTFLAGS`, which would override that.
const FLAGS: &str = "--cfg=erase_components";
/// Seconds from which on optimised targets pay: they compile for two minutes longer.
const LONG: u64 = 120;

/// Gives the folder of a target's seed corpus.
type Seeds = fn() -> Result<PathBuf, Failure>;

/// Fuzzes each target for `seconds`.
pub(crate) fn run(seconds: u64, seed: u64) -> Result<(), Failure> {
    let tool = tools::cargo_fuzz()?;
    for (target, seeds) in TARGETS {
        let (seeds, found) = (seeds()?, folders::at(WORK).join("found").join(target));
        fs::create_dir_all(&found).map_err(Failure::file(&found))?;
        let log_path = folders::at(WORK).join(format!("{target}.log"));
        let log = fs::File::create(&log_path).map_err(Failure::file(&log_path))?;
        step(&format!("fuzzing {target} for {seconds} s from seed {seed}"), || {
            let mut fuzz = Command::new(&tool);
            fuzz.args(["fuzz", "run", "--sanitizer", "none", "--target-dir"]).arg(folders::at(WORK));
            fuzz.arg(if seconds < LONG { "--dev" } else { "--release" });
            fuzz.arg(target).args([&found, &seeds]).arg("--");
            fuzz.arg(format!("-max_total_time={seconds}")).arg(format!("-seed={seed}"));
            fuzz.arg(format!("-artifact_prefix={}/", found.display()));
            fuzz.args(["-verbosity=0", "-timeout=10"]);
            fuzz.current_dir(folders::root()).env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", FLAGS);
            fuzz.stderr(log); // the decoder logs every invalid field there
            let hint = format!("{} ends with the input that failed: make a case of it", log_path.display());
            jobs::share(&mut fuzz);
            command::run(&mut fuzz, &hint)
        })?;
    }
    Ok(())
}

/// The embedded content.
fn answers() -> Result<PathBuf, Failure> {
    Ok(folders::at("public/api/v1"))
}

/// The hostile corpus, one case a file.
fn bodies() -> Result<PathBuf, Failure> {
    lines("tests/fixtures/hostile/vectors.html", "bodies")
}

/// URLs of all kinds.
fn texts() -> Result<PathBuf, Failure> {
    lines("tests/fixtures/hostile/urls.json", "texts")
}

fn lines(file: &str, name: &str) -> Result<PathBuf, Failure> {
    let (source, folder) = (folders::at(file), folders::at(WORK).join("seeds").join(name));
    folders::empty(&folder)?;
    let text = fs::read_to_string(&source).map_err(Failure::file(&source))?;
    for (number, line) in text.lines().enumerate() {
        write(&folder.join(number.to_string()), line.trim().trim_matches([',', '"']))?;
    }
    Ok(folder)
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(Failure::file(path))
}
