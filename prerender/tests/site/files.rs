//! Files beside the pages: assets, precompressed copies, service worker, web app manifest, retention of old
//! assets.

use crate::{Content, Sandbox, assert_succeeds};
use brotli::enc::BrotliEncoderParams;

#[test]
fn assets_public_files_and_the_content_itself_are_published() {
    let sandbox = Sandbox::new(&Content::of(1));
    sandbox.write("public/root/WW_verify_x.txt", "verified");
    assert_succeeds(&sandbox.build());
    assert_eq!(sandbox.read("dist/WW_verify_x.txt"), "verified");
    for file in
        ["assets/portal-0123456789abcdef.js", "media/a.svg", "api/v1/articles/1.json", "api/v1/site.json"]
    {
        assert!(sandbox.has(&format!("dist/{file}")), "{file}");
    }
    assert!(!sandbox.has("dist/root") && !sandbox.has("dist/redirects.txt"));
}

#[test]
fn text_files_have_compressed_copies_that_hold_the_same() {
    let sandbox = Sandbox::new(&Content::of(1));
    assert_succeeds(&sandbox.build());
    let page = sandbox.read("dist/articles/1/index.html");
    let compressed = std::fs::read(sandbox.path("dist/articles/1/index.html.br")).expect("a brotli copy");
    let mut text = Vec::new();
    brotli::BrotliDecompress(&mut &compressed[..], &mut text).expect("brotli");
    assert_eq!(String::from_utf8(text).expect("text"), page);
    assert!(sandbox.has("dist/articles/1/index.html.gz"));
}

#[test]
fn what_has_changed_is_compressed_anew_and_the_rest_is_taken_over() {
    let sandbox = Sandbox::new(&Content::of(2));
    assert_succeeds(&sandbox.build());
    let copy = |id: &str| sandbox.path(&format!("dist/articles/{id}/index.html.br"));
    // Worse than ours, so that a copy that was taken over can be told from one that was made again.
    let page = std::fs::read(sandbox.path("dist/articles/2/index.html")).expect("a page");
    let (mut poor, parameters) = (Vec::new(), BrotliEncoderParams { quality: 1, ..Default::default() });
    brotli::BrotliCompress(&mut &page[..], &mut poor, &parameters).expect("compressed");
    std::fs::write(copy("2"), &poor).expect("a copy");
    let first = std::fs::read(copy("1")).expect("a copy");
    let article = sandbox.read("content/articles/1.json");
    sandbox.write("content/articles/1.json", &article.replacen("\"title\":\"", "\"title\":\"新", 1));
    assert_ne!(sandbox.read("content/articles/1.json"), article, "the fixture is written otherwise");
    // Without a record every page is made anew, and its bytes alone tell whether its copies are.
    std::fs::remove_file(sandbox.path("dist.record")).expect("removed");
    assert_succeeds(&sandbox.build());
    assert_ne!(std::fs::read(copy("1")).expect("a copy"), first);
    assert_eq!(std::fs::read(copy("2")).expect("a copy"), poor);
    // A copy that is not whole is made again.
    std::fs::write(copy("2"), &poor[..poor.len() / 2]).expect("half a copy");
    std::fs::remove_file(sandbox.path("dist.record")).expect("removed");
    assert_succeeds(&sandbox.build());
    assert!(![&poor[..], &poor[..poor.len() / 2]].contains(&&*std::fs::read(copy("2")).expect("a copy")));
}

#[test]
fn the_worker_knows_the_program_and_changes_with_it_alone() {
    let sandbox = Sandbox::new(&Content::of(1));
    assert_succeeds(&sandbox.build());
    let first = sandbox.read("dist/sw.js");
    assert!(
        first
            .contains("'/ /404.html /assets/portal-0123456789abcdef.css /assets/portal-0123456789abcdef.js'"),
        "{first}"
    );

    Content::of(2).write_to(&sandbox.path("content"));
    assert_succeeds(&sandbox.build());
    assert_eq!(sandbox.read("dist/sw.js"), first, "more content is no new program");

    let template = sandbox.read("template/index.html");
    sandbox.write("template/index.html", &template.replace("<head>", "<head><style>p{}</style>"));
    assert_succeeds(&sandbox.build());
    assert_ne!(sandbox.read("dist/sw.js"), first);
}

#[test]
fn files_of_earlier_builds_stay_for_the_pages_that_ask_for_them() {
    let sandbox = Sandbox::new(&Content::of(1));
    assert_succeeds(&sandbox.build());
    std::fs::remove_file(sandbox.path("template/assets/portal-0123456789abcdef.js")).expect("removed");
    sandbox.write("template/assets/portal-fedcba9876543210.js", "export default 2;");
    assert_succeeds(&sandbox.build());
    assert_eq!(sandbox.read("dist/assets/portal-0123456789abcdef.js"), "export default 1;");
    assert!(
        !sandbox.read("dist/sw.js").contains("0123456789abcdef.js"),
        "the worker keeps what is of no use"
    );
}

#[test]
fn the_manifest_names_the_portal() {
    let sandbox = Sandbox::new(&Content::of(1));
    assert_succeeds(&sandbox.build());
    let manifest: serde_json::Value =
        serde_json::from_str(&sandbox.read("dist/manifest.webmanifest")).expect("JSON");
    let site: serde_json::Value = serde_json::from_str(&sandbox.read("content/site.json")).expect("JSON");
    assert_eq!((&manifest["name"], &manifest["start_url"]), (&site["name"], &serde_json::json!("/")));
    assert!(manifest["icons"].as_array().is_some_and(|icons| icons.len() == 2));
}
