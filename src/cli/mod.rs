//! Arguments, settings, files, messages, exit codes.
