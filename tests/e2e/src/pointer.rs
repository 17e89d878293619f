use crate::browser::Browser;
use crate::outcome::Outcome;
use fantoccini::actions::{
    InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, WheelAction, WheelActions,
};

impl Browser {
    /// Clicks at a point of the viewport, whatever element is there.
    pub async fn tap_at(&self, x: f64, y: f64) -> Outcome {
        let actions = MouseActions::new("pointer".into())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Turns the mouse wheel at a point of the viewport, whatever element is there, `delta` pixels down.
    pub async fn scroll_by_wheel(&self, x: u32, y: u32, delta: i64) -> Outcome {
        let scroll =
            WheelAction::Scroll { duration: None, x: x.into(), y: y.into(), delta_x: 0, delta_y: delta };
        Ok(self.client.perform_actions(WheelActions::new("wheel".into()).then(scroll)).await?)
    }
}
