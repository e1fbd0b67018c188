"""The address at which the site will stand."""

from typing import Any

import yaml

from generator.source.document import LOADER
from generator.source.folder import Folder

_CONFIG = "mkdocs.yml"
_KEY = "site_url"


def site_url(folder: Folder) -> str:
    """What `mkdocs.yml` says, with `/` at its end; empty where it says nothing or what only MkDocs can read.

    Only composed, never constructed: that file may have tags that run code.
    """
    content = folder.find(_CONFIG)
    if not isinstance(content, bytes):
        return ""
    try:
        root: Any = yaml.compose(content, Loader=LOADER)
    except (yaml.YAMLError, UnicodeDecodeError):
        return ""
    pairs = root.value if isinstance(root, yaml.MappingNode) else ()
    said = next((value for key, value in pairs if key.value == _KEY and isinstance(value, yaml.ScalarNode)), None)
    known = said is not None and said.tag == "tag:yaml.org,2002:str" and said.value.startswith(("http://", "https://"))
    return f"{said.value.rstrip('/')}/" if said is not None and known else ""
