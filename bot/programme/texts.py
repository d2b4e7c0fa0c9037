"""The words: Fluent files by language, the instruments in their exact wording, one call to say a text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bot.model import Text
from bot.programme.entries import Entry, read_entries
from bot.programme.flows import read_source
from bot.programme.problems import Problem, ProgrammeBroken

LANGUAGES = ("en", "es")
FALLBACK = "en"

VARIANTS = "variants"
OVERLAYS = f"{VARIANTS}/*/*.ftl"
"""Under a language: the texts that differ for a variant, in a file of the flow's name."""


class TextMissing(LookupError):
    """No language has this text: a fault in the programme that `check` finds."""


class Texts:
    """All the words of a programme.

    Shape: ids are `file.message` or `file.message.attribute`; a label that a step does not have of its own is looked
    for in common.ftl; the texts of a variant stand in files called `variants/<variant>/<file>`.
    """

    def __init__(
        self,
        bundles: Mapping[str, Mapping[str, FluentBundle]],
        constants: Mapping[str, str] = {},
        entries: Mapping[tuple[str, str], Mapping[str, Entry]] = {},
    ) -> None:
        self.bundles = bundles
        self.constants = dict(constants)
        self.entries = entries  # by (language, file): where each text stands, and in how many wordings

    def say(self, language: str, text: Text) -> str:
        """Raises: TextMissing, when neither the language nor English has it."""
        for each in (language, FALLBACK):
            for place in self.places(text):
                found = self.find(each, place)
                if found is not None:
                    bundle, pattern = found
                    said, _ = bundle.format_pattern(pattern, self.args(each, place, text))
                    return str(said)
        raise TextMissing(text.id)

    def places(self, text: Text) -> tuple[str, ...]:
        """Where a text may stand: the overlay of the client's variant first."""
        variant = text.args.get("variant")
        return (f"{VARIANTS}/{variant}/{text.id}", text.id) if variant else (text.id,)

    def args(self, language: str, place: str, text: Text) -> dict[str, Any]:
        """What a text is filled with; `turn` goes round in as many wordings as it has."""
        turn = text.args.get("turn")
        file, _, message = place.partition(".")
        entry = self.entries.get((language, file), {}).get(message.partition(".")[0])
        round_ = {"turn": int(turn) % len(entry.wordings)} if turn is not None and entry and entry.wordings else {}
        return {**self.constants, **text.args, **round_}

    def gaps(self, language: str, text: Text) -> tuple[str, ...]:
        """What a text needs and is not given, in words; empty for one that nobody has."""
        found = self.find(language, text.id)
        if found is None:
            return ()
        bundle, pattern = found
        _, faults = bundle.format_pattern(pattern, {**self.constants, **text.args})
        return tuple(dict.fromkeys(str(fault) for fault in faults))

    def has(self, language: str, text_id: str) -> bool:
        return self.find(language, text_id) is not None

    def find(self, language: str, text_id: str) -> tuple[FluentBundle, Any] | None:
        file, _, rest = text_id.partition(".")
        message_id, _, attribute = rest.partition(".")
        found = self._message(language, file, message_id, attribute)
        if found is None and attribute and not file.startswith(VARIANTS):
            return self._message(language, "common", attribute, "")
        return found

    def _message(self, language: str, file: str, message_id: str, attribute: str) -> tuple[FluentBundle, Any] | None:
        bundle = self.bundles.get(language, {}).get(file)
        if bundle is None or not bundle.has_message(message_id):
            return None
        message = bundle.get_message(message_id)
        pattern = message.attributes.get(attribute) if attribute else message.value
        return None if pattern is None else (bundle, pattern)

    def ids(self, language: str) -> Iterator[str]:
        for file, bundle in self.bundles.get(language, {}).items():
            yield from (f"{file}.{message_id}" for message_id in bundle._messages)


def read_texts(folder: Path, constants: Mapping[str, str] = {}) -> tuple[Texts, list[Problem]]:
    """Read messages/<language>/*.ftl and messages/measures.json."""
    problems: list[Problem] = []
    bundles: dict[str, dict[str, FluentBundle]] = {}
    entries: dict[tuple[str, str], dict[str, Entry]] = {}
    for language in LANGUAGES:
        of_language = bundles.setdefault(language, {})
        for path in [*sorted((folder / language).glob("*.ftl")), *sorted((folder / language).glob(OVERLAYS))]:
            name = path.relative_to(folder / language).with_suffix("").as_posix()
            file = f"messages/{language}/{name}.ftl"
            try:
                source = read_source(path)
            except ProgrammeBroken as broken:
                problems += [replace(each, file=file) for each in broken.problems]
                continue
            entries[(language, name)], found = read_entries(source, file)
            problems += found
            of_language[name] = bundle_of(language, source if entries[(language, name)] else "")
        of_language["measures"] = bundle_of(language, measures_source(folder / "measures.json", language))
    return Texts(bundles, constants, entries), problems


@lru_cache(maxsize=256)
def bundle_of(language: str, source: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    return bundle


def measures_source(path: Path, language: str) -> str:
    """The instruments as Fluent texts, word for word. Source: messages/measures.json."""
    if not path.exists():
        return ""
    measures = json.loads(path.read_text(encoding="utf-8"))
    lines = [f"scale-{number} = {words}" for number, words in enumerate(measures["scale"][language])]
    lines += [f"difficulty-{number} = {words}" for number, words in enumerate(measures["difficulty"][language])]
    measures["phq2"] = {**measures["phq9"], "items": measures["phq9"]["items"][:2]}
    for name in ("phq9", "gad7", "phq2"):
        stem = measures[name]["stem"][language]
        for number, item in enumerate(measures[name]["items"], start=1):
            lines.append(f'{name}-{number} =\n    {stem}\n    {{ "" }}\n    {number}. {item[language]}')
        lines.append(f"{name}-0 = {measures['phq9']['function'][language]}")
    return "\n".join(lines) + "\n"
