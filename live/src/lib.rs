//! The live API: readers' views, messages and submissions over SQLite or PostgreSQL. A request goes one way: `http` reads and
//! checks it, `store` writes it, `http` answers. Why it is built so: docs/adr/0014.

mod catalogue;
mod counter;
mod http;
mod inbox;
mod intake;
mod limits;
mod model;
mod open;
mod settings;
mod store;
mod sweep;
mod uploads;

pub use http::router;
pub use model::{Clock, Moment};
pub use open::{Database, Live, OpenError, open};
pub use settings::{ClientSource, Limits, Quota, Settings};
pub use sweep::SweepError;
