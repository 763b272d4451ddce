//! Documents of office programs, read as tables.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fengcai::fuzzing::document(bytes));
