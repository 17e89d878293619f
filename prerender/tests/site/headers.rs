//! HTTP headers and content security policy, the same in the format of every kind of host.

use crate::{Content, Sandbox, assert_fails_saying, assert_succeeds};
use serde_json::{Value, json};

/// `alert(1)`, as a policy names it.
const ALERT: &str = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

/// A site of two articles, built with these arguments after the others.
fn built(more: &[&str]) -> Sandbox {
    let sandbox = Sandbox::new(&Content::of(2));
    let template = sandbox.read("template/index.html");
    let script = "<script>alert(1)</script><script type=\"module\" src=\"/a.js\"></script></head>";
    sandbox.write("template/index.html", &template.replace("</head>", script));
    let manifest = sandbox.read("template/manifest.json");
    let scripts = format!("\"inline_scripts\": [\"{ALERT}\"]");
    sandbox.write("template/manifest.json", &manifest.replace("\"inline_scripts\": []", &scripts));
    build(&sandbox, "/api/v1", more);
    sandbox
}

fn build(sandbox: &Sandbox, api: &str, more: &[&str]) {
    assert_succeeds(&sandbox.run(&sandbox.path("content").to_string_lossy(), api, more));
}

/// A directive of the policy, as `_headers` has it.
fn directive(sandbox: &Sandbox, name: &str) -> String {
    let headers = sandbox.read("dist/_headers");
    let policy = headers.split("Content-Security-Policy: ").nth(1).and_then(|rest| rest.lines().next());
    let mut directives = policy.expect("a policy").split("; ");
    directives.find(|directive| directive.split(' ').next() == Some(name)).unwrap_or_default().to_owned()
}

#[test]
fn scripts_run_from_files_of_the_site_and_inline_only_those_of_the_template() {
    let sandbox = built(&[]);
    let expected = format!("script-src 'self' 'wasm-unsafe-eval' {ALERT}");
    assert_eq!(directive(&sandbox, "script-src"), expected);
    // What differs from page to page is data.
    let page = sandbox.read("dist/articles/1/index.html");
    let data = ["<script type=\"application/json\" data-site=", "<script type=\"application/ld+json\">"];
    let blocks: usize = data.iter().map(|block| page.matches(block).count()).sum();
    assert_eq!((page.matches("<script").count() - blocks, blocks), (2, 3));
}

#[test]
fn engines_that_know_no_other_word_for_the_program_are_let_in_only_if_wanted() {
    let expected = format!("script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval' {ALERT}");
    assert_eq!(directive(&built(&["--old-engines"]), "script-src"), expected);
}

#[test]
fn text_never_becomes_markup_or_script_but_by_the_policy_of_the_page() {
    let sandbox = built(&[]);
    assert_eq!(directive(&sandbox, "require-trusted-types-for"), "require-trusted-types-for 'script'");
    assert_eq!(directive(&sandbox, "trusted-types"), "trusted-types default");
}

#[test]
fn nothing_is_shown_or_asked_beyond_the_site_unless_it_is_configured() {
    let sandbox = built(&[]);
    assert_eq!(directive(&sandbox, "default-src"), "default-src 'self'");
    assert_eq!(directive(&sandbox, "img-src"), "img-src 'self' data:");
    assert_eq!(directive(&sandbox, "media-src"), "media-src 'self'");
    assert_eq!(directive(&sandbox, "connect-src"), "connect-src 'self'");
    assert_eq!(directive(&sandbox, "frame-ancestors"), "frame-ancestors 'self'");

    build(&sandbox, "https://news.example/api/v1", &["--media", "https://mmbiz.qpic.cn https:"]);
    assert_eq!(directive(&sandbox, "img-src"), "img-src 'self' data: https://mmbiz.qpic.cn https:");
    assert_eq!(directive(&sandbox, "media-src"), "media-src 'self' https://mmbiz.qpic.cn https:");
    assert_eq!(directive(&sandbox, "connect-src"), "connect-src 'self' https://news.example");
}

#[test]
fn wechat_is_let_in_only_where_the_backend_signs_for_it() {
    let sandbox = built(&[]);
    assert!(!sandbox.read("dist/_headers").contains("qq.com"));

    let mut site: Value = serde_json::from_str(&sandbox.read("content/site.json")).expect("JSON");
    site["capabilities"] = json!({ "wechat_signature": true });
    sandbox.write("content/site.json", &site.to_string());
    build(&sandbox, "/api/v1", &[]);
    let sdk = "https://res.wx.qq.com https://res2.wx.qq.com";
    assert_eq!(
        directive(&sandbox, "script-src"),
        format!("script-src 'self' 'wasm-unsafe-eval' {sdk} {ALERT}")
    );
    assert_eq!(directive(&sandbox, "img-src"), "img-src 'self' data: https://open.weixin.qq.com");
}

#[test]
fn every_kind_of_host_is_told_the_same_in_its_own_words() {
    let sandbox = built(&[]);
    let cloud = sandbox.read("dist/_headers");
    let (everywhere, assets) =
        cloud.strip_prefix("/*\n").and_then(|rest| rest.split_once("/assets/*\n")).expect("two rules");
    let pair = |line: &str| {
        let (name, value) = line.strip_prefix("  ").and_then(|line| line.split_once(": ")).expect("a header");
        (name.to_owned(), value.to_owned())
    };
    let everywhere: Vec<(String, String)> = everywhere.lines().map(pair).collect();
    let names: Vec<&str> = everywhere.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Content-Security-Policy",
            "Strict-Transport-Security",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Permissions-Policy"
        ]
    );
    assert_eq!(assets, "  Cache-Control: public, max-age=31536000, immutable\n");

    let (nginx, caddy) =
        (sandbox.read("dist/_hosting/headers.nginx.conf"), sandbox.read("dist/_hosting/headers.caddy"));
    let edgeone: Value = serde_json::from_str(&sandbox.read("dist/edgeone.json")).expect("JSON");
    assert_eq!(edgeone["headers"][0]["source"], "/*");
    for (index, (name, value)) in everywhere.iter().enumerate() {
        assert!(!value.contains(['"', '$', '{', '\\']), "{name} would have to be escaped: {value}");
        assert!(nginx.contains(&format!("add_header {name} \"{value}\" always;\n")), "{nginx}");
        assert!(caddy.contains(&format!("\t{name} \"{value}\"\n")), "{caddy}");
        assert_eq!(edgeone["headers"][0]["headers"][index], json!({ "key": name, "value": value }));
    }
    let forever = "public, max-age=31536000, immutable";
    assert!(nginx.contains(&format!("if ($uri ~ ^/assets/) {{ set $portal_cache_control \"{forever}\"; }}")));
    // A missing file is not kept for good: Caddy would say it of an error too.
    assert!(caddy.contains("@portal_assets {\n\tpath /assets/*\n\tfile\n}\n"), "{caddy}");
    assert!(caddy.contains(&format!("header @portal_assets Cache-Control \"{forever}\"")));
    assert!(caddy.contains("header @portal_elsewhere Cache-Control \"no-cache\""));
    assert_eq!(edgeone["headers"][1]["source"], "/assets/*");
    assert_eq!(edgeone["headers"][1]["headers"], json!([{ "key": "Cache-Control", "value": forever }]));
}

#[test]
fn a_list_of_media_that_would_change_the_policy_is_refused() {
    let sandbox = Sandbox::new(&Content::of(1));
    let content = sandbox.path("content").to_string_lossy().into_owned();
    let output = sandbox.run(&content, "/api/v1", &["--media", "'unsafe-inline'"]);
    assert_fails_saying(&output, "--media 里的“'unsafe-inline'”写得不对：应为 https://主机名");
    let many = "https://pictures.example ".repeat(100);
    assert_fails_saying(&sandbox.run(&content, "/api/v1", &["--media", &many]), "安全策略超过 2000 个字符");
    assert!(!sandbox.has("dist"));
}
