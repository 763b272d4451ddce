//! The addresses of a tag, and the code that stands in it.

use super::css;
use super::html::Tag;
use super::references::Role;

/// Relations of `link` that make a browser fetch or connect.
const FETCHED: &[&str] = &[
    "dns-prefetch",
    "manifest",
    "modulepreload",
    "preconnect",
    "prefetch",
    "preload",
    "prerender",
    "stylesheet",
];
/// What a page says of its picture to those who show a card of it.
const CARDS: &[&str] = &[
    "og:audio",
    "og:image",
    "og:image:secure_url",
    "og:image:url",
    "og:url",
    "og:video",
    "twitter:image",
];
/// Attributes that may paint with a shape named elsewhere.
const PAINTS: &[&str] = &[
    "clip-path",
    "cursor",
    "fill",
    "filter",
    "marker-end",
    "marker-mid",
    "marker-start",
    "mask",
    "stroke",
];
/// Types of `script` that hold data and never run.
const DATA: &[&str] = &["application/ld+json", "application/json"];

/// Every address of a tag with what the browser does with it.
pub(super) fn addresses(tag: &Tag<'_>) -> Vec<(Role, String)> {
    // Looked up once, as a tag may have very many attributes.
    let relation = if tag.name == "link" { relation(tag) } else { Role::Link };
    let refreshes =
        tag.get("http-equiv").is_some_and(|kind| kind.trim().eq_ignore_ascii_case("refresh"));
    let mut found = Vec::new();
    for (name, value) in &tag.attributes {
        let one = |role| vec![(role, value.clone().into_owned())];
        found.extend(match (name.as_str(), tag.name.as_str()) {
            ("href", "link") => one(relation),
            ("href", "base") => one(Role::Base),
            ("href" | "xlink:href", "image" | "use" | "feimage")
            | ("src", "img" | "input")
            | ("poster" | "background", _) => one(Role::Image),
            ("href" | "xlink:href" | "cite", _) => one(Role::Link),
            ("src" | "action" | "formaction", _) | ("data", "object") | ("manifest", "html") => {
                one(Role::Request)
            }
            ("srcset" | "imagesrcset" | "data-srcset", _) => candidates(value),
            ("data-src" | "data-next", _) if !value.is_empty() => one(Role::Link),
            ("content", "meta") if is_card(tag) => one(Role::Link),
            (paint, _) if PAINTS.contains(&paint) => css::addresses(value),
            ("ping", _) => pings(value),
            ("content", "meta") if refreshes => refresh(value).into_iter().collect(),
            _ => Vec::new(),
        });
    }
    found
}

/// Whether a `meta` names an address of a card; it is fetched by others and not by a reader.
fn is_card(tag: &Tag<'_>) -> bool {
    let name = tag.get("property").or_else(|| tag.get("name")).unwrap_or_default();
    CARDS.iter().any(|card| name.trim().eq_ignore_ascii_case(card))
}

/// Every address of a tag of a drawing: all but those of `a` are fetched as it is shown.
pub(super) fn drawn(tag: &Tag<'_>) -> Vec<(Role, String)> {
    let mut found = Vec::new();
    for (name, value) in &tag.attributes {
        match name.as_str() {
            "href" | "xlink:href" => {
                let role = match tag.name.as_str() {
                    "a" => Role::Link,
                    "script" => Role::Request,
                    _ => Role::Image,
                };
                found.push((role, value.clone().into_owned()));
            }
            "src" => found.push((Role::Request, value.clone().into_owned())),
            "xml:base" => found.push((Role::Base, value.clone().into_owned())),
            _ if value.contains("url(") => found.extend(css::addresses(value)),
            _ => {}
        }
    }
    found
}

/// The style sheet that a processing instruction of XML fetches.
pub(super) fn instruction(text: &str) -> Option<(Role, String)> {
    let text = text.strip_prefix('?').unwrap_or(text).strip_prefix("xml-stylesheet")?;
    let (_, after) = text.split_once("href=")?;
    let quote = after.chars().next().filter(|char| matches!(char, '"' | '\''))?;
    let value = after[1..].split(quote).next()?;
    Some((Role::Request, value.to_owned()))
}

fn relation(tag: &Tag<'_>) -> Role {
    let relations = tag.get("rel").unwrap_or_default().to_ascii_lowercase();
    let any = |known: &dyn Fn(&str) -> bool| relations.split_ascii_whitespace().any(known);
    if any(&|one| one == "icon" || one.ends_with("-icon")) {
        Role::Image
    } else if any(&|one| FETCHED.contains(&one)) {
        Role::Request
    } else {
        Role::Link
    }
}

fn pings(value: &str) -> Vec<(Role, String)> {
    value.split_ascii_whitespace().map(|url| (Role::Request, url.to_owned())).collect()
}

/// The addresses of a `srcset`, each with an optional width or density after it.
fn candidates(value: &str) -> Vec<(Role, String)> {
    let mut found = Vec::new();
    let mut rest = value;
    loop {
        rest = rest.trim_start_matches(|char: char| char.is_ascii_whitespace() || char == ',');
        if rest.is_empty() {
            return found;
        }
        let end = rest.find(|char: char| char.is_ascii_whitespace()).unwrap_or(rest.len());
        let (url, after) = rest.split_at(end);
        let bare = url.trim_end_matches(',');
        found.push((Role::Image, bare.to_owned()));
        rest = if bare.len() < url.len() {
            after
        } else {
            after.split_once(',').map_or("", |(_, next)| next)
        };
    }
}

/// The address a page sends its reader on to.
fn refresh(content: &str) -> Option<(Role, String)> {
    let (_, after) = content.split_once([';', ','])?;
    let after = after.trim_start();
    let named = after.get(..3).filter(|word| word.eq_ignore_ascii_case("url"));
    let named = named.and_then(|_| after[3..].trim_start().strip_prefix('='));
    let url = named.unwrap_or(after).trim_matches([' ', '"', '\'']);
    Some((Role::Request, url.to_owned()))
}

/// Code in the attributes of a tag: `style` or `event`, and `script` for a page in an attribute.
pub(super) fn inline(tag: &Tag<'_>) -> Vec<&'static str> {
    let kind = |name: &str| match name {
        "style" => Some("style"),
        "srcdoc" => Some("script"),
        _ if name.len() > 2 && name.starts_with("on") => Some("event"),
        _ => None,
    };
    tag.attributes.iter().filter_map(|(name, _)| kind(name)).collect()
}

/// Whether the content of a `script` is data.
pub(super) fn is_data(tag: &Tag<'_>) -> bool {
    let kind = tag.get("type").unwrap_or_default();
    DATA.iter().any(|data| kind.trim().eq_ignore_ascii_case(data))
}
