//! Backups as the operator's documents have them: made while the server runs, restored on another one.

use std::path::Path;
use std::process::Command;

use serde_json::json;
use tempfile::TempDir;

use crate::cluster;
use crate::database::{Database, on_each_database};
use crate::portal::Portal;
use crate::sender::{message, submission, with};

on_each_database! { a_backup_of_a_running_server_is_restored_elsewhere }

const FILE: &[u8] = b"%PDF-1.7\n";

async fn a_backup_of_a_running_server_is_restored_elsewhere(database: Database) {
    let portal = Portal::open(database).await;
    let (id, code) = portal.leave(&with(message(), json!({ "publish": true }))).await;
    portal.answer(&id, "请发邮件至会员部。", true).await;
    let manuscript = portal.submit(&submission(), &[("稿件.pdf", FILE)]).await.json(201);
    let backup = TempDir::new().expect("a folder");
    back_up(&portal.database, backup.path());
    let (later, later_code) = portal.leave(&message()).await;

    let restored = Portal::open(restore(&portal.database, backup.path()).await).await;
    let answer = restored.ask(&id, &code).await.json(200);
    assert_eq!(answer["answer"], "请发邮件至会员部。");
    assert_eq!(restored.get("/answers/1.json").await.json(200)["items"][0]["id"], id.as_str());
    let received = restored.live.inbox().show(manuscript["id"].as_str().expect("a number")).await;
    assert_eq!(received.expect("a manuscript").files[0].name, "稿件.pdf");
    assert_eq!(std::fs::read(&restored.uploads()[0]).expect("a file"), FILE);
    restored.ask(&later, &later_code).await.problem(404);
    // What comes now has a number of its own.
    restored.leave(&message()).await;
}

/// Into this folder: the database, and the files beside it.
fn back_up(database: &Database, folder: &Path) {
    match database.address.strip_prefix("sqlite:") {
        Some(file) => {
            let target = format!(".backup '{}'", folder.join("portal.sqlite").display());
            run(Command::new("sqlite3").args([file, &target]));
        }
        None => {
            let mut dump = Command::new(cluster::program("pg_dump"));
            run(dump
                .args(["--format=custom", "--file"])
                .arg(folder.join("portal.dump"))
                .arg(&database.address));
        }
    }
    let uploads = database.folder.path().join("uploads");
    run(Command::new("cp").arg("-r").arg(uploads).arg(folder));
}

/// On another server.
async fn restore(old: &Database, folder: &Path) -> Database {
    let new = if old.address.starts_with("sqlite:") {
        let new = Database::sqlite();
        let file = Path::new(new.address.trim_start_matches("sqlite:"));
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        run(Command::new("cp").arg(folder.join("portal.sqlite")).arg(file));
        new
    } else {
        let new = Database::postgres().await;
        let mut restore = Command::new(cluster::program("pg_restore"));
        run(restore.args(["--no-owner", "--dbname", &new.address]).arg(folder.join("portal.dump")));
        new
    };
    run(Command::new("cp").arg("-r").arg(folder.join("uploads")).arg(new.folder.path()));
    new
}

#[track_caller]
fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}
