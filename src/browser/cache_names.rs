//! The names of the caches in Cache Storage that the application opens or clears. Readers have them in their browsers: they
//! are not renamed. The service worker (`src/boot/service_worker.js`) writes `PAGES` and `SUBRESOURCES`, and has more of its own.

/// Answers of the API, written by the application (`answer_cache`).
pub const ANSWERS: &str = "portal-answers";
/// Pages that were read, written by the service worker.
pub const PAGES: &str = "portal-pages";
/// The subresources of pages that were read, written by the service worker.
pub const SUBRESOURCES: &str = "portal-parts";
