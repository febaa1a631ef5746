//! The story: read, align, translate, write.
