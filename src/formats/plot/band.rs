//! Scores in words and colours.

/// How sure a row is, in words. The score is a probability, so the words can be taken literally.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Band {
    Sure,
    Likely,
    Doubtful,
    ProbablyWrong,
}

/// From the surest to the least sure.
pub(super) const BANDS: [Band; 4] = [Band::Sure, Band::Likely, Band::Doubtful, Band::ProbablyWrong];

impl Band {
    pub fn of(score: f32) -> Band {
        match score {
            0.9.. => Band::Sure,
            0.7.. => Band::Likely,
            0.5.. => Band::Doubtful,
            _ => Band::ProbablyWrong,
        }
    }

    /// What the legend says.
    pub fn about(self) -> &'static str {
        match self {
            Band::Sure => "sure: 0.90 and above",
            Band::Likely => "likely: 0.70 to 0.90",
            Band::Doubtful => "doubtful: 0.50 to 0.70",
            Band::ProbablyWrong => "probably wrong: below 0.50",
        }
    }

    /// The style class of its ribbons.
    pub fn class(self) -> &'static str {
        match self {
            Band::Sure => "b0",
            Band::Likely => "b1",
            Band::Doubtful => "b2",
            Band::ProbablyWrong => "b3",
        }
    }

    /// Blue to brown, which no common colour blindness confuses; the lightness falls, so the order holds in grey.
    pub fn colour(self) -> &'static str {
        match self {
            Band::Sure => "#d3e3f0",
            Band::Likely => "#94bfde",
            Band::Doubtful => "#e0701a",
            Band::ProbablyWrong => "#641e05",
        }
    }

    pub fn is_doubtful(self) -> bool {
        matches!(self, Band::Doubtful | Band::ProbablyWrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_has_its_words() {
        let scores = [1.0, 0.9, 0.899, 0.7, 0.699, 0.5, 0.499, 0.0, f32::NAN].map(Band::of);
        let [sure, likely, doubtful, wrong] = BANDS;
        assert_eq!(scores, [sure, sure, likely, likely, doubtful, doubtful, wrong, wrong, wrong]);
    }

    #[test]
    fn the_less_sure_the_darker() {
        let lightness = BANDS.map(|band| {
            let channel = |at| f64::from(u8::from_str_radix(&band.colour()[at..at + 2], 16).unwrap());
            0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
        });
        assert!(lightness.windows(2).all(|pair| pair[0] - pair[1] > 30.0), "{lightness:?}");
    }
}
