//! Terms: loading, and finding them in a text.
