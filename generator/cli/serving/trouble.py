"""Why no server can stand at an address, in words for the person who started it."""

from __future__ import annotations

import errno

_LAST_PORT = 65535


class CannotListen(Exception):  # noqa: N818 - it says what it is
    """Nothing was served; the text ends with the next thing to do."""

    def __init__(self, host: str, port: int, error: OSError) -> None:
        super().__init__(_sentence(host, port, error))


def _sentence(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        other = port + 1 if port < _LAST_PORT else 8000
        return (
            f"Port {port} of {host} is taken by another program. End that one, or choose another "
            f"port: statusbook serve --port {other}"
        )
    if error.errno == errno.EACCES:
        return (
            f"Port {port} of {host} is not open to this user. "
            "Choose one above 1023: statusbook serve --port 8000"
        )
    return (
        f"Nothing can listen at {host}, port {port} ({error.strerror or error}). "
        "Listen on this machine alone: statusbook serve --host 127.0.0.1"
    )
