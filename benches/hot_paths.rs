//! Benches of the hot paths: `cargo bench`.

fn main() {
    divan::main();
}
