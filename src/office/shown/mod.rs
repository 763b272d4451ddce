//! Values as a sheet shows them: a value and the code of its format become text.
//!
//! The codes are those of ECMA-376 part 1, 18.8.31. A code that is not understood shows the value in
//! plain digits, or as a plain day; it never hides or bends it.

mod builtin;
mod code;
mod moment;
mod number;

pub(super) use builtin::{builtin, code_of};
pub(super) use code::Code;
pub(super) use moment::Moment;

use super::{Cell, Sort};

/// What stands in a cell of a spreadsheet.
pub(super) enum Value<'a> {
    Text(&'a str),
    Number(f64),
    Moment(Moment),
    /// A span of time, in days.
    Span(f64),
    Truth(bool),
    /// An error value, as it is written.
    Fault(String),
}

/// The cell a value makes under a format.
pub(super) fn shown(value: Value<'_>, code: &Code) -> Cell {
    match value {
        Value::Text(text) => Cell::new(code.text(text), Sort::Text),
        Value::Number(number) => {
            let plain = number::plain(number);
            cell(number::shown(number, code).unwrap_or_else(|| plain.clone()), plain, Sort::Number)
        }
        Value::Moment(moment) => {
            let shown = moment::shown(moment, code).unwrap_or_else(|| moment.usual(code));
            cell(shown, moment.iso(), Sort::Date)
        }
        Value::Span(days) => Cell::new(moment::span(days), Sort::Date),
        // What the sheet says in every language.
        Value::Truth(truth) => Cell::new(if truth { "TRUE" } else { "FALSE" }, Sort::Truth),
        Value::Fault(fault) => Cell::new(fault, Sort::Fault),
    }
}

fn cell(text: String, exact: String, sort: Sort) -> Cell {
    let exact = (exact != text).then_some(exact);
    Cell { text, sort, exact }
}
