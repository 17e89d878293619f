//! The portal's settings, as a server with a live API answers them.

use crate::client;
use crate::program::{Program, site};
use serde_json::Value;

#[test]
fn the_settings_say_what_the_api_can_do_as_long_as_it_runs() {
    let folder = site();
    let program = Program::start(folder.path());
    let answer = program.ask("GET", "/api/v1/site.json");
    let site: Value = serde_json::from_str(answer.text()).expect("JSON");
    assert_eq!(site["capabilities"]["views"], true);
    assert_eq!(site["origin"], "https://news.example");
    let tag = answer.header("etag");
    for (validator, status) in [(tag, 304), (&tag.replace("-live", ""), 200)] {
        let headers = [("If-None-Match", validator)];
        let again = client::request(program.address, "GET", "/api/v1/site.json", &headers);
        assert_eq!(again.status, status, "{validator}");
    }
    let head = program.ask("HEAD", "/api/v1/site.json");
    assert_eq!((head.status, head.text()), (200, ""));
}
