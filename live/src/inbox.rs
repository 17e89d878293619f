//! What staff do with what readers sent: the operations behind the desk and `portal inbox`.

use crate::open::Live;

impl Live {
    /// Answers a message or a submission, and publishes the answer of a message if the reader allows it. Whether there is one of
    /// this number.
    pub async fn answer(&self, id: &str, text: &str, publish: bool) -> Result<bool, sqlx::Error> {
        self.shared().store.answer(id, text, publish, self.now()).await
    }
}
