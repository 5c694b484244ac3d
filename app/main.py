"""The application: `create_app()` puts the parts together."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import anyio
import anyio.to_thread
from fastapi import FastAPI
from fastapi_offline import FastAPIOffline
from opentelemetry.trace import NoOpTracer, Tracer

from app import __version__
from app.access.guard import GuardMiddleware
from app.access.headers import DocsPolicyMiddleware, SecurityHeadersMiddleware
from app.access.rates import RateLimits
from app.appointments.routes import router as appointments
from app.articles.routes import router as articles
from app.body_limit import BodyLimitMiddleware
from app.changes.routes import router as changes
from app.citations.routes import router as citations
from app.committees.routes import router as committees
from app.conditions.newest import NewestChange
from app.conditions.reading import install_conditions
from app.config import Settings
from app.conflicts.routes import router as conflicts
from app.cross_origin import CrossOriginMiddleware
from app.database import Database
from app.decisions.routes import router as decisions
from app.errors import install_error_handlers
from app.extractions.reading import Reader, read
from app.extractions.routes import router as extractions
from app.fetching.addresses import AllowedHosts
from app.fetching.fetcher import PageFetcher
from app.health.routes import router as health
from app.idempotency.middleware import IdempotencyMiddleware
from app.keys.ring import KeyRing
from app.logs import configure_logging
from app.meetings.routes import router as meetings
from app.members.routes import router as members
from app.metrics.exposition import Metrics
from app.metrics.routes import router as metrics
from app.openapi import DESCRIPTION, SUMMARY, TAGS, documented, problems
from app.organisations.routes import router as organisations
from app.popolo.routes import router as popolo
from app.reconcile.routes import router as reconcile
from app.recruitment.routes import router as recruitment
from app.requests import WATCHING, HeadMiddleware, RequestMiddleware
from app.root.routes import router as root
from app.search.routes import router as search
from app.statistics.routes import router as statistics
from app.stopping import IN_STATE
from app.tracing.export import exporting_provider
from app.tracing.reading import traced
from app.tracing.requests import telemetry_of

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider

_ROUTERS = (
    articles, extractions, committees, organisations, members, appointments, conflicts, decisions, recruitment, meetings, statistics, citations,
    popolo, reconcile, search, changes,
)  # fmt: skip


def create_app(
    settings: Settings | None = None,
    reader: Reader = read,
    tracer_provider: TracerProvider | None = None,
    fetcher: PageFetcher | None = None,
) -> FastAPI:
    """The service as an ASGI application; without `settings` they come from the `DANHBO_*` variables.

    The database must have its tables (`danhbo migrate`). `reader` is what reads the articles, `fetcher` what fetches those of which only
    the address is sent; without one it is made by the settings. `tracer_provider` records spans and is shut down with the application;
    without one the `OTEL_*` variables decide. Raises `TracingError` where they ask for the impossible.
    """
    settings = settings or Settings()
    configure_logging(settings)
    provider, counted = tracer_provider or exporting_provider(), Metrics()
    tracer = provider.get_tracer("danhbo", __version__) if provider else NoOpTracer()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[dict[str, anyio.Event]]:
        async with _working(app, settings, tracer, counted):
            yield {IN_STATE: anyio.Event()}
        if provider:
            await anyio.to_thread.run_sync(provider.shutdown)

    app = FastAPIOffline(
        title="danhbo", summary=SUMMARY, description=DESCRIPTION, version=__version__, openapi_tags=TAGS,
        lifespan=lifespan, redirect_slashes=False, telemetry=telemetry_of(provider, WATCHING),
    )  # fmt: skip
    app.state.settings, app.state.reader, app.state.metrics = settings, traced(reader, tracer), counted
    app.state.fetcher = fetcher or PageFetcher(
        AllowedHosts.parse(settings.fetch_hosts), timeout=settings.fetch_timeout, max_bytes=settings.max_body_bytes
    )
    for resource in _ROUTERS:
        app.include_router(resource, responses=problems(401, 403, 422, 429, 500, 503))
    app.include_router(metrics, responses=problems(401, 403, 422, 429, 500))
    app.include_router(root, responses=problems(401, 422, 429, 500))
    app.include_router(health)
    app.openapi = documented(app)  # type: ignore[method-assign]
    install_error_handlers(app)
    _add_middleware(app, settings, counted)
    return app


@asynccontextmanager
async def _working(app: FastAPI, settings: Settings, tracer: Tracer, counted: Metrics) -> AsyncGenerator[None]:
    """What `app` works with, from its start to its end: threads, the database, and what is known of that."""
    # Starlette's 40 threads would contend for SQLite and the interpreter lock; reading articles has threads of its own.
    anyio.to_thread.current_default_thread_limiter().total_tokens = settings.query_threads
    app.state.ingest_limiter = anyio.CapacityLimiter(settings.ingest_threads)
    database = Database(settings, tracer, settings.query_timeout)
    newest_change = NewestChange(database)
    app.state.database, app.state.key_ring, app.state.newest_change = database, KeyRing(database), newest_change
    counted.watch(database)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(counted.keep_told)
        yield
        tasks.cancel_scope.cancel()
    counted.close()
    await newest_change.close()
    database.close()


def _add_middleware(app: FastAPI, settings: Settings, counted: Metrics) -> None:
    """Put round the routes of `app` what every request goes through; what is added last is outermost."""
    install_conditions(app, settings.kept_answers_mib << 20)
    app.add_middleware(IdempotencyMiddleware, settings=settings)  # behind whatever tells who calls
    app.add_middleware(DocsPolicyMiddleware)
    app.add_middleware(HeadMiddleware)
    app.add_middleware(BodyLimitMiddleware, limit=settings.max_body_bytes, patience=settings.body_timeout)
    app.add_middleware(GuardMiddleware, settings=settings, rates=RateLimits(settings))
    app.add_middleware(RequestMiddleware, metrics=counted.requests)
    if settings.allowed_origins:
        app.add_middleware(CrossOriginMiddleware, origins=settings.allowed_origins)  # round what may fail: a page may read errors as well
    app.add_middleware(SecurityHeadersMiddleware)
