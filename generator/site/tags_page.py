"""Under what cases are sorted, each tag leading to its cases. No tag is typed: all follow from the records."""

from collections import defaultdict
from collections.abc import Iterator

from generator.site.case_title import case_heading
from generator.site.filters import LABELS, traits
from generator.site.head import head
from generator.site.page import Page
from generator.site.shelf import Shelf
from generator.texts.formats import Papers

_OTHERS = {"remedy": "column_request", "body": "column_body", "language": "fact_letter_language"}
"""Tags by which the list of cases has no filter."""
_NEWEST = 12
"""Cases named under a tag; a tag with more leads to the list."""


def tags_page(shelf: Shelf) -> Page:
    """A section a name, a row a tag: how many cases, and which are the newest."""
    found: dict[str, dict[tuple[str, str], list[Papers]]] = {name: defaultdict(list) for name in (*LABELS, *_OTHERS)}
    for papers in reversed(shelf.papers):
        for name, tag in _tags(shelf, papers):
            found[name][tag].append(papers)
    groups = [
        {
            "name": name,
            "label": shelf.tongue.words[{**LABELS, **_OTHERS}[name]],
            "tags": [
                {
                    "text": text,
                    "link": f"cases/index.html#{name}={key}" if name in LABELS else "",
                    "count": len(cases),
                    "cases": [
                        {"link": f"cases/{p.dossier.id}.html", "title": case_heading(shelf, p.dossier)}
                        for p in cases[:_NEWEST]
                    ],
                }
                for (key, text), cases in sorted(tags.items(), key=lambda item: (-len(item[1]), item[0]))
            ],
        }
        for name, tags in found.items()
        if tags
    ]
    title = shelf.tongue.words["tags_title"]
    return Page("tags.md", head(shelf, title, hide=("navigation",)) + shelf.render("tags.md.j2", groups=groups))


def _tags(shelf: Shelf, papers: Papers) -> Iterator[tuple[str, tuple[str, str]]]:
    """The name of each tag, with its key and what people read."""
    d = papers.dossier
    yield from traits(shelf, papers).items()
    for remedy in dict.fromkeys(demand.request.remedy for demand in d.demands):
        yield "remedy", (remedy, shelf.plain(shelf.playbook.phrases.remedies[remedy].name))
    for body in dict.fromkeys(escalation.body for escalation in d.case.escalations):
        yield "body", (body, shelf.plain(shelf.playbook.bodies[body].name))
    yield "language", (d.letter_language, shelf.spoken(d.letter_language))
