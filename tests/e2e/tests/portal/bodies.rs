//! How bodies look: pictures at their size, what is deleted, formulas, blanks, lines of other scripts.

use crate::altered_site::open_body;
use portal_e2e::{Browser, Case, Outcome, everywhere, until};
use serde_json::{Value, json};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        everywhere(a_small_picture_stays_in_its_line_and_at_its_size),
        everywhere(a_picture_of_unknown_size_fills_the_column_unless_it_is_small),
        everywhere(a_formula_is_read_once),
        everywhere(a_blank_is_as_long_as_it_was_and_wraps),
        everywhere(lines_stand_and_run_as_their_editor_set_them),
        everywhere(plain_text_keeps_its_lines_and_makes_no_page_slide),
    ]
}

/// A picture of 60 × 20 pixels.
const SMALL: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAADwAAAAUAQAAAAD5eGOEAAAAGUlEQVR42mNQYAADBwZqMf5DwAcEg9pWAADo+haT\
    m4gP0AAAAABJRU5ErkJggg==";

/// Opens an article of these blocks in a narrow window.
async fn open(browser: &Browser, blocks: Value) -> Outcome<portal_e2e::Site> {
    let body = json!({ "format": "blocks", "blocks": blocks });
    browser.resize(500, 700).await?;
    open_body(browser, body, |_| Ok(())).await
}

fn text(text: &str) -> Value {
    json!({ "kind": "text", "text": text })
}

fn paragraph(content: Vec<Value>) -> Value {
    json!({ "kind": "paragraph", "content": content })
}

/// Waits until this is what a script in the page answers.
async fn shows<T: PartialEq + serde::de::DeserializeOwned>(
    browser: &Browser,
    script: &str,
    wanted: T,
) -> Outcome {
    until(script, async || Ok((browser.script::<T>(script).await? == wanted).then_some(()))).await
}

async fn a_small_picture_stays_in_its_line_and_at_its_size(browser: &Browser) -> Outcome {
    let picture = json!({ "kind": "image", "src": SMALL, "alt": "满格" });
    let _site = open(browser, json!([paragraph(vec![text("信号"), picture, text("。")])])).await?;
    let script = "const picture = document.querySelector('.article-body img');
        const line = document.querySelector('.article-body p');
        return [picture.clientWidth, picture.clientHeight, line.clientHeight < 60 ? 1 : 0]";
    shows(browser, script, [60, 20, 1]).await
}

async fn a_picture_of_unknown_size_fills_the_column_unless_it_is_small(browser: &Browser) -> Outcome {
    let picture = |src: &str| json!({ "kind": "image", "src": src, "alt": "", "width": 0, "height": 0 });
    let _site = open(browser, json!([picture("/media/lab.svg"), picture(SMALL)])).await?;
    let script = "const column = document.querySelector('.article-body').clientWidth;
        return [...document.querySelectorAll('.article-body img')]
            .map((picture) => [picture.clientWidth === column ? 0 : picture.clientWidth, Math.round(100 * picture.clientHeight / picture.clientWidth)])";
    shows(browser, script, [[0, 56], [60, 33]]).await
}

async fn a_formula_is_read_once(browser: &Browser) -> Outcome {
    let leaf = |element: &str, text: &str| json!({ "element": element, "content": [text] });
    let math = json!([leaf("mi", "甲"), leaf("mo", "="), leaf("mi", "乙")]);
    let formula = json!({ "kind": "formula", "text": "甲=乙", "math": math });
    let _site = open(browser, json!([paragraph(vec![text("按"), formula, text("计算。")])])).await?;
    let script = "return document.querySelector('.article-body').innerText.replace(/\\s/g, '')";
    shows(browser, script, "按甲=乙计算。".to_owned()).await
}

async fn a_blank_is_as_long_as_it_was_and_wraps(browser: &Browser) -> Outcome {
    let blank = |length: u32| json!({ "kind": "blank", "length": length });
    let _site =
        open(browser, json!([paragraph(vec![blank(8)]), paragraph(vec![text("名称"), blank(120)])])).await?;
    // In halves of a character, all lines together; a line end may take one.
    let script = "return [...document.querySelectorAll('.article-body__blank')].map((blank) => {
            const lines = [...blank.getClientRects()];
            const length = lines.reduce((sum, line) => sum + line.width, 0) / parseFloat(getComputedStyle(blank).fontSize) * 2;
            return [Math.abs(length - blank.textContent.length * 2) < 1 ? 1 : 0, Math.min(lines.length, 3)];
        })";
    shows(browser, script, [[1, 1], [1, 3]]).await
}

async fn lines_stand_and_run_as_their_editor_set_them(browser: &Browser) -> Outcome {
    let line = |more: Value| {
        let mut block = paragraph(vec![text("甲")]);
        block.as_object_mut().expect("a block").extend(more.as_object().expect("fields").clone());
        block
    };
    let blocks = json!([
        line(json!({ "align": "end" })),
        line(json!({ "align": "center" })),
        line(json!({ "dir": "rtl", "lang": "ug" })),
        line(json!({ "lang": "mn-Mong" })),
    ]);
    let _site = open(browser, blocks).await?;
    let script = "return [...document.querySelectorAll('.article-body p')].map((line) => {
            const style = getComputedStyle(line);
            return [style.textAlign, style.direction, style.writingMode, parseFloat(style.textIndent) > 0 ? 'indented' : ''].join(' ');
        }).join('; ')";
    let wanted = "end ltr horizontal-tb ; center ltr horizontal-tb ; start rtl horizontal-tb indented; start ltr vertical-lr ";
    shows(browser, script, wanted.to_owned()).await
}

async fn plain_text_keeps_its_lines_and_makes_no_page_slide(browser: &Browser) -> Outcome {
    let plain = |lines: &str| json!({ "kind": "preformatted", "content": [text(lines)] });
    let prose = "各会员单位：\n　　".to_owned() + &"请于年底前报送报表。".repeat(9);
    let columns = format!("地区{0}产值\n甲区{0}100", " ".repeat(90));
    let _site = open(browser, json!([plain(&prose), plain(&columns)])).await?;
    let script = "const [prose, columns] = [...document.querySelectorAll('.article-body pre')].map((it) => it.getBoundingClientRect().height
            / parseFloat(getComputedStyle(document.querySelector('.article-body')).fontSize));
        return [prose > 6 ? 1 : 0, Math.round(columns / 2), document.scrollingElement.scrollWidth <= innerWidth ? 1 : 0]";
    shows(browser, script, [1, 2, 1]).await
}
