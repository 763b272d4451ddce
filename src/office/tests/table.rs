//! Tables without a document: cells, merged areas, names of cells.

use super::super::{Area, Cell, Sort, Table};

fn sample() -> Table {
    let mut table = Table::new("表");
    table.put(1, 1, Cell::new("甲", Sort::Text));
    table.put(2, 2, Cell::new("乙", Sort::Text));
    table.put(5, 0, Cell::new("丙", Sort::Text));
    table.merge(Area { top: 1, left: 1, bottom: 3, right: 2 });
    table.merge(Area { top: 7, left: 1, bottom: 8, right: 1 });
    table
}

#[test]
fn every_cell_of_a_merged_area_shows_its_first() {
    let table = sample();
    assert_eq!(table.text(3, 2), "甲");
    assert_eq!(table.text(2, 2), "甲");
    assert_eq!(table.written(2, 2).map(|cell| cell.text.as_str()), Some("乙"));
    assert_eq!(table.text(4, 1), "");
    assert_eq!(table.text(8, 1), "");
    assert_eq!(table.area(8, 1).map(|area| area.top), Some(7));
}

#[test]
fn rows_and_columns_are_those_with_something_in_them() {
    let table = sample();
    assert_eq!(table.rows().collect::<Vec<_>>(), [1, 2, 5]);
    assert_eq!(table.columns(), 3);
    assert_eq!(Table::default().columns(), 0);
}

#[test]
fn areas_of_one_cell_or_none_are_left_out() {
    let mut table = Table::new("");
    table.merge(Area { top: 1, left: 1, bottom: 1, right: 1 });
    table.merge(Area { top: 2, left: 1, bottom: 1, right: 1 });
    assert_eq!(table.merged().count(), 0);
}

#[test]
fn a_table_survives_its_way_through_json() {
    let table = sample();
    let json = serde_json::to_string(&table).unwrap();
    assert_eq!(serde_json::from_str::<Table>(&json).unwrap(), table);
}
