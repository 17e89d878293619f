use crate::process::Process;
use serde_json::Value;
use std::process::Command;

/// What an engine's driver needs to start, and what its sessions ask for.
pub(crate) struct Launch {
    pub(crate) command: Command,
    pub(crate) capabilities: Value,
    pub(crate) screen: Option<Process>,
}
