//! All tests that run the program or read its source, in one binary: one link, one start.
#![expect(clippy::expect_used, clippy::unwrap_used, clippy::disallowed_methods, reason = "a test that cannot go on must fail loudly, and writes its own files")]

mod architecture;
mod build;
mod links;
mod markup;
mod media;
mod new;
mod site;
mod tree;
