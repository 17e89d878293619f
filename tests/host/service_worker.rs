//! Service worker: what its script shares with the application.

use portal::browser::cache_names::{ANSWERS, PAGES, SUBRESOURCES};

/// 清空阅读记录 would otherwise leave in the browser what it promises to clear.
#[test]
fn the_application_clears_caches_by_the_names_the_worker_gives_them() {
    let worker = worker();
    for (constant, name) in [("PAGES", PAGES), ("SUBRESOURCES", SUBRESOURCES)] {
        assert!(worker.contains(&format!("const {constant} = '{name}';")), "{name}");
    }
    assert!(!worker.contains(ANSWERS), "the worker leaves the application's answers alone");
}

#[test]
fn the_decision_record_states_the_limits_of_the_worker() {
    let (worker, record) =
        (worker(), std::fs::read_to_string("docs/adr/0008-offline.md").expect("the record"));
    let limits = [
        ("[PAGES]: 60,", "beyond 60 the one read longest ago"),
        ("[SUBRESOURCES]: 200,", "beyond 200 the oldest"),
        ("const MAX_ENTRY_BYTES = 2097152;", "no larger than 2 MiB"),
        ("const NETWORK_TIMEOUT_MS = 4000;", "no more than 4 s"),
    ];
    for (constant, text) in limits {
        assert!(worker.contains(constant), "the worker has another limit than {constant}");
        assert!(record.contains(text), "the record does not say: {text}");
    }
}

fn worker() -> String {
    std::fs::read_to_string("src/boot/service_worker.js").expect("the service worker")
}
