//! Admits work while the memory that all of it needs stays within a budget.
//!
//! Memory then grows neither with threads nor with pictures. Knows nothing of the work itself.

use std::sync::{Condvar, Mutex, PoisonError};

/// How many bytes may be in use, and how many are.
#[derive(Debug)]
pub struct Budget {
    most: u64,
    taken: Mutex<u64>,
    freed: Condvar,
}

/// Enough for office machines, in bytes.
const MODEST: u64 = 240 << 20;
/// More than this needs more cores than a machine of its memory has, in bytes.
const GENEROUS: u64 = 4 << 30;

impl Default for Budget {
    /// For a machine of unknown memory: three photographs of a good camera at a time.
    fn default() -> Self {
        Self::new(MODEST)
    }
}

impl Budget {
    /// The hundredth part of a machine's memory, within reason: work goes on beside the build.
    #[must_use]
    pub fn of_machine(memory: u64) -> Self {
        Self::new((memory / 100).clamp(MODEST, GENEROUS))
    }

    /// A budget of so many bytes.
    #[must_use]
    pub fn new(most: u64) -> Self {
        Self { most, taken: Mutex::new(0), freed: Condvar::new() }
    }

    /// Waits until `bytes` fit, runs `work` and gives them back, also when it panics. Work that
    /// needs more than the whole budget waits until nothing else goes on.
    pub(super) fn admit<T>(&self, bytes: u64, work: impl FnOnce() -> T) -> T {
        let share = bytes.min(self.most);
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let full = |taken: &mut u64| *taken > 0 && taken.saturating_add(share) > self.most;
        let waited = self.freed.wait_while(taken, full);
        *waited.unwrap_or_else(PoisonError::into_inner) += share;
        let _back = Share { budget: self, share };
        work()
    }
}

/// Gives its bytes back when dropped.
struct Share<'a> {
    budget: &'a Budget,
    share: u64,
}

impl Drop for Share<'_> {
    fn drop(&mut self) {
        let taken = &self.budget.taken;
        *taken.lock().unwrap_or_else(PoisonError::into_inner) -= self.share;
        self.budget.freed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    #[test]
    fn bytes_in_use_stay_within_the_budget_or_are_one_task() {
        let (budget, flying) = (Budget::new(100), AtomicU64::new(0));
        std::thread::scope(|scope| {
            for number in 0..24_u64 {
                let (budget, flying) = (&budget, &flying);
                let bytes = [30, 60, 250][usize::try_from(number % 3).expect("small")];
                scope.spawn(move || {
                    budget.admit(bytes, || {
                        let now = flying.fetch_add(bytes, Ordering::SeqCst) + bytes;
                        assert!(now <= 100 || now == bytes, "{now} bytes");
                        std::thread::yield_now();
                        flying.fetch_sub(bytes, Ordering::SeqCst);
                    });
                });
            }
        });
    }

    #[test]
    fn a_panic_gives_its_bytes_back() {
        let budget = Budget::new(10);
        let run = || budget.admit(10, || panic!("a decoder"));
        assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).is_err());
        assert_eq!(budget.admit(10, || 1), 1);
    }
}
