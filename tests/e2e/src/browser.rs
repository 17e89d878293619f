use crate::command::Command;
use crate::driver::Driver;
use crate::engine::Engine;
use crate::outcome::{Outcome, fail};
use crate::site::Site;
use crate::wait::until;
use fantoccini::Client;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// A browser with one window.
pub struct Browser {
    /// Its engine.
    pub engine: Engine,
    /// The WebDriver session, for plain commands.
    pub client: Client,
    _driver: Driver,
}

impl Browser {
    /// Starts a browser.
    pub async fn start(engine: Engine) -> Outcome<Self> {
        let (driver, client) = Driver::start(engine).await?;
        let browser = Self { engine, client, _driver: driver };
        if engine == Engine::Chromium {
            // Without a screen its window may be inactive, and a page there hears nothing of the focus.
            browser.devtools("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await?;
        }
        Ok(browser)
    }

    /// Loads a page of a site.
    ///
    /// Firefox's driver does not wait for a page with the very fragment of the page before: it takes it for the same one
    /// (`isLoadEventExpected` in Marionette's `navigate.sys.mjs`). Give it another one.
    ///
    /// On a busy machine the drivers of Chromium and WebKit may answer while the page before still stands there.
    pub async fn load(&self, site: &Site, path: &str) -> Outcome {
        let document = "return [location.href.split('#')[0], performance.timeOrigin, document.readyState]";
        let before: (String, f64, String) = self.script(document).await?;
        let address = site.url(path);
        self.client.goto(&address).await?;
        if address.contains('#') && address.split('#').next() == Some(&before.0) {
            return Ok(());
        }
        until("the page to be loaded", async || {
            let (_, since, state): (String, f64, String) = self.script(document).await?;
            Ok((since != before.1 && state == "complete").then_some(()))
        })
        .await
    }

    /// Loads a page and waits until the program answers, which is wanted at once: idle is what a machine that drives three browsers
    /// seldom is.
    pub async fn open(&self, site: &Site, path: &str) -> Outcome {
        self.load(site, path).await?;
        self.script::<()>("window.portalWanted?.()").await?;
        self.ready().await
    }

    /// Waits until the program answers.
    pub async fn ready(&self) -> Outcome {
        until("the application to be ready", async || match self.app_state().await?.as_deref() {
            Some("ready") => Ok(Some(())),
            Some("failed") => fail("the application says that it failed to start"),
            _ => Ok(None),
        })
        .await
    }

    /// Waits until the application has failed, after any reloads that the loader tries.
    pub async fn given_up(&self) -> Outcome {
        until("the page to say that the program failed", async || {
            Ok((self.app_state().await?.as_deref() == Some("failed")).then_some(()))
        })
        .await
    }

    /// The state in `data-app`: booting, ready or failed; `None` before the document element exists.
    pub async fn app_state(&self) -> Outcome<Option<String>> {
        self.script("return document.documentElement?.dataset.app ?? null").await
    }

    /// Runs a script in the page; the result is deserialised.
    pub async fn script<T: DeserializeOwned>(&self, script: &str) -> Outcome<T> {
        self.script_with(script, vec![]).await
    }

    /// Runs a script in the page with arguments.
    pub async fn script_with<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Outcome<T> {
        until(&format!("a page that stays until it has answered {script}"), async || {
            let answer = self.client.execute(script, arguments.clone()).await;
            let left = self.engine.says_the_page_was_left(&answer);
            let read = answer.map_err(|error| error.to_string()).and_then(|answer| {
                serde_json::from_value(answer).map_err(|error| format!("{script} answers otherwise: {error}"))
            });
            match read {
                Ok(answer) => Ok(Some(answer)),
                // The page is being replaced: the script runs again in the next one.
                Err(_) if left => Ok(None),
                Err(error) => fail(error),
            }
        })
        .await
    }

    /// Path and query in the address bar.
    pub async fn path(&self) -> Outcome<String> {
        self.script("return location.pathname + location.search").await
    }

    /// Waits until the address bar shows `path`.
    pub async fn reaches(&self, path: &str) -> Outcome {
        until(&format!("the address {path}"), async || Ok((self.path().await? == path).then_some(()))).await
    }

    /// The status of the site's answer for `path`.
    pub async fn status_of(&self, path: &str) -> Outcome<u64> {
        let script = "const [path, done] = arguments; fetch(path).then((answer) => done(answer.status));";
        let status = self.client.execute_async(script, vec![path.into()]).await?;
        Ok(status.as_u64().ok_or_else(|| format!("{path} answers no status but {status}"))?)
    }

    /// The text of the first visible `h1`.
    pub async fn heading(&self) -> Outcome<String> {
        let script = "const shown = (heading) => heading.getClientRects().length > 0;
            return [...document.querySelectorAll('h1')].find(shown)?.innerText ?? '';";
        self.script(script).await
    }

    /// Waits until the first visible `h1` is `heading`.
    pub async fn is_headed(&self, heading: &str) -> Outcome {
        until(
            &format!("the heading {heading}"),
            async || Ok((self.heading().await? == heading).then_some(())),
        )
        .await
    }

    /// Waits until the page has been painted with the answers received so far.
    pub async fn settle(&self) -> Outcome {
        let script = "const done = arguments[0];
            setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => done())), 0);";
        self.client.execute_async(script, vec![]).await?;
        Ok(())
    }

    /// Sets the size of the viewport.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        if self.engine == Engine::Chromium {
            return self.screen(width, height, 1).await;
        }
        // The window is larger than the viewport by the engine's own chrome, and a resize takes time.
        until(&format!("a viewport of {width} × {height}"), async || {
            let sizes =
                "return [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight]";
            let shown: [i64; 4] = self.script(sizes).await?;
            if shown[..2] == [i64::from(width), i64::from(height)] {
                return Ok(Some(()));
            }
            let around = |inner: u32, frame: i64| inner.saturating_add_signed(frame.clamp(0, 200) as i32);
            self.client.set_window_rect(0, 0, around(width, shown[2]), around(height, shown[3])).await?;
            Ok(None)
        })
        .await
    }

    /// Sets size and pixel density of Chromium's viewport, until the next `resize`.
    pub async fn screen(&self, width: u32, height: u32, density: u32) -> Outcome {
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": density, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", screen).await.map(drop)
    }

    /// Sends a command of the Chrome DevTools Protocol, for what WebDriver lacks.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Outcome<Value> {
        let command = Command::post("goog/cdp/execute", json!({ "cmd": method, "params": parameters }));
        Ok(self.client.issue_cmd(command).await?)
    }

    /// Emulates `prefers-color-scheme` in Chromium.
    pub async fn prefer(&self, scheme: &str) -> Outcome {
        self.emulate(&[("prefers-color-scheme", scheme)]).await
    }

    /// Emulates media features in Chromium, by name and value, such as `prefers-color-scheme` and `dark`.
    pub async fn emulate(&self, features: &[(&str, &str)]) -> Outcome {
        let features: Vec<_> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
    }
}
