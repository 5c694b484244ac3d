"""Settings: every `DANHBO_*` variable, its default and what it does."""

from __future__ import annotations

import re
from ipaddress import ip_network
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings, SettingsConfigDict

_A_DAY = 86_400
Seconds = Annotated[float, Field(ge=0.001, le=_A_DAY)]
"""A time to wait. PostgreSQL counts in whole milliseconds, and none would be without end."""
_ORIGIN = r"(?:\*|https?://[^\s,/]+)"
_ORIGINS = re.compile(rf"\s*(?:{_ORIGIN}\s*(?:,\s*{_ORIGIN}\s*)*)?")
_RATE = re.compile(r"(?:[1-9][0-9]{0,8}/(?:second|minute|hour|day))?")


def _hosts(value: str) -> str:
    from app.fetching.addresses import AllowedHosts  # with it comes HTTPX, which few subcommands need

    if value:
        AllowedHosts.parse(value)
    return value


def _proxies(value: str) -> str:
    for proxy in filter(None, map(str.strip, value.split(","))):
        try:
            ip_network(proxy)
        except ValueError as error:
            raise ValueError(f"holds what is no address or network such as 10.0.0.7 or 10.0.0.0/8: {error}") from None
    return value


def _origins(value: str) -> str:
    if not _ORIGINS.fullmatch(value):
        raise ValueError(
            "holds what is no origin such as https://a.example or http://localhost:3000: scheme and host, with commas between, or * for all"
        )
    return value


def _rate(value: str) -> str:
    if not _RATE.fullmatch(value):
        raise ValueError("is no rate such as 600/minute: a whole number for each second, minute, hour or day; empty for no limit")
    return value


def _database_url(value: str) -> str:
    from app.database_url import checked_database_url  # with it comes SQLAlchemy, likewise

    return checked_database_url(value)


class Settings(BaseSettings):
    """Read from the environment (`DANHBO_DATABASE_URL`, ...); a value that makes no sense raises `ValidationError` at start."""

    # What was given may hold a password: no error quotes it of its own accord.
    model_config = SettingsConfigDict(env_prefix="DANHBO_", extra="ignore", frozen=True, hide_input_in_errors=True)

    database_url: Annotated[str, AfterValidator(_database_url)] = Field(
        default="sqlite:///danhbo.db",
        description="SQLAlchemy URL: `sqlite:///file.db` or `postgresql://user:password@host/name`.",
    )
    host: str = Field(default="127.0.0.1", description="Address to listen on.")
    port: int = Field(default=8000, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    workers: int = Field(
        default=1, ge=1, le=64, description="How many processes answer on the address; what is said of a process below holds for each."
    )
    shutdown_timeout: int = Field(
        default=20,
        ge=1,
        le=_A_DAY,
        description="Seconds in which the service ends when told to; what it cannot finish by then is broken off.",
    )
    query_threads: int = Field(
        default=4,
        ge=1,
        le=100,
        description="How many queries a process runs at once; on SQLite more than a few make every one slower, and what takes 5 ms or less needs none.",
    )
    ingest_threads: int = Field(default=2, ge=1, le=32, description="How many articles a process reads at once, apart from the queries.")
    busy_timeout: Seconds = Field(default=15.0, description="Seconds to wait for another writer before the answer is 503.")
    query_timeout: Seconds = Field(
        default=30.0,
        description="Seconds that the database may take over a query of the service before the answer is 503.",
    )
    prepared_statements: bool = Field(
        default=True,
        description="Whether PostgreSQL keeps the plans of queries that come often; `false` behind a pooler that cannot tell whose they are.",
    )
    max_body_bytes: int = Field(default=2 * 1024 * 1024, ge=1, description="Largest request body, or line of a batch; a larger one is 413.")
    body_timeout: Seconds = Field(default=30.0, description="Seconds that a sender may pause within a body before the answer is 408.")
    max_head_bytes: int = Field(
        default=32 * 1024, ge=1024, description="Longest address and headers of a request; longer ones are 414 and 431."
    )
    head_timeout: Seconds = Field(default=10.0, description="Seconds in which the headers of a request must have come, or it is 408.")
    idle_timeout: int = Field(default=30, ge=1, le=_A_DAY, description="Seconds that a connection may stay open between two requests.")
    unread_timeout: Seconds = Field(default=60.0, description="Seconds that a client may leave an answer unread before it is broken off.")
    max_connections: int = Field(
        default=12_000,
        ge=1,
        description="Most connections of a process at a time; fewer where the process may open fewer files. One more is 503.",
    )
    fetch_hosts: Annotated[str, AfterValidator(_hosts)] = Field(
        default="",
        description="Hosts that pages may be fetched from by their address, `bao.example.vn,*.gov.example.vn`; `:8080` behind one for a port.",
    )
    fetch_timeout: float = Field(default=20.0, gt=0, le=300, description="Seconds in which such a page must have come, redirects included.")
    cors_origins: Annotated[str, AfterValidator(_origins)] = Field(
        default="",
        description="Origins whose pages may call the service from a browser, `https://a.example,https://b.example`; `*` for all.",
    )
    reads: Literal["open", "keys"] = Field(
        default="open", description="`open`: anyone may read; `keys`: reading takes a key with the scope `read`."
    )
    rate_limit: Annotated[str, AfterValidator(_rate)] = Field(
        default="1200/minute",
        description="How often one key, or one address without a key, may read: `600/minute`, `10/second`; empty for no limit.",
    )
    write_rate_limit: Annotated[str, AfterValidator(_rate)] = Field(
        default="600/minute", description="The same for every request that is not GET or HEAD."
    )
    trusted_proxies: Annotated[str, AfterValidator(_proxies)] = Field(
        default="",
        description="Addresses or networks, with commas between, of the proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.",
    )
    kept_answers_mib: int = Field(
        default=32, ge=0, description="Memory for answers that are given again as they are until anything is stored, in MiB; 0 for none."
    )
    idempotency_hours: float = Field(
        default=24.0, gt=0, le=8784, description="How long the answer to a request with an `Idempotency-Key` is kept, in hours."
    )
    log_format: Literal["auto", "console", "json"] = Field(
        default="auto", description="`console` for a person, `json` for a collector; `auto` is console on a terminal."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(default="info", description="Least severe level to log.")

    @property
    def allowed_origins(self) -> frozenset[str]:
        """The origins of `cors_origins`, as browsers send them."""
        return frozenset(filter(None, (origin.strip().lower() for origin in self.cors_origins.split(","))))
