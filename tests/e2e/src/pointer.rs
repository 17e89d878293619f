use crate::browser::Browser;
use crate::outcome::Outcome;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};

impl Browser {
    /// Clicks at a point of the viewport, whatever element is there.
    pub async fn tap_at(&self, x: f64, y: f64) -> Outcome {
        let actions = MouseActions::new("pointer".into())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        Ok(self.client.perform_actions(actions).await?)
    }
}
