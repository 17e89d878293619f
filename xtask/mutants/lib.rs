//! Model and route without the rest of the portal.

pub mod model;
pub mod route;
