//! Files: media types, precompressed copies, HTTP caching, validators, range requests.

use crate::site::Served;

const SCRIPT: &str = "/assets/portal-0123456789abcdef.js";
const PDF: &str = "/media/report.pdf";

#[test]
fn every_kind_of_file_has_its_media_type() {
    let served = Served::start();
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        (SCRIPT, "text/javascript; charset=utf-8"),
        ("/assets/portal-0123456789abcdef.wasm", "application/wasm"),
        ("/api/v1/site.json", "application/json"),
        ("/feed.xml", "text/xml; charset=utf-8"),
        ("/manifest.webmanifest", "application/manifest+json"),
        ("/media/map.svg", "image/svg+xml"),
        ("/media/photo.webp", "image/webp"),
        (PDF, "application/pdf"),
    ] {
        let answer = served.get(path);
        assert_eq!((answer.status, answer.header("content-type")), (200, kind), "{path}");
    }
}

#[test]
fn a_reader_gets_the_best_encoding_it_accepts() {
    let served = Served::start();
    for (accepted, encoding, body) in [
        ("gzip, deflate, br", "br", "brotli of the home page"),
        ("gzip", "gzip", "gzip of the home page!"),
        ("identity", "", "<h1>首页</h1>"),
    ] {
        let answer = served.get_with("/", "Accept-Encoding", accepted);
        assert_eq!(answer.header("content-encoding"), encoding);
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("vary"), "accept-encoding");
        assert_eq!(answer.text(), body);
    }
}

#[test]
fn a_file_without_compressed_siblings_is_sent_as_it_is() {
    let answer = Served::start().get_with(SCRIPT, "Accept-Encoding", "gzip, br");
    assert_eq!((answer.header("content-encoding"), answer.text()), ("", "export {};"));
}

#[test]
fn only_files_that_the_site_names_are_kept_for_good_and_only_while_they_are_there() {
    let served = Served::start();
    let forever = "public, max-age=31536000, immutable";
    assert_eq!(served.get(SCRIPT).header("cache-control"), forever);
    for path in ["/", "/api/v1/site.json", "/media/map.svg", "/assets/portal-fedcba9876543210.js"] {
        assert_eq!(served.get(path).header("cache-control"), "no-cache", "{path}");
    }
}

#[test]
fn every_answer_says_what_the_site_asks_for() {
    let served = Served::start();
    for path in ["/", SCRIPT, "/api/v1/site.json", "/nowhere/", "/assets/nothing.js", "/articles/one"] {
        assert_eq!(served.get(path).header("x-content-type-options"), "nosniff", "{path}");
    }
}

#[test]
fn headers_that_make_no_sense_are_told_instead_of_left_out() {
    let served = Served::start();
    std::fs::write(served.folder.path().join("site/_headers"), "/*\n  nosniff\n").expect("a file");
    let answer = served.get("/");
    assert_eq!((answer.status, answer.text()), (500, "_headers, line 2 makes no sense:   nosniff"));
}

#[test]
fn a_page_that_did_not_change_is_not_sent_again() {
    let served = Served::start();
    let etag = served.get("/").header("etag").to_owned();
    let again = served.get_with("/", "If-None-Match", &etag);
    assert_eq!((again.status, again.body.len()), (304, 0));
    assert_eq!(again.header("etag"), etag);
    assert_eq!(again.header("vary"), "accept-encoding");
}

#[test]
fn each_encoding_has_a_strong_etag_of_its_own() {
    let served = Served::start();
    let tag = |accepted| {
        let answer = served.get_with("/", "Accept-Encoding", accepted);
        answer.header("etag").to_owned()
    };
    let tags = [tag("br"), tag("gzip"), tag("identity")];
    assert!(tags.iter().all(|tag| tag.starts_with('"')), "{tags:?}");
    assert!(tags[0] != tags[1] && tags[1] != tags[2] && tags[0] != tags[2]);
}

#[test]
fn a_part_of_a_file_is_sent_as_that_part() {
    let served = Served::start();
    let part = served.get_with(PDF, "Range", "bytes=2-4");
    assert_eq!((part.status, part.text()), (206, "234"));
    assert_eq!(part.header("content-range"), "bytes 2-4/10");
    assert_eq!(served.get_with(PDF, "Range", "bytes=99-").status, 416);
}

#[test]
fn a_range_that_is_not_served_is_ignored() {
    let served = Served::start();
    for range in ["chars=0-1", "bytes=0-1,5-9", "bytes=x", "bytes=0-99999999999999999999"] {
        let answer = served.get_with(PDF, "Range", range);
        assert_eq!((answer.status, answer.text()), (200, "0123456789"), "{range}");
    }
}

#[test]
fn a_head_request_gets_the_headers_alone() {
    let answer = Served::start().ask("HEAD", PDF, &[]);
    assert_eq!((answer.status, answer.header("content-length")), (200, "10"));
    assert!(answer.body.is_empty());
}

#[test]
fn a_file_cannot_be_written_to() {
    let answer = Served::start().ask("POST", "/api/v1/site.json", &[]);
    assert_eq!((answer.status, answer.header("allow")), (405, "GET,HEAD"));
}
