# The interface's own sentences in English. Every message stands in ru.ftl too, with the same arguments.

## Frame
search-placeholder = Search in English or Russian, or type an article number
start-here = Start here
copy = Copy
copy-with-citation = Copy with citation
copied-until-closed = Copied with its citation. Paste it before you close the handbook: some systems lose it then.
copied-provision = { $citation } ({ $act }); edition { $span }; { $status }. { $grade }. A summary, not the official text.
find-in-text = Find in this text
find-nothing = not in this text
find-count = { $current } of { $count }
close = Close
by-topic = By topic
by-act = By act
tables = Reference tables
touches = Concerns
rests-on = Rests on
cited-by = Cited by
provisions = Provisions
terms = Terms
terms-here = Terms here
glossary = Glossary
every-act = All acts
glossary-term = Term
term-defined-by = Defined by
term-usage = How to use it
term-colloquial = People also say
index-rules = On which day the index is taken
tenge = { $amount } tenge
figure-plain = { $number }
figures-counted = Counted:
figures-read-in = Read in:
figures-drawn = { $first }–{ $last }, on one scale: figures of one way of counting
home = Home
review = The review
contents = Contents
settings = Settings
keys = Keys
back = Back
forward = Forward
offline = Works offline
law-as-read = law as read on { $date }
private-mode = Private: nothing is written
portable-mode = Portable: files stay in one folder
index-building = Preparing search: { $percent } %
index-unavailable = Search cannot start: { $reason }. The book can be read all the same.
problems-banner = { $count ->
    [one] { $count } problem in the content; everything sound is shown.
   *[other] { $count } problems in the content; everything sound is shown.
}
embedded-instead = The folder given cannot be read. The handbook built into the program is shown instead.
show-problems = What is wrong
language-en = English
language-ru = Russian
language-kk = Kazakh

## Commands
command-search = Search
command-home = First screen
command-switch-language = Switch the language on the same line
command-together = Both languages together, or one again
command-find = Find in this text
command-find-next = Next place found
command-find-previous = Previous place found
command-other-here = This paragraph in the other language too
command-copy = Copy this paragraph with its citation
command-select = Select this paragraph; Shift and arrows change it
command-peek = See what the next reference says, without leaving
command-back = Back to the line that was read
command-forward = Forward
command-next-paragraph = Next paragraph
command-previous-paragraph = Previous paragraph
command-next-article = Next article
command-previous-article = Previous article
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-reset = Original size
command-show-this = Show this in large type
command-clock = Deadline clock
command-full-screen = Full screen on or off
command-settings = Settings
command-keys = This list of keys
command-down = Next row of a list, or scroll down
command-up = Previous row of a list, or scroll up
command-open = Open the selected row
command-as-typed = Search exactly as typed, or in every form again
command-take-offer = Search what is offered instead
command-meanings = Search with words of the same meaning, or without
command-page-down = A page down
command-page-up = A page up
command-top = To the beginning
command-end = To the end
command-next-control = The next button or link
command-previous-control = The previous button or link
command-close = Close one layer; never quits
command-quit = Quit

## Home
home-question = What does the law say?
home-try = Try:
review-open = { $count ->
    [one] Read it: { $count } paragraph
   *[other] Read it: { $count } paragraphs
}
codes = The acts
about-book = About this handbook
book-edition = Edition { $number } of { $date }
provisions-count = { $count ->
    [one] { $count } provision
   *[other] { $count } provisions
}

## Search
results-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
shown-of = The first { $shown } of { $total } results
matched-in = found in { $language }
nothing-found = Nothing found for “{ $query }”
nothing-found-try = What you can do:
nothing-fewer-words = Use fewer words: every word must be found.
nothing-other-word = Try another word for the same thing, or the beginning of the word.
nothing-browse = Look through the contents by topic, on the left or on the first screen.
searched-instead = No result has every word of “{ $typed }”. Searched instead: “{ $query }” ({ $how }).
search-instead = Search “{ $query }” ({ $how })
also-searched = Also searched: { $words }
rescue-layout = the other keyboard
rescue-translit = the other alphabet
rescue-spelling = another spelling
search-empty = Type a word in either language, or the number of an article.
search-operators = “human trafficking” as it stands, -word without it, word* by its beginning, CC: in one act, lang:ru in one language.
open-key = open
review-paragraph = Review, paragraph { $number }

# Filters, what is cited, and the switches
filter-act = Act
filter-topic = Topic
filter-kind = Kind
filter-status = Status
filter-as-of = As of
filter-as-of-example = 31.12.2014
filter-as-of-unclear = Not a date; write it as 31.12.2014
filter-day = As of { $date }
filter-remove = { $what } ×
filters-remove = Remove filters
kind-provision = Provisions
kind-review = Review
kind-guide = Situations
kind-term = Terms
status-name-in-force = In force
status-name-repealed = Repealed
status-name-spent = Amending law, carried out
open-cited = Open { $citation }: { $title }
open-cited-now = Open { $citation }, now { $successor }: { $title }
open-cited-was = Open { $citation }, formerly { $was }: { $title }
meanings-off = Words of the same meaning were not searched.
meanings-without = Search without them
meanings-with = Search with them
as-typed-on = Searched exactly as typed: no other forms of the words.
as-typed-leave = Search in every form
as-typed-try = Search exactly as typed
words-alone = Search the words alone: { $query }
nothing-contents = Contents by topic

## Reader
not-official = Plain summary, not the official text.
as-read-on = as read on { $date }
status-in-force = in force, as read on { $date }
status-repealed = repealed; in force until { $date }
status-repealed-now = repealed; in force until { $date }, now { $article }
status-spent = amending law, carried out
edition-outdated = This is an earlier edition. It no longer applies.
edition-applied-until = Its last day in force: { $date }
edition-in-force = The edition in force, as read on { $date }
edition-last = The last edition
provision-ended = This no longer applies. Its last day in force: { $date }
now-there = Now:
edition-two-apply = The day of the change is not confirmed: either edition may apply within that time.
edition-unread = The text of this edition was not read.
edition-begins = Begins: { $reason }
edition-ends = Ends: { $reason }
edition-from = from { $date }
edition-from-until = { $from } to { $until }
edition-by = Brought by: { $law }
edition-shown = shown
editions = Editions
editions-heading = How it changed
contents-unchecked = Contents not yet checked. Only the title, number and dates are given.
missing-translation = No translation yet: shown in { $language }
part-note = Note
part-note-n = Note { $number }
penalty = Penalty
penalty-administrative = Penalty
penalty-choice = One of
penalty-plus = And also
penalty-or = or
penalty-and = and also
penalty-or-without = { $measure }, or without { $gender ->
    [plural] them
   *[other] it
}
related = Related provisions
forerunner = Before it
successor = After it
facts = Good to know
our-reading = Our reading, not the law
uncertain = What is not certain
sources = What was read
not-shipped = not in this handbook
grade-a = Checked against the official text
grade-b = From a secondary source or excerpts
grade-c = Not confirmed
later-laws = Later laws that are known of and were not read
official-page = Official page
kazakh-title = Title in Kazakh, as read in { $read }
review-imprecise = Where the review is imprecise
review-remark = What to know
then-law = Law when it was written
now-law = Law as last read
no-provision = no provision
author-text = the author’s text
our-translation = our translation
what-law-says = What the law said then and says now

audience-everyone = For everyone
audience-field-worker = For the field worker
audience-detained = For a person who is detained
audience-trainer = For the trainer
relation-defines = Explains a term used in
relation-uses-term = Uses a term explained in
relation-see-also = See also
relation-counterpart = Counterpart
relation-amended-by = Changed by
relation-amends = Changes
relation-consequence = Consequence

category-misdemeanour = criminal misdemeanour
category-minor = crime of minor gravity
category-medium = crime of medium gravity
category-grave = grave crime
category-especially-grave = especially grave crime
limitation-years = { $years ->
    [one] limitation { $years } year
   *[other] limitation { $years } years
}
limitation-none = no limitation

## Dates and citations
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year } (day not confirmed)
date-between = a day between { $first } and { $last } (not confirmed)
date-month-of = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year } (day not confirmed)
date-between-of = a day between { $first } and { $last } (not confirmed)
date-unknown = day not known
date-unknown-of = a day not known
cite-article = art. { $article } { $act }
cite-part = art. { $article }({ $part }) { $act }
cite-point = art. { $article }({ $part })({ $point }) { $act }
cite-item = art. { $article }, item { $part }, { $act }
cite-note = note to { $whole }
cite-note-n = note { $part } to { $whole }
cite-section = { $whole }: { $part }

## Penalties
measure-warning = warning
measure-fine = fine { $amount }
measure-fine-by-payer = fine: { $amount }
measure-corrective-works = corrective works { $amount }
measure-community-service = community service { $term }
measure-restriction = restriction of liberty { $term }
measure-arrest = arrest { $term }
measure-suspended = { $measure } (not applied until { $until })
measure-administrative-arrest = administrative arrest { $term }
measure-imprisonment = imprisonment { $term }
measure-expulsion = expulsion from Kazakhstan
measure-confiscation = confiscation of property
measure-confiscation-of-things = confiscation of the things the offence is about
measure-confiscation-of-income = confiscation of the income received
measure-ban = loss of the right to hold certain posts or do certain work { $term }
measure-suspension = suspension of activity { $term }
measure-prohibition = prohibition of activity { $term }
in-tenge-to = up to { $to } tenge
in-tenge-exactly = { $to } tenge
in-tenge-from-to = from { $from } to { $to } tenge
tenge-counted = Tenge are counted at the index of { $index } ({ $days }).
mci-to = up to { $to } MCI
mci-exactly = { $to } MCI
mci-from-to = from { $from } to { $to } MCI
income-months-to = up to the income of { $to ->
    [one] { $to } month
   *[other] { $to } months
}
income-months-exactly = the income of { $to ->
    [one] { $to } month
   *[other] { $to } months
}
income-months-from-to = the income of { $from } to { $to } months
multiple-of-bribe-to = up to { $to } times the bribe
multiple-of-bribe-exactly = { $to } times the bribe
multiple-of-bribe-from-to = from { $from } to { $to } times the bribe
multiple-of-sum-to = up to { $to } times the sum
multiple-of-sum-exactly = { $to } times the sum
multiple-of-sum-from-to = from { $from } to { $to } times the sum
fine-by-payer = { $who }: { $mci } MCI
payer-individual = individuals
payer-official = officials
payer-small-business = small businesses
payer-medium-business = medium businesses
payer-large-business = large businesses
payer-non-profit = non-profit organisations
length-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
length-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
length-working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
length-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
length-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
hours-to = { $to ->
    [one] up to { $to } hour
   *[other] up to { $to } hours
}
hours-exactly = { $to ->
    [one] for { $to } hour
   *[other] for { $to } hours
}
hours-from-to = from { $from } to { $to } hours
days-to = { $to ->
    [one] up to { $to } day
   *[other] up to { $to } days
}
days-exactly = { $to ->
    [one] for { $to } day
   *[other] for { $to } days
}
days-from-to = from { $from } to { $to } days
months-to = { $to ->
    [one] up to { $to } month
   *[other] up to { $to } months
}
months-exactly = { $to ->
    [one] for { $to } month
   *[other] for { $to } months
}
months-from-to = from { $from } to { $to } months
years-to = { $to ->
    [one] up to { $to } year
   *[other] up to { $to } years
}
years-exactly = { $to ->
    [one] for { $to } year
   *[other] for { $to } years
}
years-from-to = from { $from } to { $to } years
term-life = for life

## Settings
settings-text-language = Language of the texts
settings-interface-language = Language of the program
settings-same = the same as the texts
settings-together = Both languages together
settings-colours = Colours
scheme-light = Light
scheme-dark = Dark
scheme-sepia = Sepia
scheme-high-contrast = High contrast
scheme-system = As the system
settings-size = Size of the text
settings-leading = Space between lines
leading-close = Close
leading-usual = Usual
leading-wide = Wide
settings-measure = Width of a line, at most
characters = { $count ->
    [one] { $count } character
   *[other] { $count } characters
 }
settings-private-mode = Private mode
private-on = On
private-off = Off
settings-private-note = While it is on, the program writes nothing: no settings, no contacts. It does not hide that the program is on this computer, nor what was saved before, nor what you copy.
settings-reset = All settings
settings-reset-now = As on a first start (your contacts stay)
settings-zoom = Size of the whole window
settings-files = Files
settings-where = Settings are kept in:
settings-private = Private mode: nothing is read from or written to the disk, these settings included.
settings-portable = Portable mode: everything stays in one folder.
settings-not-kept = The settings could not be kept: { $reason }
settings-damaged = The settings file { $file } was damaged. It is kept as { $kept }; the program starts with its own settings.
settings-field-unreadable = Some settings could not be read and have their first value again: { $fields }

## What is wrong
trouble = What is wrong
trouble-intro = { $count ->
    [one] { $count } problem was found. Everything sound is shown.
   *[other] { $count } problems were found. Everything sound is shown.
}
trouble-none = Nothing is wrong with the content.
severity-error = error
severity-warning = warning

problem-unreadable = the file cannot be read: { $subject }
help-unreadable = Look whether the file is there and may be read.
problem-missing-file = the file is missing
help-missing-file = Every content folder has this file; put it back from a sound copy.
problem-unexpected-file = the file has no place in a content folder
help-unexpected-file = Move it to acts/, tables/, guides/ or decks/, or take it out.
problem-not-utf8 = the bytes here are not UTF-8
help-not-utf8 = Save the file as UTF-8 in the editor.
problem-byte-order-mark = the file begins with a byte order mark
help-byte-order-mark = Save the file as UTF-8 without a byte order mark. The rest of the file was read.
problem-syntax = { $subject }
help-syntax = Compare this place with a sound file of the same kind. The file is left out until it is mended.
problem-duplicate-key = { $subject }
help-duplicate-key = Keep one text for each language. The file is left out until it is mended.
problem-missing-translation = a text has no translation for language “{ $subject }”
help-missing-translation = Add the text in this language. Until then another language is shown, marked.
problem-foreign-language = a text is given for language “{ $subject }”, which the book does not have
help-foreign-language = Add the language to the manifest, or take the text out. Kazakh is allowed for titles alone.
problem-empty-text = a text is empty in language “{ $subject }”
help-empty-text = Write the text, or take the whole field out.
problem-duplicate-id = the id { $subject } is taken by { $other }
help-duplicate-id = Give this record a number or slug of its own. Only the first one is shown.
problem-dangling-link = the link to { $subject } leads nowhere
help-dangling-link = Correct the id, or write Cited("act", "article") if the provision is not in the book.
problem-unknown-act = the act { $subject } is cited, but has no act.ron
help-unknown-act = Correct the slug, or add acts/{ $subject }/act.ron.
problem-unknown-topic = there is no topic { $subject }
help-unknown-topic = Correct the slug, or add the topic to topics.ron.
problem-unknown-source = the act has no source with the key { $subject }
help-unknown-source = Correct the key, or add the source to the act’s act.ron.
problem-name-mismatch = the article says its number is { $subject }, but the file has another name
help-name-mismatch = Give the file the name { $subject }.ron, or correct the number.
problem-no-editions = the article has no edition
help-no-editions = Add at least one edition with a title and a date.
problem-act-unreadable = the act { $subject } of this article cannot be read
help-act-unreadable = Mend acts/{ $subject }/act.ron first; until then its articles are left out, since a number must not stand without its act.
problem-dates-out-of-order = the editions are not in the order of their dates
help-dates-out-of-order = Write the oldest edition first; an edition ends before the next begins.
problem-empty-span = a span of dates ends before it begins
help-empty-span = Write the earlier day first.
problem-penalty-bounds = a penalty is empty, or its least is more than its most
help-penalty-bounds = Correct the figures against the source.
problem-act-not-there = the manifest names the act { $subject }, which is not there
help-act-not-there = Correct the slug, or take it out of the list.
problem-figures-differ = the languages of a text state different figures ({ $subject })
help-figures-differ = Correct the figure against the source, or write it in digits in both languages.
problem-mixed-scripts = the word “{ $subject }” has Latin and Cyrillic letters
help-mixed-scripts = Type the word again on one keyboard layout.
problem-wrong-mark = a mark that this language does not use so: { $subject }
help-wrong-mark = English has “ ” and ’, Russian « » and „ “; a dash is —; spaces are single and plain: the program sets those that hold a line together.
problem-number-without-unit = the number of a punishment has no unit: { $subject }
help-number-without-unit = Say in what it is counted: years, months, days, hours, MCI.
problem-long-sentence = a sentence is very long: { $subject }
help-long-sentence = Make two sentences of it.
problem-editions-overlap = an edition begins before the one before it has ended
help-editions-overlap = Give the earlier edition the day before the later one begins, or both the same unconfirmed span.
problem-gap-unexplained = between two editions there is a period of which nothing is said
help-gap-unexplained = Correct the dates, or say in the note of the later edition what is known of the period.
problem-unconfirmed-shown = contents of grade C would be shown
help-unconfirmed-shown = Take out what is not confirmed, or name it among the doubts; a record of grade C has title, number, dates and address alone.
problem-out-of-reach = no topic, or no act of the manifest, leads to this provision
help-out-of-reach = Give it a topic of topics.ron and name its act in handbook.ron.
problem-one-sided = { $subject } does not have the other side of this relation
help-one-sided = Add the relation there, or take it out here.
problem-old-reading = the act was last read on { $subject }, more than a year before this edition of the book
help-old-reading = Read the current text and set known_as_of; or leave it, and readers see the day it was read.

## The display
display-none = There is no desktop to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.
display-refused = The desktop refused the connection: { $reason }
display-library = The window needs the library { $library }, which is not on this computer. On Debian or Ubuntu it is in the package { $package }.
display-failed = The window could not be opened: { $reason }
display-still-works = The command line works without a window, for example: handbook search pimping

## The command line
cli-not-found = nothing found for “{ $query }”
cli-no-such-id = there is no item with the id “{ $id }”; `handbook list` shows what there is
cli-no-such-act = there is no act “{ $act }”; `handbook list --kind act` shows the acts
cli-no-such-topic = there is no topic “{ $topic }”; `handbook list --kind topic` shows the topics
cli-no-language = the book has no language “{ $tag }”; it has { $known }
cli-bad-date = “{ $text }” is not a date; write it as 2026-04-01 or 01.04.2026
cli-not-known-after = not known after { $date }
cli-book-unreadable = { $path }: there is no handbook that can be read here
cli-checked = { $provisions } provisions, { $links } links that lead somewhere, { $cited } citations of law that is not in the book
cli-found = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
cli-mode = mode
cli-mode-normal = normal
cli-settings = settings
cli-data = data
cli-index = index
cli-nothing-kept = nothing is kept
cli-index-stored = in memory; that of a large handbook in { $folder }
cli-settings-set-aside = the old settings are kept as { $file }
cli-help-handbook = Offline bilingual handbook of the law on sex services in Kazakhstan. Without a command it opens the window.
cli-help-search = Search the handbook
cli-help-show = Show one item whole
cli-help-list = List what there is
cli-help-check = Check a folder of content, or the built-in handbook
cli-help-paths = Say where settings, data and index live
cli-help-arg-lang = Language of texts and messages (show also takes: both)
cli-help-arg-data-dir = Keep everything in this folder
cli-help-arg-portable = Keep everything in the folder “portable” beside the program
cli-help-arg-private = Write nothing anywhere
cli-help-arg-open = Open the window at this item
cli-help-arg-reset-settings = Start with first settings; the old ones are set aside
cli-help-arg-query = Words to find
cli-help-arg-limit = At most this many results
cli-help-arg-as-of = As the law stood on this day, such as 2026-04-01
cli-help-arg-act = Only this act, such as criminal-code-2014
cli-help-arg-kind = Only this kind of item
cli-help-arg-topic = Only this topic, such as minors
cli-help-arg-status = Only what has this status
cli-help-arg-exact = Exactly as typed: no other forms, nothing instead
cli-help-arg-explain = Say why each result stands where it does
cli-help-arg-json = As JSON
cli-help-arg-id = Id, such as criminal-code-2014/309 or review/1
cli-help-arg-format = How to write it
cli-help-arg-dir = Folder of content
cli-help-arg-help = Print help
cli-help-arg-version = Print version
cli-help-both-languages = Русская справка: handbook --lang ru --help
cli-help-arg-handbook = Read the content from this folder

## Situations, the clock, showing, about
situations = Situations
situation = Situation
guide-for = For: { $whom }
guide-say = Say
guide-do-not-sign = Do not sign
guide-turn-to = Whom to turn to
own-contact = Your contact: { $contact }
contact-add = Add your own contact in the settings
institution-advocate = An advocate
institution-organisation = A community or human-rights organisation
institution-health = A doctor or clinic
institution-shelter = A shelter or crisis centre
institution-prosecutor = The prosecutor’s office
institution-police = The police
institution-oversight = The body that checks the police
institution-ombudsman = The Human Rights Ombudsman
institution-consulate = The embassy or consulate
show-this = Show this
show-close = Close
show-card = { $number } of { $count }
clock = Deadline clock
clock-intro = Choose what happened and say when. The clock counts only terms that this book has read, each with its article.
clock-day = Day
clock-time = Time
clock-now = Now
clock-day-example = 25.11.2026
clock-time-example = 14:30
clock-unclear = Write the day as 25.11.2026 and the time as 14:30.
clock-ahead = This moment lies ahead of this computer’s clock.
clock-until = until { $moment }
clock-through = through { $day }
clock-over = has run out
clock-left = { $left } left
clock-as-read = { $law }, as read on { $date }
clock-moment = { $time }, { $date }
clock-left-minutes = { $hours ->
    [0] { $minutes } min
   *[other] { $hours } h { $minutes } min
}
clock-left-days = { $count ->
    [0] the last day
    [one] { $count } day
   *[other] { $count } days
}
about-purpose = What it is for
about-is = What it is and is not
about-sources = The review
about-licence = The program is free software under the MIT licence.
about-fonts = The typefaces PT Sans and PT Serif are by ParaType; their licence is shipped with them.
settings-contacts = Your own contacts
settings-contacts-note = Shown in the guides. Kept on this computer alone, in the settings file: whoever opens it can read them.
settings-contacts-private = In private mode contacts are forgotten when the program closes.

## Dates and editions

as-of = Law as of
as-of-example = day.month.year
as-of-last-read = as last read
as-of-which-day = Which day counts?
as-of-unclear = This is not a day. Write it like 1.4.2026 or 2026-04-01.
as-of-not-known-after = Not known after { $date }: the act was last read as of that day. The last edition is shown.
as-of-before = The first edition in the book is from { $date }; on that day it had not begun.
as-of-before-it = Before it:
as-of-ended = On that day it no longer applied. Its last day in force: { $date }
as-of-unsaid = The book says nothing of that day.
as-of-perhaps = The day on which this edition begins or ends is not confirmed: it may not have applied on that day.
as-of-either = On that day either of these editions may apply:
as-of-edition = The edition of the chosen day is shown, as far as the book knows it.
timeline-between = striped: the day of the change is not confirmed
timeline-unknown = “?”: nobody read when, within this time, the edition changed
compared = Penalties compared
compared-with = Computed from the penalties of { $citation }, { $span }, part by part by their numbers.
compared-skips = The editions between were not read.
compared-same = No penalty differs.
compared-part = Part { $part }
compared-item = Item { $part }
compared-part-added = a new part with a penalty: { $penalty }
compared-part-gone = the part is gone; until then: { $penalty }
compared-appeared = added: { $measure }
compared-went = gone: { $measure }
compared-must = mandatory now: { $measure }
compared-may = no longer mandatory: { $measure }
compared-up = { $name }, raised: until then { $before }, now { $after }
compared-down = { $name }, lowered: until then { $before }, now { $after }
compared-other = { $name }, changed: until then { $before }, now { $after }
compared-unstated = with no length named
beside = Compare
beside-none = Nothing to set beside it.
