"""The settings of the site for a builder that does not know us: mkdocs.yml without our plugin."""

from collections.abc import Mapping
from typing import Any

import yaml


def plain_config(text: str, said: Mapping[str, Any]) -> str:
    """*text* of mkdocs.yml without the plugin, with the keys of *said* set; a mapping in it is set key by key.

    Tags like `!ENV` stay as they are, because nothing is made of the values.
    """
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(node, yaml.MappingNode)  # noqa: S101 - MkDocs has read it before
    _drop(_value(node, "plugins"), "playbook")
    for key, value in said.items():
        inner = _value(node, key)
        if isinstance(value, Mapping) and isinstance(inner, yaml.MappingNode):
            for name, one in value.items():
                _set(inner, name, one)
        else:
            _set(node, key, value)
    return str(yaml.serialize(node, Dumper=yaml.SafeDumper, allow_unicode=True, width=110))


def _value(node: yaml.MappingNode, key: str) -> yaml.Node | None:
    return next((value for name, value in node.value if name.value == key), None)


def _set(node: yaml.MappingNode, key: str, value: object) -> None:
    made = yaml.compose(yaml.safe_dump({key: value}, allow_unicode=True, sort_keys=False), Loader=yaml.SafeLoader)
    assert isinstance(made, yaml.MappingNode)  # noqa: S101 - dumped on the line above
    node.value = [pair for pair in node.value if pair[0].value != key] + made.value


def _drop(node: yaml.Node | None, name: str) -> None:
    """Take the plugin *name* out of a list or a mapping of plugins."""
    if isinstance(node, yaml.MappingNode):
        node.value = [pair for pair in node.value if pair[0].value != name]
    elif isinstance(node, yaml.SequenceNode):
        node.value = [one for one in node.value if _name(one) != name]


def _name(node: yaml.Node) -> str:
    """What a plugin in a list is called: itself, or the only key of its settings."""
    return str(node.value[0][0].value if isinstance(node, yaml.MappingNode) else node.value)
