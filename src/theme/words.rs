//! What libraries say of a template or a text, as clauses of our own with what they are about in
//! brackets: `finding/messages/causes-zh.tsv` has every clause in Chinese.

use fluent_bundle::FluentError;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use std::fmt;

/// The bytes are no text.
pub(super) const NOT_UTF8: &str = "the file is not text in UTF-8";
/// `theme` in `site.yaml` names a folder that is not there.
pub(super) const NO_THEME: &str = "there is no such theme";
/// A kind of page is given a template that is not there.
pub(super) const NO_TEMPLATE: &str = "a kind of page has a template that is not there";
/// Templates lead back to themselves.
pub(super) const CIRCLE: &str = "templates extend or include each other in a circle";
/// A template builds on one that is not there.
pub(super) const NO_PARENT: &str = "the template extends one that is not there";
/// `t` asks for a text that no file of texts has.
pub(super) const NO_TEXT: &str = "the template asks for a text that is not there";
/// A text that pages are made with is not there.
const NO_OWN_TEXT: &str = "pages are made with a text that is not there";
/// A text that pages are made with shows what no page gives it.
const NO_OWN_VALUE: &str = "the text shows a value that no page gives it";
/// `t` does not give what a text shows.
const NO_VALUE: &str = "the template does not give the text a value that it shows";
/// Any other fault of writing.
const MALFORMED: &str = "the template is not well formed";
/// Any other fault of rendering.
const REFUSED: &str = "the template cannot be carried out";

/// Any other fault of a file of texts.
const NO_FLUENT: &str = "the text does not follow the rules of Fluent";

/// How the reader of texts begins what it says, and what that is with us.
const TEXTS: &[(&str, &str)] = &[
    ("Expected a token starting with \"=\"", "a name needs = and its text after it"),
    ("Expected a token starting with \"}\"", "a { is not closed by }"),
    ("Expected a value", "a name has no text"),
    ("Expected a message field", "a name has no text"),
    ("Expected a term field", "a name has no text"),
    ("The select expression must have", "one of the variants must be marked with *"),
    ("A select expression can only have", "only one of the variants may be marked with *"),
    ("Unbalanced closing brace", "a } stands without its {"),
    ("Unterminated string literal", "a quotation mark is not closed"),
    ("Expected an inline expression", "between { and } stands nothing that can be shown"),
    ("Expected a string or number literal", "between { and } stands nothing that can be shown"),
    ("Expected one of", "names are made of Latin letters, digits, - and _"),
];

/// How the template engine begins and goes on around a name, and what that is with us.
const NAMED: &[(&str, &str, &str)] = &[
    ("Variable `", "` is not defined", "the template uses a value that is not there"),
    ("Variable `", "` exists but", "the template uses a value that is not there"),
    ("Field `", "` is not defined", "the template uses a field that is not there"),
    ("Unknown filter `", "`", "the template uses a filter that is not there"),
    ("Unknown test `", "`", "the template uses a test that is not there"),
    ("Unknown function `", "`", "the template uses a function that is not there"),
    ("Unknown component `", "`", "the template uses a component that is not there"),
    ("Unknown template `", "`", "the template includes one that is not there"),
    (
        "Block `",
        "` is not defined in any",
        "the template fills a block that no template above it has",
    ),
    ("Component `", "` is defined in both", "a component is defined twice"),
    ("Template already contains a block named `", "`", "a block is written twice"),
    ("Component argument `", "`", "a component is given other values than it takes"),
    ("Argument `", "`", "a component is given other values than it takes"),
    ("Implicit argument `", "`", "a component is given other values than it takes"),
    ("Unknown argument(s) `", "`", "a component is given other values than it takes"),
];

/// A clause, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Said {
    clause: &'static str,
    about: String,
    /// The names that could stand there, where the library tells them.
    pub known: Vec<String>,
}

impl Said {
    /// A clause that says it all.
    pub(super) fn plain(clause: &'static str) -> Self {
        Self::about(clause, "")
    }

    /// A clause about a name.
    pub(super) fn about(clause: &'static str, about: impl Into<String>) -> Self {
        Self { clause, about: about.into(), known: Vec::new() }
    }

    /// The same of a text that no template asks for, but the pages themselves.
    pub(super) fn of_pages(self) -> Self {
        let clause = match self.clause {
            NO_TEXT => NO_OWN_TEXT,
            NO_VALUE => NO_OWN_VALUE,
            other => other,
        };
        Self { clause, ..self }
    }

    /// The clause without what it is about.
    pub(super) fn clause(&self) -> &'static str {
        self.clause
    }

    /// What it is about, where that tells one fault from another. The words of a library may hold a
    /// value of an entry, so that they differ where the fault does not.
    pub(super) fn steady(&self) -> &str {
        if self.clause == REFUSED { "" } else { &self.about }
    }

    /// The name it is about, where it is about one that others could stand for.
    pub(super) fn name(&self) -> &str {
        &self.about
    }

    /// What the template engine says of a template that does not follow its rules.
    pub(super) fn of_syntax(message: &str) -> Self {
        let open = match message {
            "Unexpected end of input" => Some("the template ends while something is not closed"),
            "Unknown tag" => Some("a tag is unknown, or closes what was not opened last"),
            _ => None,
        };
        let plain = open.map(Self::plain).or_else(|| named(message));
        plain.unwrap_or_else(|| Self::about(MALFORMED, message))
    }

    /// What the template engine says while it renders.
    pub(super) fn of_rendering(message: &str) -> Self {
        named(message).unwrap_or_else(|| Self::about(REFUSED, message))
    }

    /// What is wrong with a file of texts.
    pub(super) fn of_texts(message: &str) -> Self {
        let known = TEXTS.iter().find(|(opening, _)| message.starts_with(opening));
        match known {
            Some((_, clause)) => Self::plain(clause),
            None => Self::about(NO_FLUENT, message),
        }
    }

    /// What a text lacks when it is filled in.
    pub(super) fn of_filling(id: &str, error: &FluentError) -> Option<Self> {
        let FluentError::ResolverError(ResolverError::Reference(reference)) = error else {
            return None;
        };
        Some(match reference {
            ReferenceKind::Variable { id: value } => {
                Self::about(NO_VALUE, format!("{id}: {value}"))
            }
            ReferenceKind::Message { id: text, .. } | ReferenceKind::Term { id: text, .. } => {
                Self::about(NO_TEXT, format!("{id}: {text}"))
            }
            ReferenceKind::Function { id: name } => {
                Self::about(NO_FLUENT, format!("{id}: {name}()"))
            }
        })
    }
}

impl fmt::Display for Said {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.about.as_str() {
            "" => out.write_str(self.clause),
            about => write!(out, "{} ({about})", self.clause),
        }
    }
}

/// A message around a name; our own clauses come back as they were given to the engine.
fn named(message: &str) -> Option<Said> {
    for &own in &[NO_TEXT, NO_VALUE] {
        let about = message.strip_prefix(own).map(|rest| rest.trim_start_matches(" ("));
        if let Some(about) = about {
            return Some(Said::about(own, about.trim_end_matches(')')));
        }
    }
    NAMED.iter().find_map(|&(opening, then, clause)| {
        let (name, rest) = message.strip_prefix(opening)?.split_once('`')?;
        then.get(1..).filter(|then| rest.starts_with(then))?;
        let list = [" Available fields: ", " Available variables: "];
        let list = list.iter().find_map(|list| Some(rest.split_once(list)?.1)).unwrap_or_default();
        let known = list.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect();
        Some(Said { clause, about: name.to_owned(), known })
    })
}
