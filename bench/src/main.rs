//! `cargo xtask bench page`: benchmark of the portal and its peers on an emulated phone, in interleaved rounds.
//!
//! A [`Peer`] is a site in a folder. Each round loads every peer with a cold cache, in a new browser profile for each load.
//! Metrics are compared within a round, so that a slow minute of the machine affects all peers alike.

mod arguments;
mod calibration;
mod compress;
mod figure;
mod folder;
mod goal;
mod host;
mod load;
mod memory;
mod metered;
mod peer;
mod phone;
mod plain;
mod record;
mod report;
mod round;
mod samples;
mod table;
mod taps;
mod weight;

use arguments::Arguments;
use peer::Peer;
use portal_e2e::Outcome;
use record::Machine;
use samples::Samples;
use std::process::ExitCode;
use tokio::runtime::Runtime;

fn main() -> ExitCode {
    let done = Runtime::new().map_err(Into::into).and_then(|runtime| runtime.block_on(measure()));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn measure() -> Outcome {
    let arguments = Arguments::parse(std::env::args_os().skip(1))?;
    let peers = Peer::all(&arguments.peers).await?;
    let machine = Machine::look().await?;
    let mut samples = Samples::default();
    for number in 0..arguments.rounds {
        eprintln!("round {} of {}", number + 1, arguments.rounds);
        calibration::take(&mut samples).await?;
        // The order rotates: each round begins with another peer.
        for offset in 0..peers.len() {
            let peer = &peers[(number + offset) % peers.len()];
            round::take(peer, &mut samples).await.map_err(|error| format!("{}: {error}", peer.name))?;
        }
        samples.end_round();
    }
    report::give(&machine, &samples, &arguments)
}
