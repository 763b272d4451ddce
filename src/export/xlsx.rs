//! Lists as a workbook, ready to print on A4: a sheet a list, or a sheet a sender.

use super::sheets::Names;
use super::table::{Cell, Group, Table};
use jiff::civil::Date;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};
use std::io;
use unicode_width::UnicodeWidthStr;

/// Paper size of the format's table: A4.
const A4: u8 = 9;
/// Narrowest and widest column, in half-width characters.
const WIDTHS: (usize, usize) = (6, 48);
/// Most of a title that stands over a printed page: the format allows 255 characters for all of it.
const TITLE: usize = 80;

/// The bytes of a workbook. `made` stands in it as its date in place of the clock, so the same
/// lists give the same bytes.
///
/// # Errors
/// When a text is longer than a cell may be (32,767 characters), or there are more rows than a
/// sheet may have.
pub fn xlsx(tables: &[Table], made: Option<Date>) -> io::Result<Vec<u8>> {
    book(tables, made).map_err(io::Error::other)
}

fn book(tables: &[Table], made: Option<Date>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_creation_datetime(&date(made)?));
    let (mut names, styles) = (Names::default(), Styles::new());
    let empty = Group::default();
    for table in tables {
        let groups =
            if table.groups.is_empty() { std::slice::from_ref(&empty) } else { &table.groups };
        for group in groups {
            let sheet = book.add_worksheet();
            sheet.set_name(names.take(group.sender.as_deref().unwrap_or(title(table))))?;
            fill(sheet, table, group, &styles)?;
        }
    }
    book.save_to_buffer()
}

/// A day that the format can hold; the first one of 2000 where there is none.
fn date(made: Option<Date>) -> Result<ExcelDateTime, XlsxError> {
    let number = |value: i8| u8::try_from(value).unwrap_or(1);
    let given = made.and_then(|day| {
        let year = u16::try_from(day.year()).ok()?;
        ExcelDateTime::from_ymd(year, number(day.month()), number(day.day())).ok()
    });
    given.map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)
}

/// How cells look.
struct Styles {
    text: Format,
    number: Format,
    heading: Format,
    sender: Format,
}

impl Styles {
    fn new() -> Self {
        let plain = Format::new().set_font_name("宋体").set_font_size(11);
        let cell =
            plain.clone().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter);
        Self {
            text: cell.clone().set_text_wrap(),
            number: cell.clone().set_align(FormatAlign::Center),
            heading: cell.set_bold().set_align(FormatAlign::Center).set_text_wrap(),
            sender: plain.set_bold(),
        }
    }
}

fn title(table: &Table) -> &'static str {
    table.list.label(super::scope::FORM)
}

fn fill(
    sheet: &mut Worksheet,
    table: &Table,
    group: &Group,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let mut row = 0;
    if let Some(sender) = &group.sender {
        sheet.write_string_with_format(row, 0, format!("单位：{sender}"), &styles.sender)?;
        row += 1;
    }
    let heading = row;
    for (column, name) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(heading, column, *name, &styles.heading)?;
        sheet.set_column_width(column, width(usize::from(column), name, group))?;
    }
    for cells in group.rows.iter().map(|row| &row.cells) {
        row += 1;
        for (column, cell) in (0..).zip(cells) {
            put(sheet, row, column, cell, styles)?;
        }
    }
    sheet.set_freeze_panes(heading + 1, 0)?;
    sheet.set_repeat_rows(heading, heading)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    let campaign = table.campaign.as_ref().map(ToString::to_string).unwrap_or_default();
    let over: String = format!("{campaign} {}", title(table)).chars().take(TITLE).collect();
    sheet.set_header(format!("&C{}", over.trim().replace('&', "&&")));
    sheet.set_footer("&C第 &P 页，共 &N 页");
    Ok(())
}

/// Writes a cell: a text always as text, so that no spreadsheet runs it.
fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    styles: &Styles,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => sheet.write_string_with_format(row, column, text, &styles.text)?,
        Cell::Number(number) => {
            #[expect(clippy::cast_precision_loss, reason = "the format has no other numbers")]
            let number = *number as f64;
            sheet.write_number_with_format(row, column, number, &styles.number)?
        }
    };
    Ok(())
}

/// As wide as the longest line of a column, within bounds.
fn width(column: usize, heading: &str, group: &Group) -> f64 {
    let cells = group.rows.iter().filter_map(|row| row.cells.get(column)).map(Cell::text);
    let longest = |text: &str| text.lines().map(UnicodeWidthStr::width).max().unwrap_or_default();
    let widest = cells.map(|text| longest(&text)).max().unwrap_or_default().max(heading.width());
    let bounded = (widest + 2).clamp(WIDTHS.0, WIDTHS.1);
    f64::from(u32::try_from(bounded).unwrap_or_default())
}
