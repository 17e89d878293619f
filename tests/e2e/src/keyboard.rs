use crate::browser::Browser;
use crate::outcome::Outcome;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use serde_json::json;

impl Browser {
    /// Presses and releases a key in the focused element.
    pub async fn press(&self, key: impl Into<char>) -> Outcome {
        let key = key.into();
        let keys = KeyActions::new("keyboard".into());
        let keys = keys.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Focuses an element by script, in place of pressing Tab repeatedly.
    pub async fn focus(&self, element: &Element) -> Outcome {
        self.script_with("arguments[0].focus()", vec![json!(element)]).await
    }

    /// Whether this element has the focus.
    pub async fn has_focus(&self, element: &Element) -> Outcome<bool> {
        self.script_with("return arguments[0] === document.activeElement", vec![json!(element)]).await
    }

    /// Whether the focus is inside this element.
    pub async fn holds_focus(&self, element: &Element) -> Outcome<bool> {
        self.script_with("return arguments[0].contains(document.activeElement)", vec![json!(element)]).await
    }
}
