//! Names of authors out of one cell: several names, parts played, teams.

use super::clean;
use super::yaml::Yaml;

/// An author as a cell names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Person {
    /// Name.
    pub(super) name: String,
    /// Part played: 作词, 导演.
    pub(super) role: Option<String>,
}

/// Family names of two characters, which may stand apart from the given name.
const DOUBLE: &[&str] = &[
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯",
    "端木", "南宫", "长孙", "宇文",
];
/// Endings of teams, and of units that made a work as a whole.
const TEAMS: &[&str] = &[
    "团队",
    "小组",
    "剧组",
    "摄制组",
    "创作组",
    "项目组",
    "乐队",
    "合唱团",
    "艺术团",
    "班组",
    "工作室",
];
const UNITS: &[&str] =
    &["工会", "公司", "集团", "医院", "学校", "中心", "总站", "支队", "委员会", "厂", "局"];

/// The authors of a cell, in its order.
#[must_use]
pub(super) fn people(cell: &str) -> Vec<Person> {
    let parts = cell.split(['、', '，', ',', '；', ';', '/', '／', '\n']);
    parts.flat_map(part).filter(|person| !person.name.is_empty()).collect()
}

/// The authors of one part: `作词：张示例`, `张示例 李样本`, `李 样本`.
fn part(text: &str) -> Vec<Person> {
    if let Some((role, names)) = text.split_once(['：', ':']) {
        let role = Some(clean::name(role)).filter(|role| !role.is_empty());
        return part(names).into_iter().map(|one| Person { role: role.clone(), ..one }).collect();
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let lengths = || words.iter().map(|word| word.chars().count());
    let han = words.iter().all(|word| word.chars().all(clean::is_han));
    let double = words.first().is_some_and(|first| DOUBLE.contains(first));
    if han && !double && words.len() > 1 && lengths().all(|length| (2..=4).contains(&length)) {
        return words
            .into_iter()
            .map(|word| Person { name: word.to_owned(), role: None })
            .collect();
    }
    vec![Person { name: clean::name(text), role: None }]
}

/// The `authors:` of an entry.
#[must_use]
pub(super) fn yaml(people: &[Person]) -> Yaml {
    let author = |person: &Person| {
        let ends = |words: &[&str]| words.iter().any(|word| person.name.ends_with(word));
        let kind = match () {
            () if ends(TEAMS) => Some(Yaml::text("team")),
            () if ends(UNITS) => Some(Yaml::text("unit")),
            () => None,
        };
        Yaml::map([
            ("name", Some(Yaml::text(person.name.clone()))),
            ("kind", kind),
            ("role", person.role.clone().map(Yaml::Text)),
        ])
    };
    Yaml::List(people.iter().map(author).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_a_cell_are_parted() {
        for (cell, expected) in [
            ("张示例", "张示例"),
            ("张示例、李样本", "张示例|李样本"),
            ("张示例 李样本", "张示例|李样本"),
            ("李 样本", "李样本"),
            ("欧阳 示例", "欧阳示例"),
            ("张示例\n李样本；王某某", "张示例|李样本|王某某"),
            ("作词：张示例；作曲：李样本", "张示例=作词|李样本=作曲"),
            ("阿依古丽·示例", "阿依古丽·示例"),
            ("", ""),
        ] {
            let names: Vec<String> = people(cell)
                .into_iter()
                .map(|one| one.role.map_or(one.name.clone(), |role| format!("{}={role}", one.name)))
                .collect();
            assert_eq!(names.join("|"), expected, "{cell:?}");
        }
    }

    #[test]
    fn teams_and_units_are_told_from_persons() {
        let text = yaml(&people("示例摄制组、示例机务段工会、张示例")).field("authors", 0);
        assert_eq!(
            text,
            "authors:\n  - name: 示例摄制组\n    kind: team\n  - name: 示例机务段工会\n    kind: unit\n  - name: 张示例\n"
        );
    }
}
