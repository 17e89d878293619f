//! How the commands are used.

/// The usage text.
pub(crate) const USAGE: &str = "\
usage: cargo xtask <command>

  serve [--port N]  build the site and serve it on http://127.0.0.1:8080/
  build [--strict] [--report FILE] [--allow-removals]
                    build the site into dist/; --report writes what was left out of the content or mended in it as JSON,
                    with --strict that is an error, and dist/ stays as it was; with --allow-removals more than a tenth of
                    its pages may go at once
  package           one archive for a machine without Rust and Node, in target/package: the program `portal` with all it needs
  dev [--port N]    serve, and rebuild and reload on every change
  test              everything that must hold: check, tests on the host, in browsers and end to end
  test-engines      the portal in Chromium 79 and 86, its program in V8 7.8 (Linux on x86-64)
  fuzz [--seconds N] [--seed N]
                    hostile answers and bodies, changed at random (60 seconds, seed 1)
  contract [--examples N]
                    the live API is asked what docs/openapi.yaml allows, and what it forbids, by Schemathesis (200 examples of
                    each request; needs Python 3.11 or newer)
  check             formatting, clippy on host and wasm32, documentation; licences and advisories
  weigh [--renew]   what the first view of an article weighs; --renew accepts the program as it is now
  reproduce         builds the commit once more in a fresh clone, and compares every file
  mutants           model and route changed in every small way: does a test notice? (some twenty minutes)
  bench page [--rounds N]
                    the portal beside its peers on an emulated phone (9 rounds; bench/README.md)
  shots             pictures of every kind of page into target/shots/
  bench prerender [--articles N] [--large N] [--rounds N]
                    thousands of articles become a site, by prerender and by Hugo (10000, 100000, 3)
  bench live [--rounds N]
                    readings and messages under load, beside nginx (3 rounds; bench/live/README.md)
  help              this text

What is missing is installed, each tool in a folder of its own under ~/.cache/portal-tools:
  PORTAL_TOOLS      another folder for the tools
  PORTAL_API        the API base written into the pages (default /api/v1)
  PORTAL_OFFLINE    off: browsers keep nothing for when there is no network
  PORTAL_CONTENT    a folder or an address to prerender from (default PORTAL_API if it is a URL, else public/api/v1)
  PORTAL_MEDIA      other hosts whose pictures and recordings pages may show: https://a.example https://*.b.example
  PORTAL_OLD_ENGINES  `on` lets Chromium before 97 run the program: adds 'unsafe-eval' to the policy (docs/hosting.md)
";
