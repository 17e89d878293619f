//! A site served until a signal ends it, with a database its live API before it.

use std::future::Future;
use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::middleware::from_fn_with_state;
use portal_live::Live;
use tokio::net::TcpListener;
use tokio::runtime;

use crate::failure::Failure;
use crate::health::{self, Health};
use crate::live::{self, LiveOptions};
use crate::observe::{Figures, observe};
use crate::{app, dev_app, exporter, log, serve, with_live};

/// What to serve, and where.
#[derive(Debug, PartialEq)]
pub struct Service {
    /// The folder of the published site.
    pub site: PathBuf,
    /// Where to listen; port 0 is any that is free.
    pub listen: SocketAddr,
    /// For whom.
    pub audience: Audience,
    /// The live API, where there is one.
    pub live: Option<LiveOptions>,
    /// Where to answer with metrics, if anywhere.
    pub metrics: Option<SocketAddr>,
}

/// For whom a site is served.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Cached as a CDN does.
    Readers,
    /// Nothing is cached, and open pages reload after a build.
    Developers,
}

impl Service {
    /// Serves until Ctrl-C or SIGTERM, then lets open requests finish. Errors are on standard error.
    pub fn run(self) -> Result<(), Failure> {
        log::start()?;
        let runtime =
            runtime::Builder::new_current_thread().enable_all().build().map_err(Failure::Runtime)?;
        runtime.block_on(self.until_stopped())
    }

    async fn until_stopped(self) -> Result<(), Failure> {
        if !self.site.join("index.html").is_file() {
            return Err(Failure::NoSite(self.site));
        }
        let port = |error| Failure::Listen(self.listen, error);
        let listener = TcpListener::bind(self.listen).await.map_err(port)?;
        let address = listener.local_addr().map_err(port)?;
        let live = match self.live {
            Some(live) => Some(live::open(live, &self.site).await?),
            None => None,
        };
        let figures = Figures::default();
        let metrics = match self.metrics {
            Some(address) => Some(exporter::start(address, &figures).await?),
            None => None,
        };
        let stop = stop_signal().map_err(Failure::Runtime)?;
        let health = Health { site: self.site.clone(), live: live.clone() };
        let app = requests(self.audience, &self.site, live.clone()).merge(health::routes(health));
        say(&self.site, address, live.is_some(), metrics);
        serve(listener, app.layer(from_fn_with_state(figures, observe)), stop).await;
        if let Some(live) = live {
            live.stop().await;
        }
        Ok(())
    }
}

/// The site, with the live API before it if there is one.
fn requests(audience: Audience, site: &Path, live: Option<Live>) -> Router {
    let files = match audience {
        Audience::Developers => dev_app(site),
        Audience::Readers => app(site),
    };
    match live {
        Some(live) => with_live(files, live),
        None => files,
    }
}

/// Says what is where. Whether anybody reads it is no matter of the server.
fn say(site: &Path, address: SocketAddr, has_live: bool, metrics: Option<SocketAddr>) {
    let mut output = io::stdout();
    _ = writeln!(output, "网站 {}：http://{address}/", site.display());
    if has_live {
        _ = writeln!(output, "留言、投稿、点击量的接口：http://{address}/api/v1/");
        _ = writeln!(output, "来信管理：http://{address}/desk/");
    }
    if let Some(metrics) = metrics {
        _ = writeln!(output, "运行指标：http://{metrics}/metrics");
    }
}

/// Ctrl-C, or the signal that a service manager sends; heard from now on.
#[cfg(unix)]
fn stop_signal() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop_signal() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    Ok(async { _ = tokio::signal::ctrl_c().await })
}
