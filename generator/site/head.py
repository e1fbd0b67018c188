"""The front matter of a page."""

import json


def head(title: str, description: str = "", *, hide: tuple[str, ...] = ()) -> str:
    """Title, description and hidden parts as YAML; JSON strings are YAML strings whatever is in them."""
    lines = [f"title: {json.dumps(title, ensure_ascii=False)}"]
    if description:
        lines.append(f"description: {json.dumps(description, ensure_ascii=False)}")
    if hide:
        lines.append(f"hide: [{', '.join(hide)}]")
    return "\n".join(["---", *lines, "---", "", ""])
