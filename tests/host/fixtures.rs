//! Fixtures: what several tests read, here, in the browsers (`tests/browser.rs`) and under libFuzzer (`fuzz`). Their data
//! stand in `tests/fixtures`.

pub mod body;
pub mod content;
pub mod hostile;
pub mod page;
pub mod rich_text;
