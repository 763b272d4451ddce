//! Lists as JSON, for other programs.

use super::table::{Cell, Table};
use serde_json::{Value, json};

/// `{"lists":[{"name","campaign","columns","rows"}]}`: texts as they are, numbers as numbers,
/// `campaign` null where a list is of all campaigns.
#[must_use]
pub fn json(tables: &[Table]) -> Value {
    let cell = |cell: Cell| match cell {
        Cell::Text(text) => Value::from(text),
        Cell::Number(number) => Value::from(number),
    };
    let list = |table: &Table| {
        let rows = table.flat_rows().map(|row| row.into_iter().map(cell).collect::<Vec<_>>());
        json!({
            "name": table.list.as_str(),
            "campaign": table.campaign.as_ref().map(ToString::to_string),
            "columns": table.flat_columns(),
            "rows": rows.collect::<Vec<_>>(),
        })
    };
    json!({ "lists": tables.iter().map(list).collect::<Vec<_>>() })
}
