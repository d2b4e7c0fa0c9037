"""The words: Fluent files by language, the instruments in their exact wording, one call to say a text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bot.model import Text
from bot.programme.entries import Entry, read_entries
from bot.programme.flows import read_source
from bot.programme.problems import Problem, ProgrammeBroken
from bot.programme.renames import NO_RENAMES, Renames
from bot.programme.tree import LARGEST

LANGUAGES = ("en", "es")
FALLBACK = "en"

LONGEST_PART = 2_000
"""Characters. Source: fluent.runtime refuses what is filled in from 2,500 on."""

VARIANTS = "variants"
OVERLAYS = f"{VARIANTS}/*/*.ftl"
"""Under a language: the texts that differ for a variant, in a file of the flow's name."""

BYTE_ORDERS = (b"\xff\xfe", b"\xfe\xff")
"""How a text in UTF-16 begins."""

MOST_FORMER = 5
"""How many former wordings of a file are looked through for a text that a client's revision still needs."""

Found = tuple[FluentBundle, Any]
"""A text's pattern, and the file's bundle that can say it."""


class TextMissing(LookupError):
    """No language has this text: a fault in the programme that `check` finds."""


class Bundles(Mapping[str, FluentBundle]):
    """The texts of one language by file, each made ready when it is first spoken from."""

    def __init__(self, language: str, sources: Mapping[str, str]) -> None:
        self.language = language
        self.sources = dict(sources)

    def __getitem__(self, file: str) -> FluentBundle:
        return bundle_of(self.language, self.sources[file])

    def __iter__(self) -> Iterator[str]:
        return iter(self.sources)

    def __len__(self) -> int:
        return len(self.sources)


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
        renames: Renames = NO_RENAMES,
    ) -> None:
        self.bundles = bundles
        self.constants = dict(constants)
        self.entries = entries  # by (language, file): where each text stands, and in how many wordings
        self.renames = renames
        self.former: dict[tuple[str, str], tuple[FluentBundle, ...]] = {}  # for revisions that clients are still in

    def say(self, language: str, text: Text) -> str:
        """Raises: TextMissing, when neither the language nor English has it."""
        for each in (language, FALLBACK):
            for place in self.places(text):
                found = self.look(each, place)
                if found is not None:
                    bundle, pattern = found
                    args, long = parted(self.args(each, place, text))
                    said, _ = bundle.format_pattern(pattern, args)
                    return filled(str(said), long)
        raise TextMissing(text.id)

    def places(self, text: Text) -> tuple[str, ...]:
        """Where a text may stand: the overlay of the client's variant first."""
        variant = text.args.get("variant")
        return (f"{VARIANTS}/{variant}/{text.id}", text.id) if variant else (text.id,)

    def args(self, language: str, place: str, text: Text) -> dict[str, Any]:
        """What a text is filled with; `turn` goes round in as many wordings as it has.

        Answers of a former revision are there under today's names too.
        """
        turn, names_now = text.args.get("turn"), self.renames.names_now
        file, _, message = place.partition(".")
        entry = self.entries.get((language, file), {}).get(message.partition(".")[0])
        round_ = {"turn": int(turn) % len(entry.wordings)} if turn is not None and entry and entry.wordings else {}
        again = {names_now[name]: value for name, value in text.args.items() if name in names_now} if names_now else {}
        return {**self.constants, **again, **text.args, **round_}

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

    def find(self, language: str, text_id: str) -> Found | None:
        """A text as it stands in the files today."""
        return self._message(language, *parts_of(text_id)) or self._common(language, text_id)

    def look(self, language: str, text_id: str) -> Found | None:
        """A text as it stands today, or under its new name, or as it last stood: a client may be on the way to it."""
        here = self._message(language, *parts_of(text_id))
        if here is not None or text_id.startswith(VARIANTS):
            return here
        now = self.renames.text_now(text_id)
        if (there := self._message(language, *parts_of(now))) is not None:
            return there
        common, (file, message_id, _) = self._common(language, text_id), parts_of(now)
        if common and self._message(language, file, message_id, ""):
            return common  # today's text does without a label of its own
        return self._formerly(language, *parts_of(text_id)) or common

    def _common(self, language: str, text_id: str) -> Found | None:
        attribute = parts_of(text_id)[2]
        is_of_variant = text_id.startswith(VARIANTS)
        return self._message(language, "common", attribute, "") if attribute and not is_of_variant else None

    def _formerly(self, language: str, file: str, message_id: str, attribute: str) -> Found | None:
        looked = (found_in(bundle, message_id, attribute) for bundle in self.former.get((language, file), ()))
        return next((found for found in looked if found is not None), None)

    def _message(self, language: str, file: str, message_id: str, attribute: str) -> Found | None:
        bundle = self.bundles.get(language, {}).get(file)
        return None if bundle is None else found_in(bundle, message_id, attribute)

    def words_of(self, file: str) -> dict[str, str]:
        """A file's texts by language, as they can be stored beside a revision."""
        return {
            language: "\n".join(entry.source for entry in entries.values()) + "\n"
            for (language, name), entries in self.entries.items()
            if name == file
        }

    def remember(self, file: str, words: Mapping[str, str]) -> None:
        """Keep former words of a file for whoever is still in a revision that says them."""
        for language, source in words.items():
            self._keep_former(language, file, bundle_of(language, source))

    def remember_all(self, before: Texts) -> None:
        """Keep all words that were said until now."""
        for (language, file), bundles in before.former.items():
            for bundle in reversed(bundles):
                self._keep_former(language, file, bundle)
        for language, files in before.bundles.items():
            for file, bundle in files.items():
                if bundle is not self.bundles.get(language, {}).get(file):
                    self._keep_former(language, file, bundle)

    def _keep_former(self, language: str, file: str, bundle: FluentBundle) -> None:
        rest = (each for each in self.former.get((language, file), ()) if each is not bundle)
        self.former[(language, file)] = (bundle, *rest)[:MOST_FORMER]

    def make_ready(self, files: Iterable[str]) -> None:
        """Parse these now, so that no crisis reply waits for it."""
        for bundles in self.bundles.values():
            for file in files:
                bundles.get(file)

    def ids(self, language: str) -> Iterator[str]:
        for file, bundle in self.bundles.get(language, {}).items():
            yield from (f"{file}.{message_id}" for message_id in bundle._messages)


def parted(args: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Stand-ins for what is too long for Fluent, which would say `{???}` in its place: a whole page, a whole plan."""
    long = {name: value for name, value in args.items() if isinstance(value, str) and len(value) > LONGEST_PART}
    marks = {f"\ue000{number}\ue001": value for number, value in enumerate(long.values())}
    return args | dict(zip(long, marks, strict=True)), marks


def filled(said: str, long: Mapping[str, str]) -> str:
    for mark, value in long.items():
        said = said.replace(mark, value)
    return said


def parts_of(text_id: str) -> tuple[str, str, str]:
    """File, message and attribute of a text's id."""
    file, _, rest = text_id.partition(".")
    message_id, _, attribute = rest.partition(".")
    return file, message_id, attribute


def found_in(bundle: FluentBundle, message_id: str, attribute: str) -> Found | None:
    if not bundle.has_message(message_id):
        return None
    message = bundle.get_message(message_id)
    pattern = message.attributes.get(attribute) if attribute else message.value
    return None if pattern is None else (bundle, pattern)


def read_texts(
    folder: Path, constants: Mapping[str, str] = {}, renames: Renames = NO_RENAMES
) -> tuple[Texts, list[Problem]]:
    """Read messages/<language>/*.ftl and messages/measures.json."""
    problems: list[Problem] = []
    bundles: dict[str, Bundles] = {}
    entries: dict[tuple[str, str], dict[str, Entry]] = {}
    for language in LANGUAGES:
        sources: dict[str, str] = {}
        for path in [*sorted((folder / language).glob("*.ftl")), *sorted((folder / language).glob(OVERLAYS))]:
            name = path.relative_to(folder / language).with_suffix("").as_posix()
            file = f"messages/{language}/{name}.ftl"
            try:
                source = read_source(path)
            except ProgrammeBroken as broken:
                problems += [replace(each, file=file) for each in broken.problems]
                source = as_it_may_be(path)
            entries[(language, name)], found = read_entries(source, file)
            problems += found
            sources[name] = source if entries[(language, name)] else ""
        sources["measures"] = measures_source(folder / "measures.json", language)
        bundles[language] = Bundles(language, sources)
    return Texts(bundles, constants, entries, renames), problems


def as_it_may_be(path: Path) -> str:
    """A file that is no UTF-8, read as Windows may have saved it: else each of its words would be missing too."""
    raw = path.read_bytes()[:LARGEST]
    return raw.decode("utf-16" if raw.startswith(BYTE_ORDERS) else "latin-1", errors="replace").replace("\r\n", "\n")


@lru_cache(maxsize=1024)
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
