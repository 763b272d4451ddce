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
    "static/main.css",
    "templates/author.html",
    "templates/base.html",
    "templates/campaign.html",
    "templates/components.html",
    "templates/decisions.html",
    "templates/home.html",
    "templates/index.html",
    "templates/listing.html",
    "templates/not-found.html",
    "templates/organiser.html",
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
