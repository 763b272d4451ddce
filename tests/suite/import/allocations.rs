//! The allocation tables of the notices, handed in as workbooks: rows, totals and what is said of them.

use super::{Review, catalogue, import, site_of};
use crate::allocations::{Printed, number, tight};
use crate::mail::sheet::{Cell, Sheet};
use fengcai::id::CampaignId;
use std::path::Path;

/// Campaign, level, region, file, rows, sums of the columns.
type Table = (&'static str, &'static str, &'static str, &'static str, usize, &'static [u64]);

/// The tables of the notices.
const TABLES: [Table; 4] = [
    ("2020/guangxi", "province", "guangxi", "guangxi-2020.tsv", 16, &[775, 103]),
    ("2020/qinghai", "province", "qinghai", "qinghai-2020.tsv", 12, &[65]),
    ("2019/anhui", "province", "anhui", "anhui-2019.tsv", 16, &[100, 2000, 300]),
    ("2023/acftu", "national", "", "acftu-2023.tsv", 35, &[3000]),
];

/// A printed table as somebody types it into a workbook.
fn typed(file: &str) -> Sheet {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/allocations");
    let text = std::fs::read_to_string(folder.join(file)).expect("a fixture");
    let cell = |text: &str| match number(text) {
        Some(value) => Cell::Number(u32::try_from(value).expect("a small number")),
        None => text.into(),
    };
    let table = text.lines().map(|line| line.split('\t').map(cell).collect()).collect();
    Sheet::new("附件1", vec![vec!["任务分配表".into()]], table)
}

/// Codes about totals and characters that an import told.
fn told(review: &Review) -> Vec<String> {
    let all = [review.findings("warning"), review.findings("note")].concat();
    let codes = all.into_iter().map(|one| one.code);
    codes.filter(|code| code.starts_with("total") || code.starts_with("doubled")).collect()
}

#[test]
fn the_tables_of_the_notices_come_in_whole() {
    for (campaign, level, region, file, rows, sums) in TABLES {
        let site = site_of(campaign, level, region);
        site.write("mail/附件1.xlsx", typed(file).xlsx());
        import(&site, campaign, &[]);
        let catalogue = catalogue(&site);
        let [table] = catalogue.campaigns[&CampaignId::new(campaign)].allocations.as_slice() else {
            panic!("one table in {campaign}");
        };
        let printed = Printed::read(file);
        let kept: Vec<(String, Vec<u64>)> =
            table.rows.iter().map(|row| (tight(&row.unit.value), row.values.clone())).collect();
        assert_eq!((kept.len(), &kept), (rows, &printed.rows), "{file}");
        let added: Vec<u64> = (0..sums.len()).map(|column| table.sum(column)).collect();
        assert_eq!(added, sums, "{file}");
        let stated: Vec<u64> = table.measures.iter().filter_map(|one| one.total).collect();
        assert_eq!(stated, printed.total.unwrap_or_default(), "{file}");
        let wanted: &[&str] = if region == "guangxi" { &["doubled-character"] } else { &[] };
        assert_eq!(told(&Review::read(&site, campaign)), wanted, "{file}");
        assert_eq!(site.run(&["check"]).code, 0, "{file}");
    }
}

/// Imports a table into the national campaign; gives its rows, its stated total and what was said.
fn national(sheet: &Sheet) -> (usize, Option<u64>, Vec<String>) {
    let site = site_of("2023/acftu", "national", "");
    site.write("mail/附件1.xlsx", sheet.xlsx());
    import(&site, "2023/acftu", &[]);
    let catalogue = catalogue(&site);
    let table = &catalogue.campaigns[&CampaignId::new("2023/acftu")].allocations[0];
    (table.rows.len(), table.measures[0].total, told(&Review::read(&site, "2023/acftu")))
}

#[test]
fn a_total_that_slipped_a_column_is_no_unit() {
    let mut sheet = typed("acftu-2023.tsv");
    let last = sheet.table.last_mut().expect("a last line");
    assert_eq!(last[5], Cell::Number(3000));
    last.swap(4, 5);
    assert_eq!(national(&sheet), (35, Some(3000), vec!["total-slipped".to_owned()]));
}

#[test]
fn a_total_that_differs_is_told_and_kept_as_stated() {
    let mut sheet = typed("acftu-2023.tsv");
    sheet.table.last_mut().expect("a last line")[5] = Cell::Number(2900);
    assert_eq!(national(&sheet), (35, Some(2900), vec!["total-differs".to_owned()]));
}

#[test]
fn inner_spaces_of_units_are_layout() {
    let site = site_of("2023/acftu", "national", "");
    site.write("mail/附件1.xlsx", typed("acftu-2023.tsv").xlsx());
    import(&site, "2023/acftu", &[]);
    let catalogue = catalogue(&site);
    let table = &catalogue.campaigns[&CampaignId::new("2023/acftu")].allocations[0];
    let named = |name: &str| table.rows.iter().find(|row| row.unit.value == name);
    for (unit, code) in [("北京", "110000"), ("内蒙古", "150000"), ("海南", "460000")] {
        let row = named(unit).unwrap_or_else(|| panic!("a row of {unit}"));
        let region = row.region.as_ref().map(fengcai::id::RegionCode::as_str);
        assert_eq!(region, Some(code), "{unit}");
    }
}

#[test]
fn a_blank_form_is_a_form_and_no_influencers() {
    let site = site_of("2023/acftu", "national", "");
    site.write("mail/附件1.xlsx", crate::mail::forms::influencers(0).xlsx());
    import(&site, "2023/acftu", &[]);
    let review = Review::read(&site, "2023/acftu");
    assert_eq!(review.codes("mail/附件1.xlsx"), ["blank-form"]);
    assert_eq!(super::entries(&site, "2023/acftu").len(), 0);
}
