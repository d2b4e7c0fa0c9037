"""One mutant in a process of its own: put in, the tests that reach it run until one fails."""

from __future__ import annotations

import gc
import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import _lru_cache_wrapper
from types import CodeType, FunctionType, ModuleType

import pytest
from _pytest.runner import runtestprotocol

KILLED, SURVIVED, ENDLESS = "killed", "survived", "endless"
NOT_MADE, BROKEN = 77, "not made"
"""A change that cannot be put in says nothing about the tests: it counts as one that has lived, so that it is seen."""

USUAL, TIMES = 10.0, 6.0
"""Seconds of processor time, and how many times what the tests take without a mutant, until it counts as endless."""

HUNG = 900
"""Seconds by the clock: a wait that no processor time ends. Long, since other work may hold the machine."""


def passes(item: pytest.Item, following: pytest.Item | None) -> bool:
    """Shape: a skipped test passes."""
    return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=following))


@dataclass(frozen=True, kw_only=True)
class Trial:
    """What is changed, where, and what is run then. `build` comes first where the change is in what builds."""

    source: str
    module: str
    function: str
    tests: Sequence[pytest.Item]
    seconds: float
    build: Callable[[], None] | None


def begun(trial: Trial) -> int:
    """Shape: the number of the process; it ends with 1 when a test has failed, with 0 when none has."""
    child = os.fork()
    if child:
        return child
    try:
        put_in(trial.source, sys.modules[trial.module], trial.function)
    except Exception:
        traceback.print_exc()
        os._exit(NOT_MADE)
    try:
        limited(trial.seconds)
        os._exit(0 if lives(trial) else 1)
    except BaseException:  # also SystemExit: a change that breaks more than pytest can tell has been noticed
        os._exit(1)


def lives(trial: Trial) -> bool:
    for each in CACHES:
        each.cache_clear()
    if trial.build is not None:
        trial.build()
    following: Sequence[pytest.Item | None] = [*trial.tests[1:], None]
    return all(passes(item, after) for item, after in zip(trial.tests, following, strict=True))


CACHES: list[_lru_cache_wrapper[object]] = []


def caches_found() -> None:
    """What a function has answered already it would answer again without being asked."""
    CACHES[:] = [each for each in gc.get_objects() if isinstance(each, _lru_cache_wrapper) and is_ours(each)]


def is_ours(cache: _lru_cache_wrapper[object]) -> bool:
    return str(getattr(cache, "__module__", "")).startswith("bot.")


def limited(seconds: float) -> None:
    """An endless loop is stopped by processor time, so that a busy machine kills no mutant."""
    most = int(USUAL + TIMES * seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (most, most + 5))
    signal.alarm(HUNG)


def outcome(status: int) -> str:
    if os.WIFSIGNALED(status):
        return ENDLESS if os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL, signal.SIGALRM) else KILLED
    return {0: SURVIVED, NOT_MADE: BROKEN}.get(os.WEXITSTATUS(status), KILLED)


def put_in(source: str, module: ModuleType, function: str) -> None:
    """Give the living function the changed code, so that whoever imported it has it too.

    So too those that it made when it was called while modules were read: a handler of a table is one.
    """
    code = next(codes(compile(source, str(module.__file__), "exec", dont_inherit=True), function))
    outer = living(module, function)
    before, outer.__code__ = outer.__code__, code
    inner = {old: new for old, new in zip(within(before), within(code), strict=False) if old.co_name == new.co_name}
    for made in made_by(inner):
        made.__code__ = inner[made.__code__]


def within(code: CodeType) -> list[CodeType]:
    """The functions that a function defines; none without a name lives on."""
    return [each for each in code.co_consts if isinstance(each, CodeType) and not each.co_name.startswith("<")]


def made_by(inner: Mapping[CodeType, CodeType]) -> list[FunctionType]:
    if not inner:
        return []
    gc.unfreeze()  # or what was made before the processes parted would not be seen
    return [each for each in gc.get_objects() if isinstance(each, FunctionType) and each.__code__ in inner]


def codes(code: CodeType, name: str) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            if each.co_qualname == name:
                yield each
            yield from codes(each, name)


def living(module: ModuleType, name: str) -> FunctionType:
    *classes, last = name.split(".")
    holder: object = module
    for each in classes:
        holder = vars(holder)[each]
    found = vars(holder)[last]
    found = getattr(found, "__func__", found)
    if not isinstance(found, FunctionType):
        raise TypeError(f"{module.__name__}.{name} is no plain function")
    return found
