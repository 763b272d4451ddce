//! The examples of `docs/themes.md` do what it says, all in one site.

use super::{Loaded, repository};
use crate::site::SiteTest;

/// The first block in a language below a phrase of the document.
fn block(phrase: &str, language: &str) -> String {
    let text = repository("docs/themes.md");
    let (_, rest) =
        text.split_once(phrase).unwrap_or_else(|| panic!("{phrase} is in the document"));
    let (_, rest) = rest.split_once(&format!("```{language}\n")).expect("a block");
    rest.split_once("```").expect("a closed block").0.to_owned()
}

/// A file of the default theme with a piece replaced that it must hold.
fn changed(path: &str, from: &str, to: &str) -> String {
    let text = repository(&format!("themes/default/{path}"));
    assert!(text.contains(from), "docs/themes.md says that {path} holds {from}");
    text.replacen(from, to, 1)
}

#[test]
fn the_examples_change_what_they_say() {
    let site = SiteTest::showcase();
    let texts = block("**Other words.**", "ftl") + &block("Then add the text", "ftl");
    site.write("themes/default/locales/zh.ftl", texts);
    let footer = block("**A line in the footer", "html");
    let base = changed("templates/base.html", "</footer>", &format!("{footer}</footer>"));
    site.write("themes/default/templates/base.html", base);
    let colour = block("**Another colour.**", "css");
    let (name, _) = colour.split_once(':').expect("a named colour");
    let style = repository("themes/default/static/css/tokens.css");
    let own = style.lines().find(|line| line.trim_start().starts_with(&format!("{name}:")));
    let style = changed("static/css/tokens.css", own.expect("the colour").trim(), colour.trim());
    site.write("themes/default/static/css/tokens.css", style);
    site.write(
        "themes/default/templates/winner-photo.html",
        block("**One kind of page.**", "html"),
    );

    let loaded = Loaded::of(&site);
    let asset = |loaded: &Loaded| loaded.site.theme.style().map(|one| one.hashed.clone());
    assert_ne!(asset(&loaded), asset(&Loaded::of(&SiteTest::showcase())));
    let pages = loaded.rendered();
    for (path, _, html) in &pages {
        assert!(html.contains("本站由 "), "{path}");
        assert!(!html.contains("更新日期："), "{path}");
        assert!(asset(&loaded).is_some_and(|name| html.contains(&name)), "{path}");
    }
    let photos = pages.iter().filter(|(_, kind, _)| *kind == "winner-photo");
    assert!(photos.clone().any(|(_, _, html)| html.contains("<p class=\"section-note\">安徽")));
    assert!(pages.iter().any(|(_, _, html)| html.contains("最近更新：")));
}
