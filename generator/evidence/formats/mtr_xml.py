"""mtr `--xml`; old versions write `<Loss%>`, which is no XML."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.evidence.given import Given
from generator.evidence.hosts import address, host
from generator.evidence.numbers import number, whole, within
from generator.evidence.refused import refuse
from generator.evidence.routes import MOST_HOPS, MOST_PROBES, route
from generator.evidence.source import EvidenceFile
from generator.evidence.xml import parsed
from generator.model.observation import Hop, Remark, Route

NAME = "mtr-xml"


def recognises(file: EvidenceFile) -> bool:
    """Whether mtr's root stands in the beginning."""
    return "<MTR " in file.opening and "<HUB " in file.opening


def parse(file: EvidenceFile, given: Given) -> Iterator[Route | Remark]:
    """The one route; it bears no time."""
    root = parsed(file.text.replace("<Loss%>", "<Loss>").replace("</Loss%>", "</Loss>"))
    hops = [_hop(hub, place) for place, hub in enumerate(root.iter("HUB"), 1) if place <= MOST_HOPS]
    yield from route(root.get("DST"), None, hops, 1, given)


def _hop(hub: Element, place: int) -> Hop:
    said = {child.tag: (child.text or "").strip() for child in hub}
    count, sent = whole(hub.get("COUNT")), whole(said.get("Snt"))
    loss = number(said.get("Loss", "").removesuffix("%"))
    if count is None or sent is None or loss is None:
        refuse("row-unreadable", place, row=said)
    within((loss,), 0, 100, place, "Loss")
    within((sent,), 0, MOST_PROBES, place, "Snt")
    name = hub.get("HOST", "")
    last, avg, best, worst = (number(said.get(key, "")) for key in ("Last", "Avg", "Best", "Wrst"))
    return Hop(count, host(name), place, loss, sent, None, last, avg, best, worst, ip=address(name))
