//! All tests that run the program or read its source, in one binary: one link, one start.
#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test that cannot go on must fail loudly, and writes its own files"
)]
#![expect(
    clippy::case_sensitive_file_extension_comparisons,
    reason = "the files are ours: their endings have one form"
)]
#![expect(
    clippy::format_push_string,
    clippy::format_collect,
    reason = "entries are built as they are read; no speed is needed"
)]

mod allocations;
mod architecture;
mod build;
mod causes;
mod checked;
mod export;
mod faults;
mod fidelity;
mod findings;
mod forge;
mod fuzzing;
mod gallery;
mod hostile;
mod import;
mod inspection;
mod links;
mod mail;
mod markup;
mod media;
mod new;
mod outputs;
mod poster;
mod privacy;
mod rules;
mod showcase;
mod site;
mod themes;
mod tree;
