//! What a server takes of the fields that not every server or model takes, learned from what it refuses.

/// The fields that may be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Takes {
    /// How the shape of the reply is demanded.
    pub shape: Shape,
    /// Whether `temperature` may be sent: reasoning models of OpenAI take only their own.
    pub temperature: bool,
    /// Whether `seed` may be sent.
    pub seed: bool,
}

/// How the shape of the reply is demanded, the weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// By the words of the prompt.
    Words,
    /// `json_object`: any JSON.
    Object,
    /// `json_schema`: the ids that were sent, and texts.
    Schema,
}

/// A field that a server may refuse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// `response_format`.
    Shape,
    /// `temperature`.
    Temperature,
    /// `seed`.
    Seed,
}

impl Takes {
    /// Everything, until a server says otherwise.
    pub const ALL: Takes = Takes { shape: Shape::Schema, temperature: true, seed: true };

    /// The same with less of a field; `None` where nothing of it is left to be taken away.
    pub fn without(self, field: Field) -> Option<Takes> {
        match field {
            Field::Shape => {
                let weaker = match self.shape {
                    Shape::Schema => Shape::Object,
                    Shape::Object => Shape::Words,
                    Shape::Words => return None,
                };
                Some(Takes { shape: weaker, ..self })
            }
            Field::Temperature => self.temperature.then_some(Takes { temperature: false, ..self }),
            Field::Seed => self.seed.then_some(Takes { seed: false, ..self }),
        }
    }

    /// What both allow: requests at the same time may each have learned something.
    pub fn and(self, other: Takes) -> Takes {
        Takes {
            shape: self.shape.min(other.shape),
            temperature: self.temperature && other.temperature,
            seed: self.seed && other.seed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_taken_away_step_by_step() {
        let object = Takes::ALL.without(Field::Shape).unwrap();
        let words = object.without(Field::Shape).unwrap();
        assert_eq!((object.shape, words.shape), (Shape::Object, Shape::Words));
        assert_eq!(words.without(Field::Shape), None);
        let cold = Takes::ALL.without(Field::Temperature).unwrap();
        assert_eq!((cold.temperature, cold.without(Field::Temperature)), (false, None));
        let seedless = Takes::ALL.without(Field::Seed).unwrap();
        assert_eq!((seedless.seed, seedless.without(Field::Seed)), (false, None));
        assert_eq!(object.and(cold), Takes { shape: Shape::Object, temperature: false, seed: true });
    }
}
