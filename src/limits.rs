//! What the system lets this process take: one function for every system.

/// Lets this process take so much and no more: an allocation beyond `memory` bytes of address space
/// fails, and past `seconds` more of processor time the system ends the process. Each call replaces
/// the one before.
#[cfg(unix)]
pub(crate) fn allow(memory: u64, seconds: u64) {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    use rustix::time::{ClockId, clock_gettime};
    let bound = |resource, most: u64| {
        let maximum = getrlimit(resource).maximum;
        let current = Some(maximum.map_or(most, |maximum| most.min(maximum)));
        // A system that knows no such limit leaves the others: size caps and the clock.
        let _ = setrlimit(resource, Rlimit { current, maximum });
    };
    let spent = clock_gettime(ClockId::ProcessCPUTime).tv_sec;
    bound(Resource::As, memory);
    bound(Resource::Cpu, u64::try_from(spent).unwrap_or(0) + seconds);
    bound(Resource::Core, 0);
}

/// Here the caps on sizes and the clock of the process that started this one must do.
#[cfg(not(unix))]
pub(crate) fn allow(_: u64, _: u64) {}
