"""What an operator's monitor reads: /healthz and /metrics. Numbers only."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web
from prometheus_client import CollectorRegistry, Gauge, generate_latest

Figures = Callable[[], Awaitable[Mapping[str, float]]]
Healthy = Callable[[], Awaitable[str]]


def health(figures: Figures, healthy: Healthy) -> web.Application:
    """Shape: /healthz answers 200 "ok", or 503 with what is wrong; /metrics is Prometheus text."""

    async def healthz(_: web.Request) -> web.Response:
        trouble = await healthy()
        return web.Response(text=trouble or "ok", status=503 if trouble else 200)

    async def metrics(_: web.Request) -> web.Response:
        registry = CollectorRegistry()
        for name, value in (await figures()).items():
            Gauge(f"between_{name}", name.replace("_", " "), registry=registry).set(value)
        return web.Response(body=generate_latest(registry), content_type="text/plain", charset="utf-8")

    app = web.Application()
    app.router.add_get("/healthz", healthz)
    app.router.add_get("/metrics", metrics)
    return app
