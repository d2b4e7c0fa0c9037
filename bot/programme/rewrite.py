"""Changes a name inside staff's files and nothing else: comments, order and layout stay. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.programme.tree import Path, Tree, read_tree

STRING = re.compile(r"'[^'\\]*'|\"[^\"\\]*\"")
CONDITIONS = frozenset({"when", "value", "condition"})
STEP_KEYS = frozenset({"say", "ask", "go", "repeat", "share"})

Change = Callable[[str], str]


def bounded(name: str) -> str:
    """A name that is not a part of a longer one."""
    return rf"(?<![\w-]){re.escape(name)}(?![\w-])"


def in_condition(condition: str, old: str, new: str) -> str:
    """A name of CEL; words in quotes stay."""
    return outside_quotes(condition, lambda part: re.sub(rf"(?<![\w.]){re.escape(old)}(?!\w)", new, part))


def outside_quotes(text: str, change: Change) -> str:
    made, end = [], 0
    for found in STRING.finditer(text):
        made += [change(text[end : found.start()]), found[0]]
        end = found.end()
    return "".join([*made, change(text[end:])])


def in_quotes(text: str, old: str, new: str) -> str:
    """A word in quotes inside a condition, as in `"memory" in done`."""
    return re.sub(rf"(['\"]){re.escape(old)}\1", rf"\g<1>{new}\g<1>", text)


def step_in_flow(source: str, file: str, old: str, new: str) -> str:
    """A step of this flow, wherever the file names it. Raises: ProgrammeBroken."""

    def change(path: Path, text: str) -> str:
        key = path[-1] if path else ""
        if key in CONDITIONS:
            return yaml_condition(text, old, new)
        if key in STEP_KEYS or "items" in path:
            return re.sub(bounded(old), new, text)
        return text

    return rewritten(source, file, change)


def step_in_conditions(source: str, file: str, old: str, new: str) -> str:
    """A step of another flow, which this one goes through and asks about. Raises: ProgrammeBroken."""
    return rewritten(
        source, file, lambda path, text: yaml_condition(text, old, new) if path and path[-1] in CONDITIONS else text
    )


def flow_in_flow(source: str, file: str, old: str, new: str, *, has_step: bool) -> str:
    """Another flow, wherever this file leads to it, comes after it or asks whether it is done. Raises: ProgrammeBroken.

    `has_step`: a step of this file's own has that name, and a `go` means the step.
    """

    def change(path: Path, text: str) -> str:
        key = path[-1] if path else ""
        if key in CONDITIONS:
            return in_quotes(text, old, new) if "done" in text else text
        if (key == "go" and not has_step) or path[:2] == ("for", "after"):
            return re.sub(bounded(old), new, text)
        return text

    return rewritten(source, file, change)


def yaml_condition(text: str, old: str, new: str) -> str:
    """A condition as it stands in YAML: quotes around the whole of it are YAML's, not CEL's."""
    head, value = re.match(r"(\s*)(.*)", text, re.DOTALL).groups()  # type: ignore[union-attr]  # it always matches
    quote = value[:1]
    end = value.rfind(quote)
    if quote in ("'", '"') and end > 0 and not value[end + 1 :].split("#")[0].strip():
        return f"{head}{quote}{in_condition(value[1:end], old, new)}{value[end:]}"
    return head + in_condition(value, old, new)


def rewritten(source: str, file: str, change: Callable[[Path, str], str]) -> str:
    """Change the values of a YAML file where they stand. `change` gets a value's path and its text up to the next."""
    keys = sorted(keys_of(source, read_tree(source, file)))
    made, end = [], 0
    for number, (_, value, path) in enumerate(keys):
        following = keys[number + 1][0] if number + 1 < len(keys) else len(source)
        made += [source[end:value], kept_comment(source[value:following], path, change)]
        end = following
    return "".join([*made, source[end:]])


def kept_comment(text: str, path: Path, change: Callable[[Path, str], str]) -> str:
    """Change a value without what stands behind `#`."""
    lines = text.split("\n")
    return "\n".join(change(path, bare) + rest for line in lines for bare, rest in [cut_comment(line)])


def cut_comment(line: str) -> tuple[str, str]:
    found = re.search(r"(^|\s)#", line)
    return (line[: found.start()], line[found.start() :]) if found else (line, "")


def keys_of(source: str, tree: Tree) -> Iterator[tuple[int, int, Path]]:
    """Where each key begins, and where its value does, behind the colon."""
    lines = source.split("\n")
    begins = [0]
    for line in lines:
        begins.append(begins[-1] + len(line) + 1)
    for path, number in tree.lines.items():
        key = path[-1]
        found = re.search(rf"(?<![\w-])['\"]?{re.escape(str(key))}['\"]?\s*:", lines[number - 1])
        if isinstance(key, str) and found is not None:
            yield begins[number - 1] + found.start(), begins[number - 1] + found.end(), path


# ---------------------------------------------------------------- Fluent


def step_in_texts(source: str, old: str, new: str, steps: frozenset[str]) -> str:
    """A step's message, what hangs on it (`mood-yes`), and `$mood` and `{ mood }` in every text of the file.

    `steps` are the other steps of the flow: their messages are their own.
    """
    others = "".join(rf"(?!{re.escape(step)}\s*=)" for step in steps if step.startswith(f"{old}-"))
    named = re.sub(rf"(?m)^{others}{re.escape(old)}(?=(?:-[\w-]+)?\s*=)", new, source)
    spoken = re.sub(rf"(\$){re.escape(old)}(?![\w-])", rf"\g<1>{new}", named)
    return re.sub(rf"(\{{\s*){re.escape(old)}(?=(?:\.[\w-]+)?\s*\}})", rf"\g<1>{new}", spoken)
