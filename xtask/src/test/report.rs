//! Report: the results of all steps.

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};

use super::totals::Totals;
use crate::command;
use crate::failure::Failure;
use crate::step::step;

/// Collects the result of every step.
#[derive(Default)]
pub(super) struct Report {
    totals: Totals,
    failed: Vec<String>,
}

impl Report {
    /// Records a step that is not a test run; a failed one counts as one failure.
    pub(super) fn note<T>(&mut self, name: &str, outcome: Result<T, Failure>) -> Option<T> {
        match outcome {
            Ok(value) => Some(value),
            Err(failure) => {
                eprintln!("error: {failure}");
                self.failed.push(name.to_owned());
                self.totals.failed += 1;
                None
            }
        }
    }

    /// Runs tests with inherited output, and adds up their results.
    pub(super) fn tests(&mut self, name: &str, cargo: &mut Command) {
        let mut totals = Totals::default();
        let outcome = step(name, || stream(cargo, &mut totals));
        self.totals.add(&totals);
        match outcome {
            Err(_) if totals.failed > 0 => self.failed.push(name.to_owned()),
            outcome => drop(self.note(name, outcome)),
        }
    }

    /// Prints the totals.
    pub(super) fn close(self) -> ExitCode {
        if !self.failed.is_empty() {
            println!("==> failed: {}", self.failed.join(", "));
        }
        println!("{}", self.totals);
        match self.failed.is_empty() {
            true => ExitCode::SUCCESS,
            false => ExitCode::FAILURE,
        }
    }
}

fn stream(cargo: &mut Command, totals: &mut Totals) -> Result<(), Failure> {
    let hint = "see which test failed above";
    let mut child = command::start(cargo.stdout(Stdio::piped()), hint)?;
    for line in child.stdout.take().into_iter().flat_map(|output| BufReader::new(output).lines()) {
        let line = line.unwrap_or_default();
        println!("{line}");
        totals.count(&line);
    }
    match child.wait() {
        Ok(status) if status.success() => Ok(()),
        _ => Err(command::failed(cargo, hint)),
    }
}
