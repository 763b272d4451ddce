//! Addresses in what other programs read of a site: feeds, lists of pages, the manifest of an app.
//!
//! A reader of feeds fetches what it wants by itself, so an address elsewhere is a link here.

use super::html::{Token, tokens};
use super::markup;
use super::references::Role;
use crate::plan::OutputPath;
use serde_json::Value;

/// Elements whose text is an address.
const NAMED: &[&str] = &[
    "comments",
    "icon",
    "image:loc",
    "link",
    "loc",
    "logo",
    "url",
    "video:content_loc",
    "video:player_loc",
    "video:thumbnail_loc",
];
/// Elements whose text may be a page.
const PAGES: &[&str] = &["content", "content:encoded", "description", "summary"];
/// Members of a JSON feed that hold an address.
const MEMBERS: &[&str] = &[
    "avatar",
    "banner_image",
    "external_url",
    "favicon",
    "feed_url",
    "home_page_url",
    "icon",
    "image",
    "next_url",
    "url",
];

/// Every address of a feed or a list of pages in XML.
pub(super) fn of_xml(text: &str) -> Vec<(Role, String)> {
    let (mut found, mut inside) = (Vec::new(), String::new());
    for token in tokens(text) {
        match token {
            Token::Open(tag) => {
                for (name, value) in &tag.attributes {
                    match name.as_str() {
                        "href" | "src" | "url" | "xlink:href" => found.push(link(value)),
                        "xml:base" => found.push((Role::Base, value.clone().into_owned())),
                        _ => {}
                    }
                }
                inside = tag.name;
            }
            Token::Text(text) if NAMED.contains(&inside.as_str()) => found.push(link(&text)),
            Token::Text(text) if PAGES.contains(&inside.as_str()) => found.extend(page(&text)),
            Token::Comment(text) => match text.strip_prefix("![CDATA[") {
                Some(own) if NAMED.contains(&inside.as_str()) => {
                    found.push(link(own.trim_end_matches(']')));
                }
                _ => found.extend(markup::instruction(text)),
            },
            Token::Close(_) => inside.clear(),
            Token::Text(_) | Token::Raw(..) => {}
        }
    }
    found.retain(|(_, value)| !value.is_empty());
    found
}

/// Every address of a JSON feed or the manifest of an app; other JSON has none.
pub(super) fn of_json(path: &OutputPath, text: &str) -> Vec<(Role, String)> {
    let name = path.as_str().rsplit('/').next().unwrap_or_default();
    let app = name.ends_with(".webmanifest") || name == "manifest.json";
    if !app && !text.contains("jsonfeed.org/version") {
        return Vec::new();
    }
    let mut found = Vec::new();
    if let Ok(value) = serde_json::from_str(text) {
        members(&value, app, &mut found);
    }
    found
}

fn members(value: &Value, app: bool, found: &mut Vec<(Role, String)>) {
    match value {
        Value::Object(members_of) => {
            for (name, value) in members_of {
                match (name.as_str(), value) {
                    ("src", Value::String(address)) if app => {
                        found.push((Role::Image, address.clone()));
                    }
                    ("start_url" | "url", Value::String(address)) if app => {
                        found.push(link(address));
                    }
                    ("content_html", Value::String(html)) if !app => found.extend(page(html)),
                    (name, Value::String(address)) if !app && MEMBERS.contains(&name) => {
                        found.push(link(address));
                    }
                    (_, value) => members(value, app, found),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| members(value, app, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// An address; that of a folder is that of its page.
fn link(value: &str) -> (Role, String) {
    let value = value.trim();
    let index = match value {
        "." => "./index.html".to_owned(),
        folder if folder.ends_with('/') => format!("{folder}index.html"),
        _ => value.to_owned(),
    };
    (Role::Link, index)
}

/// The addresses of a page that stands in a feed as text.
fn page(html: &str) -> impl Iterator<Item = (Role, String)> {
    let addresses = tokens(html).filter_map(|token| match token {
        Token::Open(tag) => Some(markup::addresses(&tag)),
        Token::Close(_) | Token::Text(_) | Token::Raw(..) | Token::Comment(_) => None,
    });
    addresses.flatten().map(|(_, value)| (Role::Link, value))
}
