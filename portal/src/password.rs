//! Passwords: from a terminal without echo, twice; else the first line of standard input. Never from the command line, which
//! other users of the computer see and shells store.

use std::io::{self, BufRead, IsTerminal};

use portal_live::{AccountName, NewPassword};

use crate::failure::Failure;

/// A new password for this account.
pub(crate) fn read(name: &AccountName) -> Result<NewPassword, Failure> {
    let check = |text: &str| NewPassword::check(text, name).map_err(|error| Failure::Inbox(error.into()));
    if !io::stdin().is_terminal() {
        return check(&first_line().map_err(Failure::Password)?);
    }
    let prompt = |text: &str| rpassword::prompt_password(text).map_err(Failure::Password);
    let password = check(&prompt(&format!("{} 的新密码（不显示）：", name.as_str()))?)?;
    match check(&prompt("再输入一次：")?)? == password {
        true => Ok(password),
        false => Err(Failure::PasswordsDiffer),
    }
}

fn first_line() -> io::Result<String> {
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
