use crate::engine::{Engine, Launch};
use crate::outcome::{Outcome, fail};
use crate::process::{Process, free_port};
use crate::wait::until;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::Stdio;
use std::time::Duration;
use tempfile::TempDir;

/// A running WebDriver with one session. Dropping it closes the browser, then the driver, then the display.
pub(crate) struct Driver {
    port: u16,
    session: String,
    _driver: Process,
    _screen: Option<Process>,
    _scratch: TempDir,
}

impl Driver {
    /// Starts the driver and opens its session.
    pub(crate) async fn start(engine: Engine) -> Outcome<(Self, Client)> {
        let (port, scratch) = (free_port()?, tempfile::tempdir()?);
        let Launch { mut command, capabilities, screen } = engine.launch(port, scratch.path())?;
        let driver = Process::start(command.stdout(Stdio::null()))?;
        until(&format!("the driver of {engine} to listen"), async || {
            Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok())
        })
        .await?;
        let client = connect(engine, port, capabilities).await?;
        let session = client.session_id().await?.unwrap_or_default();
        Ok((Self { port, session, _driver: driver, _screen: screen, _scratch: scratch }, client))
    }

    /// Closes the session first: killing the driver would leave its browser running.
    fn close_session(&self) -> std::io::Result<()> {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        connection.set_read_timeout(Some(Duration::from_secs(5)))?;
        let (session, port) = (&self.session, self.port);
        write!(connection, "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n")?;
        write!(connection, "Content-Length: 0\r\nConnection: close\r\n\r\n")?;
        connection.read(&mut [0; 64]).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.close_session();
    }
}

async fn connect(engine: Engine, port: u16, capabilities: Value) -> Outcome<Client> {
    let Value::Object(mut capabilities) = capabilities else {
        return fail("an engine's capabilities are not an object");
    };
    // Not "eager": with that, WebKit's driver sometimes loses the result of the next command.
    capabilities.insert("pageLoadStrategy".into(), "normal".into());
    capabilities.insert("timeouts".into(), json!({ "pageLoad": 30_000, "script": 20_000 }));
    let opened = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&format!("http://127.0.0.1:{port}"))
        .await;
    opened.map_err(|error| format!("{engine} does not open a session: {error}").into())
}
