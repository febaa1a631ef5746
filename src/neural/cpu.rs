//! Whether the engine's instructions are there: it is compiled for them and does not ask.

use crate::neural::ModelError;

/// An error where this processor lacks what the matrix kernel was compiled for: AVX2 on x86-64, i8mm on ARM.
pub fn check() -> Result<(), ModelError> {
    able(fxtranslate::gemm::backend(), missing())
}

/// Where the kernel could not be compiled, the engine does without, on any processor.
fn able(kernel: &str, missing: Option<&'static str>) -> Result<(), ModelError> {
    match missing {
        Some(what) if kernel != "scalar" => Err(ModelError::Processor(what)),
        _ => Ok(()),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_processor_is_asked_for_what_the_kernel_needs() {
        assert_eq!(able("avx2", None), Ok(()));
        assert_eq!(able("scalar", Some("AVX2")), Ok(()));
        let told = able("avx2", Some("AVX2")).unwrap_err().to_string();
        assert!(told.contains("has no AVX2") && told.contains("tovmach backends"), "{told}");
    }
}
