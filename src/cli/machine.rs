//! What this machine says about itself; none of it changes a byte of a site.

use crate::pipeline::Run;

/// How to run on this machine: with workers of this very program, and memory in proportion.
pub(super) fn run(anew: bool) -> Run {
    Run { program: std::env::current_exe().ok(), memory: memory(), anew }
}

/// The machine's memory in bytes, as far as this process may use it.
#[cfg(target_os = "linux")]
fn memory() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/meminfo").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    // A container may have been given less than the machine has.
    let given = std::fs::read_to_string("/sys/fs/cgroup/memory.max").ok();
    let given = given.and_then(|text| text.trim().parse().ok()).unwrap_or(u64::MAX);
    Some((kilobytes * 1_024).min(given))
}

/// Unknown: the build then takes what suits any office machine.
#[cfg(not(target_os = "linux"))]
fn memory() -> Option<u64> {
    None
}
