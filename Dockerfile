# The API in a small image that runs as nobody in particular. Build: docker build -t danhbo .

FROM python:3.12-slim-bookworm AS build

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_NO_INPUT=1

WORKDIR /src
RUN python3 -m venv /opt/danhbo
# requirements-tracing.lock has what sends traces to a collector, too, and requirements-backfill.lock what reads archives.
ARG LOCK=requirements.lock
COPY requirements.lock requirements-backfill.lock requirements-tracing.lock ./
RUN /opt/danhbo/bin/pip install --require-hashes -r "$LOCK"
COPY pyproject.toml README.md LICENSE ./
COPY migrations ./migrations
COPY app ./app
RUN /opt/danhbo/bin/pip install --no-deps --no-build-isolation .


FROM python:3.12-slim-bookworm

RUN useradd --no-log-init --uid 10001 --no-create-home --shell /usr/sbin/nologin danhbo \
    && install --directory --owner danhbo /data

COPY --from=build /opt/danhbo /opt/danhbo

ENV PATH=/opt/danhbo/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DANHBO_HOST=0.0.0.0 \
    DANHBO_PORT=8000 \
    DANHBO_DATABASE_URL=sqlite:////data/danhbo.db

# A number, so that an orchestrator can tell it is not root.
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 8000

HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["python3", "-c", "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"DANHBO_PORT\"]}/readyz', timeout=2)"]

ENTRYPOINT ["danhbo"]
CMD ["serve"]
