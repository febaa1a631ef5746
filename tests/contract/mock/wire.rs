//! Connections that can be cut: before the first byte of an answer, or in the middle of it.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

use super::record::held;

/// Where a connection is cut.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    Nowhere,
    BeforeAnswer,
    InsideBody,
}

/// Cuts a connection at its next answer.
#[derive(Clone)]
pub struct Scissors(Arc<Mutex<Cut>>);

impl Scissors {
    pub fn cut(&self, at: Cut) {
        *held(&self.0) = at;
    }
}

/// A listener whose connections can be cut, and are counted.
pub struct Wire {
    pub listener: TcpListener,
    pub connections: Arc<AtomicUsize>,
}

impl Listener for Wire {
    type Io = Cuttable;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Cuttable, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.listener).await;
        self.connections.fetch_add(1, Ordering::SeqCst);
        stream.set_nodelay(true).expect("a new socket takes an option");
        (Cuttable { stream, scissors: Scissors(Arc::new(Mutex::new(Cut::Nowhere))) }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

impl Connected<IncomingStream<'_, Wire>> for Scissors {
    fn connect_info(stream: IncomingStream<'_, Wire>) -> Scissors {
        stream.io().scissors.clone()
    }
}

/// A connection that ends when it is told to.
pub struct Cuttable {
    stream: TcpStream,
    scissors: Scissors,
}

impl AsyncRead for Cuttable {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Cuttable {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let cut = *held(&self.scissors.0);
        let length = match cut {
            Cut::Nowhere => bytes.len(),
            Cut::BeforeAnswer => return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into())),
            Cut::InsideBody => {
                let head = bytes.windows(4).position(|end| end == b"\r\n\r\n").map_or(0, |end| end + 4);
                head + (bytes.len() - head) / 2
            }
        };
        let written = Pin::new(&mut self.stream).poll_write(cx, &bytes[..length]);
        if cut == Cut::InsideBody && written.is_ready() {
            self.scissors.cut(Cut::BeforeAnswer);
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
