### What fengcai says, in English

## Reading files

not-utf8 = From line { $line } on, the file is not UTF-8 text
    .help = Save it again as UTF-8 (Notepad: File → Save as → Encoding “UTF-8”; other editors offer UTF-8 when saving), then run the command again.
    .explain = Entries are plain text in UTF-8. Older versions of Notepad and spreadsheet programs often save as GBK (called “ANSI” in the menu), and sometimes a Word or WPS document has merely been renamed. Open the file in Notepad, make sure that the text looks right, and save it as UTF-8; the text itself need not change.

file-too-large = The file has { $bytes } bytes, more than the limit of { $limit }
    .help = See whether picture data has been pasted into it; a very long list can be split into several <winner>.md files.
    .explain = Entries hold text alone and are seldom larger than some tens of kilobytes, so their size is limited. A larger one usually has a picture or a whole document pasted into it, or is another kind of file renamed to .md or .yaml. Save pictures as files of their own in the entry's folder, and give their names in the entry.

unreadable-file = The file cannot be read: { $cause }
    .help = Close any program that is using it and check that you may read it; if it is on a network or removable drive, copy it to this computer first.
    .explain = The system did not let fengcai open this file or folder; its reason stands after the colon. Often another program holds the file, reading is not permitted, a cloud file has not been downloaded yet, or the disk has a fault. Once that is settled, run the command again.

link-refused = This is a link, a shortcut or a special file; it was not read
    .help = Copy the real file here, then delete the link.
    .explain = Only ordinary files in the content folder are read; links are not followed, so that nothing outside the folder is published by mistake. Links are usually left over from tidying up files. Put a copy of the original in its place.

unsafe-name = The name of this file cannot be used safely
    .help = Type a simple new name (letters, digits, hyphens or Chinese characters) rather than pasting one; where two files seem to have the same name, rename or delete one.
    .explain = The name holds invisible control characters, characters that change the direction of text, or a backslash, or it is not proper Unicode; or two names look alike and differ only in how their characters are composed. Such names come from chat programs, old archives, or copying between Windows and macOS. Type the name afresh, and change it in the entries that use the file.

stray-file = No entry is expected here; the file was not used
    .help = Move it to its proper place, such as 2019/anhui/campaign.md, 2019/anhui/photography/sub-project.md, or winners.yaml in that same folder; if it is not needed, move it out of content.
    .explain = Where an entry stands decides what it is: year/campaign/campaign.md, year/campaign/sub-project/sub-project.md, then winners.yaml, <winner>.md or <winner>/winner.md in the folder of a sub-project, and organisers/<id>.md. An .md or .yaml file anywhere else does not appear on the site. Usually there is one folder too few or too many, or the year folder is not four digits. Moving the file is enough.

## YAML and front matter

no-front-matter = The file has no front matter between two lines of ---
    .help = Let the first line be --- and nothing else, write the fields below it, end them with another line of ---, and put the text after that.
    .explain = Every .md entry begins with its front matter: a line of three hyphens, fields such as title, and another line of three hyphens. Often there is a blank line at the top, the second --- is missing, or an input method turned the hyphens into a dash. Another entry's first lines show how it should look.

yaml-syntax = The YAML cannot be read any further: { $cause }
    .help = Check this place and the line above: a colon is followed by a space, lines are indented with spaces and not tabs, and fields of one level line up; put quotation marks around text with special characters.
    .explain = Front matter and .yaml files are written in YAML, where indentation and punctuation show the structure; the parser's reason stands after the colon. The usual causes are full-width colons, tabs, an unpaired quotation mark, or text that holds a colon and a space, or “#”, without quotation marks. The place shown is sometimes one line below the real fault, so look at the line above too.

yaml-unsupported = This way of writing YAML is not supported
    .help = Write the content out in full; where a text begins with &, * or !, put quotation marks around it.
    .explain = To keep files easy to read, fengcai does not accept YAML anchors (&), aliases (*), tags (!), several documents in one file, or keys that are not text. Mostly these are not meant: a text merely begins with one of the characters. Put quotation marks around that text, or write repeated content out each time.

duplicate-key = The field “{ $key }” is given twice
    .help = Keep one of them; to give several things, make one list in which each item begins with “- ”.
    .explain = Each field may be given once on its level, as it would otherwise be unclear which one counts. This usually comes from copying and pasting. Keep the right one and delete the other.

too-deep = The content is nested too deeply or has too many items; the limit is { $limit }
    .help = Check whether the indentation grows from line to line, or whether the file holds other data by mistake.
    .explain = Both the nesting and the number of items in a file are limited, far beyond what an entry needs. Usually the indentation went wrong, or the file was exported by another program and is not an entry. Restore the indentation, or split very long content into several files.

unknown-key = There is no field called “{ $key }”
    .help = Fields that can stand here: { $known }. Nearest, if any: { $near }
    .explain = The file has a field that fengcai does not know; its content would not be shown, so fengcai stops to say so. Usually the spelling or the case differs, or the indentation puts the field on another level. Change it to one of the fields listed, or delete it if it is not needed.

missing-field = The required field “{ $key }” is missing
    .help = Add a line “{ $key }: content”, with a space after the colon.
    .explain = This field must have content, as the page cannot be made without it. It may have been left out, may have a name but no content, or may be indented so that it belongs elsewhere. Fill it in.

wrong-type = This should be { $wanted ->
        [number] a number
        [date] a date
        [map] a group of fields
        [true-or-false] true or false
       *[text] text
    }, but the file has { $found ->
        [list] a list
        [map] a group of fields
       *[text] text
    }
    .help = { $wanted ->
        [number] Write one number on the same line, such as 100.
        [date] Write the date on the same line, such as 2019-05-01.
        [map] Write “field: content” on lines of their own below, indented by two spaces.
        [true-or-false] Write true or false, in small letters and without quotation marks.
       *[text] Write the text on the same line, in quotation marks if it has special characters.
    }
    .explain = Each field has its form: text, a number, a date, true or false, or a group of indented fields. The form differs when a “- ” is missing or too many, when the indentation is off, or when a colon and a space within a text are taken for a field. Compare the same field in another entry.

unknown-choice = “{ $value }” is not one of the words to choose from
    .help = Choose from: { $known }. Nearest, if any: { $near }
    .explain = This field takes one of a fixed set of English words; the site shows the right name for it by itself. Often the word was written in Chinese, spelt differently or given capital letters. Use one of the words listed.

bad-date = “{ $value }” is not a date that can be used
    .help = Write it like 2019-05-01: four digits for the year, two for the month, two for the day, with hyphens between.
    .explain = A date field needs year, month and day, with a leading 0 where there is only one digit, and the day must exist in the calendar. 2019年5月1日, 2019/5/1, 2019.5.1 and a month alone cannot be read here. Write it like 2019-05-01.

unclear-date = The time “{ $value }” cannot be turned into days
    .help = Keep the words and add the days: below this field, indented, write text (the words), start and end (such as 2019-06-01); one of start and end is enough.
    .explain = Notices give times as phrases; fengcai reads many of them, such as 2019年6月至10月, 9月上旬 or 8月26日前, and never guesses at the rest. The words are still shown as they are, but they cannot be used for sorting. Add start or end.

bad-number = “{ $value }” is not a number that can be used
    .help = Write plain digits alone, such as 1200; units and words such as “about” belong in other fields.
    .explain = Number fields take ordinary digits alone, and counts must be whole numbers not below 0. Often a unit was included, the number was written as 5万, or full-width or Chinese digits were used. A target can be written as value: 5 and unit: 万名.

bad-focus = “{ $value }” is no place in a picture; crops keep the middle instead
    .help = Write two shares, first from the left, then from the top, such as 30% 20%.
    .explain = Pictures in lists are cut to 4:3, and focus says what the cut must keep, a face for instance. “30% 20%” is three tenths from the left and two tenths from the top; the middle, 50% 50%, need not be written. Both lie between 0 and 100. This does not stop publication.

bad-timecode = “{ $value }” is no time in a film; this chapter is left out
    .help = Write minutes:seconds, such as 1:05; beyond an hour hours:minutes:seconds, such as 1:00:05.
    .explain = The chapters of a film tell where its parts begin, so that viewers can go there. A time reads 1:05, with a colon of either width; a number alone is seconds. A chapter without a readable time is not listed; the film is published all the same.

bad-id = “{ $value }” cannot be used as an id
    .help = Use small letters a-z, digits and hyphens, such as morning-shift. Proposal, if any: { $proposal }
    .explain = An id becomes part of an address, so it has small letters, digits and hyphens alone: no Chinese characters, spaces, capitals or underscores, no hyphen at either end, and at most 64 characters. Names that Windows keeps for itself, such as con, aux or com1, are out too. Names of folders and of <winner>.md files are ids too. Rename it, in pinyin or English, and change it wherever other entries refer to it.

bad-lang = “{ $value }” is not a language code that can be used
    .help = Write a standard code, such as zh-Hans (simplified Chinese), bo (Tibetan), ug (Uyghur) or mn (Mongolian).
    .explain = Language codes follow the BCP 47 standard; browsers choose fonts and voices by them. The name of a language cannot be read here. Use its code; for a work in ordinary Chinese this field can usually be left out.

bad-url = “{ $value }” is not an address that can be used
    .help = Write the whole address, beginning with https:// or http://, without spaces or quotation marks.
    .explain = Address fields take complete addresses that begin with https:// or http://. Often the beginning is missing, a space or a remark was copied too, or the field holds the name of an account or an email address. Open the page in a browser and copy the address from its address bar; if there is none, leave the field empty.

text-too-long = This text has { $length } bytes, more than the limit of { $limit }
    .help = Shorten it, or move long text below the second --- of an .md entry.
    .explain = The text of one field is limited; a Chinese character takes about 3 bytes. Usually a whole article or picture data was pasted into the field, or a missing quotation mark made it run on. Check the quotation marks first, then shorten the text or move it.

## Entries and what they refer to

missing-id = “{ $title }” in the list has no id
    .help = Add a line with id, in small letters, digits and hyphens. Proposal, if any: { $proposal }
    .explain = Each row of winners.yaml needs an id, which is the last part of that winner's address. Once published it had better stay, as old links would break; so you choose it, and it is not simply numbered. Give a short id in pinyin or English.

duplicate-id = The id “{ $id }” is used more than once
    .help = Give one of them another id; if both are the same thing, delete one.
    .explain = Ids may not repeat within their range, as two things would want the same address. Usually a copied item kept its id, or a row of winners.yaml stands beside a <winner>.md of the same name. Change or delete one of the two.

missing-entry = This folder has entries but no { $file }
    .help = Create { $file } in this folder, with title and the other required fields; fengcai new can make it.
    .explain = Each campaign folder needs a campaign.md and each sub-project folder a sub-project.md, so that the entries in it belong somewhere. The file may not have been made yet, may be named differently (Campaign.md, campaign.md.txt), or there is one folder too many. Windows hides file extensions by default, so look out for a .txt at the end.

unknown-campaign = There is no campaign with the id “{ $value }”
    .help = Write year/campaign, such as 2019/acftu. Campaigns there are: { $known }. Nearest, if any: { $near }
    .explain = A campaign is named here that has no folder with a campaign.md in content. The id may be spelt differently, the year may be missing, or the campaign has not been entered yet. Use an id that exists, or create the campaign first.

unknown-sub-project = There is no sub-project with the id “{ $value }”
    .help = Write year/campaign/sub-project, such as 2019/anhui/photography. Sub-projects there are: { $known }. Nearest, if any: { $near }
    .explain = A sub-project is named here that has no folder with a sub-project.md in content. The id may be spelt differently, the year or campaign may be missing, or the sub-project has not been entered yet. Use an id that exists, or create the sub-project first.

unknown-organiser = There is no organiser with the id “{ $value }”
    .help = Write the name of a file in the organisers folder, without .md; for a new one, create organisers/<id>.md first. Organisers there are: { $known }. Nearest, if any: { $near }
    .explain = Organisers are referred to by id, which is the name of their file in the organisers folder. Often the Chinese name was written, the spelling differs, or there is no file for it yet. Use an id that exists, or create the organiser.

unknown-author = There is no author with the id “{ $value }”
    .help = Write the name of a file in the authors folder, without .md; for a new one, create authors/<id>.md first, or remove this id where no author's page is wanted. Authors there are: { $known }. Nearest, if any: { $near }
    .explain = Authors are referred to by id, which is the name of their file in the authors folder, so that people of one name are never mixed up. Often the name itself was written, the spelling differs, or there is no file yet. An author who needs no page needs no file: a name is enough.

unknown-category = There is no category called “{ $value }”
    .help = Categories there are: { $known }. Nearest, if any: { $near }
    .explain = Categories bring together sub-projects that are alike but bear different names from year to year; each is a fixed English word. Often it was written in Chinese or spelt differently. If a new one is needed, add it to content/categories.yaml with id and zh (its Chinese name).

unknown-region = There is no region called “{ $value }”
    .help = Write the path from the province down, such as anhui/hefei, or the six-digit code, such as 340100. Nearest, if any: { $near }
    .explain = Regions are those of the national standard, given by a path in pinyin or by a six-digit code. The spelling may differ, the level above may be missing, or it may be a development zone that has no code. Such zones can be added to content/regions.yaml with id, name and parent.

ambiguous-region = “{ $value }” alone does not settle which region is meant
    .help = Write one of these paths instead: { $candidates }
    .explain = Regions in different provinces share names or sound alike, such as Hainan province and Hainan prefecture in Qinghai; so a Chinese name or the last part of a path alone is not accepted, even where only one region is found. Copy the right path from the list into the field, or write the six-digit code.

unknown-sector = There is no sector called “{ $value }”
    .help = Sectors there are: { $known }. Nearest, if any: { $near }
    .explain = Sectors are fixed English words, such as railway. Often one was written in Chinese or spelt differently. If a new one is needed, add it to content/sectors.yaml with id and zh (its Chinese name).

unknown-tier = There is no award tier with the id “{ $value }”
    .help = Tiers there are: { $known }. Nearest, if any: { $near }
    .explain = The tier of an award must be listed under tiers of the sub-project or campaign that gives it. Often the name of the award was written instead of its id, the spelling differs, or the tier has not been listed yet. Use one of the ids shown, or add the tier first.

unknown-strand = The campaign has no strand with the id “{ $value }”
    .help = Strands there are: { $known }. Nearest, if any: { $near }
    .explain = The strand of a sub-project says which part of the campaign it belongs to, and must be an id listed under strands in campaign.md. The spelling may differ, or the part has not been listed yet. Use one of the ids shown, or add the strand to campaign.md.

parent-circle = “{ $id }” is above itself
    .help = Check parent (participates in a sub-project) in the entries concerned, and correct or delete the one that points the wrong way.
    .explain = parent names the campaign above; going up step by step must end at a campaign without parent. Here the way leads back to its start, usually because two levels were swapped or a campaign names itself. A provincial campaign, for example, has the national one as its parent, and the national one has none.

missing-content = An entry of kind “{ $kind }” still needs { $kind ->
        [article] text below the second ---
        [platform] text below the second ---
        [case] text below the second ---
        [activity] text below the second ---
       *[other] “{ $field }”
    }
    .help = { $kind ->
        [article] Write the text below the second --- of <winner>.md; rows of winners.yaml have no text of that kind, so give the article a file of its own.
       *[other] Add what is missing; if another kind fits better, change kind.
    }
    .explain = Each kind has content that its page cannot do without: photos for photo and photo-set, then and now for then-now, video for video, audio for audio, text for article, accounts for influencer and media-account. It may not have been filled in, may stand on the wrong level, or another kind may fit better. Add the content or change kind.

unused-content = In an entry that is “{ $kind }”, the field “{ $field }” is not shown
    .help = Check kind and status; if both are right, delete the field or move its content to one that is shown.
    .explain = A page shows only what fits its kind or status: a photo entry has no place to play audio, and an entry that is not withdrawn shows no reason for withdrawal. Usually another kind or status was meant, or the field was left over from copying. This does not stop publication.

host-conflict = { $lacks ->
        [nothing] On “{ $field }” the documents differ; decided: “{ $decided }”
        [agreement] The table says that “{ $unit }” undertakes “{ $field }”; the sub-project names “{ $says }”
        [reason] On “{ $field }” a decision is given, but no reason
       *[decision] On “{ $field }” the documents say { $count } things, and who runs it is not decided
    }
    .help = Ask the organiser: correct a slip; where documents really differ, put down what each says under claims of the sub-project, with decided (what to go by) and reason (why).
    .explain = The table, the annexes and the text of a notice name different hosts. A wrong host is seen at once, so nothing is published before it is decided. With decided and reason the item counts as accepted; what each document says still stands on the page.

quota-conflict = { $lacks ->
        [nothing] On “{ $field }” the documents differ; decided: “{ $decided }”
        [reason] On “{ $field }” a decision is given, but no reason
       *[decision] On “{ $field }” the documents say { $count } things, some “at most” and some “at least”, and none is decided on
    }
    .help = The notice that sets the number is the one to go by; write decided and reason in this item.
    .explain = When a notice retells the numbers of the level above, “at most” sometimes becomes “at least”, which is the opposite. Go by the notice that set the number, write decided and reason, and the item counts as accepted.

name-variant = { $lacks ->
        [nothing] On “{ $field }” the documents differ; decided: “{ $decided }”
        [reason] On “{ $field }” a decision is given, but no reason
       *[decision] On “{ $field }” there are { $count } spellings, and none is decided on
    }
    .help = Ask who issued it, then write decided (what to go by) and reason (why) in this item; do not change a name on your own.
    .explain = A name, title or slogan is written in several ways. fengcai does not choose, and does not turn a rare name into a common one: one character changed may be another body or platform. With decided and reason the item counts as accepted.

claim-conflict = { $lacks ->
        [nothing] On “{ $field }” the documents differ; decided: “{ $decided }”
        [reason] On “{ $field }” a decision is given, but no reason
       *[decision] On “{ $field }” the documents say { $count } things, and none is decided on
    }
    .help = Add decided (what to go by) and reason (why) to this item.
    .explain = The text of a notice and its annexes sometimes disagree; claims keeps what each of them says, but the page can only go by one. A person has to judge that; fengcai does not choose. Ask the organiser, then write decided, and reason in a sentence; the item then counts as accepted and is not told again.

empty-site = The site has no content yet: content/site.yaml is missing, or there is no campaign
    .help = For a new site run fengcai new PATH; for one that exists, run the command in its folder or point to it with -C.
    .explain = A site needs at least content/site.yaml, which holds its title, and the campaign.md of one campaign. Most often the command was run in another folder; otherwise site.yaml may be empty or named differently. Check the folder first, then add what is missing.

## Pictures, films, recordings

missing-file = The folder content/{ $folder } has no file “{ $value }”
    .help = Put the file into this folder, or correct its name in the entry, with the extension. Nearest, if any: { $near }
    .explain = A file that an entry names must lie in the same folder as the entry and have exactly that name, including capitals and extension. Often .jpg, .jpeg and .JPG are mixed up, the extension is missing, or the file has not been copied yet. Make the two agree.

path-outside = “{ $value }” is not in the entry's own folder
    .help = Copy the file into the entry's folder and give its name alone; a folder within it is written with /, such as photos/01.jpg.
    .explain = An entry can only use files of its own folder and the folders in it: no drive letters, no path beginning with /, no “..”, and no backslash. The site can then be built on any computer, and no file from elsewhere is published by mistake. Copy the file and give its relative name.

wrong-media = “{ $value }” is not { $wanted ->
        [film] the film
        [recording] the recording
        [captions] the caption file
       *[picture] the picture
    } needed here
    .help = Give { $wanted ->
        [film] a film (MP4)
        [recording] a recording (MP3, M4A, WAV, FLAC or Ogg)
        [captions] a caption file (WebVTT or SRT)
       *[picture] a picture (JPEG, PNG, GIF or WebP)
    } here, and check that the file name is in the right field.
    .explain = What counts is what a file holds, not its extension. Often the name is in the wrong field, such as a film under photos, or the extension was changed and the content was not. Give a file of the right kind; ASS and other captions must first be converted to SRT or WebVTT.

undecodable-picture = The picture “{ $value }” cannot be decoded: { $cause }
    .help = Ask the sender for the original, replace the file and build again; the site is still published, with a placeholder here.
    .explain = The picture is damaged, incomplete or in an unknown format; the reason stands after the colon. Often a transfer broke off, a chat program compressed it, or another kind of file was renamed to .jpg. Try opening it: if it opens, save it again as JPEG; if it does not, ask the sender for the original.

undecodable-media = The film or recording “{ $value }” cannot be decoded: { $cause }
    .help = Ask the sender for the original, replace the file and build again; the site is still published, with a placeholder here.
    .explain = The file is damaged, incomplete or in an unknown encoding; the reason stands after the colon. Often a transfer broke off, or recording or exporting did not finish. Try playing it: if it plays, export it again as MP4 or MP3; if it does not, ask the sender for the original.

convert-picture = The picture “{ $value }” is { $seen } and needs converting to { $to }
    .help = Open it in Paint, Photos or Preview, save or export it as { $to }, and change the name in the entry; the site is still published, with a placeholder here.
    .explain = Many browsers do not show this format, so it is not published as it is. The commonest case is HEIC from an iPhone: choose “Most Compatible” under Settings → Camera → Formats, and new photographs will be JPEG. Export pictures out of PDF, Word and WPS documents first. Changing the extension alone does not help.

convert-media = “{ $value }” is { $seen } and needs converting to { $to }
    .help = Export it as { $to } with an editor or converter such as HandBrake or Audacity, and change the name in the entry; the site is still published, with a placeholder here.
    .explain = Many browsers do not play this format, so it is not published as it is. Export films as MP4 (H.264 with AAC sound) and recordings as MP3. Changing the extension alone does not help; the file must be exported anew.

picture-too-large = The picture “{ $value }” is { $width } × { $height } pixels, too large to be processed
    .help = Scale it down in Paint, Preview or the like; 6000 pixels on the long side are plenty. The site is still published, with a placeholder here.
    .explain = Very large pictures take a great deal of memory, so their size is limited. They are mostly scans, stitched panoramas and pictures made for print. Replace the file with a smaller one; no difference will be seen on the page.

animated-picture = “{ $value }” moves; the site shows its first frame
    .help = Nothing need be done when the first frame stands for the work. To show it moving, hand in an MP4 film and enter it under video.
    .explain = Moving pictures are large, coarse and costly on a phone, so the site takes them for still ones. This does not stop publication.

codec-unplayable = { $what ->
        [film-sound] The sound of the film “{ $value }”
       *[other] “{ $value }”
    } is coded as { $codec }, which { $phones ->
        [android] Android phones
        [older-android] older Android phones and most Windows computers without the HEVC extension
        [iphones-before-15-pro] iPhones before the 15 Pro
        [iphones-before-18] iPhones before iOS 18.4
        [iphones-before-11] iPhones before iOS 11
       *[most] most phones
    } cannot play
    .help = { $what ->
        [recording] Export it as MP3 with a converter such as Audacity and change the name in the entry; the file is published as it is.
       *[other] Export it again as MP4 with an editor or converter such as HandBrake: H.264 (8 bits) with AAC sound; the file is published as it is.
    }
    .explain = The file is sound, but phones play films and recordings with decoders of their own, and not all know every coding. Nearly all phones play MP4 with H.264 (8 bits) and AAC sound, and recordings as MP3 or M4A (AAC). The commonest case is HEVC from an iPhone: choose “Most Compatible” under Settings → Camera → Formats, and new films will be H.264. Changing the extension alone does not help; the file must be exported anew.

large-recording = The recording “{ $value }” is an uncompressed WAV of { $megabytes } MB
    .help = Better export it as MP3 (128 or 192 kbit/s) and replace it; the file is published as it is.
    .explain = WAV is not compressed: a minute takes about 10 MB, which is slow and dear to hear on a phone. The same recording is a tenth of that as MP3, and speech and songs sound nearly alike. This is a note and does not stop publication. Keep the WAV elsewhere for the archive.

no-waveform = There is no drawing of the recording “{ $value }”: { $cause }
    .help = If it plays on a computer, nothing need change; for a drawing, export it as MP3 and replace it.
    .explain = The page of a recording shows a drawing of how loud it runs, for which the recording is decoded. This one could not be; the reason stands after the colon. The recording itself is published and can be played.

bad-cue = Line { $line } of the captions “{ $value }”: { $problem ->
        [end] the cue does not end after it begins, and is left out
        [order] the cue begins before the one above it, and was put in its place
        [untimed] these words have no time, and are left out
       *[timing] the time cannot be read, and the cue is left out
    }
    .help = Open the caption file in a text editor and mend that line; a time is written 00:01:02.500 --> 00:01:05.000, beginning first.
    .explain = A cue is a line with the times at which it appears and goes, then its words, then an empty line. Browsers drop a cue with a wrong time; an empty line within its words leaves the second half without one. The other cues are published.

captions-converted = The captions “{ $value }” are { $format } in { $encoding }, and are published as WebVTT in UTF-8
    .help = Nothing need change. Open the film on its page and see that words and times are right.
    .explain = Browsers take captions as WebVTT in UTF-8 alone, so they are converted while publishing; the file beside the entry stays as it is. Fonts, colours and places of SRT are dropped, bold, italic and underline stay. Should the page show garbled words, open the file in a text editor, save it as UTF-8 and replace it.

## Text

bad-link = The link “{ $value }” in the text cannot be used
    .help = Within the site, write the id of an entry, such as /2019/anhui; for other sites, write the whole address, beginning with https://.
    .explain = The link leads to no entry, or has a form that is not let through, such as javascript: or mailto:. The id may be spelt differently, the entry may have moved, or the link came along from a document or a message. Correct the link, or keep its words alone.

body-picture = A picture in the text is not shown
    .help = List it under photos: in the front matter, beginning with “- file: name”, and delete it from the text.
    .explain = Pictures are listed in the photos field, so that they get the right sizes, a caption and a description. A picture written into the text as “![…](…)” is left out; the rest of the text is shown. Move it to photos.

## Making the site

path-collision = The address “{ $path }” comes from more than one source: { $culprits }
    .help = Rename one of the entries or files; a difference in capitals alone is not enough.
    .explain = Two pages or files would be written to the same address, and one would replace the other. Some systems ignore the difference between capital and small letters, or between two ways of composing a character, so these count as the same name. Give one of them another name.

path-too-long = The address “{ $path }” has { $length } bytes, more than the limit of { $limit }
    .help = Shorten the ids (names of folders and files) of the campaign, the sub-project or the entry.
    .explain = Very long paths cannot be saved on some Windows computers and servers, so their length is limited. A path is made of the year and the ids of campaign, sub-project and entry; a Chinese character in a file name takes 3 bytes. A few English words are enough for an id.

theme-fault = The theme has a fault: { $cause }
    .help = Check the files in the themes folder that were changed last; if you move one away, the built-in one is used again.
    .explain = A template, text or settings file of the theme could not be read; the reason stands after the colon, its place below. The built-in theme does not do this: usually a file in themes was changed, or theme in site.yaml names a theme that is not there. If the file named is not in the site's themes folder, it is a built-in one that fails because another one it uses was replaced. Undo the last change, or ask whoever looks after the theme.

render-fault = The page “{ $page }”{ $entry ->
        [none] {""}
       *[other] {" "}({ $entry })
    }{ $others ->
        [none] {""}
       *[other] {" "}and { $others } more
    } cannot be made: { $cause }
    .help = { $known ->
        [none] {""}
       *[other] What can stand here: { $known }.{" "}
    }{ $near ->
        [none] {""}
       *[other] Nearest: { $near }.{" "}
    }If a template or text in themes was changed, correct it at the place named or undo the change; if not, please send this message to the makers of fengcai.
    .explain = The content was read, but the template failed on this page; the reason stands after the colon, its place in the template below, with the place it was called from. Usually a changed template uses a field or a text that does not exist; ask with {"{% if %}"} before a value that may be missing. The same fault at the same place is told once, with the number of pages it hits. The entries are not the cause; correct the template or undo the change to it.

## Rules for the content

allocation-shape = The row “{ $unit }” of the allocation table has { $found } value(s) for { $wanted } column(s)
    .help = Compare the row with the original table; add what is missing or delete what is too much, so that values match the columns in measures one by one.
    .explain = Each row of an allocation table has as many values as there are columns in measures, in the same order. Often a number was left out, full-width commas were used, or a comma within a number split it in two. Put ordinary commas between numbers and none inside them.

allocation-total = The rows of “{ $column }” add up to { $sum }, but { $source ->
        [table] the total in the table
        [targets] the plan of the campaign
       *[text] the text
    } says { $stated }
    .help = Compare the rows with the notice; if the notice itself has it so, keep its figures and do not change them to fit.
    .explain = The sum of the rows differs from the total stated in the table or in the text, or from the targets of the campaign; their units are converted, shares in per cent are not compared. It may be a slip in copying, or the notice may have it so. Check the original: correct a slip, and keep what the notice really says. This warning does not stop publication.

alt-missing = The picture “{ $file }” has no description
    .help = Add a line with alt to this picture and say in a sentence what it shows, such as: Two workers repairing a machine tool.
    .explain = The description is for readers who cannot see the picture: screen readers speak it, and it appears where the picture does not load. Unlike caption, it only says what the picture shows. The site can be published without it, but it is good to have.

phase-outside-period = The phase “{ $phase }” at “{ $when }” lies outside the campaign's period “{ $period }”
    .help = Compare when and period with the notice; if the notice has it so, nothing need change.
    .explain = The days of a phase are not within those of the whole campaign. It may be a slip in copying, or the notice may place preparation and summing-up outside the period, which is common. This warning does not stop publication.

allocation-outlier = “{ $unit }” has { $tasks } in “{ $column }”; for “{ $size_column }” { $size }, as the other units go, about { $usual } would be usual
    .help = Compare this row with the notice; if the notice itself has it so, keep its figures.
    .explain = Tasks go roughly with the size of a unit, and this row is far from the others: the tasks of every row are divided by its size and compared with the median of the table. Differences of less than two tasks are not told, nor tables of fewer than six rows judged. It may be a slip in copying, or have its reasons.

unit-missing = { $count } of the units the notice goes to have no row in “{ $table }”: { $units }
    .help = Compare the table with the annex of the notice for rows left out; if the annex has none, leave it so and say it in claims if you like.
    .explain = The notice is addressed to units for which the allocation table has no row. Single bodies are looked for by name; 各市, 各省 and the like mean each region of the table of regions, without Hong Kong, Macao and Taiwan; sorts without a fixed extent (industries, departments, directly managed units) are left out. Several tables of a campaign are taken together.

quota-broken = { $unit } has { $found } works in “{ $sub_project }”; the notice asks for { $bound ->
        [min] at least
       *[max] at most
    } { $wanted }: “{ $quote }”
    .help = { $bound ->
        [min] Ask the sender for more; if it is right as it is, leave it.
       *[max] Ask the sender whether some go back; if it is right as it is, leave it.
    }
    .explain = A unit has fewer or more works in a sub-project than the notice says. Works count for the organisation that sent them, else for the unit or region they come from; withdrawn ones do not count. A sub-project that keeps winners only does not show how many were sent, so that “at least” is not judged there. Sub-projects of nothing but samples are not judged.

tier-count = “{ $tier }” of “{ $place }” should have { $quota } holders and has { $found }
    .help = Look for winners left out, entered twice or put in another tier; if the awards really differ from the notice, make sure and leave them.
    .explain = The published entries that hold this honour are not as many as its quota, such as nine or eleven of a top ten. An honour that nobody holds yet is not judged, nor one that only samples hold. Where the notice says “each sub-project” each is counted by itself, else the whole campaign.

tier-total = The quotas of the honours of one sentence ({ $tiers }) add up to { $sum }; the sentence states { $stated }: “{ $quote }”
    .help = Compare each quota with the sentence; if the sentence itself does not add up, keep its figures.
    .explain = Several honours quote the same sentence, which states a total and then its parts. The quotas should add up to the total.

phase-overlap = The phase “{ $phase }” at “{ $when }” is staggered with “{ $earlier }” at “{ $earlier_when }”
    .help = Compare both with the notice; if the notice has it so, leave it and say it in claims if you like.
    .explain = A phase begins before an earlier one has ended, and ends after it. A phase that lies wholly within another is a part of it and is not told. It may be a slip in copying, or the notice may have it so.

deadline-before-start = { $kind ->
        [turned] “{ $what }” ends on { $when }, before it starts on { $other }
        [before] The milestone “{ $what }” ({ $when }) lies before its phase “{ $phase }” ({ $other }) begins
        [after] The milestone “{ $what }” ({ $when }) lies after its phase “{ $phase }” ({ $other }) has ended
        [notice] The notice “{ $what }” was issued on { $when }, after the campaign ended ({ $other })
       *[award] “{ $what }” was awarded on { $when }, before the campaign began ({ $other })
    }
    .help = { $kind ->
        [turned] Compare start and end with the notice and correct one of them.
        [before] Check the date, and whether the milestone belongs to an earlier phase.
        [after] Check the date, and whether the milestone belongs to a later phase.
        [notice] Check year and month of issued and of period.
       *[award] Check year and month of the award, and whether of names the right campaign.
    }
    .explain = Dates that cannot all be right: an end before its start, a milestone wholly outside its phase, a notice issued after the campaign, an award given before it. Mostly a year or month was copied wrongly, or a milestone stands in the wrong phase.

wrong-weekday = { $date } is { $right }; the text says { $written }
    .help = Check the date and the weekday; if the notice itself is wrong, ask its office which of the two is meant.
    .explain = A date is followed by a weekday, and they do not fit. Where no year is written, the campaign's is taken.

undated-notice = The notice “{ $title }” has no number and no date, and yet “{ $when }” counts from its day
    .help = Fill in number or issued if either is known; if not, leave both out and guess nothing.
    .explain = 即日起 counts from the day of the notice. Without number and date, readers cannot tell which day that is.

duplicate-work = “{ $title }” ({ $author }) is entered twice { $within ->
        [sub-project] in one sub-project
        [campaign] in one campaign
       *[site] in different campaigns
    }: { $first }, { $second }
    .help = { $within ->
        [sub-project] If it is one work, keep one entry with all its awards.
        [campaign] If it is one work, keep one entry.
       *[site] A work that several campaigns awarded can be one entry; awards name the other givers with of.
    }
    .explain = Two entries have the same title and an author in common; blanks, punctuation and width make no difference. Withdrawn entries do not count. Authors with different ids are two people of one name; people, accounts and platforms that are awarded again in another year are not told.

duplicate-media = { $count } works show the same file “{ $file }”: { $works }{ $more ->
        [yes] {" "}and more
       *[no] {""}
    }
    .help = Check whether the wrong file was put in; if it is one work, keep one entry.
    .explain = The main files of several works are the same byte for byte, mostly because the wrong file was copied. Posters and pictures beside a work may be shared. Works that are all samples may share their files.

stale-link = { $campaign } lies three years or more before the newest campaign ({ $newest }) and still has working links outside: { $count }
    .help = Open each of them; give those out of use a closed date, or give the whole campaign in campaign.md an archived date, and all its addresses are shown as text.
    .explain = Addresses of old campaigns are often dead, and some belong to others by now. An address with closed is a record and no link; with archived in a campaign, every outside address of the campaign, its sub-projects and its works is shown as text. Channels, accounts, addresses of works and links of bodies count; organisers' own do not.

site-variant = One site stands under two domains: { $host } ({ $entry }) and { $other } ({ $other_entry })
    .help = Open both and see which is the real one; give the one out of use a closed date, correct the one copied wrongly.
    .explain = Two addresses differ only in the last part of their domain, such as .org and .com, and are probably one site. One may be a slip, or an old domain; old domains are often registered by others. http for https and a missing www are not told.

stale-acceptance = The accepted { $code } of “{ $entry }” meets no finding any more, or stands twice
    .help = Remove it from site.yaml; if the content changed, look at the new finding and accept it with its new digest if it may stay.
    .explain = accepted in site.yaml holds findings that were checked and may stay. The entry has been mended, or its values and so the digest have changed, and this one is of no use.

broken-phrase = A fixed wording is broken: “{ $form }”, places: { $count }
    .help = Compare it with the official text and correct it. The fixed wording, if known: { $right }
    .explain = Important political wordings are fixed in their words and in their order; nothing may be left out, changed or exchanged. Correct it by the official text. If the notice itself has it so, record it in claims with what was decided and why; it is then no fault any more. A site adds fixed wordings of its own under phrases in content/wording.yaml.

forbidden-form = The form “{ $form }” may not be used, places: { $count }
    .help = Correct it. To be written, if known: { $right }; reason, if known: { $reason }
    .explain = The list forbidden in content/wording.yaml names forms that must not stand on this site, and this is one of them. Correct it; where it is right as a part of a longer word, put that word under allowed in the same file.

name-title = { $kind ->
        [name] A name is written “{ $form }” and should be “{ $name }”
       *[title] The title in “{ $form }” is not the one on record
    }, places: { $count }
    .help = Check the name and the title. Name on record: { $name }; title on record, if any: { $title }
    .explain = The list names in content/wording.yaml records names with their titles. Here a name is misspelt, or the title right beside it is another one. Correct it; if the title has changed, change the record first. For another person of that name, or a former title, put the whole form under allowed.

foreign-residue = The English word “{ $form }” stands in Chinese text: { $near }, places: { $count }
    .help = Compare it with the original and delete the word or write it in Chinese.
    .explain = Converting a document sometimes turns a Chinese particle into an English word and leaves that in the sentence. Correct it by the original; if the original has it so, record it in claims. Words of an English name and words in quotation marks are not reported.

wrong-word = Probably a slip of the pen: “{ $form }”, places: { $count }
    .help = Check it. It is usually written: { $right }
    .explain = This form makes no sense in any context: a wrong, missing or exchanged character. Correct a slip in copying; if the notice itself has it so, keep it and record in claims which form was decided on and why; it is then not reported any more.

platform-name = One campaign has two names that are easily taken for each other: { $names }
    .help = Check the originals for which one is meant in each place; do not change a name to the other because that is more famous.
    .explain = These names differ by a character or two and are different platforms. Retellings mix them up, or both may be meant. The program does not judge which is right and changes nothing. Compare with the original of the issuing body: correct a mix-up, and where documents differ record in claims which name was decided on and why.

repeated-words = “{ $form }” stands twice in a row, places: { $count }
    .help = Compare it with the original and delete the second; if the original has it so, record it in claims.
    .explain = The same words follow each other at once, mostly left over from copying or typesetting. Slogans are often called twice, so what ends in an exclamation mark is not reported; texts of works and authors may be poems and lyrics and are not looked at.

hashtag-space = The hashtag “{ $form }” has a blank inside its signs, places: { $count }
    .help = Take the blanks inside the signs away: { $right }. A blank in the middle of the topic may stay.
    .explain = The signs of a hashtag must touch its words; with a blank more a platform may take it for another topic, or for none. Where a work was published with the blank, keep it and let the owner of the site accept it in site.yaml.

space-noise = The characters of “{ $form }” are set apart with blanks, places: { $count }
    .help = Where it is one word, take the blanks away; where it is several names, part them with 、.
    .explain = Blanks set between characters for the looks of a printed page stay in the converted text, and visitors do not find the word. Three or more single characters in a row are reported; a name of two such as 张 三 is not, and the usual heads of columns such as 合 计 are.

mixed-punctuation = { $kind ->
        [brackets] Numbers of one list have brackets of both widths: “{ $form }” beside “{ $other }”
       *[comma] A half-width comma in a Chinese sentence: “{ $form }”
    }, places: { $count }
    .help = Use full-width commas and brackets here. What is quoted may stay as it is.
    .explain = Commas of Chinese sentences and brackets of numbers are full-width, and one list has one kind of brackets. The meaning is not touched, so this is only a note; keep the words of a quoted notice as they are.

rule-unit = { $field ->
        [duration] {" "}seconds
        [size] {" "}MB
        [caption-length] {" "}characters
        [followers] {""}
       *[other] {""}
    }

rule-bound = { $operator ->
        [less-than] less than { $bound }{ rule-unit }
        [at-most] at most { $bound }{ rule-unit }
        [at-least] at least { $bound }{ rule-unit }
        [more-than] more than { $bound }{ rule-unit }
        [around] about { $bound }{ rule-unit }
        [between] within { $bound }{ rule-unit }
        [one-of] one of { $bound }{ rule-unit }
        [contains] with { $bound }{ rule-unit }
       *[is] { $bound }{ rule-unit }
    }

rule-strength = { $strength ->
        [must] asks for
        [suggested] suggests
       *[preferred] prefers
    }

rule-field = { $field ->
        [container] file format
        [duration] length
        [size] file size
        [captions] captions
        [aspect] aspect ratio
        [resolution] resolution
        [caption-length] length of captions
        [followers] number of followers
        [evidence] evidence
       *[hashtag] hashtag
    }

rule-unreadable = This rule on { rule-field } ({ $written }) cannot be read by the program, so no work is measured against it; the notice says: “{ $quote }”
    .help = Write the bound as value and its unit as unit, such as value: 180 and unit: 秒; a ratio as 16:9, a resolution as 1920×1080, a format as MP4. What only a person can judge belongs under another field.
    .explain = Lengths, sizes, formats, ratios, resolutions, captions, followers and hashtags are measured. The bound must be one that can be read: lengths in 秒, 分钟 or 小时, sizes in KB, MB or GB, people also as 1 万. A bound between two has two values. Until then no work is measured against it.

rule-container = The file of “{ $work }” is { $measured }; { $campaign } { rule-strength } the file format { rule-bound }: “{ $quote }”
    .help = Ask the sender for the file in that format; where it may stay, accept the finding in site.yaml with your reason.
    .explain = The format is that of the content, not of the name: a MOV under another ending is still a MOV. A sentence that speaks of films concerns films alone, and a list of film formats concerns neither photographs nor recordings.

rule-duration = “{ $work }” is { $measured } seconds long; { $campaign } { rule-strength } { rule-bound }: “{ $quote }”
    .help = Ask the sender for a cut that fits; where it may stay, accept the finding in site.yaml with your reason.
    .explain = The length is read from the file in milliseconds, never from a list. 小于 leaves the bound itself out; 以内 and 不超过 take it in; how far 左右 reaches is set by checks.around in site.yaml. A film cut to three minutes sharp is often a frame or two longer as a file; the finding then shows by how much. One frame less will do: there is no hidden tolerance.

rule-size = The file of “{ $work }” has { $measured } MB ({ $bytes } bytes); { $campaign } { rule-strength } { rule-bound }: “{ $quote }”
    .help = Ask the sender for a smaller file; how many bytes a megabyte has is set by checks.megabyte in site.yaml.
    .explain = The size is that of each main file in bytes; posters and caption files do not count. A megabyte has 1,048,576 bytes, as computers show it, or 1,000,000 where checks.megabyte is decimal. 小于 leaves the bound itself out.

rule-aspect = The picture of “{ $work }” is { $measured }; { $campaign } { rule-strength } the ratio { rule-bound }: “{ $quote }”
    .help = Ask the sender for a version in that ratio; an upright film must be made anew, turning it is not enough.
    .explain = The ratio is that of the picture as it plays, after the turn that phones record. checks.aspect_tolerance in site.yaml says by how many per cent it may differ, two by default, so 1920×1088 counts as 16:9.

rule-resolution = The picture of “{ $work }” is { $measured }; { $campaign } { rule-strength } { rule-bound }: “{ $quote }”
    .help = Ask the sender for the original; enlarging a picture does not make it clearer.
    .explain = Both sides must be long enough. Upright pictures are compared turned, or as the notice has it where checks.portrait is as-written. 高清 without pixels means checks.high_definition, 1280×720 by default.

rule-captions = { $why ->
        [captions-unknown] It is not known whether “{ $work }” has captions
        [empty] The caption file of “{ $work }” holds nothing
       *[broken] “{ $work }” has no captions
    }; { $campaign } { rule-strength } captions: “{ $quote }”
    .help = { $why ->
        [captions-unknown] Watch the film: where captions are in the picture, write caption_state: burned-in under video; where there is a caption file, name it in captions; where there are none, write caption_state: none.
       *[broken] Ask the sender for captions and name the file in captions under video.
    }
    .explain = A program does not see captions in a picture; a person must say so. A caption file or caption_state: burned-in counts as captions, none or an empty caption file as no captions; where the entry says nothing, this is a note that it is not known.

rule-caption-length = A caption of “{ $work }” has { $measured } characters; { $campaign } { rule-strength } { rule-bound }: “{ $quote }”
    .help = Shorten the caption of this photograph; a long story may stand in the body.
    .explain = Each caption is counted by itself. A Chinese character, a letter and a punctuation mark are one each; blanks and line breaks do not count.

rule-followers = The account of “{ $work }” with most followers has { $measured }; { $campaign } { rule-strength } { rule-bound }{ $relaxed ->
        [yes] {" "}(the same notice says it may be relaxed)
       *[no] {""}
    }: “{ $quote }”
    .help = Compare followers with the account; where the exception applies, accept the finding in site.yaml with your reason.
    .explain = Of several accounts the one with most followers counts, as the entry records it. More than 10,000 leaves 10,000 itself out. Where the same notice says that this may be relaxed, it is a note.

rule-evidence = “{ $work }” lacks { $measured ->
        [screenshot] a screenshot of the account's page
        [earlier] an earlier work
       *[verified] a verified account
    }; { $campaign } { rule-strength } it: “{ $quote }”
    .help = Ask the sender for it; a screenshot belongs in photos, an earlier work in link, facts or the body, verification in verified of the account.
    .explain = A screenshot is there when the entry has a picture; an earlier work when it has a link, or when its facts or body say 往期, 以往, 代表作 or name a title in 《》; a verified account when one says verified: true.

rule-hashtag = “{ $work }” states hashtags, but not { $bound }; { $campaign } { rule-strength } this one: “{ $quote }”
    .help = Compare with the hashtags under which the work was published; add the one that is missing.
    .explain = It is looked for in title, summary, body, lyrics or script, facts and names of accounts, whatever the blanks, # and full or half width. Where the entry states no hashtag at all, it cannot be told.

rule-unmeasured = Whether “{ $work }” keeps the rule of { $campaign } on { rule-field } cannot be told: { $why ->
        [no-length] the file does not tell its length
        [no-caption] this photograph has no caption
        [no-hashtag] the entry states no hashtag
       *[not-recorded] the entry does not record it
    }; the notice says: “{ $quote }”
    .help = { $why ->
        [no-length] Ask the sender to export the file anew.
        [no-caption] Write a caption for this photograph.
        [no-hashtag] Write the hashtags it was published with into summary, facts or the body.
       *[not-recorded] Fill in followers or verified of the account.
    }
    .explain = The notice has a rule that is measured, but file or entry hold nothing to measure. This is a note and does not say that the work breaks the rule; once it is there, it is measured. A file that could not be read has a finding of its own and is not told of here.

rule-conflict = This rule on { rule-field } and that of “{ $upper }” cannot both be kept: here { rule-bound } (“{ $quote }”), there { $upper-operator ->
        [less-than] less than { $upper-bound }{ rule-unit }
        [at-most] at most { $upper-bound }{ rule-unit }
        [at-least] at least { $upper-bound }{ rule-unit }
        [more-than] more than { $upper-bound }{ rule-unit }
        [around] about { $upper-bound }{ rule-unit }
        [between] within { $upper-bound }{ rule-unit }
        [one-of] one of { $upper-bound }{ rule-unit }
       *[is] { $upper-bound }{ rule-unit }
    } (“{ $upper-quote }”)
    .help = Compare both notices; where they really say so, accept the finding in site.yaml with your reason, and prepare works for the upper campaign by its own rules.
    .explain = A sub-project takes part in another, or is of the same year and category as one above it, and what both insist on does not overlap: no work can keep both. It may be a slip in copying, or the notices may differ.

rights-missing = “{ $sub-project }” asks for originality or rights, and { $count } work(s) have no statement, the first being “{ $first }”: “{ $quote }”
    .help = Ask the sender for the statement and write it into statement under rights of the work.
    .explain = The notice insists on originality or rights, and rights.statement of works is empty. It is told once a sub-project. Where the notice itself states that no work is in dispute, none need say so, nor need invented samples (sample: true).

consent-missing = “{ $sub-project }” shows people, and { $count } work(s) do not say whether these agreed, the first being “{ $first }”
    .help = Write consent under rights of the work: given, guardian (for minors) or nobody (nobody can be recognised).
    .explain = Portraits, films of model workers and influencers show people as themselves, which needs their consent, or that of the guardians of minors. It is told once a sub-project. Works without picture and film and invented samples (sample: true) need none.

empty-page = The page “{ $page }” { $what ->
        [list] lists nothing
       *[page] shows nothing of its own
    }; publication was stopped
    .help = See whether the entry of this page is unfinished, or a changed template in themes leaves its content out.
    .explain = Before publication every page is looked at. One that shows no text and no picture beside its title and navigation, and a list without a single entry, is what inspections call an empty column. Fill it, or take it out of the navigation in site.yaml and the templates in themes.

undated-page = Pages that show no date: { $pages }, such as “{ $page }”
    .help = Write updated: year-month-day into the entry; if a template in themes was changed, keep the date at the foot of the page.
    .explain = Readers should see how old a page is, and inspections look for the date. It comes from updated in the entry, an award or a document; failing these from its campaign, and then from the whole site. It is told once. This is a warning and does not stop publication.

## Import

convert-document = This file is { $format ->
        [word97] an old Word document (.doc)
        [wps] a WPS Writer document (.wps)
        [et] a WPS spreadsheet (.et)
        [dps] a WPS presentation (.dps)
        [rar] a RAR archive
        [seven-zip] a 7z archive
        [pdf] a PDF
        [picture] a picture of a table
        [html] a web page under another ending
        [rtf] an RTF document
       *[other] of a format import does not know
    } and was not read
    .help = { $format ->
        [word97] Open it in Word or WPS, save it as .docx and import again.
        [wps] Open it in WPS, save it as .docx and import again.
        [et] Open it in WPS, save it as .xlsx and import again.
        [dps] Copy its tables into a spreadsheet, save that as .xlsx and import again.
        [rar] Unpack it and import the folder, or pack it again as ZIP.
        [seven-zip] Unpack it and import the folder, or pack it again as ZIP.
        [pdf] Ask the sender for the Word or Excel file; where there is none, type it into an .xlsx and import again.
        [picture] Ask the sender for the spreadsheet; where there is none, type it into an .xlsx and import again.
        [html] Open it in Excel or WPS, save it as .xlsx and import again.
        [rtf] Open it in Word or WPS, save it as .docx and import again.
       *[other] Where it holds something to import, save it as .xlsx or .docx and import again; else leave it.
    }
    .explain = Import reads xlsx, xls, ods, csv, docx, zip, and pictures, films and recordings. Other formats need converting first. All other files were imported; after converting, run the same command again: nothing is imported twice.

unreadable-document = This file was not read: { $cause }
    .help = Try to open it in Excel or WPS. If it opens, save it as a new .xlsx (or .docx, .zip) and import again; if not, ask the sender for it once more.
    .explain = The file is damaged, locked by a password, something else than its ending says, or claims to be absurdly large. Import bounds the size, cells, memory and time of every file so that none can bring the machine down. All other files were imported.

refused-member = “{ $member }” in this archive was not unpacked: { $cause }
    .help = Unpack the archive by hand and see whether the file is needed; if so, put it into the folder and import again.
    .explain = A name that leads out of the folder, a link, a password, an absurd size or a name taken twice keeps a file of an archive from being unpacked. The others were.

unknown-table = This table is not known; its headings are: { $headings }
    .help = If it is a list of works, say which column is what with --map, such as --map 曲目=作品名称 --map 演唱者=作者; if not, leave it.
    .explain = Import knows tables by their headings, on whatever row they stand: recommendation lists, winners lists, influencer forms, summaries of offline activities, allocation tables and contact sheets. For other headings, say once with --map or a mapping file what they mean.

unread-columns = Some columns of this table were not read: { $headings }
    .help = If they hold something to import, say what they are with --map, such as --map 曲目=作品名称; if not, leave it.
    .explain = The table is known, but not the headings of these columns; what they hold was not imported and went nowhere else.

unclear-row = The row “{ $title }” fits several works: { $candidates }; it was not imported
    .help = Write the author and the unit into the sheet as the recommendation has them, and import again.
    .explain = Several works of one sub-project have this title, and the row names no author, or a unit that is none of theirs. So that no award goes wrong, the program does not guess.

blank-form = This is a blank form, { $form }, with nothing filled in
    .help = Nothing to do. If the sender should have filled it in, ask for it.
    .explain = The headings are known, but no row below them holds anything, as in a form attached to a notice. Empty rows become no entries.

missing-cell = This row has no “{ $column }” and was not imported
    .help = Fill it in and import again; if the row is no work, delete it.
    .explain = A row of works needs a title and a sub-project, an offline activity a time and a theme, an allocation table a unit.

faulty-cell = “{ $value }” under “{ $column }” cannot be read; the cell was not imported
    .help = Mend it in the sheet (numbers as numbers, dates such as 2020年6月18日) and import again.
    .explain = The cell holds the error of a formula (such as #REF!), or something else where a number or date is wanted. The rest of the row was imported.

doubled-character = “{ $value }” holds a character twice and may mean “{ $proposal }”; it was imported as written
    .help = Compare it with the source. If a character is too many, mend the sheet and import again; if not, leave it.
    .explain = A character that stands again after a space often comes from a line break or a conversion. The program corrects no words; it copies and tells.

total-differs = The total of “{ $column }” is stated as { $stated }; its rows add up to { $computed }
    .help = Compare the table: is the total wrong, or is a row missing? Mend the sheet and import again; if the document has it so, leave it.
    .explain = The row of totals counts as no unit; it serves to check. Where the two differ the rows are imported as they stand, and the total as stated.

total-slipped = The total { $value } stands in the next column; it was taken as that of “{ $column }”
    .help = Nothing to do; to tidy the sheet, move the number under “{ $column }”.
    .explain = The total stands one cell off, but equals the sum of that column, so it could be told.

unmatched-sub-project = “{ $value }” is none of the sub-projects; rows not imported: { $rows }; it may be: { $candidates }
    .help = Write the sub-project as the notice has it, or name it with --sub-project, such as --sub-project photography; or make it first with fengcai new --kind sub-project.
    .explain = Quotation marks, the prefix 网络正能量 and the suffixes 征集, 作品征集 and 活动 do not count in comparing. What then fits none, or more than one, is not guessed.

unmatched-unit = Which region or organisation “{ $value }” is cannot be told; perhaps: { $candidates }
    .help = Write its full name; for a unit that is no region, make an entry with fengcai new --kind organiser, add this spelling to its aliases, and import again.
    .explain = Regions are looked for inside the campaign's own region only: in a campaign of Qinghai, 海南州 is the prefecture, never the province of Hainan. Where none or several fit, the name is kept and no region is set.

unmatched-tier = The sub-project “{ $sub_project }” has no award “{ $value }”; it has: { $candidates }
    .help = Compare the name of the award. If there is one, add it to tiers in the sub-project.md and import again.
    .explain = The sub-project lists its awards, and this one is not among them. So that no award goes wrong, these rows were imported as recommended works, without one.

repeated-row = The work “{ $title }” is the same as { $other }; it was imported once
    .help = Compare them. If they are one work, nothing need be done; if two, tell them apart in title or author and import again.
    .explain = Title and authors are the same, spaces and punctuation aside, in the same sub-project: the same work handed in twice.

similar-rows = The work “{ $title }” is much like { $other }; both were imported
    .help = See whether they are one work written in two ways. If so, delete one row, and the entry that is too many; if not, leave them.
    .explain = Title or author differ by a character or two, a space or a bracket. The program does not decide; both stay.

unclear-file = “{ $file }” may belong to any of these works: { $candidates }; it was given to none
    .help = Rename it to the title of its work (the author may follow) and import again; or put it into that work's folder.
    .explain = Its name and folder fit several works equally well. The program does not guess.

unmatched-files = Files of which nobody can say whose work they are ({ $count }): { $files }
    .help = Rename them to the title of the work, or its number and title, and import again; leave files that are no works.
    .explain = Pictures, films and recordings are matched to rows by title, author, unit and number in the names of files and folders. A name such as IMG_2031.jpg says nothing; it fits only where one choice is left.

rows-without-files = Works whose files have not come in yet ({ $count }): { $titles }
    .help = Ask the senders for them, put them into the same folder and import again. Recommended works can wait; an awarded work cannot be published without its file.
    .explain = Works of these categories need photographs, films or recordings, and none of the files of this import fits them.

repeated-file = “{ $file }” and “{ $other }” are the same file; one of them was used
    .help = Nothing to do. If they should be two photographs, ask the sender.
    .explain = The two files are equal byte for byte: one photograph in two places, or handed in twice.

similar-pictures = “{ $file }” and “{ $other }” show almost the same picture, but belong to two works
    .help = Open both: was one photograph handed in twice, or put to the wrong work?
    .explain = Made small, the two pictures are almost equal, as when one photograph was compressed once more or resized. Both were imported; the decision is yours.

private-diverted = Contacts went to { $store } and into no entry ({ $count })
    .help = Nothing to do. That file stays on this machine; do not publish it or put it on a shared drive.
    .explain = Columns of contacts, phones, mailboxes and documents, and the contact lines above a table, go to the private/ folder alone, with the file, sheet and cell they come from. Neither site nor entries hold them.

private-withheld = “{ $column }” holds { $kind ->
        [phone] a telephone number
        [id-number] the number of an identity card
        [contact] a contact
        [bank-card] the number of a bank card
       *[mailbox] a mailbox
    }; it went to private/, and the rest of the text was imported
    .help = See whether the text that is left in the entry reads well.
    .explain = A public column should hold no contact data. The number was taken out and put into private/.

import-conflict = { $field } of “{ $entry }” was changed by hand to “{ $own }”, and the sheet now says “{ $new }”; the hand's was kept
    .help = Decide. For the sheet's, write it into the entry; for your own, do nothing: it is told again only when the sheet changes again.
    .explain = Since the last import somebody changed this value in the entry, and the sheet changed too. The program overwrites nothing that a person changed.

row-gone = Works whose row is no longer in this sheet ({ $count }): { $titles }; their entries stay
    .help = Ask the sender. Delete the entry of a work that is no longer handed in, or set its status to withdrawn; if the row was lost, put it back and import again.
    .explain = These works were imported from this sheet before, and the same sheet does not have them now. The program deletes no entry.

list-missing = No list has come yet from: { $units }
    .help = Ask for them; when they come, import them together with the earlier files: nothing is imported twice.
    .explain = The expected units are those of the campaign's allocation table; whose list a file is, is told by the line 单位 above the table, or by the name of the file or folder.

quota-unmet = { $unit } sent { $found } works to “{ $sub_project }”; wanted are { $bound ->
        [min] at least
       *[max] at most
    } { $wanted }
    .help = Ask the sender for more, or send some back; if it is right as it is, leave it.
    .explain = Quotas are those of the campaign or sub-project; what counts are the works on file after this import.

## The finished pages

private-data = { $pages ->
        [list] The list
       *[other] A page
    } holds { $kind ->
        [phone] a phone number
        [id-number] an identity number
        [bank-card] a bank card number
       *[mailbox] an email address
    }, “{ $sample }”{ $pages ->
        [list] ; nothing was written
       *[other] {" "}(pages: { $pages }, such as “{ $page }”{ $entry ->
            [none] { "" }
           *[other] , from “{ $entry }”
        }); publication was stopped
    }
    .help = Delete it from the entry; what must be kept belongs in the site's private folder, which is never published. A mailbox of the office that is meant to be public can be named under mailboxes in site.yaml, a telephone number under phones.
    .explain = Before publication all finished files and their names are searched: pages, data, feeds, captions and drawings. What looks like a mobile or landline number, an identity number, a bank card or an email address stops publication, however it is written: full-width, in groups, in Chinese numerals. Numbers beginning with 400 and 800 and hotlines such as 12351 do not count. They mostly come from the contact columns of entry forms. The place in the entry is named; for safety the message shows only a part of the number, and not the line.

outside-request = A page would load “{ $value }” from another site
    .help = Keep a copy on this site; fonts and scripts of a theme belong in the static folder of the theme.
    .explain = Opening a page must not ask other sites for pictures, fonts or scripts: it would fail inside closed networks and tell others who is reading. Ordinary links to other sites are not concerned. This mostly comes from a changed theme; put the file on this site.

broken-reference = In the finished site, “{ $value }” leads to no file
    .help = Look at the links and the templates in themes that were changed last, and correct the address.
    .explain = Before publication every link and picture is checked, and this one was not found. A template may hold a fixed address, or a file that the theme uses was moved. Correct the address, or add the file.

inline-code = A page holds { $what ->
        [script] a script
        [style] a style
       *[event] event code (such as onclick)
    } written into it
    .help = Move it to a .js or .css file of its own in the static folder of the theme, and let the template refer to that.
    .explain = The site has a strict security policy: browsers do not run scripts, styles and event code that are written into a page. This mostly comes from a changed template, such as one with pasted statistics code. Move the code to a file of its own, or undo the change.

## The review of an import

review-title = Review of the import

review-waiting = The import is done; decisions that wait for you: { $warnings }, worth knowing: { $notes }.

review-clear = The import is done and nothing waits for you; worth knowing: { $notes }.

review-refused = Nothing was imported; errors: { $errors }. Please correct them and import again.

review-errors = Errors

review-errors-hint = Until they are corrected, nothing is written.

review-decisions = To be decided

review-decisions-hint = Go through them and tick each when it is done, here or on paper. After a change to a sheet, import the same files again.

review-missing = Still missing

review-missing-hint = Ask for it, and import again once it has come.

review-notes = Worth knowing

review-notes-hint = This has been dealt with; mostly there is nothing more to do.

review-results = What became of it

review-activities = Offline activities added

review-added = New entries

review-updated = Updated

review-promoted = Now awarded

review-unchanged = Unchanged

review-sub-project = Sub-project

review-recommended = Recommended

review-awarded = Awarded

review-total = Total

review-came = What came in

review-file = File

review-sheet = Sheet

review-form = What it is

review-sender = Sent by

review-rows = Rows

review-private = Made by fengcai for this office alone: keep it in the private folder, and do not publish it or pass it on.

review-form-works = Recommended works

review-form-winners = Winners

review-form-influencers = Recommended influencers

review-form-offline = Offline activities

review-form-allocation = Allocation of tasks

review-form-contacts = Contacts (kept in private alone)

review-form-blank = Blank form

review-form-media = Pictures, films and recordings: { $count }

## The inspection

inspection = Inspection list (after 国办发〔2017〕47号 and the indicators of 2019 for official sites; unions take from it what they need)

inspected = { $outcome ->
        [passed] passed   { $item }
        [failed] failed   { $item }{ $codes ->
            [empty] {" "}(not given in site.yaml)
            [other] {" "}(base_url in site.yaml is none of https)
           *[other] {" "}({ $count }: { $codes })
        }
        [by-hand] by hand  { $item }
       *[unseen] not seen { $item } (pages can only be made once the errors are mended)
    }

inspection-opens = The site can be made and opened

inspection-serious-wording = No serious fault of wording

inspection-personal-data = Nothing private is published

inspection-empty-columns = No column is empty

inspection-dates = Every page is dated, by its content

inspection-freshness = The home page is kept up to date

inspection-references = Links, pictures and films within the site open

inspection-outside-links = Links to other sites lead somewhere

inspection-safety = Nothing is fetched from elsewhere, no script or style stands in a page

inspection-media = Pictures, films and recordings show and play

inspection-wording = No slips of wording, no residue

inspection-agreement = Figures, names, bodies and dates agree

inspection-rules = Works keep what their notices ask

inspection-rights = Rights and consents are recorded

inspection-accessibility = Pictures are described, films captioned

inspection-sponsor = The footer names the sponsor

inspection-contact = The footer says how to reach them

inspection-identity-code = The footer shows the identity code

inspection-icp = The footer shows the ICP filing

inspection-police = The footer shows the police filing

inspection-marks = The footer shows the mark of official or accessible sites

inspection-encrypted = The address is one of https

inspection-ipv6 = Reachable by IPv6

## Other texts

error = error

warning = warning

note = note

help = what to do

row = row { $row }

accept = to keep it as it is, add under accepted in site.yaml

accept-reason = why

accepted = accepted[{ $code }] { $place }: { $message } ({ $reason })

summary = Errors: { $errors }, warnings: { $warnings }, notes: { $notes }{ $accepted ->
        [none] {""}
       *[other] , accepted: { $accepted }
    }

stopped = Nothing was published; the site in public/ is as it was.

built = The site is written to “{ $folder }”. Pages: { $pages }

unchanged = Nothing has changed; “{ $folder }” was left as it is

pictures = Pictures, films and recordings made: { $made }, taken from the cache: { $taken }; pictures decoded: { $decoded }{ $refused ->
    [none] {""}
   *[other] ; files that could not be made: { $refused }, see the warnings above
}

foreign-kept = Files in the output folder that fengcai did not write were kept: { $names }

created = Created “{ $path }”

next-steps =
    What to do next:
    1. Go to the folder: cd "{ $path }"
    2. Build the site: fengcai build
    3. Open public/index.html in a browser

environment = This could not be finished, for a reason outside the content: { $cause }

not-ours = “{ $path }” holds files that fengcai did not write; to keep them safe, nothing was written. Please choose an empty folder for the output.

locked = Another build is writing to “{ $path }”; please wait until it has finished.

bad-output = “{ $path }” cannot be the output folder: it may not be the site folder itself, content, a link, the root of a disk or your home folder. Choose another, such as public.

exists = “{ $path }” already exists and was not changed. Please choose another name.

no-site = There is no content folder in “{ $path }”. Run the command in the folder of a site, or point to it with -C; fengcai new makes a new site.

unknown-code = There is no code “{ $code }”. Codes stand in square brackets in each message, such as unknown-key. Nearest, if any: { $near }

unknown-kind = There is no kind “{ $kind }”. There are: { $known }

poster-none = No film needs a poster: each has one, or the entries named have no film.

poster-broken = Some entries have errors and were left out with their films. See them with fengcai check.

poster-done = Posters taken: { $made }, failed: { $failed }. Please look at the pictures; take another with --at SECONDS --force, or put a picture of your own in its place under the same name.

poster-failed = No poster could be taken of “{ $path }”: { $cause }

poster-slow = “{ $path }” gave no picture within { $cause } seconds and was stopped. Try another moment with --at, or put a picture with the same name beside the film.

poster-late = “{ $path }” is only { $cause } seconds long; --at lies beyond its end.

poster-exists = “{ $cause }” stands beside “{ $path }” already and was left alone; --force replaces it.

poster-no-picture = “{ $cause }” holds no picture and was left alone. Rename it first, then take the poster of “{ $path }”.

no-ffmpeg = ffmpeg was not found, so no picture can be taken out of a film. Get it from https://ffmpeg.org/download.html, add its folder to PATH and run this again. It also works without: put a picture with the same name beside the film, such as film.jpg beside film.mp4, and it becomes the poster.

export-one-list = A CSV holds one list. Name one with --list, or choose --format xlsx or json.

exported = Wrote “{ $path }”: { $rows } rows

out-exists = “{ $path }” already exists and was left alone; --force replaces it, or name another file with --out.

unknown-entry = There is no entry “{ $path }”. Write where it stands, such as 2023/acftu/micro-video/first-train; a campaign or sub-project is enough.

strict = Because of --strict, warnings stop publication.

stage-media = Pictures

stage-pages = Pages

bad-entry-path = This kind of entry cannot stand at “{ $path }”; the path looks like this: { $wanted }

import-done = Imported: { $added } added, { $updated } updated ({ $promoted } of them from recommended to awarded), { $unchanged } unchanged; offline activities added: { $activities }.
    What waits for your decision is listed in { $review }; open it in a browser.

import-dry = A trial; nothing was written. It would add { $added }, update { $updated } ({ $promoted } of them from recommended to awarded) and leave { $unchanged } unchanged; offline activities to add: { $activities }.

no-campaign = There is no campaign “{ $campaign }”. Make it first: fengcai new --kind campaign { $campaign }, fill in its title, level and region, and import again.

no-heading = “{ $value }”, to the right of = in --map, is no heading that is known. Write 作品名称, 作者, 作者单位, 子项目, 奖项, 文件名, 说明, 备注 and so on.

bad-campaign = --into is “{ $value }”; it should be YEAR/CAMPAIGN, such as 2020/guangxi.

bad-sub-project = --sub-project is “{ $value }”: there is no such sub-project and no such category. Write the name of its folder, such as photography.

bad-map = --map is “{ $value }”; it should be the sheet's heading=the usual one, such as 曲目=作品名称, or a text file with one a line.

no-file = There is no file or folder “{ $value }”.
