use crate::process::Process;
use serde_json::Value;
use std::process::Command;

/// The command of a driver, and the capabilities of its sessions.
pub(crate) struct Launch {
    pub(crate) command: Command,
    pub(crate) capabilities: Value,
    pub(crate) screen: Option<Process>,
}
