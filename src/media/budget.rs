//! Admits pictures to decoding while the pixels in flight stay within a budget.
//!
//! Memory then grows neither with threads nor with pictures. Knows nothing of the work itself.

use std::sync::{Condvar, Mutex, PoisonError};

/// How many pixels may be in flight, and how many are.
#[derive(Debug)]
pub struct PixelBudget {
    most: u64,
    taken: Mutex<u64>,
    freed: Condvar,
}

impl Default for PixelBudget {
    /// 48 megapixels: two photographs of a good camera at a time.
    fn default() -> Self {
        Self::new(48_000_000)
    }
}

impl PixelBudget {
    /// A budget of so many pixels.
    #[must_use]
    pub fn new(most: u64) -> Self {
        Self { most, taken: Mutex::new(0), freed: Condvar::new() }
    }

    /// Waits until `pixels` fit, runs `work` and gives them back, also when it panics. A picture
    /// larger than the whole budget waits until nothing else is in flight.
    pub(crate) fn admit<T>(&self, pixels: u64, work: impl FnOnce() -> T) -> T {
        let share = pixels.min(self.most);
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let full = |taken: &mut u64| *taken > 0 && taken.saturating_add(share) > self.most;
        let waited = self.freed.wait_while(taken, full);
        *waited.unwrap_or_else(PoisonError::into_inner) += share;
        let _back = Share { budget: self, share };
        work()
    }
}

/// Gives its pixels back when dropped.
struct Share<'a> {
    budget: &'a PixelBudget,
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
    fn pixels_in_flight_stay_within_the_budget_or_are_one_picture() {
        let (budget, flying) = (PixelBudget::new(100), AtomicU64::new(0));
        std::thread::scope(|scope| {
            for number in 0..24_u64 {
                let (budget, flying) = (&budget, &flying);
                let pixels = [30, 60, 250][usize::try_from(number % 3).expect("small")];
                scope.spawn(move || {
                    budget.admit(pixels, || {
                        let now = flying.fetch_add(pixels, Ordering::SeqCst) + pixels;
                        assert!(now <= 100 || now == pixels, "{now} pixels");
                        std::thread::yield_now();
                        flying.fetch_sub(pixels, Ordering::SeqCst);
                    });
                });
            }
        });
    }

    #[test]
    fn a_panic_gives_its_pixels_back() {
        let budget = PixelBudget::new(10);
        let run = || budget.admit(10, || panic!("a decoder"));
        assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).is_err());
        assert_eq!(budget.admit(10, || 1), 1);
    }
}
