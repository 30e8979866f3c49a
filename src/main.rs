//! `handbook`: arguments → [`legal_handbook::cli::run`]; its status → the exit status.

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let status = legal_handbook::cli::run(std::env::args_os(), &mut out, &mut std::io::stderr());
    // A closed pipe ends quietly.
    let _ = out.flush();
    ExitCode::from(status)
}
