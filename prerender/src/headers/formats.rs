//! Formats of the headers: one file for each kind of host.

use super::{Header, Headers};
use serde_json::{Value, json};

impl Headers {
    /// A file for each kind of host: its name in the site, and its text. EdgeOne reads its `redirects` in the same file.
    pub(crate) fn files(&self, redirects: &[Value]) -> [(&'static str, String); 4] {
        [
            ("_headers", for_cloud_hosts(self)),
            ("edgeone.json", for_edgeone(self, redirects)),
            ("_hosting/headers.nginx.conf", for_nginx(self)),
            ("_hosting/headers.caddy", for_caddy(self)),
        ]
    }
}

/// `_headers`, as Cloudflare Pages, Netlify and this project's server read it. Where several rules match an address, values
/// of the same header are joined. So `Cache-Control` is set for `/assets/*` only; these hosts revalidate everything else by
/// default.
fn for_cloud_hosts(headers: &Headers) -> String {
    let line = |Header { name, value }: &Header| format!("  {name}: {value}\n");
    let everywhere: String = headers.everywhere.iter().map(line).collect();
    format!("/*\n{everywhere}/assets/*\n{}", line(&headers.assets))
}

/// `edgeone.json`, as EdgeOne Pages reads it. As above, `Cache-Control` is set for `/assets/*` only.
fn for_edgeone(headers: &Headers, redirects: &[Value]) -> String {
    let pair = |Header { name, value }: &Header| json!({ "key": name, "value": value });
    let everywhere: Vec<Value> = headers.everywhere.iter().map(pair).collect();
    let mut rules = json!({ "headers": [
        { "source": "/*", "headers": everywhere },
        { "source": "/assets/*", "headers": [pair(&headers.assets)] },
    ] });
    if !redirects.is_empty() {
        rules["redirects"] = json!(redirects);
    }
    format!("{rules:#}\n")
}

/// For nginx: to be included in the `server` block. A `location` with its own `add_header` would not inherit these, so a
/// variable sets `Cache-Control` by path. Without `always` it is not sent with errors.
fn for_nginx(headers: &Headers) -> String {
    let Headers { everywhere, assets, elsewhere } = headers;
    let line = |Header { name, value }: &Header| format!("add_header {name} \"{value}\" always;\n");
    let everywhere: String = everywhere.iter().map(line).collect();
    format!(
        "{everywhere}set $portal_cache_control \"{}\";\nif ($uri ~ ^/assets/) {{ set $portal_cache_control \"{}\"; }}\n\
         add_header {} $portal_cache_control;\n",
        elsewhere.value, assets.value, assets.name,
    )
}

/// For Caddy: to be imported in the site block, below its `root`. The matchers are disjoint, so the order of directives is
/// irrelevant. `immutable` is set for existing files only: Caddy adds the headers to errors too, and a missing file may
/// exist tomorrow.
fn for_caddy(headers: &Headers) -> String {
    let Headers { everywhere, assets, elsewhere } = headers;
    let line = |Header { name, value }: &Header| format!("\t{name} \"{value}\"\n");
    let everywhere: String = everywhere.iter().map(line).collect();
    format!(
        "header {{\n{everywhere}}}\n@portal_assets {{\n\tpath /assets/*\n\tfile\n}}\n\
         @portal_elsewhere {{\n\tnot {{\n\t\tpath /assets/*\n\t\tfile\n\t}}\n}}\n\
         header @portal_assets {} \"{}\"\nheader @portal_elsewhere {} \"{}\"\n",
        assets.name, assets.value, elsewhere.name, elsewhere.value,
    )
}
