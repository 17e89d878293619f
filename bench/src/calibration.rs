//! How fast the machine is just now: a fixed loop, on it and on the phone it plays.

use crate::figure::Figure;
use crate::phone;
use crate::samples::Samples;
use portal_e2e::Outcome;

/// The machine's name among the peers.
pub(crate) const MACHINE: &str = "machine";

/// Whole numbers alone: no engine optimises the multiplication away, and no memory takes part.
const LOOP: &str = "const begun = performance.now();
    let sum = 1;
    for (let step = 0; step < 5e7; step++) sum = (Math.imul(sum, 31) + step) | 0;
    return sum === 0 ? 0 : performance.now() - begun;";

/// Takes both times.
pub(crate) async fn take(samples: &mut Samples) -> Outcome {
    let phone = phone::fresh(&[]).await?;
    samples.note(MACHINE, Figure::SlowLoop, phone.script(LOOP).await?);
    phone::slow_down(&phone, 1).await?;
    samples.note(MACHINE, Figure::Loop, phone.script(LOOP).await?);
    Ok(())
}
