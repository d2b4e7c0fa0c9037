"""The way out of a house that lets nothing out by itself: HTTPS_PROXY and NO_PROXY, as other programs read them."""

from __future__ import annotations

from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

SPOKEN = ("http", "https")
"""A proxy that speaks otherwise (socks5) is none to us: who has one goes by themselves, as without it."""


def proxy_of(url: str) -> str | None:
    """Which proxy to ask; None to go by oneself. What is not https stays inside: the sandbox, a monitor next door."""
    parts = urlsplit(url)
    return proxy_to(parts.netloc.rpartition("@")[2]) if parts.scheme == "https" else None


@lru_cache(maxsize=64)
def proxy_to(place: str) -> str | None:
    """Read once: the environment of a program that runs does not change. Shape: `place` is a host, or a host:port."""
    host = urlsplit(f"//{place}").hostname or ""
    if is_here(host) or proxy_bypass(place) or proxy_bypass(host):
        return None
    return proxy_named(named())


def named() -> str:
    """What the environment names for https, whether it can be used or not."""
    return getproxies().get("https", "").strip()


def proxy_named(written: str) -> str | None:
    """As others take it: without a scheme it is http. Shape: None for what is no proxy that we can speak to."""
    address = written if "://" in written else f"http://{written}"
    try:
        parts = urlsplit(address)
        return address if parts.scheme in SPOKEN and parts.hostname and parts.port != 0 else None
    except ValueError:  # a port that is none, half of an IPv6 address
        return None


def is_here(host: str) -> bool:
    """A Bot API server or a pager on this machine."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
