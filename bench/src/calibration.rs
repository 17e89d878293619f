//! Calibration: how long a fixed loop takes now, at full speed and under the phone's CPU throttling.

use crate::figure::Figure;
use crate::phone;
use crate::samples::Samples;
use portal_e2e::Outcome;

/// The machine's name beside those of the peers.
pub(crate) const MACHINE: &str = "machine";

/// Integer arithmetic only: it cannot be optimised away, and does not depend on memory.
const LOOP: &str = "const begun = performance.now();
    let sum = 1;
    for (let step = 0; step < 5e7; step++) sum = (Math.imul(sum, 31) + step) | 0;
    return sum === 0 ? 0 : performance.now() - begun;";

/// Measures the loop at both speeds.
pub(crate) async fn take(samples: &mut Samples) -> Outcome {
    let phone = phone::fresh(&[]).await?;
    samples.note(MACHINE, Figure::SlowLoop, phone.script(LOOP).await?);
    phone::slow_down(&phone, 1).await?;
    samples.note(MACHINE, Figure::Loop, phone.script(LOOP).await?);
    Ok(())
}
