use crate::browser::Browser;
use crate::command::Command;
use crate::outcome::{Outcome, fail};
use crate::wait::until;
use fantoccini::elements::Element;
use serde_json::{Value, json};

/// Any name at all. A name that ends in `…` stands for all that begin so.
pub const ANY: &str = "…";

/// Narrows the page down to what is shown and could have the name: the browser is asked about few elements, and WebKit's
/// driver, which names hidden ones too, about no hidden ones.
const CANDIDATES: &str = "
    const [scope, selector, name] = arguments;
    const spoken = (element) => [
        element.textContent, element.alt, element.title, element.ariaLabel, element.getAttribute('aria-label'),
        ...(element.getAttribute('aria-labelledby') ?? '').split(/\\s+/)
            .map((id) => document.getElementById(id)?.textContent),
        ...[...element.querySelectorAll('[alt], [aria-label]')].map((part) => part.alt ?? part.ariaLabel),
    ].join(' ').replace(/\\s+/g, '');
    const wanted = name.replace(/\\s+/g, '');
    const shown = (element) => !element.closest('[aria-hidden=true], [inert]')
        && (element.checkVisibility({ visibilityProperty: true }) || getComputedStyle(element).display === 'contents');
    return [...(scope ?? document).querySelectorAll(selector)]
        .filter((element) => spoken(element).includes(wanted) && shown(element));";

impl Browser {
    /// The first thing with this role and name, as soon as the page has it.
    pub async fn the(&self, role: &str, name: &str) -> Outcome<Element> {
        self.look(None, role, name).await
    }

    /// The first such thing inside another.
    pub async fn the_in(&self, scope: &Element, role: &str, name: &str) -> Outcome<Element> {
        self.look(Some(scope), role, name).await
    }

    /// Everything with this role and name that the page has right now.
    pub async fn all(&self, scope: Option<&Element>, role: &str, name: &str) -> Outcome<Vec<Element>> {
        let mut found = Vec::new();
        for element in self.candidates(scope, role, name).await? {
            if self.is(&element, role, name).await? {
                found.push(element);
            }
        }
        Ok(found)
    }

    /// Waits until the page has nothing with this role and name.
    pub async fn none(&self, role: &str, name: &str) -> Outcome {
        let what = format!("{role} “{name}” to be gone");
        until(&what, async || Ok(self.all(None, role, name).await?.is_empty().then_some(()))).await
    }

    /// The name under which the browser announces an element.
    pub async fn name_of(&self, element: &Element) -> Outcome<String> {
        self.computed(element, "computedlabel").await
    }

    /// An attribute as it is written; WebDriver's own answer is resolved in WebKit.
    pub async fn attribute(&self, element: &Element, name: &str) -> Outcome<Option<String>> {
        self.script_with("return arguments[0].getAttribute(arguments[1])", vec![json!(element), json!(name)])
            .await
    }

    async fn look(&self, scope: Option<&Element>, role: &str, name: &str) -> Outcome<Element> {
        until(&format!("{role} “{name}”"), async || {
            for element in self.candidates(scope, role, name).await? {
                if self.is(&element, role, name).await? {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
        .await
    }

    async fn candidates(&self, scope: Option<&Element>, role: &str, name: &str) -> Outcome<Vec<Element>> {
        let arguments = vec![json!(scope), json!(selector(role)?), json!(stem(name))];
        let found = self.client.execute(CANDIDATES, arguments).await;
        if self.engine.says_the_page_was_left(&found) {
            return Ok(Vec::new());
        }
        let found = match found {
            // The page has changed between the search and its answer: what was found is no longer there.
            Err(error) if error.is_stale_element_reference() => return Ok(Vec::new()),
            answer => answer?,
        };
        let Value::Array(found) = found else { return fail("the search for candidates answers no list") };
        Ok(found.iter().filter_map(|reference| self.element(reference)).collect())
    }

    async fn is(&self, element: &Element, role: &str, name: &str) -> Outcome<bool> {
        if name != ANY && !matches(&self.name_of(element).await?, name) {
            return Ok(false);
        }
        let computed: String = self.computed(element, "computedrole").await?;
        Ok(computed == role || (role == "img" && computed == "image"))
    }

    /// Engines answer with an error for what they leave out of the accessibility tree; for us that is no name at all.
    async fn computed(&self, element: &Element, what: &str) -> Outcome<String> {
        let answer =
            self.client.issue_cmd(Command::get(format!("element/{}/{what}", element.element_id()))).await;
        Ok(answer.ok().and_then(|value| value.as_str().map(collapsed)).unwrap_or_default())
    }

    /// The element behind a reference that a script answered with.
    pub fn element(&self, reference: &Value) -> Option<Element> {
        let id = reference.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client.clone(), id.into()))
    }
}

fn stem(name: &str) -> &str {
    name.strip_suffix('…').unwrap_or(name)
}

fn matches(computed: &str, name: &str) -> bool {
    match name.strip_suffix('…') {
        Some(beginning) => computed.starts_with(&collapsed(beginning)),
        None => computed == collapsed(name),
    }
}

fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn selector(role: &str) -> Outcome<String> {
    let native = match role {
        "alert" | "group" | "status" | "tab" | "tablist" | "tabpanel" => "",
        "article" | "dialog" | "main" => role,
        "button" => "button, summary",
        "heading" => "h1, h2, h3, h4",
        "img" => "img, svg",
        "link" => "a[href]",
        "navigation" => "nav",
        "region" => "section",
        _ => return fail(format!("find.rs knows no elements of role {role}: add them to its list")),
    };
    let separator = if native.is_empty() { "" } else { ", " };
    Ok(format!("{native}{separator}[role={role}]"))
}
