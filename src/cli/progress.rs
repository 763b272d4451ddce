//! Progress bars on standard error, where that is a terminal.

use crate::finding::Messages;
use crate::pipeline::{Progress, Stage};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

/// One bar, used for each stage in turn.
pub(super) struct Bar {
    shown: ProgressBar,
    done: AtomicUsize,
    total: AtomicUsize,
    weighed: AtomicBool,
    media: String,
    pages: String,
}

impl Bar {
    /// The words are taken once, as steps are told of from many threads.
    pub(super) fn new(messages: &Messages) -> Self {
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
        let text = |id| messages.text(id, &[]);
        let (done, total, weighed) = Default::default();
        let (media, pages) = (text("stage-media"), text("stage-pages"));
        Self { shown: bar, done, total, weighed, media, pages }
    }

    /// The count, which the bar itself does not show where it goes by bytes.
    fn count(&self) {
        let (done, total) = (self.done.load(Relaxed), self.total.load(Relaxed));
        self.shown.set_prefix(format!("{done}/{total}"));
    }
}

impl Progress for Bar {
    fn start(&self, stage: Stage, total: usize, bytes: Option<u64>) {
        let words = match stage {
            Stage::Media => &self.media,
            Stage::Pages => &self.pages,
        };
        let template = match bytes {
            Some(_) => "{msg} {bar:30} {prefix} · {bytes}/{total_bytes} · {eta}",
            None => "{msg} {bar:30} {prefix} · {eta}",
        };
        let style = ProgressStyle::with_template(template);
        self.shown.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        self.weighed.store(bytes.is_some(), Relaxed);
        self.done.store(0, Relaxed);
        self.total.store(total, Relaxed);
        self.shown.reset();
        self.shown.set_length(bytes.unwrap_or(total as u64));
        self.shown.set_message(words.clone());
        self.count();
    }

    fn step(&self, bytes: u64) {
        self.done.fetch_add(1, Relaxed);
        self.count();
        self.shown.inc(if self.weighed.load(Relaxed) { bytes } else { 1 });
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.shown.finish_and_clear();
    }
}
