//! The marks of an XML part, one after another.
//!
//! References to characters are resolved; a document type, which alone could declare others, is
//! refused, so nothing can multiply.

use super::{Fault, Measure};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::collections::BTreeMap;
use std::io::{BufReader, Read};

/// How many marks may stand inside each other. Documents have some dozens.
const DEPTH: usize = 256;

/// One mark. Names come without their prefix.
#[derive(Debug)]
pub(super) enum Mark {
    Open { name: String, values: BTreeMap<String, String> },
    Close(String),
    Text(String),
}

/// The marks of a part.
pub(super) struct Marks<R: Read> {
    reader: Reader<BufReader<R>>,
    buffer: Vec<u8>,
    depth: usize,
}

impl<R: Read> Marks<R> {
    pub(super) fn new(part: R) -> Self {
        let mut reader = Reader::from_reader(BufReader::new(part));
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), depth: 0 }
    }

    /// The next mark; nothing at the end of the part.
    pub(super) fn next(&mut self) -> Result<Option<Mark>, Fault> {
        loop {
            self.buffer.clear();
            let event = self.reader.read_event_into(&mut self.buffer).map_err(Fault::damaged)?;
            return Ok(Some(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > DEPTH {
                        return Err(Fault::TooLarge { what: Measure::Depth, limit: 256 });
                    }
                    open(&start)?
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Mark::Close(end.local_name().as_ref().to_owned())
                }
                Event::Text(text) => Mark::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Mark::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => Mark::Text(resolved(&reference)?),
                Event::DocType(_) => return Err(Fault::damaged("it declares a document type")),
                Event::Eof if self.depth > 0 => return Err(Fault::damaged("a part ends too soon")),
                Event::Eof => return Ok(None),
                _ => continue,
            }));
        }
    }
}

fn open(start: &BytesStart<'_>) -> Result<Mark, Fault> {
    let mut values = BTreeMap::new();
    for value in start.attributes() {
        let value = value.map_err(Fault::damaged)?;
        let text = quick_xml::escape::unescape(&value.value).map_err(Fault::damaged)?;
        values.insert(value.key.local_name().as_ref().to_owned(), text.into_owned());
    }
    Ok(Mark::Open { name: start.local_name().as_ref().to_owned(), values })
}

fn resolved(reference: &BytesRef<'_>) -> Result<String, Fault> {
    if let Some(char) = reference.resolve_char_ref().map_err(Fault::damaged)? {
        return Ok(char.to_string());
    }
    let name = reference.xml10_content();
    let text = quick_xml::escape::resolve_predefined_entity(&name);
    text.map(str::to_owned).ok_or_else(|| Fault::damaged(format!("an unknown reference: {name}")))
}
