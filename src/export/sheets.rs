//! Names of sheets: what Excel allows, each once.

use std::collections::BTreeSet;

/// Longest name of a sheet.
const LONGEST: usize = 31;

/// Gives out names that Excel allows: at most 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at
/// an end, none twice whatever its case, and not `History`, which Excel keeps for itself.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// A name as near to the wanted one as there is.
    pub(super) fn take(&mut self, wanted: &str) -> String {
        let clean: String =
            wanted.chars().map(|char| if is_banned(char) { ' ' } else { char }).collect();
        let clean = clean.trim_matches(|char: char| char == '\'' || char.is_whitespace());
        let clean = if clean.is_empty() { "—" } else { clean };
        let numbered = (2_u32..).map(|number| format!(" ({number})"));
        let mut names =
            std::iter::once(String::new()).chain(numbered).map(|end| short(clean, &end));
        let free = |name: &String| {
            let key = name.to_lowercase();
            key != "history" && !self.taken.contains(&key)
        };
        let name = names.find(free).unwrap_or_default();
        self.taken.insert(name.to_lowercase());
        name
    }
}

fn is_banned(char: char) -> bool {
    matches!(char, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || char.is_control()
}

/// As much of a name as leaves room for its ending.
fn short(name: &str, end: &str) -> String {
    let room = LONGEST - end.len();
    let mut used = 0;
    let fits = |char: &char| {
        used += char.len_utf16();
        used <= room
    };
    let kept: String = name.chars().take_while(fits).collect();
    format!("{}{end}", kept.trim_end_matches(|char: char| char == '\'' || char.is_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_that_excel_allows_and_each_stands_once() {
        let mut names = Names::default();
        let given = ["示例总工会", "示例总工会", "a/b:c", "'x'", "", "History", "[]"];
        let taken = given.map(|name| names.take(name));
        let expected = ["示例总工会", "示例总工会 (2)", "a b c", "x", "—", "History (2)", "— (2)"];
        assert_eq!(taken, expected);
        let long = "长".repeat(40);
        assert_eq!(names.take(&long).chars().count(), 31);
        let second = names.take(&long);
        assert!(second.ends_with("长 (2)") && second.chars().count() == 31, "{second}");
        let wide = names.take(&"𠮷".repeat(20));
        assert_eq!(wide.encode_utf16().count(), 30);
    }
}
