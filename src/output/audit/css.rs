//! Addresses in a style sheet: `url()` and `@import`.

use super::references::Role;

/// Every address a style sheet names, in time proportional to it.
pub(super) fn addresses(css: &str) -> Vec<(Role, String)> {
    let mut found = Vec::new();
    let mut rest = css;
    let mut import = false;
    while let Some(first) = rest.chars().next() {
        let role = if import { Role::Request } else { Role::Image };
        rest = if let Some(comment) = rest.strip_prefix("/*") {
            comment.split_once("*/").map_or("", |(_, after)| after)
        } else if let Some(after) = strip(rest, "url(") {
            let (address, after) = argument(after);
            found.push((role, address));
            after
        } else if let Some(after) = strip(rest, "@import") {
            import = true;
            after
        } else if matches!(first, '"' | '\'') {
            let (text, after) = string(&rest[1..], first);
            if import {
                found.push((role, text));
            }
            after
        } else {
            import &= !matches!(first, ';' | '{');
            &rest[first.len_utf8()..]
        };
    }
    found
}

fn strip<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (start, after) = text.split_at_checked(word.len())?;
    start.eq_ignore_ascii_case(word).then_some(after)
}

/// What stands between the brackets of `url(`, and what follows.
fn argument(text: &str) -> (String, &str) {
    let text = text.trim_start();
    if let Some(quote @ ('"' | '\'')) = text.chars().next() {
        return string(&text[1..], quote);
    }
    let (address, after) = text.split_once(')').unwrap_or((text, ""));
    (address.trim_end().to_owned(), after)
}

/// A string up to its quote, and what follows.
fn string(text: &str, quote: char) -> (String, &str) {
    let mut value = String::new();
    let mut chars = text.char_indices();
    while let Some((at, char)) = chars.next() {
        if char == quote {
            return (value, &text[at + 1..]);
        }
        let char = if char == '\\' { chars.next().map(|(_, escaped)| escaped) } else { Some(char) };
        value.extend(char);
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_and_strings_are_not_taken_for_them() {
        let css = "/* url(a) */ @IMPORT 'b.css'; @import url(c.css) screen; \
                   p { background: URL( \"d.png\" ); content: 'url(e)'; mask: url( f.svg ) } 页 url(";
        let found = addresses(css);
        let expected = [
            (Role::Request, "b.css"),
            (Role::Request, "c.css"),
            (Role::Image, "d.png"),
            (Role::Image, "f.svg"),
            (Role::Image, ""),
        ];
        assert_eq!(found, expected.map(|(role, address)| (role, address.to_owned())));
    }
}
