//! What a picture looks like on its page is what it looked like where it was made: the same way up,
//! the same colours.

mod colour;
mod difference;
mod orientation;
mod spaces;
