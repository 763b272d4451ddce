//! A table as a clerk types it, and the files it comes in: xlsx, CSV in GBK, the cells of an old xls.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet};

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    Number(u32),
    Date(u16, u8, u8),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl Cell {
    /// The cell as text.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date(year, month, day) => format!("{year}年{month}月{day}日"),
        }
    }
}

/// A row of texts, as most rows are.
pub(crate) fn texts(cells: &[&str]) -> Vec<Cell> {
    cells.iter().map(|text| Cell::from(*text)).collect()
}

/// Cells of the table that are one; all of them hold the value here.
#[derive(Clone, Debug)]
pub(crate) struct Merge {
    pub(crate) row: usize,
    pub(crate) column: usize,
    pub(crate) rows: usize,
    pub(crate) columns: usize,
}

impl Merge {
    /// Whether a cell is of this block, and whether it is its first.
    pub(crate) fn holds(&self, row: usize, column: usize) -> Option<bool> {
        let within = (self.row..self.row + self.rows).contains(&row)
            && (self.column..self.column + self.columns).contains(&column);
        within.then_some((row, column) == (self.row, self.column))
    }
}

/// A table with the lines above it; its first row are the headings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) above: Vec<Vec<Cell>>,
    pub(crate) table: Vec<Vec<Cell>>,
    pub(crate) merges: Vec<Merge>,
}

impl Sheet {
    pub(crate) fn new(name: &str, above: Vec<Vec<Cell>>, table: Vec<Vec<Cell>>) -> Self {
        Self { name: name.to_owned(), above, table, merges: Vec::new() }
    }

    /// A table of texts and nothing above it.
    pub(crate) fn plain(table: &[&[&str]]) -> Self {
        Self::new("Sheet1", Vec::new(), table.iter().map(|row| texts(row)).collect())
    }

    /// How many columns the table has.
    pub(crate) fn width(&self) -> usize {
        self.table.iter().map(Vec::len).max().unwrap_or_default()
    }

    /// The name of a cell of the table in a workbook: columns from `A`, rows with the lines above.
    pub(crate) fn cell(&self, row: usize, column: usize) -> String {
        cell_name(self.above.len() + row, column)
    }

    /// The sheet as a workbook of its own.
    pub(crate) fn xlsx(&self) -> Vec<u8> {
        workbook(std::slice::from_ref(self))
    }

    /// All rows as text, comma-separated; blocks repeat their value.
    pub(crate) fn csv(&self) -> String {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in self.above.iter().chain(&self.table) {
            let mut cells: Vec<String> = row.iter().map(Cell::text).collect();
            cells.resize(self.width().max(cells.len()), String::new());
            writer.write_record(&cells).expect("memory");
        }
        String::from_utf8(writer.into_inner().expect("memory")).expect("text")
    }

    /// The same in GBK, as Excel in Chinese saves it.
    pub(crate) fn gbk(&self) -> Vec<u8> {
        gbk(&self.csv())
    }

    fn fill(&self, sheet: &mut Worksheet) {
        sheet.set_name(&self.name).expect("a name of a sheet");
        for (row, cells) in self.above.iter().enumerate() {
            cells.iter().enumerate().for_each(|(column, cell)| put(sheet, row, column, cell));
        }
        for (row, cells) in self.table.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let first = self.merges.iter().find_map(|merge| merge.holds(row, column));
                if first.is_none() {
                    put(sheet, self.above.len() + row, column, cell);
                }
            }
        }
        for merge in &self.merges {
            let text = self.table[merge.row][merge.column].text();
            let top = number(self.above.len() + merge.row);
            let [left, right] = [merge.column, merge.column + merge.columns - 1].map(column_number);
            let bottom = top + number(merge.rows - 1);
            let format = Format::new();
            sheet.merge_range(top, left, bottom, right, &text, &format).expect("a block");
        }
    }
}

/// A workbook of several sheets, the same bytes on every run.
pub(crate) fn workbook(sheets: &[Sheet]) -> Vec<u8> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2020, 8, 30).expect("a date");
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for sheet in sheets {
        sheet.fill(book.add_worksheet());
    }
    book.save_to_buffer().expect("a workbook")
}

/// Text in GBK; a character it lacks is a fault of the test.
pub(crate) fn gbk(text: &str) -> Vec<u8> {
    let (bytes, _, lossy) = encoding_rs::GBK.encode(text);
    assert!(!lossy, "GBK has all of {text}");
    bytes.into_owned()
}

/// `cell_name(4, 2)` is `C5`; the tables here have fewer columns than letters.
pub(crate) fn cell_name(row: usize, column: usize) -> String {
    let letter = b'A' + u8::try_from(column).expect("few columns");
    format!("{}{}", char::from(letter), row + 1)
}

fn number(row: usize) -> u32 {
    u32::try_from(row).expect("few rows")
}

fn column_number(column: usize) -> u16 {
    u16::try_from(column).expect("few columns")
}

fn put(sheet: &mut Worksheet, row: usize, column: usize, cell: &Cell) {
    let (row, column) = (number(row), column_number(column));
    let written = match cell {
        Cell::Empty => return,
        Cell::Text(text) => sheet.write_string(row, column, text).map(drop),
        Cell::Number(number) => sheet.write_number(row, column, *number).map(drop),
        Cell::Date(year, month, day) => {
            let date = ExcelDateTime::from_ymd(*year, *month, *day).expect("a date");
            let format = Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"");
            sheet.write_datetime_with_format(row, column, &date, &format).map(drop)
        }
    };
    written.expect("a cell");
}
