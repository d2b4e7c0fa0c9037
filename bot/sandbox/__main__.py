"""The bare server in a process of its own, for tests and benchmarks: prints one line of JSON when it is ready."""

from __future__ import annotations

import argparse
import asyncio
import json

from bot.sandbox.ports import SandboxClock
from bot.sandbox.server import Sandbox, start_sandbox


async def serve(port: int, token: str, *, uncapped: bool) -> None:
    sandbox = Sandbox(token, SandboxClock())
    sandbox.telegram.limits.is_on = not uncapped
    _, address = await start_sandbox(sandbox, port=port)
    print(json.dumps({"address": address}), flush=True)
    await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--token", default="4242:sandbox")
    parser.add_argument("--uncapped", action="store_true")
    chosen = parser.parse_args()
    asyncio.run(serve(chosen.port, chosen.token, uncapped=chosen.uncapped))


if __name__ == "__main__":
    main()
