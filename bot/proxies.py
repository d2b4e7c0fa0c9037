"""The way out of a house that lets nothing out by itself: HTTPS_PROXY and NO_PROXY, as other programs read them."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass


def proxy_of(url: str) -> str | None:
    """Which proxy to ask; None to go by oneself. What is not https stays inside: the sandbox, a monitor next door."""
    parts = urlsplit(url)
    return proxy_to(parts.hostname or "") if parts.scheme == "https" else None


@lru_cache(maxsize=64)
def proxy_to(host: str) -> str | None:
    """Read once: the environment of a program that runs does not change."""
    return None if proxy_bypass(host) else getproxies().get("https")
