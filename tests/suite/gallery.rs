//! A site made of media files, one winner each, and what its pages show of them.

use crate::forge;
use crate::site::{Run, SiteTest, read_tree};
use scraper::{Html, Selector};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::OnceLock;

/// The folder of the one sub-project of a fresh site.
const WORKS: &str = "2025/example/rights-case";

/// What a file is handed in as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Picture,
    Film,
    Sound,
    Captions,
}

/// A file that was handed in.
#[derive(Clone)]
pub(crate) struct Work {
    pub(crate) id: String,
    pub(crate) ending: &'static str,
    pub(crate) bytes: Vec<u8>,
}

impl Work {
    pub(crate) fn new(id: impl Into<String>, ending: &'static str, bytes: Vec<u8>) -> Self {
        Self { id: id.into(), ending, bytes }
    }

    pub(crate) fn role(&self) -> Role {
        match self.ending {
            "jpg" | "png" | "gif" | "webp" => Role::Picture,
            "mp4" | "mov" => Role::Film,
            "vtt" | "srt" => Role::Captions,
            _ => Role::Sound,
        }
    }

    /// Its name, as findings give it.
    pub(crate) fn file(&self) -> String {
        format!("{}.{}", self.id, self.ending)
    }

    fn entry(&self) -> String {
        let (id, file) = (&self.id, self.file());
        let (kind, field) = match self.role() {
            Role::Picture => ("photo", format!("photos: [{{file: {file}, alt: A}}]")),
            Role::Film => ("video", format!("video: {{file: {file}}}")),
            Role::Sound => ("audio", format!("audio: {{file: {file}}}")),
            Role::Captions => ("video", format!("video: {{file: sound.mp4, captions: {file}}}")),
        };
        format!("  - {{id: {id}, title: T {id}, kind: {kind}, status: awarded, {field}}}\n")
    }
}

/// The site, and how its build went.
pub(crate) struct Gallery {
    pub(crate) site: SiteTest,
}

/// A picture as a page shows it: bodies by stated width, and the stated size of the fallback.
#[derive(Debug)]
pub(crate) struct Shown {
    pub(crate) webp: Vec<(u32, Vec<u8>)>,
    pub(crate) jpeg: Vec<u8>,
    pub(crate) size: (u32, u32),
}

impl Gallery {
    /// A site with these winners, not yet built.
    pub(crate) fn of(works: &[Work]) -> Self {
        let site = SiteTest::fresh();
        let mut list = String::from("winners:\n");
        for work in works {
            list.write_str(&work.entry()).expect("memory");
            site.write(&format!("content/{WORKS}/{}", work.file()), &work.bytes);
        }
        if works.iter().any(|work| work.role() == Role::Captions) {
            let film = forge::film::Film::default().file();
            site.write(&format!("content/{WORKS}/sound.mp4"), film);
        }
        site.write(&format!("content/{WORKS}/winners.yaml"), list);
        Self { site }
    }

    /// The same, built; the run is handed out for its findings.
    pub(crate) fn built(works: &[Work]) -> (Self, Run) {
        let gallery = Self::of(works);
        let run = gallery.site.build(&[]);
        (gallery, run)
    }

    fn page(&self, id: &str) -> Option<Html> {
        let path = self.site.path().join(format!("public/{WORKS}/{id}/index.html"));
        std::fs::read_to_string(path).ok().map(|page| Html::parse_document(&page))
    }

    /// A file of the site, named as the winners' pages name it.
    fn linked(&self, link: &str) -> Vec<u8> {
        let path = self.site.path().join("public").join(link.trim_start_matches("../"));
        std::fs::read(path).unwrap_or_default()
    }

    /// The picture on a winner's page; none where a box stands for it.
    pub(crate) fn picture(&self, id: &str) -> Option<Shown> {
        let page = self.page(id)?;
        let one = |rule: &str| page.select(&Selector::parse(rule).expect("a rule")).next();
        let picture = one("main picture img")?;
        let number = |name| picture.attr(name)?.parse().ok();
        let set = one("main picture source")?.attr("srcset")?;
        let webp = set.split(", ").filter_map(|part| {
            let (link, width) = part.trim().split_once(' ')?;
            Some((width.strip_suffix('w')?.parse().ok()?, self.linked(link)))
        });
        let size = (number("width")?, number("height")?);
        Some(Shown { webp: webp.collect(), jpeg: self.linked(picture.attr("src")?), size })
    }

    /// The film, recording or captions on a winner's page.
    pub(crate) fn media(&self, work: &Work) -> Option<Vec<u8>> {
        let rule = match work.role() {
            Role::Picture => "main picture img",
            Role::Film => "main video source",
            Role::Sound => "main audio source",
            Role::Captions => "main video track",
        };
        let page = self.page(&work.id)?;
        let found = page.select(&Selector::parse(rule).expect("a rule")).next()?;
        Some(self.linked(found.attr("src")?)).filter(|bytes| !bytes.is_empty())
    }

    /// Every published file.
    pub(crate) fn public(&self) -> BTreeMap<String, Vec<u8>> {
        read_tree(&self.site.path().join("public"))
    }
}

/// The pixels of a published body, by decoders of the test's own choice.
pub(crate) fn decoded(body: &[u8]) -> Result<image::RgbaImage, String> {
    if body.starts_with(b"RIFF") {
        let picture = image::load_from_memory_with_format(body, image::ImageFormat::WebP);
        return picture.map(|picture| picture.to_rgba8()).map_err(|error| error.to_string());
    }
    let mut decoder = jpeg_decoder::Decoder::new(body);
    let data = decoder.decode().map_err(|error| error.to_string())?;
    let info = decoder.info().ok_or("no header")?;
    let rgb = image::RgbImage::from_raw(info.width.into(), info.height.into(), data);
    Ok(image::DynamicImage::from(rgb.ok_or("not three samples a pixel")?).to_rgba8())
}

/// Two lossy WebP files of the program's own making, the second with clear pixels.
pub(crate) fn lossy() -> &'static (Vec<u8>, Vec<u8>) {
    static MADE: OnceLock<(Vec<u8>, Vec<u8>)> = OnceLock::new();
    MADE.get_or_init(|| {
        let png = |colour| {
            forge::png::Png::new((61, 43), 8, colour).file(&|x, y, channel| match channel {
                3 => u16::try_from((x + y) * 2).expect("small"),
                _ => forge::png::pattern(x, y, channel),
            })
        };
        let works = [Work::new("opaque", "png", png(2)), Work::new("clear", "png", png(6))];
        let (gallery, _) = Gallery::built(&works);
        let first = |id| gallery.picture(id).expect("a picture").webp.remove(0).1;
        (first("opaque"), first("clear"))
    })
}
