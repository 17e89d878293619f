//! A packed archive as an operator meets it: unpacked, started without options, and asked for a page and a form.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::running_server::RunningServer;

const FOLDER: &str = "target/package/trial";
const FORM: &str = "kind=message&name=a&title=portal&content=portal+package&website=";
const HINT: &str = "see what it says above";

/// Fails unless the package shows the portal and receives a message.
pub(super) fn run(archive: &Path, name: &str) -> Result<(), Failure> {
    let folder = folders::at(FOLDER);
    folders::empty(&folder)?;
    let mut tar = Command::new("tar");
    tar.args(["--extract", "--gzip", "--file"]).arg(archive).arg("--directory").arg(&folder);
    command::run(&mut tar, HINT)?;
    let unpacked = folder.join(name);
    let mut portal = Command::new(unpacked.join("portal"));
    // Nothing of this machine: no path to its programs, no home.
    portal.args(["serve", "--listen", "127.0.0.1:0"]).current_dir(&unpacked).env_clear();
    let server = RunningServer::start(&mut portal)?;
    let answers = answers(&server.address).map_err(Failure::file(archive))?;
    match answers
        .iter()
        .zip(["HTTP/1.1 200 ", "HTTP/1.1 201 "])
        .all(|(answer, status)| answer.starts_with(status))
    {
        true => folders::remove(&folder),
        false => Err(Failure::Package(answers.concat())),
    }
}

/// What it answers when it is asked for the home page, and when a message is sent.
fn answers(address: &str) -> io::Result<[String; 2]> {
    let head = |line: &str| {
        format!("{line} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nAccept: text/html\r\n")
    };
    let form = format!(
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{FORM}",
        FORM.len()
    );
    Ok([
        ask(address, &format!("{}\r\n", head("GET /")))?,
        ask(address, &format!("{}{form}", head("POST /api/v1/messages")))?,
    ])
}

fn ask(address: &str, request: &str) -> io::Result<String> {
    let mut connection = TcpStream::connect(address)?;
    connection.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
