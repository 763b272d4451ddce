//! `fengcai schema [KIND]`: what an entry may hold, for editors.

use super::Status;
use super::report::{Report, data};
use crate::scaffold::Kind;
use clap::Args;
use serde_json::{Map, Value};

/// Arguments of `schema`.
#[derive(Args)]
pub(super) struct SchemaArgs {
    /// 条目类型；不填则输出全部 · kind of entry; all when left out
    kind: Option<String>,
}

/// Prints one schema, or all under `$defs`.
pub(super) fn run(args: &SchemaArgs, report: &Report) -> Status {
    let Some(wanted) = &args.kind else {
        let all: Map<String, Value> =
            Kind::ALL.iter().map(|kind| (kind.as_str().to_owned(), kind.schema())).collect();
        data(&format!("{:#}", with_dialect(serde_json::json!({ "$defs": all }))));
        return Status::Done;
    };
    match Kind::ALL.iter().find(|kind| kind.as_str() == wanted) {
        Some(kind) => {
            data(&format!("{:#}", with_dialect(kind.schema())));
            Status::Done
        }
        None => unknown(wanted, report),
    }
}

/// Says that there is no such kind, and which there are.
pub(super) fn unknown(kind: &str, report: &Report) -> Status {
    let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
    report.say("unknown-kind", &[("kind", kind.to_owned()), ("known", known.join(", "))]);
    Status::Usage
}

fn with_dialect(mut schema: Value) -> Value {
    if let Some(object) = schema.as_object_mut() {
        object.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
    }
    schema
}
