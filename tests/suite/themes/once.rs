//! A fault of a template is told once, whatever number of pages it hits.

use crate::site::SiteTest;

const WORKS: &str = "content/2025/example/rights-case";

/// A site of many entries, all shown by one template.
fn many(template: &str) -> SiteTest {
    let site = SiteTest::fresh();
    let row = |n: u32| format!("  - {{id: w-{n:03}, title: T{n}, kind: case, status: awarded}}\n");
    let rows: String = (1..=120).map(row).collect();
    site.write(&format!("{WORKS}/winners.yaml"), format!("winners:\n{rows}"));
    site.write("themes/default/templates/winner-case.html", template);
    site
}

/// The findings as they are given to programs.
fn findings(site: &SiteTest) -> Vec<serde_json::Value> {
    let run = site.run(&["check", "--format", "json"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let json: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    json["findings"].as_array().expect("a list").clone()
}

#[test]
fn the_same_fault_is_told_once_with_the_number_of_its_pages_and_links_to_them_raise_no_other() {
    let site = many(
        "{% extends \"winner.html\" %}\n{% block work %}{{ winner.tilte }}{% endblock work %}",
    );
    let all = findings(&site);
    assert_eq!(all.len(), 1, "{all:?}");
    let one = &all[0];
    assert_eq!(one["code"], "render-fault");
    assert_eq!(one["file"], "themes/default/templates/winner-case.html");
    assert_eq!((one["line"].as_u64(), one["column"].as_u64()), (Some(2), Some(27)));
    let message = one["message"].as_str().expect("words");
    // The entry that `new` makes, and those of the list.
    let page = "“2025/example/rights-case/first-case/index.html”";
    let entry = "(content/2025/example/rights-case/first-case.md) and 120 more";
    assert!(message.contains(&format!("{page} {entry}")), "{message}");
}

#[test]
fn other_names_and_other_places_are_told_beside_it() {
    let template = "{% extends \"winner.html\" %}\n{% block work %}\n\
        {% if winner.card.title == \"T7\" %}{{ winner.seven }}{% endif %}\n\
        {% if winner.card.title is ending_with(pat=\"9\") %}\n\
        {{ t(id=\"of-\" ~ winner.awards | length ~ winner.card.title | length) }}\n\
        {% endif %}\n{% endblock work %}";
    let all = findings(&many(template));
    let said: Vec<(u64, &str)> = all
        .iter()
        .map(|one| (one["line"].as_u64().unwrap_or(0), one["message"].as_str().unwrap_or("")))
        .collect();
    let told = |line, what: &str| said.iter().any(|(at, said)| *at == line && said.contains(what));
    assert_eq!(said.len(), 4, "{said:?}");
    assert!(
        told(3, "w-007/index.html” (content/2025/example/rights-case/winners.yaml) cannot"),
        "{said:?}"
    );
    // T9, T19 to T99, T109 and T119 ask for three texts at one place.
    for (text, page) in [("(of-02)", "w-009"), ("(of-03)", "w-019"), ("(of-04)", "w-109")] {
        assert!(
            said.iter().any(|(_, said)| said.contains(text) && said.contains(page)),
            "{said:?}"
        );
    }
}

/// One finding stands for the fault of all pages.
fn assert_told_once(template: &str) {
    let all = findings(&many(template));
    assert_eq!(all.len(), 1, "{all:?}");
    assert!(
        all[0]["message"].as_str().is_some_and(|text| text.contains("and 120 more")),
        "{all:?}"
    );
}

#[test]
fn names_that_differ_on_every_page_are_told_together() {
    let template = "{% extends \"winner.html\" %}\n{% block work %}{{ t(id=winner.card.title) }}{% endblock work %}";
    assert_told_once(template);
}

#[test]
fn what_fails_with_every_entrys_own_words_is_still_one_fault() {
    let template = "{% extends \"winner.html\" %}\n\
        {% block work %}{{ winner.card.title | int }}{% endblock work %}";
    assert_told_once(template);
}

#[test]
fn nothing_is_published_and_the_site_stays_as_it_was() {
    let site = many("{% extends \"winner.html\" %}");
    site.build(&[]);
    let before = site.public();
    site.write("themes/default/templates/home.html", "{{ nothing }}");
    assert_eq!(site.run(&["build"]).code, 1);
    assert_eq!(site.public(), before);
}
