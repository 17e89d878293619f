//! What staff do with what readers sent: the operations behind the desk and `portal inbox`.

use crate::open::Live;

impl Live {
    /// Answers a message, and publishes the answer if the reader allows it. Whether there is a message of this number.
    pub async fn answer(&self, id: &str, text: &str, publish: bool) -> Result<bool, sqlx::Error> {
        let now = self.shared().settings.clock.now();
        self.shared().store.answer(id, text, publish, now).await
    }
}
