//! One local server that plays every service, strictly, and badly where the plan says so. A protocol reads a request and writes a
//! reply, each in a file of its own, from the vendor's documentation; what goes wrong is the same for all.

mod amazon;
mod azure;
mod command;
mod deepl;
mod google;
mod libretranslate;
mod openai;
pub mod record;
mod sigv4;
mod told;
pub mod wire;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, Query, State};
use axum::http::{HeaderMap, Method, Request, Response, Uri};
use serde_json::Value;
use tokio::runtime::Runtime;
use tovmach::backends::Options;

use crate::damage;
use crate::faults::{After, Fault, Plan, Trouble};
use crate::truth::Truth;
use record::World;
use wire::{Cut, Scissors, Wire};

/// The key that the server takes.
pub const KEY: &str = "k3y-that-n0body-may-see";
/// The id of the key that Amazon takes.
pub const KEY_ID: &str = "AKIDTHATNOBODYMAYSEE";
/// The time of the tests: 2026-01-02 03:04:05 UTC.
pub fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_767_323_045)
}

/// How a service is spoken to.
pub struct Protocol {
    /// What the tests call it.
    pub name: &'static str,
    /// The kind of backend that speaks it.
    pub kind: &'static str,
    /// The settings of the backend, given the address of the server.
    pub options: fn(&str) -> Options,
    /// What stands after the address of the server in the backend's setting.
    pub path: &'static str,
    /// Whether the request or the reply has places for turns before, and for terms.
    pub context: bool,
    /// Whether terms that are prepared or sent along arrive.
    pub terms: bool,
    /// Reads a request; or says what is answered without a translation: a refusal, a glossary, a usage.
    pub read: fn(&Call, &World) -> Result<Job, Reply>,
    /// Writes the translations.
    pub write: fn(&Job, &Answered) -> Reply,
    /// The error of this status, with this message.
    pub fail: fn(u16, &str) -> Reply,
    /// What says that nothing is left of what was paid for, where the service has that.
    pub quota: Option<fn() -> Reply>,
}

/// Every protocol.
pub static PROTOCOLS: [Protocol; 8] = [
    deepl::PROTOCOL,
    google::BASIC,
    google::ADVANCED,
    azure::PROTOCOL,
    libretranslate::PROTOCOL,
    amazon::PROTOCOL,
    openai::PROTOCOL,
    command::PROTOCOL,
];

/// A request as it came.
pub struct Call {
    pub method: Method,
    pub path: String,
    /// Path and query, as they came.
    pub address: String,
    pub query: Vec<(String, String)>,
    pub headers: HeaderMap,
    pub body: String,
}

/// What a request asks for.
#[derive(Debug, Default)]
pub struct Job {
    pub source: String,
    pub target: String,
    pub context: Vec<String>,
    pub terms: Vec<(String, String)>,
    pub items: Vec<Asked>,
    /// Unicode scalar values that a model would read.
    pub prompt: usize,
}

/// A text of a request.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Its id; of a service without ids its place.
    pub id: String,
    pub text: String,
}

/// Translations by their ids, and how they ended.
pub struct Answered {
    pub texts: Vec<(String, String)>,
    pub end: End,
}

/// `finish_reason`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Stop,
    Length,
    Filter,
}

/// A reply.
#[derive(Debug, Clone)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
}

impl Reply {
    pub fn json(status: u16, body: &Value) -> Reply {
        Reply { status, headers: vec![("content-type", "application/json".to_owned())], body: body.to_string() }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Reply {
        self.headers.push((name, value.into()));
        self
    }
}

impl Call {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether the body says that it is of this type, with or without a charset.
    pub fn is(&self, media: &str) -> bool {
        self.header("content-type").is_some_and(|given| given.split(';').next().map(str::trim) == Some(media))
    }
}

/// The server, running until it is dropped.
pub struct Server {
    /// `http://127.0.0.1:PORT`.
    pub url: String,
    pub world: Arc<World>,
    connections: Arc<AtomicUsize>,
    _runtime: Runtime,
}

impl Server {
    pub fn start(protocol: &'static Protocol, plan: Plan) -> Server {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_io()
            .enable_time()
            .build()
            .expect("a runtime starts");
        let listener = runtime
            .block_on(tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))))
            .expect("a port is free");
        let address = listener.local_addr().expect("a bound socket has an address");
        let world = Arc::new(World::new(protocol, plan));
        let app = axum::Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&world))
            .into_make_service_with_connect_info::<Scissors>();
        let connections = Arc::new(AtomicUsize::new(0));
        let wire = Wire { listener, connections: Arc::clone(&connections) };
        runtime.spawn(async move { axum::serve(wire, app).await });
        Server { url: format!("http://{address}"), world, connections, _runtime: runtime }
    }

    /// How many connections were opened so far.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

async fn answer(
    State(world): State<Arc<World>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request<Body>,
) -> Response<Body> {
    let since = world.enter();
    let (head, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 64 << 20).await.unwrap_or_default();
    let call = call(head.method, &head.uri, head.headers, &body);
    let (reply, trouble) = decide(&world, &call, since);
    let late = if trouble == Some(Trouble::Slow) { SLOW } else { Duration::ZERO };
    tokio::time::sleep(world.plan.delay + late).await;
    match trouble {
        Some(Trouble::CutBefore) => scissors.cut(Cut::BeforeAnswer),
        Some(Trouble::CutInside) => scissors.cut(Cut::InsideBody),
        _ => {}
    }
    world.leave();
    response(reply)
}

/// How late an answer is that is late.
pub const SLOW: Duration = Duration::from_millis(150);

fn call(method: Method, uri: &Uri, headers: HeaderMap, body: &Bytes) -> Call {
    let query = Query::<Vec<(String, String)>>::try_from_uri(uri).map(|Query(pairs)| pairs).unwrap_or_default();
    Call {
        method,
        path: uri.path().to_owned(),
        address: uri.to_string(),
        query,
        headers,
        body: String::from_utf8_lossy(body).into_owned(),
    }
}

fn response(reply: Reply) -> Response<Body> {
    let mut response = Response::builder().status(reply.status);
    for (name, value) in reply.headers {
        response = response.header(name, value);
    }
    response.body(Body::from(reply.body)).expect("headers of the tests are headers")
}

/// The reply to a request, and what is wrong with how it comes.
fn decide(world: &World, call: &Call, since: Instant) -> (Reply, Option<Trouble>) {
    let protocol = world.protocol;
    if call.header("user-agent").is_none_or(str::is_empty) {
        return (world.note(call, None, (protocol.fail)(400, "User-Agent header is missing"), since), None);
    }
    let job = match (protocol.read)(call, world) {
        Ok(job) => job,
        Err(reply) => return (world.note(call, None, reply, since), None),
    };
    let number = world.number();
    let trouble = world.plan.trouble(number);
    let reply = match trouble {
        Some(trouble @ (Trouble::TooMany(_) | Trouble::Quota | Trouble::Broken | Trouble::Unavailable)) => {
            troubled(protocol, trouble, world.plan.after)
        }
        Some(Trouble::NotJson) => Reply {
            status: 200,
            headers: vec![("content-type", "text/html".to_owned())],
            body: "<html><body>Maintenance</body></html>".to_owned(),
        },
        _ => translated(world, &job, number),
    };
    world.count(trouble.is_some(), |given| given.troubles += 1);
    let reply = if trouble == Some(Trouble::HalfJson) { half(reply) } else { reply };
    (world.note(call, Some(&job), reply, since), trouble)
}

fn troubled(protocol: &Protocol, trouble: Trouble, after: u64) -> Reply {
    let busy = || (protocol.fail)(429, "Too many requests");
    match trouble {
        Trouble::TooMany(After::Unsaid) => busy(),
        Trouble::TooMany(After::Seconds) => busy().with("retry-after", after.to_string()),
        Trouble::TooMany(After::Date) => busy()
            .with("date", httpdate::fmt_http_date(now()))
            .with("retry-after", httpdate::fmt_http_date(now() + Duration::from_secs(after))),
        Trouble::Quota => protocol.quota.map_or_else(busy, |quota| quota()),
        Trouble::Unavailable => (protocol.fail)(503, "Service temporarily unavailable"),
        _ => (protocol.fail)(500, "An internal error occurred"),
    }
}

fn half(mut reply: Reply) -> Reply {
    let middle = (0..=reply.body.len() / 2).rev().find(|at| reply.body.is_char_boundary(*at)).unwrap_or(0);
    reply.body.truncate(middle);
    reply
}

fn translated(world: &World, job: &Job, number: usize) -> Reply {
    let truth = Truth::shared();
    let mut texts = Vec::new();
    for asked in &job.items {
        let Some(text) = truth.translate(&asked.text, &job.source, &job.target) else {
            world.stranger(&asked.text);
            return (world.protocol.fail)(400, "the server does not know this text");
        };
        texts.push((asked.id.clone(), text));
    }
    let mut answered = Answered { texts, end: End::Stop };
    for (at, asked) in job.items.iter().enumerate() {
        let attempt = world.attempt(&asked.text);
        let scripted = match world.plan.scripted(number) {
            Fault::Flaw(flaw) if at == 0 => Some(flaw),
            Fault::None => world.plan.flaw(&asked.text, attempt),
            _ => None,
        };
        let spoiled = scripted.is_some_and(|flaw| damage::flaw(&mut answered, at, flaw, job));
        world.count(spoiled, |given| given.flaws += 1);
    }
    let spoiled = world.plan.damage(number).is_some_and(|damage| damage::spoil(&mut answered, damage, number));
    world.count(spoiled, |given| given.damaged += job.items.len());
    (world.protocol.write)(job, &answered)
}
