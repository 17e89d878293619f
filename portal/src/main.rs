//! `portal`: the operator's program. What it can be told is in `arguments.rs`.

mod arguments;
mod failure;
mod inbox;
mod password;
mod usage;

use std::env;
use std::process::ExitCode;

use arguments::Command;
use failure::Failure;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            failure.exit_code()
        }
    }
}

async fn run() -> Result<(), Failure> {
    match Command::parse(env::args_os().skip(1)).map_err(Failure::Usage)? {
        Command::Help => println!("{}", usage::TEXT),
        Command::Inbox { database, task } => {
            let database = database.or_else(|| env::var("PORTAL_DATABASE").ok());
            inbox::run(&database.ok_or(Failure::NoDatabase)?, task).await?;
        }
    }
    Ok(())
}
