//! Every sentence of the interface: one typed accessor each, over Project Fluent. Errors become sentences here and only here.

mod changes;
mod figures;
mod law;
mod problems;
mod search;

use crate::language::Language;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use std::borrow::Cow;

const ENGLISH: &str = include_str!("../assets/locales/en.ftl");
const RUSSIAN: &str = include_str!("../assets/locales/ru.ftl");

/// The languages the interface speaks, with their sources.
pub const LOCALES: &[(Language, &str)] = &[(Language::ENGLISH, ENGLISH), (Language::RUSSIAN, RUSSIAN)];

/// The sentences of the interface in one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The sentences in `language`, or in English if the interface does not speak it.
    pub fn new(language: Language) -> Self {
        let (language, source) = LOCALES.iter().find(|(spoken, _)| *spoken == language).copied().unwrap_or((Language::ENGLISH, ENGLISH));
        let locale = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![locale]);
        // Isolation marks are not in the fonts, and both languages run the same way.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(if language == Language::RUSSIAN { grouped_by_space } else { grouped_by_comma }));
        // A broken line loses only its own message; a test proves that there is none.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The language spoken.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence of a message id that is not known at compile time (problem codes). The id itself if there is none.
    fn dynamic(&self, id: &str, args: &FluentArgs<'_>) -> String {
        self.message(id, Some(args)).into_owned()
    }

    fn message<'a>(&'a self, id: &str, args: Option<&'a FluentArgs<'_>>) -> Cow<'a, str> {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        match pattern {
            Some(pattern) => self.bundle.format_pattern(pattern, args, &mut Vec::new()),
            None => Cow::Owned(id.to_owned()),
        }
    }
}

/// Numbers from 1,000 on with their thousands set apart.
fn grouped(value: &FluentValue<'_>, separator: &str) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if number.value < 1000.0 || number.value.fract() != 0.0 {
        return None;
    }
    let digits = format!("{:.0}", number.value);
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    Some(groups.join(separator))
}

fn grouped_by_comma<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, ",")
}

fn grouped_by_space<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, "\u{a0}")
}

/// Declares one accessor per message and the list of them all, so that a test can prove the files complete.
macro_rules! messages {
    ($($name:ident = $id:literal $(($($arg:ident: $type:ty),+))?;)*) => {
        impl Words {
            $(
                #[doc = concat!("`", $id, "`")]
                pub fn $name(&self $($(, $arg: $type)+)?) -> String {
                    #[allow(unused_mut)]
                    let mut args = FluentArgs::new();
                    $($(args.set(stringify!($arg), FluentValue::from($arg));)+)?
                    self.message($id, Some(&args)).into_owned()
                }
            )*
        }

        /// Every message with an accessor of its own, and its arguments.
        pub const MESSAGES: &[(&str, &[&str])] = &[$(($id, &[$($(stringify!($arg)),+)?])),*];
    };
}

messages! {
    // Frame
    search_placeholder = "search-placeholder";
    copy = "copy";
    copy_with_citation = "copy-with-citation";
    copied_until_closed = "copied-until-closed";
    copied_provision = "copied-provision" (citation: &str, act: &str, span: &str, status: &str, grade: &str);
    find_in_text = "find-in-text";
    find_nothing = "find-nothing";
    find_count = "find-count" (current: usize, count: usize);
    close = "close";
    by_topic = "by-topic";
    by_act = "by-act";
    tables = "tables";
    touches = "touches";
    rests_on = "rests-on";
    cited_by = "cited-by";
    provisions = "provisions";
    terms = "terms";
    terms_here = "terms-here";
    glossary_term = "glossary-term";
    glossary = "glossary";
    every_act = "every-act";
    term_defined_by = "term-defined-by";
    term_usage = "term-usage";
    term_colloquial = "term-colloquial";
    situations = "situations";
    situation = "situation";
    guide_for = "guide-for" (whom: &str);
    guide_say = "guide-say";
    guide_do_not_sign = "guide-do-not-sign";
    guide_turn_to = "guide-turn-to";
    own_contact = "own-contact" (contact: &str);
    contact_add = "contact-add";
    show_this = "show-this";
    show_close = "show-close";
    show_card = "show-card" (number: usize, count: usize);
    clock = "clock";
    clock_intro = "clock-intro";
    clock_day = "clock-day";
    clock_time = "clock-time";
    clock_now = "clock-now";
    clock_day_example = "clock-day-example";
    clock_time_example = "clock-time-example";
    clock_unclear = "clock-unclear";
    clock_ahead = "clock-ahead";
    clock_until = "clock-until" (moment: &str);
    clock_through = "clock-through" (day: &str);
    clock_over = "clock-over";
    clock_left = "clock-left" (left: &str);
    clock_as_read = "clock-as-read" (law: &str, date: &str);
    about_purpose = "about-purpose";
    about_is = "about-is";
    about_sources = "about-sources";
    about_licence = "about-licence";
    about_fonts = "about-fonts";
    settings_contacts = "settings-contacts";
    settings_contacts_note = "settings-contacts-note";
    settings_contacts_private = "settings-contacts-private";
    index_rules = "index-rules";
    tenge = "tenge" (amount: u32);
    figure_plain = "figure-plain" (number: u32);
    figures_counted = "figures-counted";
    figures_read_in = "figures-read-in";
    figures_drawn = "figures-drawn" (first: &str, last: &str);
    tenge_counted = "tenge-counted" (index: &str, days: &str);
    start_here = "start-here";
    home = "home";
    review = "review";
    contents = "contents";
    settings = "settings";
    keys = "keys";
    back = "back";
    forward = "forward";
    offline = "offline";
    law_as_read = "law-as-read" (date: &str);
    private_mode = "private-mode";
    portable_mode = "portable-mode";
    index_building = "index-building" (percent: u32);
    index_unavailable = "index-unavailable" (reason: &str);
    problems_banner = "problems-banner" (count: usize);
    embedded_instead = "embedded-instead";
    show_problems = "show-problems";
    // Home
    home_question = "home-question";
    home_try = "home-try";
    review_open = "review-open" (count: usize);
    codes = "codes";
    about_book = "about-book";
    book_edition = "book-edition" (number: &str, date: &str);
    provisions_count = "provisions-count" (count: usize);
    // Search
    results_count = "results-count" (count: usize);
    shown_of = "shown-of" (shown: usize, total: usize);
    matched_in = "matched-in" (language: &str);
    nothing_found = "nothing-found" (query: &str);
    nothing_found_try = "nothing-found-try";
    nothing_fewer_words = "nothing-fewer-words";
    nothing_other_word = "nothing-other-word";
    nothing_browse = "nothing-browse";
    searched_instead = "searched-instead" (typed: &str, query: &str, how: &str);
    search_instead = "search-instead" (query: &str, how: &str);
    also_searched = "also-searched" (words: &str);
    search_empty = "search-empty";
    search_operators = "search-operators";
    open_key = "open-key";
    review_paragraph = "review-paragraph" (number: usize);
    filter_as_of = "filter-as-of";
    filter_as_of_example = "filter-as-of-example";
    filter_as_of_unclear = "filter-as-of-unclear";
    filter_day = "filter-day" (date: &str);
    filter_remove = "filter-remove" (what: &str);
    filters_remove = "filters-remove";
    open_cited = "open-cited" (citation: &str, title: &str);
    open_cited_now = "open-cited-now" (citation: &str, successor: &str, title: &str);
    open_cited_was = "open-cited-was" (citation: &str, was: &str, title: &str);
    meanings_off = "meanings-off";
    meanings_without = "meanings-without";
    meanings_with = "meanings-with";
    as_typed_on = "as-typed-on";
    as_typed_leave = "as-typed-leave";
    as_typed_try = "as-typed-try";
    words_alone = "words-alone" (query: &str);
    nothing_contents = "nothing-contents";
    // Reader
    not_official = "not-official";
    as_read_on = "as-read-on" (date: &str);
    status_in_force = "status-in-force" (date: &str);
    status_repealed = "status-repealed" (date: &str);
    status_repealed_now = "status-repealed-now" (date: &str, article: &str);
    status_spent = "status-spent";
    edition_outdated = "edition-outdated";
    edition_applied_until = "edition-applied-until" (date: &str);
    edition_in_force = "edition-in-force" (date: &str);
    edition_last = "edition-last";
    provision_ended = "provision-ended" (date: &str);
    now_there = "now-there";
    as_of = "as-of";
    as_of_example = "as-of-example";
    as_of_last_read = "as-of-last-read";
    as_of_which_day = "as-of-which-day";
    as_of_unclear = "as-of-unclear";
    as_of_not_known_after = "as-of-not-known-after" (date: &str);
    as_of_before = "as-of-before" (date: &str);
    as_of_before_it = "as-of-before-it";
    as_of_ended = "as-of-ended" (date: &str);
    as_of_unsaid = "as-of-unsaid";
    as_of_perhaps = "as-of-perhaps";
    as_of_either = "as-of-either";
    as_of_edition = "as-of-edition";
    timeline_between = "timeline-between";
    timeline_unknown = "timeline-unknown";
    compared = "compared";
    compared_with = "compared-with" (citation: &str, span: &str);
    compared_skips = "compared-skips";
    compared_same = "compared-same";
    beside = "beside";
    beside_none = "beside-none";
    edition_two_apply = "edition-two-apply";
    edition_unread = "edition-unread";
    edition_begins = "edition-begins" (reason: &str);
    edition_ends = "edition-ends" (reason: &str);
    edition_from = "edition-from" (date: &str);
    edition_from_until = "edition-from-until" (from: &str, until: &str);
    edition_by = "edition-by" (law: &str);
    edition_shown = "edition-shown";
    editions = "editions";
    editions_heading = "editions-heading";
    contents_unchecked = "contents-unchecked";
    missing_translation = "missing-translation" (language: &str);
    part_note = "part-note";
    part_note_n = "part-note-n" (number: &str);
    penalty = "penalty";
    penalty_administrative = "penalty-administrative";
    penalty_choice = "penalty-choice";
    penalty_plus = "penalty-plus";
    related = "related";
    forerunner = "forerunner";
    successor = "successor";
    facts = "facts";
    our_reading = "our-reading";
    uncertain = "uncertain";
    sources = "sources";
    not_shipped = "not-shipped";
    grade_a = "grade-a";
    grade_b = "grade-b";
    grade_c = "grade-c";
    later_laws = "later-laws";
    official_page = "official-page";
    kazakh_title = "kazakh-title" (read: &str);
    review_imprecise = "review-imprecise";
    review_remark = "review-remark";
    then_law = "then-law";
    now_law = "now-law";
    no_provision = "no-provision";
    author_text = "author-text";
    our_translation = "our-translation";
    what_law_says = "what-law-says";
    // Settings
    settings_text_language = "settings-text-language";
    settings_interface_language = "settings-interface-language";
    settings_same = "settings-same";
    settings_together = "settings-together";
    settings_colours = "settings-colours";
    scheme_light = "scheme-light";
    scheme_dark = "scheme-dark";
    scheme_sepia = "scheme-sepia";
    scheme_high_contrast = "scheme-high-contrast";
    scheme_system = "scheme-system";
    settings_size = "settings-size";
    settings_leading = "settings-leading";
    leading_close = "leading-close";
    leading_usual = "leading-usual";
    leading_wide = "leading-wide";
    settings_measure = "settings-measure";
    characters = "characters" (count: f32);
    settings_private_mode = "settings-private-mode";
    private_on = "private-on";
    private_off = "private-off";
    settings_private_note = "settings-private-note";
    settings_reset = "settings-reset";
    settings_reset_now = "settings-reset-now";
    settings_zoom = "settings-zoom";
    settings_files = "settings-files";
    settings_where = "settings-where";
    settings_private = "settings-private";
    settings_portable = "settings-portable";
    settings_not_kept = "settings-not-kept" (reason: &str);
    settings_damaged = "settings-damaged" (file: &str, kept: &str);
    settings_field_unreadable = "settings-field-unreadable" (fields: &str);
    // Trouble
    trouble = "trouble";
    trouble_intro = "trouble-intro" (count: usize);
    trouble_none = "trouble-none";
    severity_error = "severity-error";
    severity_warning = "severity-warning";
    // Display
    display_none = "display-none";
    display_refused = "display-refused" (reason: &str);
    display_library = "display-library" (library: &str, package: &str);
    display_failed = "display-failed" (reason: &str);
    display_still_works = "display-still-works";
    // Command line
    cli_not_found = "cli-not-found" (query: &str);
    cli_no_such_id = "cli-no-such-id" (id: &str);
    cli_no_such_act = "cli-no-such-act" (act: &str);
    cli_no_such_topic = "cli-no-such-topic" (topic: &str);
    cli_no_language = "cli-no-language" (tag: &str, known: &str);
    cli_bad_date = "cli-bad-date" (text: &str);
    cli_not_known_after = "cli-not-known-after" (date: &str);
    cli_book_unreadable = "cli-book-unreadable" (path: &str);
    cli_checked = "cli-checked" (provisions: usize, links: usize, cited: usize);
    cli_found = "cli-found" (errors: usize, warnings: usize);
    cli_mode = "cli-mode";
    cli_mode_normal = "cli-mode-normal";
    cli_settings = "cli-settings";
    cli_data = "cli-data";
    cli_index = "cli-index";
    cli_nothing_kept = "cli-nothing-kept";
    cli_index_stored = "cli-index-stored" (folder: &str);
    cli_settings_set_aside = "cli-settings-set-aside" (file: &str);
}

/// Names of languages, commands and other small enums: accessors by value.
impl Words {
    /// The name of a language, in the interface's language.
    pub fn language_name(&self, language: Language) -> String {
        self.dynamic(&format!("language-{}", language.tag()), &FluentArgs::new())
    }

    /// A kind of institution to turn to.
    pub fn institution(&self, kind: crate::handbook::Institution) -> String {
        self.dynamic(&format!("institution-{}", kind.key()), &FluentArgs::new())
    }

    /// The help of a command or argument of the command line.
    pub fn help(&self, name: &str) -> String {
        self.dynamic(&format!("cli-help-{name}"), &FluentArgs::new())
    }

    /// What a command does, for its button and the key sheet.
    pub fn command(&self, command: crate::command::Command) -> String {
        let id = format!("{command:?}").chars().fold(String::from("command"), |mut id, c| {
            if c.is_ascii_uppercase() {
                id.push('-');
            }
            id.push(c.to_ascii_lowercase());
            id
        });
        self.dynamic(&id, &FluentArgs::new())
    }
}
