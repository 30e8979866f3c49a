//! Counted figures in words.

use super::Words;
use crate::handbook::{Figure, Series};
use crate::language::Text;

impl Words {
    /// A figure: as it is said, else its number.
    pub fn figure(&self, figure: &Figure) -> String {
        figure.shown.as_ref().map_or_else(|| self.figure_plain(figure.value), |shown| shown.in_language(self.language()).to_owned())
    }

    /// A series: its title, a line a year, how it was counted, what to know, where it was read.
    pub fn series(&self, series: &Series) -> Vec<String> {
        let said = |said: &Text| said.in_language(self.language()).to_owned();
        let figures = series.figures.iter().map(|figure| format!("{}: {}", figure.year, self.figure(figure)));
        let counted = format!("{} {}", self.figures_counted(), said(&series.counted));
        let read = format!("{} {}. {}.", self.figures_read_in(), said(&series.source), self.grade(series.grade));
        std::iter::once(said(&series.title)).chain(figures).chain([counted]).chain(series.caution.as_ref().map(said)).chain([read]).collect()
    }
}
