//! Whether the engine's instructions are there: it is compiled for them and does not ask.

use crate::neural::ModelError;

/// An error where this processor lacks what the matrix kernel was compiled for: AVX2 on x86-64, i8mm on ARM.
pub fn check() -> Result<(), ModelError> {
    // Where the kernel could not be compiled, the engine does without, on any processor.
    if fxtranslate::gemm::backend() == "scalar" {
        return Ok(());
    }
    missing().map_or(Ok(()), |what| Err(ModelError::Processor(what)))
}

#[cfg(target_arch = "x86_64")]
fn missing() -> Option<&'static str> {
    (!std::arch::is_x86_feature_detected!("avx2")).then_some("AVX2")
}

#[cfg(target_arch = "aarch64")]
fn missing() -> Option<&'static str> {
    (!std::arch::is_aarch64_feature_detected!("i8mm")).then_some("i8mm (ARMv8.6)")
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
fn missing() -> Option<&'static str> {
    None
}
