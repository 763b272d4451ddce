//! Media made to break the program: no crash, no hang, no memory past its cap, every refusal named.

mod bombs;
mod mutants;
pub(crate) mod mutate;
mod watch;
