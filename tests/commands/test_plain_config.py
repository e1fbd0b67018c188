"""The settings that `playbook pages` writes."""

import yaml

from generator.commands.plain_config import plain_config


def test_our_plugin_goes_and_the_rest_stays() -> None:
    """Of a mapping and of a list of plugins; tags of others are kept, and mappings are set key by key."""
    mapping = plain_config(
        "plugins:\n  search: {lang: zh}\n  playbook: {}\ntheme: {name: material}\n", {"theme": {"language": "en"}}
    )
    assert yaml.safe_load(mapping) == {
        "plugins": {"search": {"lang": "zh"}},
        "theme": {"name": "material", "language": "en"},
    }
    listed = plain_config("plugins: [search, playbook, {tags: {}}]\nx: !ENV [A, b]\n", {"nav": [{"主页": "index.md"}]})
    assert "!ENV [A, b]" in listed
    assert "主页" in listed
    assert yaml.safe_load(listed.replace("!ENV ", "")) == {
        "plugins": ["search", {"tags": {}}],
        "x": ["A", "b"],
        "nav": [{"主页": "index.md"}],
    }


def test_a_plugin_with_settings_in_a_list_goes_too() -> None:
    """`- playbook: {…}` is the same plugin."""
    assert yaml.safe_load(plain_config("plugins:\n  - search\n  - playbook: {a: b}\n", {})) == {"plugins": ["search"]}
