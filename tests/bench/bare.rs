//! The measure that ours is held against: tantivy alone over the same texts, any of the words by their stems, best twenty by BM25.

use crate::texts;

use legal_handbook::handbook::Handbook;
use legal_handbook::language::Language;

use tantivy::collector::TopDocs;
use tantivy::directory::RamDirectory;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{Language as Snowball, LowerCaser, SimpleTokenizer, Stemmer, TextAnalyzer, TokenizerManager};
use tantivy::{IndexReader, ReloadPolicy, TantivyDocument, Term};

/// An index with one field of stems for each language, and nothing else.
pub struct Bare {
    reader: IndexReader,
    fields: [Field; 2],
    analyzer: TextAnalyzer,
}

impl Bare {
    /// Builds the index of a book in memory.
    pub fn build(book: &Handbook) -> Self {
        let stems = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser);
        let analyzer = stems.filter(Stemmer::new(Snowball::Russian)).filter(Stemmer::new(Snowball::English)).build();
        let tokenizers = TokenizerManager::new();
        tokenizers.register("stems", analyzer.clone());
        let languages = [Language::ENGLISH, Language::RUSSIAN];
        let mut schema = Schema::builder();
        let fields = languages.map(|language| {
            let indexing = TextFieldIndexing::default().set_tokenizer("stems").set_index_option(IndexRecordOption::WithFreqs);
            schema.add_text_field(language.tag(), TextOptions::default().set_indexing_options(indexing))
        });
        let builder = tantivy::Index::builder().schema(schema.build()).tokenizers(tokenizers);
        let mut writer = builder.single_segment_index_writer(RamDirectory::create(), 15_000_000).expect("a writer");
        let [english, russian] = languages.map(|language| texts::units(book, language));
        for units in english.iter().zip(&russian) {
            let mut document = TantivyDocument::default();
            for (unit, field) in [units.0, units.1].into_iter().zip(fields) {
                unit.all().for_each(|text| document.add_text(field, text));
            }
            writer.add_document(document).expect("a document");
        }
        let index = writer.finalize().expect("an index");
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into().expect("a reader");
        Self { reader, fields, analyzer }
    }

    /// How many of the best twenty there are.
    pub fn find(&self, text: &str) -> usize {
        let mut analyzer = self.analyzer.clone();
        let mut stream = analyzer.token_stream(text);
        let mut terms: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        while stream.advance() {
            for field in self.fields {
                let term = Term::from_field_text(field, &stream.token().text);
                terms.push((Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))));
            }
        }
        let top = TopDocs::with_limit(20).order_by_score();
        self.reader.searcher().search(&BooleanQuery::new(terms), &top).expect("a search").len()
    }
}
