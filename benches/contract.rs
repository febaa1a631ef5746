//! What the contract costs on top of a service's own time: `cargo bench --bench contract`. A server that answers every request
//! after 50 ms translates 1,000 sentences; our run is to take at most 5 % longer than the server was at work.
#![allow(dead_code, reason = "the server of the tests can do more than is measured here")]

#[path = "../tests/contract/damage.rs"]
mod damage;
#[path = "../tests/contract/faults.rs"]
mod faults;
#[path = "../tests/contract/mock/mod.rs"]
mod mock;
#[path = "../tests/contract/run.rs"]
mod run;
#[path = "../tests/contract/sentences.rs"]
mod sentences;
#[path = "../tests/contract/services.rs"]
mod services;
#[path = "../tests/contract/truth.rs"]
mod truth;

use std::time::Duration;

use tovmach::contract::Manner;
use tovmach::contract::journal::Journal;

use faults::Plan;
use mock::Server;
use services::{say, service, tried};
use truth::Truth;

const PAIR: (&str, &str) = ("ko", "uk");

fn main() {
    let texts = Truth::shared().texts(PAIR.0, 1000);
    for protocol in tried() {
        for jobs in [1, 8] {
            // One text a request, one after another, takes as long as all the others together and shows nothing else.
            if jobs == 1 && ["amazon", "command"].contains(&protocol.name) {
                continue;
            }
            let plan = Plan { delay: Duration::from_millis(50), ..Plan::faithful() };
            let server = Server::start(protocol, plan);
            let manner = Manner { jobs, ..run::manner() };
            let folder = tempfile::tempdir().expect("a folder can be made");
            let journal = Journal::open(&folder.path().join("journal.db")).expect("a journal can be made");
            let run = run::run(vec![service(protocol, &server)], &manner, PAIR, &texts, &journal);
            let run = run.expect("nothing is withheld");
            assert_eq!((run.lost(), run.open(), run.silent_errors()), (0, vec![], vec![]), "{}", protocol.name);
            let busy = server.world.busy();
            let more = 100.0 * (run.took.as_secs_f64() / busy.as_secs_f64() - 1.0);
            let requests = server.world.translations().len();
            say(&format!(
                "{:>15} with {jobs} at once: {requests:>4} requests, server at work {:>6.0} ms, our run {:>6.0} ms: {more:.1} % more",
                protocol.name,
                busy.as_secs_f64() * 1e3,
                run.took.as_secs_f64() * 1e3,
            ));
        }
    }
}
