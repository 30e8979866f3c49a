//! How people type by mistake or for want of letters: on the other keyboard, in the other alphabet.

/// Letters of the two keyboards that stand on the same keys.
const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const CYRILLIC: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";

/// How Russian is written in Latin letters on a telephone.
const TRANSLIT: &[(char, &str)] = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('й', "y"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "h"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "sch"),
    ('ъ', ""),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
];

/// The same keys on the other keyboard, in small letters.
pub fn other_keyboard(text: &str) -> String {
    let keys: Vec<(char, char)> = LATIN.chars().zip(CYRILLIC.chars()).collect();
    let other = |c: char| keys.iter().find_map(|(latin, russian)| if *latin == c { Some(*russian) } else { (*russian == c).then_some(*latin) });
    text.to_lowercase().chars().map(|c| other(c).unwrap_or(c)).collect()
}

/// Russian in Latin letters, in small ones.
pub fn in_latin(text: &str) -> String {
    let written = |c: char| TRANSLIT.iter().find(|(letter, _)| *letter == c).map_or_else(|| c.to_string(), |(_, latin)| (*latin).to_owned());
    text.to_lowercase().chars().map(written).collect()
}
