//! The inverted index: one document a unit, for every language a plain and a stemmed field for titles, texts and everyday phrases.

use super::Tier;
use super::analysis::{PLAIN, STEMMED, tokenizers};
use super::query::{Word, soft_query, tier_query};
use super::unit::{Unit, languages};
use crate::handbook::Handbook;
use crate::language::Language;

use tantivy::collector::{Collector, TopDocs};
use tantivy::directory::{Directory as _, RamDirectory};
use tantivy::query::{BooleanQuery, EnableScoring, Query};
use tantivy::schema::{Field, IndexRecordOption, Schema, SchemaBuilder, TextFieldIndexing, TextOptions};
use tantivy::{IndexBuilder, IndexReader, ReloadPolicy, TantivyDocument};

use std::path::Path;

/// Memory for building, in bytes: the engine's least.
const BUDGET: usize = 15_000_000;

/// The fields of one language.
#[derive(Clone, Copy, Debug)]
pub struct Fields {
    /// The language.
    pub language: Language,
    /// Titles and citations.
    pub title: [Field; 2],
    /// The law and what stands beside it.
    pub text: [Field; 2],
    /// Everyday phrases.
    pub asked: [Field; 2],
}

/// In each pair of fields: words as they are.
pub const AS_TYPED: usize = 0;
/// In each pair of fields: stems.
pub const STEMS: usize = 1;

/// The index of a book, always in memory: files that are mapped instead would end the program when a stick is pulled out.
#[derive(Default)]
pub struct Index {
    /// Nothing is read before the index is built.
    reader: Option<IndexReader>,
    fields: Vec<Fields>,
    files: RamDirectory,
}

/// A file of the index: its name and its bytes.
pub type File = (String, Vec<u8>);

impl Index {
    /// Builds the index of these units; a unit's document is its position. Each one done is told.
    pub fn build(book: &Handbook, units: &[Unit], told: &mut dyn FnMut()) -> tantivy::Result<Self> {
        let (builder, fields) = shape(book);
        let files = RamDirectory::create();
        // One writer without threads: one segment, documents in the order they are added.
        let mut writer = builder.single_segment_index_writer(files.clone(), BUDGET)?;
        for unit in units {
            let mut document = TantivyDocument::default();
            for fields in &fields {
                fields.add(&mut document, book, unit);
            }
            writer.add_document(document)?;
            told();
        }
        Self::read(&writer.finalize()?, fields, files)
    }

    /// Opens the index that was built of a book from its files.
    ///
    /// # Errors
    /// They are not those of an index of this shape.
    pub fn open(book: &Handbook, stored: &[File]) -> tantivy::Result<Self> {
        let (builder, fields) = shape(book);
        let files = RamDirectory::create();
        for (name, bytes) in stored {
            files.atomic_write(Path::new(name), bytes)?;
        }
        Self::read(&builder.open_or_create(files.clone())?, fields, files)
    }

    fn read(index: &tantivy::Index, fields: Vec<Fields>, files: RamDirectory) -> tantivy::Result<Self> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { reader: Some(reader), fields, files })
    }

    /// The files of the index, as they are to be stored.
    pub fn files(&self) -> tantivy::Result<Vec<File>> {
        let Some(reader) = &self.reader else { return Ok(Vec::new()) };
        let names = reader.searcher().index().directory().list_managed_files();
        names.into_iter().map(|name| Ok((name.to_string_lossy().into_owned(), self.files.atomic_read(&name)?))).collect()
    }

    /// How many units are in it.
    pub fn units(&self) -> usize {
        self.reader.as_ref().map_or(0, |reader| reader.searcher().num_docs() as usize)
    }

    fn ask<C: Collector<Fruit: Default>>(&self, query: &dyn Query, collector: &C) -> C::Fruit {
        self.reader.as_ref().and_then(|reader| reader.searcher().search(query, collector).ok()).unwrap_or_default()
    }

    /// Units in which every word matches at this tier, in any language, with their scores.
    pub fn search(&self, words: &[Word], tier: Tier, limit: usize) -> Vec<(u32, f32)> {
        let query = tier_query(words, tier, &self.fields);
        let top = TopDocs::with_limit(limit.max(1)).order_by_score();
        let found = self.ask(&*query, &top);
        found.into_iter().map(|(score, address)| (address.doc_id, score)).collect()
    }

    /// Units that have any of the words in any of its forms, with their scores.
    pub fn any(&self, words: &[Word], preferred: Language, limit: usize) -> Vec<(u32, f32)> {
        let each = words.iter().map(|word| soft_query(word, &self.fields, preferred)).collect();
        let top = TopDocs::with_limit(limit.max(1)).order_by_score();
        let found = self.ask(&BooleanQuery::union(each), &top);
        found.into_iter().map(|(score, address)| (address.doc_id, score)).collect()
    }

    /// Every unit that matches at this tier in any language.
    pub fn all(&self, words: &[Word], tier: Tier) -> Vec<u32> {
        self.matching(&*tier_query(words, tier, &self.fields))
    }

    /// The positions of every unit that matches, in order, without scores.
    pub fn matching(&self, query: &dyn Query) -> Vec<u32> {
        let mut positions = Vec::new();
        let Some(searcher) = self.reader.as_ref().map(IndexReader::searcher) else { return positions };
        if let Ok(weight) = query.weight(EnableScoring::disabled_from_searcher(&searcher)) {
            for segment in searcher.segment_readers() {
                // A broken segment would have failed at opening; what it lacks is not found.
                let _ = weight.for_each_no_score(segment, &mut |found| positions.extend_from_slice(found));
            }
        }
        positions
    }

    /// The fields of one language, or of all.
    pub fn fields(&self, scope: Option<Language>) -> Vec<Fields> {
        self.fields.iter().filter(|fields| scope.is_none_or(|language| fields.language == language)).copied().collect()
    }
}

/// How the index of a book is built and opened, and its fields.
fn shape(book: &Handbook) -> (IndexBuilder, Vec<Fields>) {
    let mut schema = Schema::builder();
    let fields = languages(book).into_iter().map(|language| Fields::new(&mut schema, language)).collect();
    (tantivy::Index::builder().schema(schema.build()).tokenizers(tokenizers()), fields)
}

impl Fields {
    fn new(schema: &mut SchemaBuilder, language: Language) -> Self {
        let mut pair = |name: &str| {
            [PLAIN, STEMMED].map(|chain| {
                let indexing = TextFieldIndexing::default().set_tokenizer(chain).set_index_option(IndexRecordOption::WithFreqsAndPositions);
                schema.add_text_field(&format!("{name}-{chain}-{language}"), TextOptions::default().set_indexing_options(indexing))
            })
        };
        Self { language, title: pair("title"), text: pair("text"), asked: pair("asked") }
    }

    fn add(&self, document: &mut TantivyDocument, book: &Handbook, unit: &Unit) {
        let texts = unit.texts(book, self.language);
        let mut add = |pair: [Field; 2], text: &str| pair.into_iter().for_each(|field| document.add_text(field, text));
        texts.titles.iter().for_each(|title| add(self.title, title));
        add(self.title, &texts.citation);
        texts.blocks.iter().for_each(|block| add(self.text, block));
        texts.asked.iter().for_each(|phrase| add(self.asked, phrase));
    }
}
