"""A small client of yaml-language-server, which stands behind most editors: it opens, it asks."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.judges.tools import module, program

SERVER = "yaml-language-server/bin/yaml-language-server"
WAIT = 60.0
"""Seconds after which a server that says nothing is taken for dead; no measure of speed."""


class Editor:
    """An editor with a folder open."""

    def __init__(self, process: subprocess.Popen[bytes], root: Path) -> None:
        self._process = process
        self._root = root
        self._said: queue.Queue[dict[str, Any]] = queue.Queue()
        self._number = 0
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}
        threading.Thread(target=self._listen, daemon=True).start()

    def start(self, settings: dict[str, Any]) -> None:
        """Greet the server, and tell it the settings when it asks."""
        self._settings = settings
        folder = {"uri": self._root.as_uri(), "name": "site"}
        completion = {"completionItem": {"snippetSupport": True}}
        can = {
            "textDocument": {"completion": completion, "hover": {"contentFormat": ["markdown"]}},
            "workspace": {"configuration": True, "workspaceFolders": True},
        }
        self.ask(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": folder["uri"],
                "capabilities": can,
                "workspaceFolders": [folder],
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": settings})

    def open(self, file: str, text: str) -> list[dict[str, Any]]:
        """Open a file with a text, and give what the server finds wrong with it."""
        uri = self.uri(file)
        self._diagnostics.pop(uri, None)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self._diagnostics:
            self._take()
        return self._diagnostics[uri]

    def complete(self, file: str, line: int, column: int) -> list[dict[str, Any]]:
        """Ask what may stand at a place, counted from 0."""
        found = self.ask("textDocument/completion", self._at(file, line, column))
        items = found["items"] if isinstance(found, dict) else found or []
        return list(items)

    def hover(self, file: str, line: int, column: int) -> str:
        """Ask what is said of the key at a place."""
        found = self.ask("textDocument/hover", self._at(file, line, column))
        return str(found["contents"]["value"]) if found else ""

    def uri(self, file: str) -> str:
        return (self._root / file).as_uri()

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """Send a request and wait for its answer."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            said = self._take()
            if said.get("id") == number and "method" not in said:
                assert "error" not in said, said["error"]
                return said["result"]

    def _at(self, file: str, line: int, column: int) -> dict[str, Any]:
        place = {"line": line, "character": column}
        return {"textDocument": {"uri": self.uri(file)}, "position": place}

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _take(self) -> dict[str, Any]:
        said = self._said.get(timeout=WAIT)
        if said.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[said["params"]["uri"]] = said["params"]["diagnostics"]
        elif "method" in said and "id" in said:
            self._send({"id": said["id"], "result": self._answer(said)})
        return said

    def _answer(self, said: dict[str, Any]) -> Any:
        if said["method"] != "workspace/configuration":
            return None
        return [self._setting(each.get("section", "")) for each in said["params"]["items"]]

    def _setting(self, section: str) -> Any:
        """Settings below a prefix: ``yaml`` has ``schemas``."""
        if section in self._settings:
            return self._settings[section]
        below = f"{section}."
        found: dict[str, Any] = {}
        for name, value in self._settings.items():
            if name.startswith(below):
                *path, last = name.removeprefix(below).split(".")
                inner = found
                for each in path:
                    inner = inner.setdefault(each, {})
                inner[last] = value
        return found or None

    def _listen(self) -> None:
        out = self._process.stdout
        assert out
        while head := out.readline():
            length = 0
            while head.strip():
                name, _, value = head.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                head = out.readline()
            self._said.put(json.loads(out.read(length)))


@contextmanager
def editor(root: Path, settings: dict[str, Any]) -> Iterator[Editor]:
    """Start a server for a folder, and end it afterwards."""
    command = [program("node", "nodejs"), str(module(SERVER)), "--stdio"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=root,
    ) as process:
        try:
            writer = Editor(process, root)
            writer.start(settings)
            yield writer
        finally:
            process.kill()
