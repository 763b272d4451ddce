//! The default theme's files, built into the program; a test holds that none is missing.

/// Declares the table of files once.
macro_rules! files {
    ($($path:literal),* $(,)?) => {
        /// Path below the theme's folder, and content.
        pub(super) const FILES: &[(&str, &[u8])] =
            &[$(($path, include_bytes!(concat!("../../themes/default/", $path)))),*];
    };
}

files! {
    "locales/en.ftl",
    "locales/zh.ftl",
    "static/css/base.css",
    "static/css/cards.css",
    "static/css/compare.css",
    "static/css/facts.css",
    "static/css/indexes.css",
    "static/css/layout.css",
    "static/css/lead.css",
    "static/css/map.css",
    "static/css/paper.css",
    "static/css/pictures.css",
    "static/css/print.css",
    "static/css/rows.css",
    "static/css/slides.css",
    "static/css/tables.css",
    "static/css/tokens.css",
    "static/css/viewer.css",
    "static/css/winner.css",
    "static/css/words.css",
    "static/js/compare.js",
    "static/js/gestures.js",
    "static/js/modes.js",
    "static/js/player.js",
    "static/js/slides.js",
    "static/js/viewer.js",
    "templates/author.html",
    "templates/base.html",
    "templates/campaign.html",
    "templates/certificate.html",
    "templates/components.html",
    "templates/decisions.html",
    "templates/home.html",
    "templates/index.html",
    "templates/labels.html",
    "templates/listing.html",
    "templates/not-found.html",
    "templates/organiser.html",
    "templates/roster.html",
    "templates/slides.html",
    "templates/statistics.html",
    "templates/sub-project.html",
    "templates/winner-activity.html",
    "templates/winner-article.html",
    "templates/winner-audio.html",
    "templates/winner-case.html",
    "templates/winner-influencer.html",
    "templates/winner-media-account.html",
    "templates/winner-photo-set.html",
    "templates/winner-photo.html",
    "templates/winner-platform.html",
    "templates/winner-then-now.html",
    "templates/winner-video.html",
    "templates/winner.html",
    "templates/year.html",
    "theme.yaml",
}
