//! A tolerant tokeniser of HTML: never fails, takes time in proportion to its input.
//!
//! It follows the tokeniser of the HTML standard where that decides what is tag, attribute or text;
//! it knows no tree.

use super::entities::decode;
use std::borrow::Cow;

/// Elements whose content is text without tags and references.
const RAW: &[&str] = &["script", "style", "xmp", "iframe", "noembed", "noframes"];
/// Elements whose content is text without tags.
const PLAIN: &[&str] = &["title", "textarea"];

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// An opening tag.
    Open(Tag<'a>),
    /// The name of a closing tag.
    Close(String),
    /// Text that is shown, its references decoded.
    Text(Cow<'a, str>),
    /// What an element such as `script` holds, and its name.
    Raw(String, &'a str),
    /// What a comment or a declaration holds.
    Comment(&'a str),
}

/// An opening tag; names are in small letters, values decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// The element.
    pub name: String,
    /// Its attributes in order; one given twice is here twice.
    pub attributes: Vec<(String, Cow<'a, str>)>,
}

impl Tag<'_> {
    /// The value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| &**value)
    }
}

/// The pieces of a page in order.
pub(super) struct Tokens<'a> {
    rest: &'a str,
    /// The element whose content follows, when tags have no meaning in it.
    inside: Option<String>,
}

/// Takes a page apart.
pub(super) fn tokens(html: &str) -> Tokens<'_> {
    Tokens { rest: html, inside: None }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(name) = self.inside.take() {
            let text = self.take(end_of_raw(self.rest, &name));
            if !text.is_empty() {
                let plain = PLAIN.contains(&name.as_str());
                return Some(if plain {
                    Token::Text(decode(text))
                } else {
                    Token::Raw(name, text)
                });
            }
        }
        if self.rest.is_empty() {
            return None;
        }
        self.markup().or_else(|| {
            let skip = usize::from(self.rest.starts_with('<'));
            let end = self.rest[skip..].find('<').map_or(self.rest.len(), |at| at + skip);
            Some(Token::Text(decode(self.take(end))))
        })
    }
}

impl<'a> Tokens<'a> {
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    /// A tag or comment, when one begins here.
    fn markup(&mut self) -> Option<Token<'a>> {
        let after = self.rest.strip_prefix('<')?;
        let letter = |text: &str| text.starts_with(|char: char| char.is_ascii_alphabetic());
        match after.strip_prefix('/') {
            Some(name) if letter(name) => {
                self.rest = name;
                Some(Token::Close(self.tag().name))
            }
            None if letter(after) => {
                self.rest = after;
                let tag = self.tag();
                let name = tag.name.as_str();
                if RAW.contains(&name) || PLAIN.contains(&name) {
                    self.inside = Some(tag.name.clone());
                }
                Some(Token::Open(tag))
            }
            Some(name) if !name.is_empty() => Some(self.bogus(1)),
            None if after.starts_with("!--") => Some(self.comment()),
            None if after.starts_with(['!', '?']) => Some(self.bogus(1)),
            None | Some(_) => None,
        }
    }

    /// What the standard calls a bogus comment: all up to the next `>`.
    fn bogus(&mut self, skip: usize) -> Token<'a> {
        let end = self.rest.find('>').unwrap_or(self.rest.len());
        let text = &self.take(end)[skip..];
        self.rest = self.rest.strip_prefix('>').unwrap_or(self.rest);
        Token::Comment(text)
    }

    fn comment(&mut self) -> Token<'a> {
        self.take("<!".len());
        let text = self.rest;
        let mut from = 0;
        // The dashes that open may be those that close: `<!-->` is a comment.
        while let Some(dashes) = text[from..].find("--") {
            let at = from + dashes;
            let after = &text[at + 2..];
            let close = if after.starts_with('>') { 3 } else { 4 };
            if close == 3 || (after.starts_with("!>") && at > 0) {
                self.take(at + close);
                return Token::Comment(&text[..at]);
            }
            from = at + 1;
        }
        Token::Comment(self.take(text.len()))
    }

    fn tag(&mut self) -> Tag<'a> {
        let name = self.until(|char| is_space(char) || matches!(char, '/' | '>'));
        let name = name.to_ascii_lowercase();
        let mut attributes = Vec::new();
        loop {
            self.until(|char| !is_space(char) && char != '/');
            if self.rest.is_empty() {
                break;
            }
            if let Some(rest) = self.rest.strip_prefix('>') {
                self.rest = rest;
                break;
            }
            attributes.push(self.attribute());
        }
        Tag { name, attributes }
    }

    fn attribute(&mut self) -> (String, Cow<'a, str>) {
        // A `=` may open a name.
        let first = usize::from(self.rest.starts_with('='));
        let ends = |char| is_space(char) || matches!(char, '/' | '>' | '=');
        let end = self.rest[first..].find(ends).map_or(self.rest.len(), |at| at + first);
        let name = self.take(end).to_ascii_lowercase();
        self.until(|char| !is_space(char));
        let Some(value) = self.rest.strip_prefix('=') else { return (name, Cow::Borrowed("")) };
        self.rest = value;
        self.until(|char| !is_space(char));
        let Some(quote) = self.rest.chars().next().filter(|char| matches!(char, '"' | '\'')) else {
            return (name, decode(self.until(|char| is_space(char) || char == '>')));
        };
        self.take(1);
        let value = self.until(|char| char == quote);
        self.rest = self.rest.strip_prefix(quote).unwrap_or(self.rest);
        (name, decode(value))
    }

    fn until(&mut self, stop: impl Fn(char) -> bool) -> &'a str {
        self.take(self.rest.find(stop).unwrap_or(self.rest.len()))
    }
}

fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\t' | '\n' | '\r' | '\x0c')
}

/// Where the content of a raw element ends: at its closing tag or with the text.
fn end_of_raw(text: &str, name: &str) -> usize {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(slash) = text[from..].find("</") {
        let at = from + slash;
        let after = &bytes[at + 2..];
        let named =
            after.get(..name.len()).is_some_and(|one| one.eq_ignore_ascii_case(name.as_bytes()));
        let ends = after
            .get(name.len())
            .is_none_or(|&byte| is_space(char::from(byte)) || matches!(byte, b'/' | b'>'));
        if named && ends {
            return at;
        }
        from = at + 2;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(html: &str) -> String {
        let piece = |token| match token {
            Token::Open(tag) => {
                let attributes =
                    tag.attributes.iter().map(|(name, value)| format!(" {name}={value}"));
                format!("<{}{}>", tag.name, attributes.collect::<String>())
            }
            Token::Close(name) => format!("</{name}>"),
            Token::Text(text) => format!("[{text}]"),
            Token::Raw(name, text) => format!("{name}({text})"),
            Token::Comment(text) => format!("!{text}!"),
        };
        tokens(html).map(piece).collect()
    }

    #[test]
    fn tags_attributes_and_text() {
        for (html, expected) in [
            ("<A HREF=x.html>一&amp;二</A>", "<a href=x.html>[一&二]</a>"),
            ("<img alt='a>b' src = \"1.jpg\"/>", "<img alt=a>b src=1.jpg>"),
            ("<p a b=c/d e>", "<p a= b=c/d e=>"),
            ("<p =x=1 y=\"2\"z=3>", "<p =x=1 y=2 z=3>"),
            ("1 < 2 <3 </>x", "[1 ][< 2 ][<3 ]!/![x]"),
            ("<a href=\"x", "<a href=x>"),
            ("<", "[<]"),
            ("</", "[</]"),
        ] {
            assert_eq!(shown(html), expected, "{html}");
        }
    }

    #[test]
    fn comments_and_raw_text() {
        for (html, expected) in [
            ("<!doctype html>x", "!!doctype html![x]"),
            ("<!-- a -- b -->x<!-->y<!--->z", "!-- a -- b ![x]!![y]!-![z]"),
            ("<!--a--!>x", "!--a![x]"),
            ("<!-- open", "!-- open!"),
            ("<script>a</b</script >c", "<script>script(a</b)</script>[c]"),
            ("<SCRIPT></script>c", "<script></script>[c]"),
            ("<title>&lt;b></title>", "<title>[<b>]</title>"),
            ("<style>a</styles>", "<style>style(a</styles>)"),
        ] {
            assert_eq!(shown(html), expected, "{html}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_stops_it(html in "[<>/!a&#;='\" x\\-页s]{0,60}") {
            let count = tokens(&html).count();
            proptest::prop_assert!(count <= html.len());
        }
    }
}
