//! The command line as its users see it: every case of `tests/cmd` and the README.

#[test]
fn commands_print_what_their_cases_say() {
    trycmd::TestCases::new().case("tests/cmd/*.trycmd").case("README.md");
}
