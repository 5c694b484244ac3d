"""`danhbo serve`: the API on one address, in one process."""

from __future__ import annotations

import socket
import sys

import typer
import uvicorn
from uvicorn.supervisors import ChangeReload

from app.access.local import is_loopback_host
from app.commands.configuration import read_settings
from app.commands.destinations import open_database
from app.config import Settings
from app.file_limit import raise_file_limit
from app.keys.repository import ApiKeyRepository
from app.serving import Bounds, bounded_protocol
from app.tracing.export import TracingError

_FILES_BESIDE_CONNECTIONS = 128  # databases, logs, sockets to other services
_EVERY_ADDRESS = frozenset({"0.0.0.0", "::"})


def run(*, host: str | None, port: int | None, reload: bool) -> None:
    """Serve until the process is told to end; `host` and `port` go before the settings. Ends with 1 where it cannot start."""
    settings = read_settings(host=host, port=port)
    if not _is_this_machine_alone(settings.host):
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
    if not reload:
        _load(config)  # what keeps the application from starting shows before an address is promised
    try:
        listening = config.bind_socket()
        listening.listen(config.backlog)  # from here on a request waits for the start instead of being refused
    except SystemExit:  # uvicorn has logged the reason and would end the process with a code of its own
        print(f"cannot listen on {settings.host}, port {settings.port}", file=sys.stderr)
        raise typer.Exit(1) from None
    address = f"http://{_shown(settings.host)}:{listening.getsockname()[1]}"
    print(f"danhbo answers on {address}, its docs page is {address}/docs", flush=True)
    server = uvicorn.Server(config)
    try:
        if reload:
            ChangeReload(config, target=server.run, sockets=[listening]).run()
        else:
            server.run(sockets=[listening])
    except KeyboardInterrupt:
        return
    if not server.started and not reload:
        raise typer.Exit(1)


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
    except OSError:
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
