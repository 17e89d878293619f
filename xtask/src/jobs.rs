//! The jobserver: compilers that run side by side have one job for each processor among them, as under `make -j`. Each cargo by
//! itself would start as many, and on two cores four of them together took a third longer than one after the other.

use std::process::Command;
use std::sync::OnceLock;
use std::thread::available_parallelism;

use jobserver::{Acquired, Client};

use crate::command;
use crate::failure::Failure;

/// The permission to run one compiler.
pub(crate) struct Job(Option<Acquired>);

impl Job {
    /// Waits for one. Who asks first begins first.
    pub(crate) fn take() -> Self {
        Self(client().and_then(|client| client.acquire().ok()))
    }

    /// Runs a cargo command that compiles; `hint` says what to do if it fails. Cargo counts on this job, and takes and returns
    /// others as it goes.
    pub(crate) fn compile(self, cargo: &mut Command, hint: &str) -> Result<(), Failure> {
        if self.0.is_some() {
            share(cargo);
        }
        command::run(cargo, hint)
    }
}

/// Runs a cargo command that compiles, as soon as there is a job for it.
pub(crate) fn compile(cargo: &mut Command, hint: &str) -> Result<(), Failure> {
    Job::take().compile(cargo, hint)
}

/// Has a program that compiles and then does its own work take its jobs from here, without holding one for that work.
pub(crate) fn share(program: &mut Command) {
    if let Some(client) = client() {
        client.configure(program);
    }
}

/// None where the system has none for us; every cargo then counts for itself.
fn client() -> Option<&'static Client> {
    static CLIENT: OnceLock<Option<Client>> = OnceLock::new();
    let new = || Client::new(available_parallelism().map_or(1, usize::from)).ok();
    CLIENT.get_or_init(new).as_ref()
}
