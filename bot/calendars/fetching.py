"""Fetches a calendar: only by https, only from public addresses, only so much, only for so long."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

LARGEST = 1024 * 1024
"""Bytes. A therapist's year of appointments has about a third of it."""

SECONDS = aiohttp.ClientTimeout(total=30, sock_connect=10, sock_read=15)
HOPS = 4
"""Requests for one address, the redirected ones included."""

HEADERS = {"Accept": "text/calendar, text/plain;q=0.5", "Accept-Encoding": "identity", "User-Agent": "Between"}


class Unfetched(Exception):
    """`why` is a word that the therapist's text knows: big, unreached, refused, gone, not-https."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def is_public(address: str) -> bool:
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    return found.is_global and not found.is_multicast and (mapped is None or mapped.is_global)


def is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


class PublicOnly(AbstractResolver):
    """Names lead to public addresses alone, at the moment of the connection: a name cannot change its mind between."""

    def __init__(self, *, may_reach_self: bool) -> None:
        self.names = ThreadedResolver()
        self.may_reach_self = may_reach_self

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self.names.resolve(host, port, family)
        kept = [each for each in found if self.allows(each["host"])]
        if not kept:
            raise Unfetched("refused")
        return kept

    def allows(self, address: str) -> bool:
        return is_public(address) or (self.may_reach_self and is_loopback(address))

    async def close(self) -> None:
        await self.names.close()


class Fetcher:
    """`may_reach_self` is for tests and the sandbox: this machine's own loopback, without https."""

    def __init__(self, *, may_reach_self: bool = False) -> None:
        self.may_reach_self = may_reach_self

    async def fetch(self, url: str) -> bytes:
        """Raises: Unfetched."""
        resolver = PublicOnly(may_reach_self=self.may_reach_self)
        connector = aiohttp.TCPConnector(resolver=resolver, use_dns_cache=False, limit=4)
        try:
            async with aiohttp.ClientSession(connector=connector, timeout=SECONDS, headers=HEADERS) as session:
                return await self._follow(session, resolver, url)
        except (TimeoutError, aiohttp.ClientError, OSError, ValueError):
            raise Unfetched("unreached") from None

    async def _follow(self, session: aiohttp.ClientSession, resolver: PublicOnly, url: str) -> bytes:
        for _ in range(HOPS):
            self._look_at(url, resolver)
            async with session.get(url, allow_redirects=False) as answer:
                if answer.status in (301, 302, 303, 307, 308):
                    url = str(answer.url.join(type(answer.url)(answer.headers.get("Location", ""))))
                    continue
                if answer.status in (401, 403, 404, 410):
                    raise Unfetched("gone")
                if answer.status != 200:
                    raise Unfetched("unreached")
                return await body_of(answer)
        raise Unfetched("unreached")

    def _look_at(self, url: str, resolver: PublicOnly) -> None:
        """Raises: Unfetched, for what is not https or names an address that is not public."""
        parts = urlsplit(url)
        host = parts.hostname or ""
        if parts.scheme != "https" and not (self.may_reach_self and parts.scheme == "http" and is_loopback(host)):
            raise Unfetched("not-https")
        if not host or parts.username is not None or parts.password is not None:
            raise Unfetched("refused")
        if looks_like_address(host) and not resolver.allows(host):
            raise Unfetched("refused")


def looks_like_address(host: str) -> bool:
    """Also short and numeric forms (127.1, 2130706433, 0x7f.1), which some libraries read as addresses."""
    return ":" in host or host.rpartition(".")[2].isdigit() or host.rpartition(".")[2].lower().startswith("0x")


async def body_of(answer: Any) -> bytes:
    """Raises: Unfetched, as soon as it is more than we read."""
    if (answer.content_length or 0) > LARGEST:
        raise Unfetched("big")
    parts, size = [], 0
    async for part in answer.content.iter_chunked(65536):
        size += len(part)
        if size > LARGEST:
            raise Unfetched("big")
        parts.append(part)
    return b"".join(parts)
