//! Environment variables passed to the end-to-end tests.

use std::process::Command;

use crate::build::Variant;
use crate::tools::Tools;
use crate::tools::browsers::Browsers;

/// Passes every path, so that the tests need not search for anything.
pub(crate) fn hand_over(cargo: &mut Command, tools: &Tools, browsers: &Browsers) {
    cargo
        .env("PATH", tools.path())
        .env("PORTAL_SITE", Variant::release().site())
        .env("PORTAL_SITE_CHECKED", Variant::checked().site())
        .env("PORTAL_AXE", tools.node_module("axe-core/axe.min.js"))
        .env("PORTAL_JSQR", tools.node_module("jsqr/dist/jsQR.js"))
        .env("PORTAL_ZBAR", tools.node_module("@undecaf/zbar-wasm/dist/inlined/index.js"))
        .env("PORTAL_VNU", tools.node_module("vnu-jar/build/dist/vnu.jar"))
        .env("PORTAL_WECHAT_SDK", tools.node_module("weixin-js-sdk/index.js"))
        .env("PORTAL_CHROMIUM", &browsers.chromium)
        .env("PORTAL_CHROMEDRIVER", &browsers.chromedriver)
        .env("PORTAL_FIREFOX", &browsers.firefox)
        .env("PORTAL_GECKODRIVER", &browsers.geckodriver)
        .env("PORTAL_MINIBROWSER", &browsers.minibrowser)
        .env("PORTAL_WEBKIT_DRIVER", &browsers.webkit_driver);
}
