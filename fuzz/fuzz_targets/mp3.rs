//! The copy of an MP3 file's frames.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fengcai::fuzzing::mp3(bytes));
