//! What looks private and is not, each line in the carrier it would stand in.

use super::*;

const LINES: &str = include_str!("../../../../tests/fixtures/audit/lookalikes.txt");

/// The files that carry a line.
fn carried(carrier: &str, line: &str, number: usize) -> Vec<(String, String)> {
    let page = |text: String| format!("<html><body><main>{text}</main></body></html>");
    let file = |ending: &str, text: String| (format!("f{number}.{ending}"), text);
    let quoted = || serde_json::to_string(line).expect("JSON");
    match carrier {
        "text" => vec![
            file("html", page(format!("<p>{line}</p>"))),
            file("txt", format!("一\n{line}\n二\n")),
            file("json", format!("{{\"text\": {}}}", quoted())),
            file("csv", format!("一,{},二\n", quoted())),
        ],
        "attribute" => {
            vec![file("html", page(format!("<a title=\"{line}\" href=\"{line}\">一</a>")))]
        }
        "comment" => vec![file("html", page(format!("<!-- {line} -->一")))],
        "svg-text" => vec![file("svg", format!("<svg><text>{line}</text></svg>"))],
        "svg-attribute" => {
            let same = ["d", "points", "viewBox", "transform", "values"];
            let all = same.map(|name| format!(" {name}=\"{line}\"")).concat();
            vec![file("svg", format!("<svg><path{all}/></svg>"))]
        }
        "xml" => vec![file("xml", format!("<urlset>{line}</urlset>"))],
        "name" => vec![(line.to_owned(), String::new())],
        ending => vec![file(ending, line.to_owned())],
    }
}

fn lines() -> Vec<(&'static str, &'static str)> {
    let mut carrier = "";
    let mut lines = Vec::new();
    for line in LINES.lines().skip(1) {
        match line.strip_prefix("== ") {
            Some(name) => carrier = name,
            None => lines.push((carrier, line)),
        }
    }
    lines
}

#[test]
fn nothing_is_found_in_what_only_looks_private() {
    let lines = lines();
    assert!(lines.len() >= 300, "{} lines", lines.len());
    let files = lines.iter().enumerate().flat_map(|(at, (how, line))| carried(how, line, at));
    let files: Vec<_> = files.collect();
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    let all = found(&files, Own { base: Some("https://own.example/site/"), ..Own::default() });
    let alarms = all.iter().filter(|one| one.code == Code::PrivateData).map(|one| {
        let page = value(one, "page");
        let at = files.iter().find(|(path, _)| *path == page);
        let text = at.map(|(_, text)| String::from_utf8_lossy(text)).unwrap_or_default();
        format!("{page}: {} {} in {text}", value(one, "kind"), value(one, "sample"))
    });
    assert_eq!(alarms.collect::<Vec<_>>(), [""; 0]);
}
