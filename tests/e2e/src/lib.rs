//! End-to-end test harness: drives the built portal in Chromium, Firefox and WebKit by WebDriver.
//!
//! A [`Site`] serves a built folder and can inject faults, a [`Browser`] opens its pages and finds elements by role and
//! name, and [`run`] runs each case in a browser of each of its engines. `cargo xtask test` builds the site, sets the
//! environment variables and runs the tests.

mod axe;
mod browser;
mod case;
mod command;
mod console;
mod content;
mod driver;
mod durations;
mod engine;
mod fault;
mod find;
mod keyboard;
mod outcome;
mod panics;
mod pointer;
mod process;
mod qr_codes;
mod run;
mod site;
mod tool;
mod traffic;
mod wait;

pub use browser::Browser;
pub use case::{Case, everywhere, only_in};
pub use content::{Content, Kind};
pub use engine::Engine;
pub use fantoccini::Locator;
pub use fantoccini::elements::Element;
pub use fantoccini::key::Key;
pub use fault::Fault;
pub use find::ANY;
pub use outcome::{Outcome, fail};
pub use process::{Process, free_port};
pub use qr_codes::QrReadings;
pub use run::run;
pub use site::{DRAWING, Site};
pub use tool::{tool, variable};
pub use wait::{until, until_within};
