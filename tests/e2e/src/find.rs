use crate::browser::Browser;
use crate::command::Command;
use crate::outcome::{Outcome, fail};
use crate::wait::until;
use fantoccini::elements::Element;
use serde_json::{Value, json};

/// Matches any name. A name that ends in `…` matches all with that prefix.
pub const ANY: &str = "…";

/// Preselects visible elements whose name may match: this keeps the number of WebDriver commands small, and excludes hidden
/// elements, for which WebKit's driver returns a name too.
const CANDIDATES: &str = "
    const [scope, selector, name] = arguments;
    const spoken = (element) => [
        element.textContent, element.alt, element.title, element.ariaLabel, element.getAttribute('aria-label'),
        ...(element.getAttribute('aria-labelledby') ?? '').split(/\\s+/)
            .map((id) => document.getElementById(id)?.textContent),
        ...[...element.labels ?? []].map((label) => label.textContent),
        ...[...element.querySelectorAll('[alt], [aria-label]')].map((part) => part.alt ?? part.ariaLabel),
    ].join(' ').replace(/\\s+/g, '');
    const wanted = name.replace(/\\s+/g, '');
    const shown = (element) => !element.closest('[aria-hidden=true], [inert]')
        && (element.checkVisibility({ visibilityProperty: true }) || getComputedStyle(element).display === 'contents');
    return [...(scope ?? document).querySelectorAll(selector)]
        .filter((element) => spoken(element).includes(wanted) && shown(element));";

impl Browser {
    /// Waits for the first element with this role and name.
    pub async fn the(&self, role: &str, name: &str) -> Outcome<Element> {
        self.look(None, role, name).await
    }

    /// The same within another element.
    pub async fn the_in(&self, scope: &Element, role: &str, name: &str) -> Outcome<Element> {
        self.look(Some(scope), role, name).await
    }

    /// All elements with this role and name at this moment.
    pub async fn all(&self, scope: Option<&Element>, role: &str, name: &str) -> Outcome<Vec<Element>> {
        let mut found = Vec::new();
        for element in self.candidates(scope, role, name).await? {
            if self.is(&element, role, name).await? {
                found.push(element);
            }
        }
        Ok(found)
    }

    /// Waits until no element has this role and name.
    pub async fn none(&self, role: &str, name: &str) -> Outcome {
        let what = format!("{role} “{name}” to be gone");
        until(&what, async || Ok(self.all(None, role, name).await?.is_empty().then_some(()))).await
    }

    /// The accessible name of an element.
    pub async fn name_of(&self, element: &Element) -> Outcome<String> {
        self.computed(element, "computedlabel").await
    }

    /// The value of an attribute as it is in the markup; WebKit's driver returns resolved URLs.
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
            // The page has changed since the query, and the elements no longer exist.
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

    /// Drivers return an error for elements outside the accessibility tree; here that is an empty name.
    async fn computed(&self, element: &Element, what: &str) -> Outcome<String> {
        let answer =
            self.client.issue_cmd(Command::get(format!("element/{}/{what}", element.element_id()))).await;
        Ok(answer.ok().and_then(|value| value.as_str().map(collapsed)).unwrap_or_default())
    }

    /// The element of a reference that a script returned.
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
        "checkbox" => "input[type=checkbox]",
        "textbox" => "input, textarea",
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
