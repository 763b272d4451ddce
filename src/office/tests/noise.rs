//! Readers of our own over samples with bytes changed at random: faults, never panics. What other
//! readers panic over is caught and is not looked for here.

use super::super::{Format, Limits, archive, read_as, sniff};
use super::Sample;
use super::packing::{pack, workbook};
use super::xls;

/// How often each sample is changed.
const ROUNDS: usize = 400;

/// Random numbers, the same ones in every run (xorshift of Marsaglia).
struct Noise(u64);

impl Noise {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(bound).unwrap()).unwrap()
    }

    /// Changes some bytes, and sometimes cuts the end off.
    fn change(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.below(8) {
            let at = self.below(bytes.len());
            bytes[at] = [0, 1, 0x7F, 0xFF, b'<', b'&', b'"', b'9'][self.below(8)];
        }
        if self.below(4) == 0 {
            bytes.truncate(1 + self.below(bytes.len()));
        }
        bytes
    }
}

#[test]
fn changed_text_documents_and_lists() {
    let mut noise = Noise(0x5EED);
    let text = "<w:document><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"9\"/>\
        <w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>a&#65;</w:t><w:sym w:char=\"F052\"/>\
        </w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>b</w:t></w:r></w:p></w:body></w:document>";
    let content = "<o:c><t:table t:name=\"a\"><t:table-row t:number-rows-repeated=\"9\"><t:table-cell \
        t:number-columns-repeated=\"9\" t:number-columns-spanned=\"9\" t:number-rows-spanned=\"9\">\
        <x:p>a<x:s x:c=\"9\"/></x:p></t:table-cell></t:table-row></t:table></o:c>";
    for _ in 0..ROUNDS {
        let text = pack([("word/document.xml", noise.change(text.as_bytes()))]);
        let content = pack([("content.xml", noise.change(content.as_bytes()))]);
        let list = noise.change("甲,\"乙\"\n1,2\n".as_bytes());
        for (bytes, format) in [(text, Format::Docx), (content, Format::Ods), (list, Format::Csv)] {
            let _ = read_as(&Sample::new("a", &bytes).path, format, &Limits::default());
        }
    }
}

#[test]
fn changed_containers() {
    let mut noise = Noise(0xC0_FFEE);
    let inner = pack([("a.txt", "甲"), ("b/c.txt", "乙")]);
    let archive = pack([("a.zip", inner.as_slice()), ("d.txt", b"x")]);
    let older = xls::sample();
    let newer = workbook("<worksheet/>", "<sst/>");
    for _ in 0..ROUNDS {
        for sample in [&archive, &older, &newer] {
            let bytes = noise.change(sample);
            sniff("a.xls", &bytes);
            xls::formats_of(&bytes);
            let sample = Sample::new("a", &bytes);
            let into = sample.folder.path().join("out");
            if let Ok(outcome) = archive::unpack(&sample.path, &into, &Limits::default()) {
                assert!(outcome.members.iter().all(|member| member.path.starts_with(&into)));
            }
        }
    }
}
