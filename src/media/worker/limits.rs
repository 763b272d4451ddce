//! What the system lets this process take: one function for every system.

use super::super::task::Cost;

/// Memory of the process itself and of what no estimate counts, in bytes.
#[cfg(unix)]
const GROUND: u64 = 256 << 20;

/// Lets this process take so much and no more: an allocation beyond it fails, and past its seconds
/// the system ends the process. Each call replaces the one before.
#[cfg(unix)]
pub(super) fn allow(cost: Cost) {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    use rustix::time::{ClockId, clock_gettime};
    let bound = |resource, most: u64| {
        let maximum = getrlimit(resource).maximum;
        let current = Some(maximum.map_or(most, |maximum| most.min(maximum)));
        // A system that knows no such limit leaves the others: size caps and the clock.
        let _ = setrlimit(resource, Rlimit { current, maximum });
    };
    let spent = clock_gettime(ClockId::ProcessCPUTime).tv_sec;
    bound(Resource::As, GROUND + 2 * cost.memory);
    bound(Resource::Cpu, u64::try_from(spent).unwrap_or(0) + 1 + cost.seconds);
    bound(Resource::Core, 0);
}

/// Here the caps on sizes and the clock of the build that started this process must do.
#[cfg(not(unix))]
pub(super) fn allow(_: Cost) {}
