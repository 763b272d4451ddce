# Interface strings of the default theme

## Frame
skip = Skip to content
nav-label = Main navigation
crumbs-label = You are here
contents-label = On this page
to-contents = Contents
footer-sponsor = Sponsored by { $title }
footer-updated = Last updated:
year = { $n }

## Samples
sample-badge = Sample
sample-note = This page contains samples: their works, people and figures are invented for demonstration.

## Axes and labels
index-home = Home
index-regions = Regions
index-categories = Categories
index-honours = Honours
index-sectors = Sectors
index-organisers = Organisers
index-authors = Authors
index-years = Years
regions-within = Regions within
categories-within = Categories within
label-region = Region
label-region-code = GB/T 2260 code
label-category = Category
label-category-above = Category above
label-honour = Honour
label-sector = Sector
label-year = Year
label-crossed = Crossed index
label-sub-project = Sub-project

## Titles of pages
title-year = { $n }
title-page = { $title } (page { $n })
title-statistics = { $title }: statistics
title-roster = { $title }: award winners
title-labels = { $title }: wall labels
title-slides = { $title }: slideshow
title-certificate = { $title }: certificate

## Between names
between-names = { ", " }
between-facts = { ", " }
between-addressees = { "; " }
name-of-unit = { $name } ({ $unit })
award-of-level = { $level }: { $title }

## Lists
campaigns-title = Campaigns
latest-title = Latest
winners-title = Award winners
site-winners = { $n ->
    [one] { $n } award winner on show
   *[other] { $n } award winners on show
}
winners-count = { $n ->
    [one] { $n } winner
   *[other] { $n } winners
}
sub-projects-count = { $n ->
    [one] { $n } sub-project
   *[other] { $n } sub-projects
}
list-total = { $n } in all
list-some = { $shown } of { $n } shown here; all are with the sub-projects
list-order = Order: { $order }
list-page = Page { $page } of { $pages }
list-empty = No award winners have been published here yet.
pager-label = Pages
pager-previous = Previous
pager-next = Next
pager-page = Page { $n }
order-standard = as listed
order-date = date
order-tier = tier
order-pinyin = pinyin
order-stroke = strokes
ordered-date = By date, the latest first; no ranking
ordered-tier = By tier; within a tier in no order
ordered-pinyin = By the pinyin of titles; no ranking
ordered-stroke = By the strokes of titles; no ranking
ordered-honour = Grouped by honour as the notice names them; the order is no ranking
ordered-number = By number; the order is no ranking
ordered-year = By year and sub-project; the order is no ranking
section-ranked = in no order within the tier
section-flat = without rank, by number
section-titled = titles have no rank, by number
section-others = Exhibited and others
section-others-note = by number

## Campaigns and sub-projects
campaign-theme = Theme of the year
campaign-period = Period
campaign-chain = Place in the series
campaign-children = Campaigns beneath it
about-title = About it
sub-projects-title = Sub-projects
sub-project-campaign = Campaign
sub-project-category = Category
hosted-by = Undertaken by { $title }
participates = Takes part in
participates-short = Part of a higher campaign
participants = Sub-projects taking part
organisers-title = Organisers
phases-title = Timetable
offline-title = Offline activities
offline-form = Form
offline-linkage = What happened online
label-reads = Reads
label-followers-gained = Followers gained
label-active-gained = Active users gained
label-publicists = Publicists
label-met = Workers met
targets-title = Plan and tasks
table-unit = Unit
table-total = Total
table-states = The rows of “{ $title }” add up to { $sum }; the table states { $n }.
notice-states = The rows of “{ $title }” add up to { $sum }; the text states { $n }.
tiers-title = Awards
tier-text = { $title } × { $n }
judging-title = Judging
judging-text = { $stage }: { $panel }
rules-title = Rules for works
rule-text = { $field } { $operator } { $value } { $unit }
quotas-title = Quotas
quota-text = { $who }: { $bound }
quota-least = at least { $n }
quota-most = at most { $n }
channels-title = Where it happens
documents-title = Notices
document-number = File number
document-issued = Date of issue
document-addressees = Addressed to
document-annexes = Annexes
claims-title = Where documents disagree
claims-note = On these points the documents differ. Each is quoted here, with what was decided and why.
claim-decided = Decided
claim-reason = Reason

table-done = Registered
table-beside = { $n ->
    [one] One more registered activity belongs to no row and counts in the total only.
   *[other] { $n } more registered activities belong to no row and count in the total only.
}
target-done = { $n } registered
timeline-title = Phases by month
timeline-month = { $n }
timeline-january = 1/{ $year }
overlap = “{ $one }” and “{ $other }” overlap from { $from } to { $to }.
overlap-once = “{ $one }” and “{ $other }” overlap from { $when } to { $when }.
overlap-day = { $date }
overlap-month = { $date }
matrix-title = Award winners in numbers
matrix-all = All
matrix-note = The numbers count award winners; each leads to its list. Some winners name no region and some count in several cells, so rows need not add up to “All”.
index-note = The number after a name counts its award winners.
runs-title = Hosts over the years
runs-campaign = Campaign
runs-sub-project = Sub-project
runs-hosts = Hosts
runs-count = Winners
runs-no-host = none named
address-closed = (closed since { $date }, kept as a record)

## Authors
author-unit = Unit
author-winners = Award winners

## Organisers
parts-year = Year
parts-role = Role
parts-what = Campaign or sub-project
organiser-aliases = Short names
organiser-parent = Part of
organiser-region = Region
organiser-sector = Sector
organiser-parts = What it did
organiser-channels = Sites and accounts
organiser-winners = Its award winners

## Award winners
facts-title = Key facts
label-author = Author
label-unit = Unit
label-sender = Sent by
label-date = Date
label-place = Place
label-duration = Duration
label-picture = Picture
label-captions = Captions
captions-track = caption track
awards-title = Awards
award-certificate = Certificate
picture-missing = This picture cannot be shown at present.
video-missing = This video cannot be played at present.
audio-missing = This recording cannot be played at present.
video-download = Your browser cannot play this video; download it instead.
audio-download = Your browser cannot play this recording; download it instead.
captions-label = { $lang ->
    [bo] Tibetan captions
    [ug] Uyghur captions
    [za] Zhuang captions
    [mn] Mongolian captions
    [mn-Mong] Mongolian captions
    [kk] Kazakh captions
    [kk-Arab] Kazakh captions
    [ko] Korean captions
    [ii] Yi captions
    [en] English captions
    [zh] Chinese captions
    [zh-Hans] Chinese captions
    [zh-Hant] Chinese captions
   *[other] Captions
}
transcript = Transcript
photo-set-total = { $n ->
    [one] { $n } photograph
   *[other] { $n } photographs
}
then = Then
now = Now
words-title = Text of the work
lyrics-title = Words
translation-title = { $lang ->
    [bo] In Tibetan
    [ug] In Uyghur
    [za] In Zhuang
    [mn] In Mongolian
    [mn-Mong] In Mongolian
    [kk] In Kazakh
    [kk-Arab] In Kazakh
    [ko] In Korean
    [ii] In Yi
    [en] In English
   *[other] In another language
}
pictures-title = More pictures
accounts-title = Accounts
account-verified = Verified
account-followers = Followers
account-as-of = as of { $date }
rights-rule = The notice says:
outside-link = Web address
neighbours-label = More from this sub-project
neighbour-previous = Previous
neighbour-next = Next

## Page not found
not-found-title = Page not found
not-found-text = The page may have moved or been withdrawn, or the address may be mistyped.
not-found-home = Back to the home page

## How the site looks
mode-elder = Large type
mode-look = Colours
mode-auto = As the system
mode-light = Light
mode-dark = Dark

## Looking at pictures
viewer-label = Pictures
viewer-stage = Picture; scrolls when enlarged
viewer-previous = Previous
viewer-next = Next
viewer-zoom = Enlarge
viewer-page = About it
viewer-close = Close
lead-label = Selected works
compare-label = Then and now: scroll sideways to see the place as it was and as it is

## Numbers
map-title = Winners by province
map-note = One tile a province; the darker, the more winners.
map-elsewhere = { $n ->
    [one] { " " }One more names no region.
   *[other] { " " }{ $n } more name no region.
}
map-table = Show as a table
map-province = Province
statistics-title = Statistics
statistics-note = All numbers are counted from the winners listed on this site. A winner with several honours counts once under each; one that names no region counts under none.
chart-share = Share
chart-years = Winners by year
chart-categories = Winners by category
chart-sub-projects = Winners by sub-project
chart-regions = Winners by region
chart-honours = Winners by honour
chart-sectors = Winners by sector
total-winners = Award winners
total-authors = Authors
total-units = Units
tools-label = Statistics, paper and screen
tool-roster = Print the list of winners
tool-slides = Slideshow
tool-labels = Print wall labels
orders-label = Order by

## Paper and screen
roster-title = List of award winners
roster-note = This page prints on A4.
roster-number = No.
roster-award = Honour
roster-work = Work
roster-authors = Authors
roster-unit = Unit
roster-region = Region
labels-note = This page prints on A4, to be cut along the dashed lines. With an address (base_url) in the site's settings, labels carry a QR code.
certificate-title = Certificate
certificate-back = Back to { $title }
certificate-note = This page prints on A4 (landscape) and leaves room for a seal.
certificate-colon = ,
certificate-text = in { $campaign }, { $part }, for
award-print = Print the certificate
qr-label = QR code: { $url }
slides-previous = Previous
slides-next = Next
slides-play = Play
slides-seconds = Seconds a slide
slides-full = Full screen
chapters-title = Chapters
footer-contact = Contact: { $text }
footer-identity = Site identity code: { $code }
