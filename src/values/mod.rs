//! Numbers, dates and ages found in a text, compared and written by value.
