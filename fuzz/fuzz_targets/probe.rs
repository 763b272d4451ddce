//! The header of any file: pictures, films, recordings, captions.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fengcai::fuzzing::probe(bytes));
