"""The JSON Schema of flow files, for editors: words are offered and wrong ones underlined while staff write."""

from __future__ import annotations

from typing import Any

from bot.programme.grammar import FlowIn

ONE_OR_MORE = ("phase", "area", "variant", "language", "remind", "snooze", "stop_on", "alert")
"""Where the file may have one word instead of a list of one."""


def flow_schema() -> dict[str, Any]:
    """Shape: JSON Schema 2020-12, as pydantic makes it, with spans written as staff write them."""
    schema = FlowIn.model_json_schema(by_alias=True)
    loosen(schema)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "A flow of Between"
    return schema


def loosen(node: Any) -> None:
    """Lengths of time are words like 90m; a list of one may stand without brackets; any value may stand in `value`."""
    if isinstance(node, list):
        for each in node:
            loosen(each)
    if not isinstance(node, dict):
        return
    if node.get("format") == "duration":
        node.pop("format")
        node["pattern"] = r"^\d{1,4}\s*(m|h|d|min|minutes|hours?|days?)$"
    node.pop("default", None)
    for name, each in list(node.get("properties", {}).items()):
        loosen(each)
        if name in ONE_OR_MORE and each.get("type") == "array":
            node["properties"][name] = {"anyOf": [each, each["items"]]}
        if name == "for":
            node["properties"][name] = {"anyOf": [each, {"type": "string"}]}
    for key, each in node.items():
        if key != "properties":
            loosen(each)
