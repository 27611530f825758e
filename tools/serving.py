"""Starts a server as its readers get it, in a process of its own on a free port; knows nothing of its pages."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, kw_only=True)
class Served:
    """A server that answers: its address without a slash at the end, its process, seconds from start to first 200."""

    url: str
    pid: int
    ready: float

    @property
    def host(self) -> str:
        """Return host and port, as they stand in an address."""
        return self.url.removeprefix("http://")


class NotServedError(RuntimeError):
    """The server ended, or did not answer in time; the message holds what it printed."""


@contextmanager
def serving(
    command: Sequence[str],
    *,
    environment: Mapping[str, str] | None = None,
    health: str = "/healthz",
    patience: float = 120.0,
) -> Iterator[Served]:
    """Run ``command`` with HOST and PORT set, and hand it out once ``health`` answers 200; end it afterwards.

    Raises NotServedError, with the server's own output, if it ends before or is silent for ``patience`` seconds.
    """
    port = free_port()
    settings = {**os.environ, **(environment or {}), "HOST": "127.0.0.1", "PORT": str(port)}
    with TemporaryFile() as output:
        start = time.perf_counter()
        with subprocess.Popen(command, cwd=ROOT, env=settings, stdout=output, stderr=subprocess.STDOUT) as process:
            try:
                _wait(process, port, health, start + patience, output)
                ready = time.perf_counter() - start
                yield Served(url=f"http://127.0.0.1:{port}", pid=process.pid, ready=ready)
            finally:
                _end(process)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int, health: str, until: float, output: IO[bytes]) -> None:
    while not _answers(port, health):
        if process.poll() is not None:
            raise NotServedError(f"the server ended with status {process.returncode}:\n{_printed(output)}")
        if time.perf_counter() > until:
            raise NotServedError(f"{health} did not answer 200 in time:\n{_printed(output)}")
        time.sleep(0.02)


def _answers(port: int, path: str) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _printed(output: IO[bytes]) -> str:
    output.seek(0)
    return output.read().decode(errors="replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
