//! Which loose media file belongs to which row of a list, and which rows or files are the same
//! work twice.
//!
//! Nothing here reads a file: rows, paths and small grey pictures come in, and pairs with the
//! clues that speak for them go out. A pair is stated only where the clues are enough and clearly
//! ahead of those for every other row; everything else is left for a person to decide.

mod candidates;
mod duplicates;
mod fold;
mod index;
mod leftovers;
mod likeness;
mod names;
mod natural;
mod order;
mod picture;
mod place;
mod reading;
mod same;
mod scan;
mod serial;
mod series;
mod settle;
mod similar;
#[cfg(test)]
mod tests;
mod types;
mod weigh;
mod words;

pub(crate) use duplicates::duplicates;
pub(crate) use fold::fold;
pub(crate) use likeness::likeness;
pub(crate) use order::assign;
pub(crate) use picture::{alike, fingerprint};
#[cfg(test)]
pub(crate) use same::same_work;
#[cfg(test)]
pub(crate) use types::{Clue, Sameness};
pub(crate) use types::{File, Matching, MediaSort, Row, Slot, Takes};
