"""Set up and run Statusbook from a fresh clone, with Python and nothing else.

python3 dev.py serve    build the example site and show it, again after each change
python3 dev.py test     every check and every test

What is installed goes into ``.venv``, and is installed again only when pyproject.toml changes.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said to those who try an older one
    sys.exit("Statusbook needs Python 3.11 or later; this is " + sys.version.split()[0])

import argparse
import hashlib
import os
import subprocess
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / ("python.exe" if os.name == "nt" else "python"))
INSTALLED = VENV / "installed-by-dev.txt"
"""What ``.venv`` holds: a digest of what it was made for."""

EXTRAS = {"serve": "", "test": "[test]"}
STEPS = (
    ("ruff check", [PYTHON, "-m", "ruff", "check", "."]),
    ("ruff format", [PYTHON, "-m", "ruff", "format", "--check", "."]),
    ("mypy", [PYTHON, "-m", "mypy"]),
    ("lint-imports", [str(BIN / "lint-imports"), "--no-cache"]),
    ("pytest", [PYTHON, "-m", "pytest", "-n", "2", "--dist", "loadfile"]),
)


def main() -> int:
    """Do what the command line asks for; the exit code."""
    parser = argparse.ArgumentParser(
        description="Set up and run Statusbook from a fresh clone.",
        epilog="Further arguments go to `statusbook serve` or to pytest.",
    )
    parser.add_argument("command", choices=EXTRAS)
    chosen, rest = parser.parse_known_args()
    os.chdir(ROOT)
    if not prepared(chosen.command):
        return 1
    return serve(rest) if chosen.command == "serve" else test(rest)


def prepared(command: str) -> bool:
    """Make ``.venv`` hold what a command needs; whether it does."""
    wanted = {name: digest(name) for name in EXTRAS}
    known = INSTALLED.read_text("utf-8").split() if INSTALLED.exists() else []
    sound = Path(PYTHON).exists() and runs([PYTHON, "-c", ""], quiet=True)
    if sound and (wanted[command] in known or wanted["test"] in known):
        return True
    if not sound:
        say("Making .venv")
        try:
            venv.create(VENV, clear=True, with_pip=True)
        except (OSError, subprocess.CalledProcessError) as trouble:
            say(f"Cannot make it ({trouble}). On Debian and Ubuntu: apt install python3-venv")
            return False
    say("Installing Statusbook into .venv; this takes a minute the first time")
    pip = [PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    if not runs([*pip, "--editable", f".{EXTRAS[command]}"]):
        say("Cannot install it: see above. Once that is put right, run this again.")
        return False
    INSTALLED.write_text(wanted[command] + "\n", "utf-8")
    return True


def digest(command: str) -> str:
    """What an installation depends on, as a word."""
    parts = [(ROOT / "pyproject.toml").read_bytes(), sys.version.encode(), EXTRAS[command].encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def serve(arguments: list[str]) -> int:
    """Build and serve the example site until somebody ends it."""
    command = [PYTHON, "-m", "generator", "serve", *arguments]
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(PYTHON, command)  # noqa: S606 - so that what ends dev.py ends the server
    return subprocess.run(command, check=False).returncode


def test(arguments: list[str]) -> int:
    """Run every step, the later ones too when one fails; 0 if none did."""
    failed = []
    for name, command in STEPS:
        say(f"== {name}")
        begun = time.monotonic()
        fine = runs([*command, *arguments] if name == "pytest" else command)
        say(f"== {name}: {'ok' if fine else 'FAILED'} in {time.monotonic() - begun:.0f} s\n")
        if not fine:
            failed.append(name)
    say(f"FAILED: {', '.join(failed)}" if failed else "All is well.")
    return 1 if failed else 0


def runs(command: list[str], *, quiet: bool = False) -> bool:
    """Run a command and wait; whether it went well."""
    output = subprocess.DEVNULL if quiet else None
    try:
        return subprocess.run(command, stdout=output, stderr=output, check=False).returncode == 0
    except OSError as trouble:
        say(f"{command[0]}: {trouble}")
        return False


def say(words: str) -> None:
    """Tell whoever watches, at once."""
    print(words, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
