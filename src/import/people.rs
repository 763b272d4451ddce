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

/// The authors of one part: `作词：张示例 作曲：李样本`, `张示例 李样本`, `李 样本`.
fn part(text: &str) -> Vec<Person> {
    let Some((before, after)) = text.split_once(['：', ':']) else { return named(text, None) };
    // The word before a colon is the part played by those behind it, up to the next such word.
    let role = clean::name(before.rsplit(char::is_whitespace).next().unwrap_or(before));
    let role = Some(role).filter(|role| !role.is_empty());
    let mut people = match before.rsplit_once(char::is_whitespace) {
        Some((names, _)) => named(names, None),
        None => Vec::new(),
    };
    let Some(colon) = after.find(['：', ':']) else {
        people.extend(named(after, role.as_deref()));
        return people;
    };
    let head = after.get(..colon).unwrap_or_default().trim_end();
    let cut = head.rfind(char::is_whitespace).unwrap_or(0);
    people.extend(named(after.get(..cut).unwrap_or_default(), role.as_deref()));
    people.extend(part(after.get(cut..).unwrap_or_default()));
    people
}

/// The names of a text without colons.
fn named(text: &str, role: Option<&str>) -> Vec<Person> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare: Vec<String> = words.iter().map(|word| person(word, None).name).collect();
    let lengths = || bare.iter().map(|name| name.chars().count());
    let han = bare.iter().all(|name| name.chars().all(clean::is_han));
    let double = words.first().is_some_and(|first| DOUBLE.contains(first));
    let several =
        han && !double && words.len() > 1 && lengths().all(|length| (2..=4).contains(&length));
    let whole = clean::name(text);
    let names = if several { words } else { vec![whole.as_str()] };
    names.into_iter().flat_map(joined).map(|name| person(&name, role)).collect()
}

/// `张示例和李样本` as two names, where both sides are as long as names are.
fn joined(text: &str) -> Vec<String> {
    let fits =
        |name: &str| (2..=4).contains(&name.chars().count()) && name.chars().all(clean::is_han);
    let pair = ['和', '与'].iter().find_map(|word| text.split_once(*word));
    match pair.filter(|(one, other)| fits(one) && fits(other)) {
        Some((one, other)) => vec![one.to_owned(), other.to_owned()],
        None => vec![text.to_owned()],
    }
}

/// A name without what stands in brackets behind it, and that.
fn bare(name: &str) -> (&str, Option<&str>) {
    let role = name.strip_suffix(['）', ')']).and_then(|name| name.split_once(['（', '(']));
    role.map_or((name, None), |(name, role)| (name, Some(role)))
}

/// One name: `张示例（作词）`, `李样本等`, `王某某等5人`.
fn person(name: &str, role: Option<&str>) -> Person {
    let (name, own) = bare(name);
    let others = name.find('等').filter(|at| {
        let rest = name.get(at + '等'.len_utf8()..).unwrap_or_default();
        rest.trim_end_matches(['人', '同', '志']).chars().all(char::is_numeric)
    });
    let name = others.and_then(|at| name.get(..at)).unwrap_or(name);
    let role = own.or(role).map(str::to_owned).filter(|role| !role.is_empty());
    Person { name: clean::name(name), role }
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
            ("作词：张示例 作曲：李样本", "张示例=作词|李样本=作曲"),
            ("导演：张示例  编剧：李样本  摄影：王某某", "张示例=导演|李样本=编剧|王某某=摄影"),
            ("张示例（作词） 李样本（作曲）", "张示例=作词|李样本=作曲"),
            ("张示例、李样本等", "张示例|李样本"),
            ("张示例 李样本等5人", "张示例|李样本"),
            ("张示例和李样本", "张示例|李样本"),
            ("李和平", "李和平"),
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
