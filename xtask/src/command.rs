//! Runs other programs, and turns a missing or failing one into a sentence.

use std::io::{ErrorKind, Write};
use std::process::{Child, Command, Stdio};

use crate::failure::Failure;

/// Runs to the end with its output shown; `mend` says what to do if it fails.
pub(crate) fn run(command: &mut Command, mend: &str) -> Result<(), Failure> {
    let status = command.status().map_err(|error| missing(command, &error, mend))?;
    match status.success() {
        true => Ok(()),
        false => Err(failed(command, mend)),
    }
}

/// Runs to the end and gives what it printed.
pub(crate) fn output(command: &mut Command, mend: &str) -> Result<String, Failure> {
    command.stdout(Stdio::piped());
    let child = start(command, mend)?;
    finish(command, child, mend)
}

/// What a program printed, on both its outputs, and whether it was content.
pub(crate) struct Told {
    pub(crate) success: bool,
    pub(crate) text: String,
}

/// Runs to the end and gives what it printed, whatever its end; `mend` says what to do if it is missing.
pub(crate) fn told(command: &mut Command, mend: &str) -> Result<Told, Failure> {
    let output = command.output().map_err(|error| missing(command, &error, mend))?;
    let [printed, complaints] =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Ok(Told { success: output.status.success(), text: printed + &complaints })
}

/// Gives it `input` to read, and gives back what it printed.
pub(crate) fn filter(command: &mut Command, input: &str, mend: &str) -> Result<String, Failure> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = start(command, mend)?;
    if let Some(mut stdin) = child.stdin.take() {
        // A program that stops reading early says why by its exit code.
        let _ = stdin.write_all(input.as_bytes());
    }
    finish(command, child, mend)
}

/// Starts without waiting.
pub(crate) fn start(command: &mut Command, mend: &str) -> Result<Child, Failure> {
    command.spawn().map_err(|error| missing(command, &error, mend))
}

/// What a failing program is called in a message.
pub(crate) fn failed(command: &Command, mend: &str) -> Failure {
    Failure::Failed { program: spelled(command), mend: mend.to_owned() }
}

fn finish(command: &Command, child: Child, mend: &str) -> Result<String, Failure> {
    let output = child.wait_with_output().map_err(|error| missing(command, &error, mend))?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(failed(command, mend)),
    }
}

fn missing(command: &Command, error: &std::io::Error, mend: &str) -> Failure {
    let program = name(command);
    let program = match error.kind() {
        ErrorKind::NotFound => program,
        _ => format!("{program} ({error})"),
    };
    Failure::Missing { program, mend: mend.to_owned() }
}

/// The program and the words before its first option: enough to know it by.
fn spelled(command: &Command) -> String {
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    let words = words.take_while(|word| !word.starts_with('-') && !word.contains('/')).take(2);
    [name(command)].into_iter().chain(words).collect::<Vec<_>>().join(" ")
}

fn name(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_told_with_what_mends_it() {
        let failure = run(&mut Command::new("portal-no-such-program"), "install it").unwrap_err();
        assert_eq!(failure.to_string(), "portal-no-such-program is missing; install it");
    }

    #[test]
    fn a_failing_program_is_told_by_its_first_words() {
        let mut cargo = Command::new("cargo");
        cargo.args(["no-such-command", "--quiet"]).stderr(Stdio::null());
        let failure = output(&mut cargo, "look above").unwrap_err();
        assert_eq!(failure.to_string(), "cargo no-such-command failed; look above");
    }

    #[test]
    fn a_filter_reads_its_input() {
        let mut rustc = Command::new("rustc");
        rustc.args(["-", "--crate-type=lib", "--emit=metadata", "--print=crate-name"]);
        assert_eq!(filter(&mut rustc, "#![crate_name = \"news\"]", "look above").unwrap(), "news\n");
    }
}
