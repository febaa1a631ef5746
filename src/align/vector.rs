//! Arithmetic on vectors, summed in a fixed order so that every machine finds the same.

/// Partial sums that are kept apart; enough to fill the vector registers of any machine.
const LANES: usize = 16;

/// The inner product.
pub(super) fn dot(a: &[f32], b: &[f32]) -> f32 {
    let (a_lanes, a_rest) = a.as_chunks::<LANES>();
    let (b_lanes, b_rest) = b.as_chunks::<LANES>();
    let rest: f32 = a_rest.iter().zip(b_rest).map(|(x, y)| x * y).sum();
    let mut sums = [0.0; LANES];
    for (x, y) in a_lanes.iter().zip(b_lanes) {
        for lane in 0..LANES {
            sums[lane] += x[lane] * y[lane];
        }
    }
    sums.iter().sum::<f32>() + rest
}

/// The length; never 0, so that one can divide by it.
pub(super) fn norm(a: &[f32]) -> f32 {
    dot(a, a).sqrt().max(1e-6)
}

/// Adds `times` the vector to `sum`.
pub(super) fn add(sum: &mut [f32], vector: &[f32], times: f32) {
    for (x, y) in sum.iter_mut().zip(vector) {
        *x += times * y;
    }
}
