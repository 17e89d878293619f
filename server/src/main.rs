//! The local server: a site, and with a database its live API. What it can be told is in `options.rs`.

mod failure;
mod live;
mod options;

use std::env;
use std::future::Future;
use std::io;
use std::process::ExitCode;

use tokio::net::TcpListener;

use failure::Failure;
use options::Options;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    tracing_subscriber::fmt().with_max_level(tracing::Level::WARN).with_writer(io::stderr).init();
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Failure> {
    let options = Options::parse(env::args_os().skip(1)).map_err(Failure::Usage)?;
    if !options.site.join("index.html").is_file() {
        return Err(Failure::NoSite(options.site));
    }
    let port = |error| Failure::Port(options.port, error);
    let listener = TcpListener::bind(("127.0.0.1", options.port)).await.map_err(port)?;
    let address = listener.local_addr().map_err(port)?;
    let mut app = match options.dev {
        true => portal_server::dev_app(&options.site),
        false => portal_server::app(&options.site),
    };
    let live = match options.live {
        Some(live) => Some(live::open(live, &options.site).await?),
        None => None,
    };
    if let Some(live) = &live {
        app = portal_server::with_live(app, portal_live::router(live.clone()));
    }
    let stop = stop_signal().map_err(Failure::Signals)?;
    println!("serving {} on http://{address}/", options.site.display());
    if live.is_some() {
        println!("with the live API below http://{address}/api/v1/");
    }
    portal_server::serve(listener, app, stop).await;
    if let Some(live) = live {
        live.stop().await;
    }
    Ok(())
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
