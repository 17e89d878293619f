//! Host tests: everything that needs neither a browser nor a built site, in one program, so that Leptos is linked once.

#![cfg(not(target_arch = "wasm32"))]
#![allow(unreachable_pub)] // checks and fixtures are modules of the fuzz targets and the browser tests, too

mod accounting;
mod addresses;
mod api;
mod checks;
mod components;
mod contrast;
mod documents;
mod fixtures;
mod hostile_bodies;
mod hostile_json;
mod live_answers;
mod openapi;
mod page_meta;
mod properties;
mod qr_code;
mod rich_text;
mod service_worker;
mod share;
mod share_card;
mod site_answer;
mod text_fields;
mod tidy;
mod trusted_types;

use fixtures::{body, content, page}; // where `checks` and the fuzz targets look for them
