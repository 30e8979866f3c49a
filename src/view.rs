//! Parts that know the domain: blocks of a provision and of the review, hits, pills, citations.

pub mod article;
pub mod bars;
pub mod block;
pub mod cited;
pub mod compared;
pub mod copied;
pub mod figures;
pub mod filters;
pub mod guide;
pub mod hit;
pub mod lens;
pub mod parts;
pub mod peek;
pub mod review;
pub mod table;
pub mod term;
pub mod timeline;
