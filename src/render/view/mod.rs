//! What templates may see: plain data, made once an entry and shared by every page that shows it.
//!
//! Every `path` is relative to the site's root and names the file; a template writes
//! `{{ root }}{{ path }}`, where `root` climbs from the page to the site's root (`../../`, or
//! nothing on the home page). Everything here is text to be escaped, except fields named `html`.

mod campaign;
mod index;
mod list;
mod map;
mod notice;
mod page;
mod picture;
mod print;
mod statistics;
mod winner;

pub use campaign::*;
pub use index::*;
pub use list::*;
pub use map::*;
pub use notice::*;
pub use page::*;
pub use picture::*;
pub use print::*;
pub use statistics::*;
pub use winner::*;
