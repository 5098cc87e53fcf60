"""What one site knows: its severities, components, teams, causes and triggers, in a schema.

Ids that must exist become the only ones that are accepted; where the reader takes other words too,
the known ones are only offered.
"""

from __future__ import annotations

from typing import cast

from generator.authoring.schemas.scalars import Json, Schema
from generator.model.content import Component, SiteConfig

_MUST, _MAY = True, False
_SAID = ("description", "markdownDescription", "default")


def of_site(schema: Schema, site: SiteConfig) -> Schema:
    """Write a schema anew, with the names that the site knows."""
    components = _components(site)
    lists = {
        "severity": ({each: it.name for each, it in site.severities.items()}, _MUST),
        "team": ({each: it.name for each, it in site.teams.items()}, _MUST if site.teams else _MAY),
        "services": (components, _MAY),
        "causes": (dict.fromkeys(site.causes, ""), _MAY),
        "trigger": (dict.fromkeys(site.triggers, ""), _MAY),
    }
    return _walked(schema, site, lists)


_Lists = dict[str, tuple[dict[str, str], bool]]


def _walked(schema: Schema, site: SiteConfig, lists: _Lists) -> Schema:
    found: Schema = {}
    for key, value in schema.items():
        if key == "properties" and isinstance(value, dict):
            found[key] = {
                name: _property(name, cast("Schema", each), site, lists)
                for name, each in value.items()
            }
        elif key in ("then", "else", "items", "additionalProperties") and isinstance(value, dict):
            found[key] = _walked(cast("Schema", value), site, lists)
        else:
            found[key] = value
    return found


def _property(name: str, schema: Schema, site: SiteConfig, lists: _Lists) -> Schema:
    if name == "components":
        return _named(schema, site)
    if name in lists:
        names, must = lists[name]
        if schema.get("type") == "array":
            return {**schema, "items": _one_of(cast("Schema", schema["items"]), names, must=must)}
        return _one_of(schema, names, must=must)
    return _walked(schema, site, lists)


def _one_of(schema: Schema, names: dict[str, str], *, must: bool) -> Schema:
    words: Schema = {"enum": list(names)}
    if any(names.values()):
        words["enumDescriptions"] = list(names.values())
    if not names:
        return schema
    said = {key: each for key, each in schema.items() if key in _SAID}
    if must:
        return {**words, **said}
    return {**said, "anyOf": [words, {k: each for k, each in schema.items() if k not in _SAID}]}


def _named(schema: Schema, site: SiteConfig) -> Schema:
    """Components, as keys with a state or as a list; those that are gone are not offered."""
    if schema.get("type") == "array":
        names = list(site.component_by_name)
        return {**schema, "items": {"enum": names}}
    state = cast("Schema", schema["additionalProperties"])
    keys: dict[str, Json] = {}
    for each, component in site.components.items():
        keys[each] = {"description": _said(component), **state}
        if component.retired:
            keys[each] = {**cast("Schema", keys[each]), "doNotSuggest": True}
        for alias in component.aliases:
            keys[alias] = {"description": f"Former id of {each}.", **state, "doNotSuggest": True}
    return {**schema, "properties": keys, "additionalProperties": False}


def _components(site: SiteConfig) -> dict[str, str]:
    return {each: _said(it) for each, it in site.components.items() if not it.retired}


def _said(component: Component) -> str:
    gone = " (retired)" if component.retired else ""
    more = f": {component.description}" if component.description else ""
    return f"{component.name}{gone}{more}"
