//! Bodies of requests and replies in JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::backends::BackendError;

/// The body of a request.
pub(super) fn write(body: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(body).expect("structs of strings, numbers and lists can be written as JSON")
}

/// A reply of the shape that the protocol names. The error tells the place only: serde's own words repeat the text.
pub(super) fn read<T: DeserializeOwned>(reply: &str) -> Result<T, BackendError> {
    serde_json::from_str(reply).map_err(|error| {
        let problem = if error.is_data() { "JSON of another shape" } else { "no whole JSON" };
        BackendError::BadReply(format!("{problem}, at line {} column {}", error.line(), error.column()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_tells_the_place_and_not_the_text() {
        let problem = |reply: &str| read::<Vec<String>>(reply).unwrap_err().to_string();
        assert_eq!(problem("\"тайна\""), "the answer cannot be read: JSON of another shape, at line 1 column 12");
        assert_eq!(problem("[\"тайна\""), "the answer cannot be read: no whole JSON, at line 1 column 13");
        assert_eq!(read::<Vec<String>>(r#"["так"]"#), Ok(vec!["так".to_owned()]));
    }

    #[test]
    fn letters_are_written_as_they_are() {
        assert_eq!(write(&["네", "so \"yes\""]), r#"["네","so \"yes\""]"#.as_bytes());
    }
}
