//! Limits of rates (GCRA, by governor): per client and in all, in this server's memory.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::Clock as _;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::state::{InMemoryState, NotKeyed};
use governor::{NotUntil, RateLimiter};

use crate::model::Clock;
use crate::settings::{Limits, Quota};

type ByClient = RateLimiter<IpAddr, HashMapStateStore<IpAddr>, GovernorClock, NoOpMiddleware<Duration>>;
type InAll = RateLimiter<NotKeyed, InMemoryState, GovernorClock, NoOpMiddleware<Duration>>;

/// The settings' clock as governor reads it.
#[derive(Clone)]
struct GovernorClock(Clock);

impl governor::clock::Clock for GovernorClock {
    type Instant = Duration;

    fn now(&self) -> Duration {
        self.0.now().since_epoch()
    }
}

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// A message or a submission.
    Post,
    /// One that comes without a proof of work.
    PlainPost,
    /// The first reading of an article.
    Read,
    /// Anything that changes nothing.
    Lookup,
}

/// All limits of one server.
pub(crate) struct Limiter {
    clock: GovernorClock,
    posts: ByClient,
    posts_in_all: InAll,
    plain_posts: ByClient,
    plain_posts_in_all: InAll,
    readings: ByClient,
    lookups: ByClient,
}

/// How long a client has to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wait(pub(crate) Duration);

impl Limiter {
    /// Limits of which nothing is used yet.
    pub(crate) fn new(limits: &Limits, clock: Clock) -> Self {
        let clock = GovernorClock(clock);
        let by_client = |of| RateLimiter::new(quota(of), HashMapStateStore::default(), clock.clone());
        let in_all = |of| RateLimiter::direct_with_clock(quota(of), clock.clone());
        Self {
            posts: by_client(limits.posts),
            posts_in_all: in_all(limits.posts_in_all),
            plain_posts: by_client(limits.plain_posts),
            plain_posts_in_all: in_all(limits.plain_posts_in_all),
            readings: by_client(limits.readings),
            lookups: by_client(limits.lookups),
            clock,
        }
    }

    /// Whether this client may do this now. A client over its own limit uses up nothing of all.
    pub(crate) fn check(&self, action: Action, client: IpAddr) -> Result<(), Wait> {
        let limiter = match action {
            Action::Post => &self.posts,
            Action::PlainPost => &self.plain_posts,
            Action::Read => &self.readings,
            Action::Lookup => &self.lookups,
        };
        limiter.check_key(&client).map_err(|until| self.wait(&until))?;
        match action {
            Action::Post => self.posts_in_all.check().map_err(|until| self.wait(&until)),
            Action::PlainPost => self.plain_posts_in_all.check().map_err(|until| self.wait(&until)),
            Action::Read | Action::Lookup => Ok(()),
        }
    }

    /// Forgets clients who may do everything again.
    pub(crate) fn forget_idle(&self) {
        for limiter in [&self.posts, &self.plain_posts, &self.readings, &self.lookups] {
            limiter.retain_recent();
            limiter.shrink_to_fit();
        }
    }

    fn wait(&self, until: &NotUntil<Duration>) -> Wait {
        Wait(until.wait_time_from(self.clock.now()))
    }
}

fn quota(of: Quota) -> governor::Quota {
    let count = |number: u32| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
    governor::Quota::per_minute(count(of.per_minute)).allow_burst(count(of.burst))
}
