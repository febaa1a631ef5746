//! Makes the services of a chain ready: settings, keys, the gate.

use std::sync::Arc;

use anyhow::Result;

use crate::backends::Service;
use crate::backends::http::Http;
use crate::cli::settings::Settings;

/// The client that all services of a run share; `everywhere` is `--allow-network`.
pub fn http(settings: &Settings, everywhere: bool) -> Result<Arc<Http>> {
    Ok(Arc::new(Http::new(&settings.network, everywhere, None)?))
}

/// The service of this name, by its table `[backend.NAME]` and its kind; `None` where no kind is called so. Keys are read only
/// where they will be used: `keys` is false in a dry run.
pub fn service(_name: &str, _settings: &Settings, _http: &Arc<Http>, _keys: bool) -> Result<Option<Box<dyn Service>>> {
    Ok(None)
}
