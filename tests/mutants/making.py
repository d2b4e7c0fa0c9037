"""The mutants of one module, as mutmut makes them: one small change in the body of one function."""

from __future__ import annotations

import difflib
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import Mutation, create_mutations


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """One change. `key` stays the same while the function does; `lines` are those of the changed statement's part."""

    key: str
    function: str
    lines: range
    module: cst.Module
    mutation: Mutation

    @cached_property
    def source(self) -> str:
        changed = self.module.deep_replace(self.mutation.original_node, self.mutation.mutated_node)
        assert isinstance(changed, cst.Module), "a module stays one"
        return str(changed.code)

    @property
    def difference(self) -> str:
        lines = difflib.unified_diff(self.module.code.splitlines(), self.source.splitlines(), n=0, lineterm="")
        return "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@")))


def mutants_of(file: Path) -> Iterator[Mutant]:
    """Shape: in the order of the source; without decorated functions (mutmut's rule), defaults and case of letters."""
    module, mutations, _, _ = create_mutations(str(file), file.read_text())
    places = MetadataWrapper(module, unsafe_skip_copy=True).resolve(PositionProvider)
    names = dict(functions(module.body, ""))
    seen: Counter[str] = Counter()
    for mutation in mutations:
        function = mutation.contained_by_top_level_function
        if not isinstance(function, cst.FunctionDef) or is_left_out(mutation, function, places):
            continue
        name, text = names[function], module.code_for_node(function)
        seen[name] += 1
        made = f"{name}:{seen[name]}:{text}"
        yield Mutant(
            key=f"{name}:{seen[name]}:{hashlib.sha256(made.encode()).hexdigest()[:8]}",
            function=name,
            lines=lines_of(mutation.original_node, function, places),
            module=module,
            mutation=mutation,
        )


def functions(body: object, prefix: str) -> Iterator[tuple[cst.FunctionDef, str]]:
    for node in body if isinstance(body, tuple | list) else ():
        if isinstance(node, cst.FunctionDef):
            yield node, f"{prefix}{node.name.value}"
        elif isinstance(node, cst.ClassDef):
            yield from functions(node.body.body, f"{prefix}{node.name.value}.")


Places = Mapping[cst.CSTNode, CodeRange]


def is_left_out(mutation: Mutation, function: cst.FunctionDef, places: Places) -> bool:
    """A default is bound before the change comes; of a string one change is enough, it need not be three."""
    begins = places[function.body].start.line
    if places[mutation.original_node].start.line < begins and function.params.params:
        inside = places[function.params]
        if inside.start.line <= places[mutation.original_node].start.line <= inside.end.line:
            return True
    changed = mutation.mutated_node
    return isinstance(changed, cst.SimpleString) and not changed.raw_value.startswith("XX")


def lines_of(node: cst.CSTNode, function: cst.FunctionDef, places: Places) -> range:
    """The lines of the innermost whole statement around it; of a compound one, those of the changed part alone."""
    at = places[node]
    for line in statements(function):
        whole = places[line]
        if whole.start.line <= at.start.line and at.end.line <= whole.end.line:
            at = whole
    return range(at.start.line, at.end.line + 1)


def statements(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    if isinstance(node, cst.SimpleStatementLine):
        yield node
        return
    for child in node.children:
        yield from statements(child)
