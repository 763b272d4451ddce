//! The other papers of the mail: tables of tasks, offline activities, influencers.

use super::sheet::{Cell, Sheet, texts};
use super::units::UNITS;

fn numbers(cells: &[u32]) -> Vec<Cell> {
    cells.iter().map(|&number| Cell::from(number)).collect()
}

/// Records put side by side, the second half of the records right of the first.
pub(crate) fn two_up(records: &[Vec<Cell>]) -> Vec<Vec<Cell>> {
    let lines = records.len().div_ceil(2);
    let right = |line: usize| records.get(lines + line).cloned().unwrap_or_default();
    (0..lines).map(|line| [records[line].clone(), right(line)].concat()).collect()
}

/// Annex 1 of the notice, two records a line and no total, with the row whose character is doubled.
pub(crate) fn tasks() -> Sheet {
    let heading = texts(&["市级工会", "会员数 (万)", "任务数"]);
    let cities = UNITS.iter().map(|unit| {
        let name: Cell = unit.city.into();
        [vec![name], numbers(&unit.plan)].concat()
    });
    let others = [("区直企事业 业工会", [10, 2]), ("区教育工 会", [1, 1])]
        .map(|(name, plan)| [texts(&[name]), numbers(&plan)].concat());
    let records: Vec<Vec<Cell>> = cities.chain(others).collect();
    let lines = records.chunks(2).map(<[_]>::concat);
    let table = [vec![[heading.clone(), heading].concat()], lines.collect()].concat();
    Sheet::new("Sheet1", vec![texts(&["百场线下活动任务分配表"])], table)
}

/// Where the doubled character of [`tasks`] stands: row and column of the table.
pub(crate) const DOUBLED: (usize, usize) = (8, 0);

/// A table of one number, two records a line, whose total slipped to the column of units.
pub(crate) fn slipped() -> Sheet {
    let heading = texts(&["序号", "单 位", "线下活动数量"]);
    let mut records = Vec::new();
    for (place, unit) in UNITS.iter().enumerate() {
        let number = u32::try_from(place + 1).expect("few units");
        records.push(vec![number.into(), unit.city.into(), (10 * number).into()]);
    }
    let sum: u32 = (1..=14).map(|number| 10 * number).sum();
    let total = vec!["合 计".into(), Cell::Number(sum)];
    let lines = [two_up(&records), vec![total]].concat();
    let table = [vec![[heading.clone(), heading].concat()], lines].concat();
    Sheet::new("附件2", vec![texts(&["线下宣讲活动任务分配表"])], table)
}

/// Where the slipped total stands.
pub(crate) const SLIPPED: (usize, usize) = (8, 1);

/// A table of three numbers; the total of the second is not what its rows add up to.
pub(crate) fn stated() -> Sheet {
    let headings = texts(&["序号", "单位", "组织动员工会组织", "发展宣传员", "线下活动数"]);
    let mut table = vec![headings];
    for (place, unit) in UNITS.iter().enumerate() {
        let number = u32::try_from(place + 1).expect("few units");
        table.push(
            [vec![number.into(), unit.city.into()], numbers(&[7, 100 + number, 20])].concat(),
        );
    }
    table.push([texts(&["合计", ""]), numbers(&[98, 1_500, 280])].concat());
    Sheet::new("表 1", vec![texts(&["网络宣传员任务分配表"])], table)
}

/// Where the total that differs stands.
pub(crate) const DIFFERS: (usize, usize) = (15, 3);

/// Annex 3 of the notice, filled by a city.
pub(crate) fn offline() -> Sheet {
    let headings = ["序号", "活动时间", "主办单位", "开展形式", "活动主题", "线上线下联动情况"];
    let linkage =
        "宣传报道3篇并附链接；阅读量12000人次；微信关注度增加300人；平台活跃用户增加150人";
    let rows = [
        ("2020年6月18日", "现场宣讲", "争做中国好网民进车间", linkage),
        ("2020年7月9日", "知识竞赛", "网络安全知识走进班组", "宣传报道1篇；阅读量2600人次"),
        ("2020年9月5日", "集体诵读", "码头上的诵读", ""),
    ];
    let mut table = vec![texts(&headings)];
    for (place, (when, form, theme, linkage)) in rows.into_iter().enumerate() {
        let number = u32::try_from(place + 1).expect("few rows");
        let texts = texts(&[when, "南宁市总工会", form, theme, linkage]);
        table.push([vec![number.into()], texts].concat());
    }
    let above = vec![
        texts(&["主题线下活动汇总表（示例）"]),
        texts(&["单位：南宁市总工会", "联系人：王样本", "联系电话：13800138090"]),
    ];
    Sheet::new("表 1", above, table)
}

/// The headings of an influencer form.
const PEOPLE: [&str; 7] = ["序号", "达人姓名", "单位", "参赛平台", "账号昵称", "手机号", "备注"];

/// A form of influencers with so many lines filled, ten in all.
pub(crate) fn influencers(filled: u32) -> Sheet {
    let mut table = vec![texts(&PEOPLE)];
    for number in 1..=10_u32 {
        let mut row = vec![Cell::Number(number)];
        if number <= filled {
            let person = super::works::person(3 * usize::try_from(number).expect("a small number"));
            let (account, phone) = (format!("示例账号{number}号"), format!("1380013807{number}"));
            row.extend(texts(&[&person, "柳州示例机械厂", "抖音", &account, &phone]));
        }
        table.push(row);
    }
    let sender = if filled == 0 { "" } else { "柳州市总工会" };
    let filler = if filled == 0 { ["", "", ""] } else { ["张样本", "干事", "13800138091"] };
    let above = vec![
        texts(&["全国正能量职工网络达人推荐表"]),
        texts(&[&format!("推荐单位（盖章）：{sender}")]),
        texts(&[&format!(
            "填表人姓名：{}　职务：{}　联系方式：{}",
            filler[0], filler[1], filler[2]
        )]),
    ];
    Sheet::new("推荐表", above, table)
}
