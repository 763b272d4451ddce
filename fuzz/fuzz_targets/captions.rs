//! The copy of captions.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fengcai::fuzzing::captions(bytes));
