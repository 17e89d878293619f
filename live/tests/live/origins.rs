//! Other sites: their pages may neither post nor read; the portal's own origins may.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use portal_live::router;
use tower::ServiceExt;

use crate::database::{Database, on_each_database};
use crate::portal::{Portal, request};

on_each_database! {
    a_page_of_another_site_may_not_post,
    the_portal_on_another_origin_may_ask,
    what_is_no_live_request_is_left_to_the_site,
}

const OURS: &str = "https://news.example.org";

fn reading(site: &str, origin: &str) -> Request<Body> {
    let request =
        request("POST", "/articles/a/views").header("sec-fetch-site", site).header(header::ORIGIN, origin);
    request.body(Body::empty()).expect("a request")
}

async fn a_page_of_another_site_may_not_post(database: Database) {
    let portal = Portal::open_with(database, |settings| settings.origins = vec![OURS.to_owned()]).await;
    portal.send("192.0.2.1", reading("cross-site", "https://evil.example")).await.problem(403);
    portal.send("192.0.2.1", reading("cross-site", "null")).await.problem(403);
    for (site, origin) in
        [("cross-site", OURS), ("same-origin", "https://live.example.org"), ("none", "null")]
    {
        assert_eq!(
            portal.send("192.0.2.1", reading(site, origin)).await.json(200)["views"],
            1,
            "{site} {origin}"
        );
    }
}

async fn the_portal_on_another_origin_may_ask(database: Database) {
    let portal = Portal::open_with(database, |settings| settings.origins = vec![OURS.to_owned()]).await;
    for (origin, allowed) in [(OURS, Some(OURS)), ("https://evil.example", None)] {
        let request = request("GET", "/views?ids=a").header(header::ORIGIN, origin);
        let answer = portal.send("192.0.2.1", request.body(Body::empty()).expect("a request")).await;
        let header = answer.headers.get(header::ACCESS_CONTROL_ALLOW_ORIGIN);
        assert_eq!(header.and_then(|value| value.to_str().ok()), allowed);
        assert!(!answer.headers.contains_key(header::ACCESS_CONTROL_ALLOW_CREDENTIALS), "no cookies");
    }
}

async fn what_is_no_live_request_is_left_to_the_site(database: Database) {
    let portal = Portal::open_with(database, |settings| settings.origins = vec![OURS.to_owned()]).await;
    let site = Router::new().nest("/api/v1", router(portal.live.clone())).fallback(|| async { "the site" });
    for path in ["/site.json", "/articles/a.json", "/", "/nothing"] {
        let request = request("GET", path).body(Body::empty()).expect("a request");
        let answer = site.clone().oneshot(request).await.expect("an answer");
        let body = axum::body::to_bytes(answer.into_body(), 100).await.expect("a body");
        assert_eq!(&body[..], b"the site", "{path}");
    }
    let preflight = request("OPTIONS", "/messages").header(header::ORIGIN, OURS);
    let preflight = preflight.header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST").body(Body::empty());
    let answer = site.oneshot(preflight.expect("a request")).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], OURS);
}
