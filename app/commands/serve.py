"""`danhbo serve`: the API on one address, in one process or several."""

from __future__ import annotations

import gc
import os
import signal
import socket
import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module

import typer
import uvicorn
from uvicorn.supervisors import ChangeReload

from app.access.local import is_loopback_host
from app.commands.configuration import read_settings
from app.commands.database import open_database, tell_of_what_is_missing
from app.config import Settings
from app.keys.repository import ApiKeyRepository
from app.logs import configure_logging
from app.server.connections import Bounds, bounded_protocol
from app.server.figures_folder import figures_folder
from app.server.file_limit import raise_file_limit
from app.server.process import BoundedServer, exit_normally
from app.server.workers import IsWanted, Workers
from app.tracing.export import TracingError

_FILES_BESIDE_CONNECTIONS = 128  # databases, logs, sockets to other services
_EVERY_ADDRESS = frozenset({"0.0.0.0", "::"})
_FIGURES = "PROMETHEUS_MULTIPROC_DIR"


def run(*, host: str | None, port: int | None, workers: int | None, reload: bool) -> None:
    """Serve until the process is told to end; `host`, `port` and `workers` go before the settings. Ends with 1 where it cannot start."""
    settings = read_settings(host=host, port=port, workers=workers)
    configure_logging(settings)
    if _is_this_machine_alone(settings.host):
        tell_of_what_is_missing(settings)
    else:
        _require_a_key(settings)
    config = uvicorn.Config(
        "app.main:create_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        http=bounded_protocol(_bounds(settings)),
        ws="none",
        timeout_keep_alive=settings.idle_timeout,
        log_config=None,
        reload=reload,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=settings.trusted_proxies,
    )
    if reload:
        listening = _listen(config)
        _promise(settings, listening)
        ChangeReload(config, target=uvicorn.Server(config).run, sockets=[listening]).run()
    elif settings.workers == 1:
        _load(config)  # what keeps the application from starting shows before an address is promised
        listening = _listen(config)
        _promise(settings, listening)
        _serve(config, settings, listening)
    else:
        signal.signal(signal.SIGTERM, exit_normally)  # until there are workers, who mind it: by itself it would leave the folder behind
        with _shared_figures():
            _serve_in_many(config, settings)


def _serve(config: uvicorn.Config, settings: Settings, listening: socket.socket, is_wanted: IsWanted = lambda: True) -> None:
    server = BoundedServer(config, seconds=settings.shutdown_timeout, is_wanted=is_wanted)
    try:
        server.run(sockets=[listening])
    except KeyboardInterrupt:
        return
    if not server.started:
        raise typer.Exit(1)


def _serve_in_many(config: uvicorn.Config, settings: Settings) -> None:
    """Serve in the workers of `settings`, which answer on one socket."""
    import_module("app.main")
    from prometheus_client.multiprocess import mark_process_dead

    def work(is_wanted: IsWanted) -> None:
        try:
            _load(config)
            _serve(config, settings, listening, is_wanted)
        except typer.Exit as end:  # which means nothing to a process that is no command
            raise SystemExit(end.exit_code) from None

    listening = _listen(config)
    gc.collect()
    gc.freeze()  # a collection in a worker would write to every object, and so copy the memory that the workers share
    many = Workers(settings.workers, work, end_within=settings.shutdown_timeout + 1, on_death=mark_process_dead)
    if not many.run(on_ready=lambda: _promise(settings, listening)):
        raise typer.Exit(1)


def _listen(config: uvicorn.Config) -> socket.socket:
    try:
        listening = config.bind_socket()
        listening.listen(config.backlog)  # from here on a request waits for the start instead of being refused
    except (SystemExit, UnicodeError):  # uvicorn has logged the reason and would end the process with a code of its own
        print(f"cannot listen on {config.host}, port {config.port}", file=sys.stderr)
        raise typer.Exit(1) from None
    return listening


def _promise(settings: Settings, listening: socket.socket) -> None:
    address = f"http://{_shown(settings.host)}:{listening.getsockname()[1]}"
    print(f"danhbo answers on {address}, its docs page is {address}/docs", flush=True)


@contextmanager
def _shared_figures() -> Generator[None]:
    """Let the processes that are started meanwhile count together, in a folder of their own where the environment names none."""
    if _FIGURES in os.environ:
        yield
        return
    with figures_folder() as folder:
        os.environ[_FIGURES] = str(folder)  # the library looks for it when it is imported, so nothing may have done that yet
        yield


def _load(config: uvicorn.Config) -> None:
    try:
        config.load()
    except TracingError as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from None


def _bounds(settings: Settings) -> Bounds:
    connections = min(settings.max_connections, raise_file_limit() - _FILES_BESIDE_CONNECTIONS)
    return Bounds(settings.max_head_bytes, settings.head_timeout, settings.unread_timeout, max(1, connections))


def _is_this_machine_alone(host: str) -> bool:
    """Whether only programs on this machine reach what listens on `host`."""
    try:
        found = socket.getaddrinfo(host or None, None, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError):  # the latter of `a..b` and other names that no host can have
        return False
    return all(is_loopback_host(str(address[0])) for *_, address in found)


def _require_a_key(settings: Settings) -> None:
    """End the command with 1 where no API key was ever made, so that nobody can write whom nobody let in."""
    with open_database(settings) as database, database.read() as session:
        if ApiKeyRepository.from_session(session).any_made():
            return
    print(
        f"{settings.host or 'every address'} can be reached from other machines, and no API key was made yet. Make one first, with\n"
        "    danhbo keys create --name NAME --scope ingest\nor listen on 127.0.0.1, where programs on this machine need none.",
        file=sys.stderr,
    )
    raise typer.Exit(1)


def _shown(host: str) -> str:
    """`host` as it stands in an address that a person can open."""
    if host in _EVERY_ADDRESS:
        return "localhost"
    return f"[{host}]" if ":" in host else host
