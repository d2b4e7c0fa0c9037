# The same steps as the Makefile: the locked packages, then the program.
FROM python:3.11-slim AS build
WORKDIR /app
COPY requirements-uv.lock requirements.lock ./
RUN python -m venv /app/.venv && /app/.venv/bin/pip install --disable-pip-version-check --require-hashes -r requirements-uv.lock
RUN /app/.venv/bin/uv pip install --python /app/.venv/bin/python --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY flows flows
COPY messages messages
COPY tests/conversations tests/conversations
RUN /app/.venv/bin/uv pip install --python /app/.venv/bin/python --no-deps --no-build-isolation .

FROM python:3.11-slim
# Chinese names and emoji in the picture of a safety plan; without these they stand as plain marks.
RUN apt-get update && apt-get install -y --no-install-recommends fonts-noto-cjk fonts-symbola && rm -rf /var/lib/apt/lists/*
RUN useradd --create-home --uid 10001 between && mkdir /data && chown between /data
COPY --from=build /app/.venv /app/.venv
ENV PATH=/app/.venv/bin:$PATH BETWEEN_DATA_DIR=/data BETWEEN_HTTP_HOST=0.0.0.0 PYTHONUNBUFFERED=1
USER between
WORKDIR /home/between
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
CMD ["between", "run"]
