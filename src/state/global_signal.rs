//! Global state: a signal that outlives the pages which read it, and drops their subscriptions with them.

use leptos::prelude::{RwSignal, Set, With, on_cleanup};
use leptos::reactive::graph::{Observer, Source};

/// A signal that drops each subscriber when the subscriber's owner (its page) is disposed. A plain `RwSignal` keeps it until
/// the value next changes (`SubscriberSet` of `reactive_graph`), which for a setting may be never: a memory leak of a few
/// subscribers with every article.
pub(super) struct GlobalSignal<T: 'static>(RwSignal<T>);

impl<T> Clone for GlobalSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for GlobalSignal<T> {}

impl<T: Send + Sync> GlobalSignal<T> {
    pub(super) fn new(value: T) -> Self {
        Self(RwSignal::new(value))
    }

    /// Reads the value by reference and subscribes the current observer.
    pub(super) fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        if let Some(subscriber) = Observer::get() {
            on_cleanup(move || self.0.remove_subscriber(&subscriber));
        }
        self.0.with(read)
    }

    pub(super) fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    pub(super) fn set(self, value: T) {
        self.0.set(value);
    }
}

#[cfg(test)]
mod tests {
    use super::GlobalSignal;
    use leptos::prelude::Owner;
    use leptos::reactive::graph::{AnySource, AnySubscriber, ReactiveNode, Subscriber, WithObserver};
    use std::sync::{Arc, Weak};

    struct Reader;

    impl ReactiveNode for Reader {
        fn mark_dirty(&self) {}
        fn mark_check(&self) {}
        fn mark_subscribers_check(&self) {}
        fn update_if_necessary(&self) -> bool {
            false
        }
    }

    impl Subscriber for Reader {
        fn add_source(&self, _: AnySource) {}
        fn clear_sources(&self, _: &AnySubscriber) {}
    }

    #[test]
    fn a_reader_is_forgotten_with_its_page() {
        let app = Owner::new();
        let value = app.with(|| GlobalSignal::new(1));
        let reader = Arc::new(Reader);
        let page = app.with(Owner::new);
        page.with(|| {
            let known_as: Weak<dyn Subscriber + Send + Sync> = Arc::downgrade(&reader) as _;
            AnySubscriber(1, known_as).with_observer(|| assert_eq!(value.get(), 1));
        });
        assert!(Arc::weak_count(&reader) > 0, "the value remembers who reads it");
        page.cleanup();
        assert_eq!(Arc::weak_count(&reader), 0, "and no longer, when the page is left");
        app.with(|| assert_eq!(value.get(), 1));
    }
}
