//! Service worker: what its script shares with the application.

use portal::browser::cache_names::{ANSWERS, PAGES, SUBRESOURCES};

/// 清空阅读记录 would otherwise leave in the browser what it promises to clear.
#[test]
fn the_application_clears_caches_by_the_names_the_worker_gives_them() {
    let worker = std::fs::read_to_string("src/boot/service_worker.js").expect("the service worker");
    for (constant, name) in [("PAGES", PAGES), ("SUBRESOURCES", SUBRESOURCES)] {
        assert!(worker.contains(&format!("const {constant} = '{name}';")), "{name}");
    }
    assert!(!worker.contains(ANSWERS), "the worker leaves the application's answers alone");
}
