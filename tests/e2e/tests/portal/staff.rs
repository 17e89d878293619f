//! Steps of staff at the desk that several cases take.

use portal_e2e::{Browser, Key, Outcome, Site, fail, until};
use portal_live::{AccountName, Actor, NewPassword};

const NAME: &str = "editor";
const PASSWORD: &str = "a lamp in the old canteen";

/// Gives a portal its one account.
pub(crate) async fn employ(site: &Site) -> Outcome {
    let name = AccountName::parse(NAME)?;
    let password = NewPassword::check(PASSWORD, &name)?;
    Ok(site.inbox()?.add_account(&Actor::command_line(), &name, &password).await.map(drop)?)
}

/// Logs in on the page that asks for it.
pub(crate) async fn log_in(browser: &Browser) -> Outcome {
    browser.is_headed("登录来信管理").await?;
    tab_to(browser, "input[name=name]").await?;
    write(browser, NAME).await?;
    browser.press(Key::Tab).await?;
    write(browser, PASSWORD).await?;
    browser.press(Key::Enter).await?;
    browser.is_headed("收件箱").await
}

/// Presses the key of each letter.
pub(crate) async fn write(browser: &Browser, text: &str) -> Outcome {
    for letter in text.chars() {
        browser.press(letter).await?;
    }
    Ok(())
}

/// Presses Tab until this has the focus.
pub(crate) async fn tab_to(browser: &Browser, selector: &str) -> Outcome {
    browser.script::<()>("document.querySelector('.skip-link').focus()").await?;
    for _ in 0..60 {
        browser.press(Key::Tab).await?;
        let is_there = "return document.activeElement.matches(arguments[0])";
        if browser.script_with(is_there, vec![selector.into()]).await? {
            return Ok(());
        }
    }
    fail(format!("Tab never comes to {selector}"))
}

/// Waits until an element says this.
pub(crate) async fn says(browser: &Browser, selector: &str, text: &str) -> Outcome {
    let shown = "const it = document.querySelector(arguments[0]); return it ? it.innerText : ''";
    until(text, async || {
        let shown: String = browser.script_with(shown, vec![selector.into()]).await?;
        Ok(shown.contains(text).then_some(()))
    })
    .await
}
