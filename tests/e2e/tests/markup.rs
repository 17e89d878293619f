//! HTML conformance: every page of the built site passes the Nu Html Checker, the W3C's validator of the HTML standard.

#[path = "markup/desk.rs"]
mod desk;

use portal_e2e::{Outcome, tool, variable};
use std::fs;
use std::path::Path;
use std::process::Command;

/// QQ and WeChat read a page's name, description and picture from `meta[itemprop]`, in no item. `math-style` is of MathML Core; the
/// checker's knowledge of CSS is older.
const ALLOWED: [&str; 2] = [
    "The .itemprop. attribute was specified, but the element is not a property of any item.",
    "CSS: .math-style.: Property .math-style. doesn.t exist.",
];

#[test]
fn every_page_of_the_site_is_valid_html() -> Outcome {
    let pages = tempfile::tempdir()?;
    let count = copy_pages(Path::new(&variable("PORTAL_SITE")?), pages.path())?;
    assert!(count > 50, "only {count} pages were found");
    let errors = errors_in(pages.path())?;
    let first: Vec<&str> = errors.iter().map(String::as_str).take(20).collect();
    assert!(first.is_empty(), "{} errors, the first of them:\n{}", errors.len(), first.join("\n"));
    Ok(())
}

#[test]
fn every_page_of_the_desk_is_valid_html() -> Outcome {
    let pages = tempfile::tempdir()?;
    let count = tokio::runtime::Runtime::new()?.block_on(desk::save(pages.path()))?;
    assert_eq!(fs::read_dir(pages.path())?.count(), count);
    let errors = errors_in(pages.path())?;
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    Ok(())
}

#[test]
fn a_page_that_is_not_valid_is_told_of() -> Outcome {
    let pages = tempfile::tempdir()?;
    fs::write(
        pages.path().join("page.html"),
        "<!DOCTYPE html><html lang=zh><title>题</title><p role=tab>段<p>",
    )?;
    assert!(!errors_in(pages.path())?.is_empty(), "the checker finds no fault");
    Ok(())
}

/// Copies every page below a folder, without its markers; answers how many there are.
fn copy_pages(from: &Path, to: &Path) -> Outcome<usize> {
    fs::create_dir_all(to)?;
    let mut count = 0;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            count += copy_pages(&path, &target)?;
        } else if path.extension().is_some_and(|kind| kind == "html") {
            fs::write(target, fs::read_to_string(&path)?)?;
            count += 1;
        }
    }
    Ok(count)
}

/// What the checker says of the pages in a folder, a line each; warnings count.
fn errors_in(folder: &Path) -> Outcome<Vec<String>> {
    let mut checker = Command::new(tool("PORTAL_JAVA", &["java"])?);
    checker.arg("-jar").arg(variable("PORTAL_VNU")?).args(["--format", "gnu", "--Werror", "--stdout"]);
    let output = checker.arg("--filterpattern").arg(ALLOWED.join("|")).arg(folder).output()?;
    let lines = String::from_utf8(output.stdout)?;
    let errors: Vec<String> = lines.lines().map(str::to_owned).collect();
    let is_consistent = output.status.success() == errors.is_empty();
    assert!(is_consistent, "the checker does not run: {}", String::from_utf8_lossy(&output.stderr));
    Ok(errors)
}
