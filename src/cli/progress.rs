//! Progress bars on standard error, where that is a terminal.

use crate::finding::Messages;
use crate::pipeline::{Progress, Stage};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// One bar, used for each stage in turn.
pub(super) struct Bar {
    shown: ProgressBar,
    media: String,
    pages: String,
}

impl Bar {
    /// The words are taken once, as steps are told of from many threads.
    pub(super) fn new(messages: &Messages) -> Self {
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
        let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        let text = |id| messages.text(id, &[]);
        Self { shown: bar, media: text("stage-media"), pages: text("stage-pages") }
    }
}

impl Progress for Bar {
    fn start(&self, stage: Stage, total: usize) {
        let words = match stage {
            Stage::Media => &self.media,
            Stage::Pages => &self.pages,
        };
        self.shown.reset();
        self.shown.set_length(total as u64);
        self.shown.set_message(words.clone());
    }

    fn step(&self) {
        self.shown.inc(1);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.shown.finish_and_clear();
    }
}
