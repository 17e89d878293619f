//! What every fuzz target holds the portal to: the checks that the tests on the host make, and what these read.

#[path = "../../tests/host/fixtures/body.rs"]
pub mod body;
#[path = "../../tests/host/checks.rs"]
pub mod checks;
#[path = "../../tests/host/fixtures/content.rs"]
pub mod content;
#[path = "../../tests/host/fixtures/page.rs"]
pub mod page;
