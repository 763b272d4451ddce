//! The copy of a film, with its index moved to the front and all that is private gone.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fengcai::fuzzing::film(bytes));
