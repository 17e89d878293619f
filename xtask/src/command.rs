//! Runs child processes; a missing or failing program becomes a readable error.

use std::io::{ErrorKind, Write};
use std::process::{Child, Command, Stdio};

use crate::failure::Failure;

/// Runs to the end with inherited output; `hint` says what to do if it fails.
pub(crate) fn run(command: &mut Command, hint: &str) -> Result<(), Failure> {
    let status = command.status().map_err(|error| missing(command, &error, hint))?;
    match status.success() {
        true => Ok(()),
        false => Err(failed(command, hint)),
    }
}

/// Runs to the end and returns its stdout.
pub(crate) fn output(command: &mut Command, hint: &str) -> Result<String, Failure> {
    command.stdout(Stdio::piped());
    let child = start(command, hint)?;
    finish(command, child, hint)
}

/// The exit status of a program, and its stdout and stderr.
pub(crate) struct Captured {
    pub(crate) success: bool,
    pub(crate) text: String,
}

/// Runs to the end and returns its output, whatever its exit status; `hint` says what to do if the program is missing.
pub(crate) fn captured(command: &mut Command, hint: &str) -> Result<Captured, Failure> {
    let output = command.output().map_err(|error| missing(command, &error, hint))?;
    let [printed, errors] =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    Ok(Captured { success: output.status.success(), text: printed + &errors })
}

/// Runs with `input` as its stdin, and returns its stdout.
pub(crate) fn filter(command: &mut Command, input: &str, hint: &str) -> Result<String, Failure> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = start(command, hint)?;
    if let Some(mut stdin) = child.stdin.take() {
        // A write error is ignored: a program that stops reading early fails with an exit code.
        let _ = stdin.write_all(input.as_bytes());
    }
    finish(command, child, hint)
}

/// Spawns without waiting.
pub(crate) fn start(command: &mut Command, hint: &str) -> Result<Child, Failure> {
    command.spawn().map_err(|error| missing(command, &error, hint))
}

/// The error for a failed program.
pub(crate) fn failed(command: &Command, hint: &str) -> Failure {
    Failure::Failed { program: spelled(command), hint: hint.to_owned() }
}

fn finish(command: &Command, child: Child, hint: &str) -> Result<String, Failure> {
    let output = child.wait_with_output().map_err(|error| missing(command, &error, hint))?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(failed(command, hint)),
    }
}

fn missing(command: &Command, error: &std::io::Error, hint: &str) -> Failure {
    let program = name(command);
    let program = match error.kind() {
        ErrorKind::NotFound => program,
        _ => format!("{program} ({error})"),
    };
    Failure::Missing { program, hint: hint.to_owned() }
}

/// The program and its subcommands: the arguments before the first option.
fn spelled(command: &Command) -> String {
    let subcommands = command.get_args().map(|word| word.to_string_lossy().into_owned());
    let subcommands = subcommands.take_while(|word| !word.starts_with('-') && !word.contains('/')).take(2);
    [name(command)].into_iter().chain(subcommands).collect::<Vec<_>>().join(" ")
}

fn name(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_named_with_a_hint() {
        let failure = run(&mut Command::new("portal-no-such-program"), "install it").unwrap_err();
        assert_eq!(failure.to_string(), "portal-no-such-program is missing; install it");
    }

    #[test]
    fn a_failing_program_is_named_by_its_first_words() {
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
