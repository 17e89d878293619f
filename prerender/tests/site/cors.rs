//! An API on another origin: whether pages may read it.

use crate::server::Server;
use crate::{Content, Sandbox, stderr};

#[test]
fn an_operator_is_told_of_an_api_that_pages_may_not_read() {
    let sandbox = Sandbox::new(&Content::of(1));
    let server = Server::of(sandbox.path("content"));
    let output = |api: &str| stderr(&sandbox.run(&server.base, api, &["--fast"]));
    let origin = "https://portal.example";
    let warning = format!("请让接口加上响应头 Access-Control-Allow-Origin: {origin}");
    assert!(output(&server.base).contains(&warning));
    server.allow("https://other.example");
    assert!(output(&server.base).contains("只许 https://other.example 读取"));
    assert!(!output("/api/v1").contains("Access-Control"), "the site's own");
    for allowed in ["*", origin] {
        server.allow(allowed);
        assert!(!output(&server.base).contains("警告"), "{allowed}");
    }
}
