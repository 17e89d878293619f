//! `portal inbox`: opens the database, does one thing, and says what was done.

mod show;

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use portal_live::{AccountName, Actor, Clock, Database, Export, Filter, Inbox, InboxError};
use tokio::runtime;

use crate::arguments::InboxTask;
use crate::failure::Failure;
use crate::password;

/// Does one task.
pub(crate) fn run(database: &str, task: InboxTask) -> Result<(), Failure> {
    let runtime = runtime::Builder::new_current_thread().enable_all().build().map_err(Failure::Runtime)?;
    runtime.block_on(open_and_perform(database, task))
}

async fn open_and_perform(database: &str, task: InboxTask) -> Result<(), Failure> {
    let database = Database::parse(database)?;
    if let Database::Sqlite(file) = &database
        && !file.exists()
    {
        return Err(Failure::NoFile(file.clone()));
    }
    let inbox = Inbox::open(database, Clock::system()).await?;
    let done = perform(&inbox, task).await;
    inbox.close().await;
    done
}

async fn perform(inbox: &Inbox, task: InboxTask) -> Result<(), Failure> {
    let actor = Actor::command_line();
    let text = match task {
        InboxTask::List { filter, page } => show::list(&inbox.list(&filter, page).await?),
        InboxTask::Show { id } => {
            let detail = inbox.show(&id).await?;
            show::item(&detail, &inbox.history(&detail.item.id).await?)
        }
        InboxTask::Answer { id, text, publish } => {
            show::answered(&inbox.answer(&actor, &id, &text.unwrap_or_default(), publish).await?, publish)
        }
        InboxTask::Publish { id } => show::state(&inbox.publish(&actor, &id, true).await?),
        InboxTask::Withhold { id } => show::state(&inbox.publish(&actor, &id, false).await?),
        InboxTask::MarkSpam { id } => show::state(&inbox.mark_spam(&actor, &id, true).await?),
        InboxTask::UnmarkSpam { id } => show::state(&inbox.mark_spam(&actor, &id, false).await?),
        InboxTask::Export { filter, output } => return export(inbox, &actor, filter, output).await,
        InboxTask::Log { page } => show::log(&inbox.audit(page).await?),
        InboxTask::ListUsers => show::accounts(&inbox.accounts().await?),
        InboxTask::AddUser { name } => {
            let name = account(&name)?;
            inbox.add_account(&actor, &name, &password::read(&name)?).await?;
            format!("已新增账号 {}，可以到 /desk/ 登录。", name.as_str())
        }
        InboxTask::ChangePassword { name } => {
            let name = account(&name)?;
            inbox.set_password(&actor, &name, &password::read(&name)?).await?;
            format!("已修改 {} 的密码，原来的登录已全部退出。", name.as_str())
        }
        InboxTask::RemoveUser { name } => {
            let name = account(&name)?;
            inbox.remove_account(&actor, &name).await?;
            format!("已删除账号 {}。", name.as_str())
        }
    };
    print(text.as_bytes()).and_then(|()| print(b"\n"))
}

fn account(name: &str) -> Result<AccountName, InboxError> {
    Ok(AccountName::parse(name)?)
}

/// Writes the table to a file, or to standard output.
async fn export(
    inbox: &Inbox,
    actor: &Actor,
    filter: Filter,
    output: Option<PathBuf>,
) -> Result<(), Failure> {
    // Nothing is noted as exported that cannot be written.
    let file = output.map(|path| create(&path).map(|file| (file, path))).transpose()?;
    let mut export = inbox.export(actor, filter).await?;
    let Some((mut file, path)) = file else {
        while let Some(piece) = next(&mut export).await? {
            print(&piece)?;
        }
        return Ok(());
    };
    while let Some(piece) = next(&mut export).await? {
        file.write_all(&piece).map_err(|error| Failure::Write(path.clone(), error))?;
    }
    eprintln!("已导出到 {}。", path.display());
    Ok(())
}

fn create(path: &Path) -> Result<File, Failure> {
    File::create(path).map_err(|error| Failure::Write(path.to_path_buf(), error))
}

async fn next(export: &mut Export) -> Result<Option<Vec<u8>>, Failure> {
    export.next().await.map_err(|error| Failure::Inbox(InboxError::Store(error)))
}

/// To standard output. Who reads only its beginning (`head`) has seen enough.
fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    match output.write_all(bytes).and_then(|()| output.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done.map_err(Failure::Output),
    }
}
