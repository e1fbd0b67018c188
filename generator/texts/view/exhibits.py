"""What is enclosed, each exhibit under a title of its own."""

from datetime import datetime
from typing import Any

from generator.facts.dossier import NumberedExhibit
from generator.model.exhibit import Exhibit
from generator.texts.view.wording import Wording


def exhibits(w: Wording) -> list[dict[str, Any]]:
    """What is enclosed, in the order of its numbers; to a chaser only what its reader does not have yet."""
    d, kind = w.dossier, w.playbook.kinds.get(w.kind)
    if kind is None or kind.encloses == "all" or d.clock is None:
        return [_exhibit(w, exhibit) for exhibit in d.exhibits]
    return [_exhibit(w, e) for e in d.exhibits if _since(w, e.exhibit, d.clock.letter.logged.at)]


def _since(w: Wording, exhibit: Exhibit, moment: datetime) -> bool:
    """Whether it was captured after *moment*; one whose time nobody knows may have been enclosed before."""
    return exhibit.captured is not None and exhibit.captured.instant(w.dossier.zone) > moment


def _exhibit(w: Wording, numbered: NumberedExhibit) -> dict[str, Any]:
    exhibit = numbered.exhibit
    return {
        "number": str(numbered.number),
        "title": w.own(exhibit.shows) or _title(w, exhibit),
        "kind": _kind(w, exhibit),
        "file": _file(exhibit),
        "captured": _captured(w, exhibit),
        "vantage": w.own(exhibit.vantage),
        "sha256": numbered.digest.sha256,
        "of": exhibit,
    }


def _title(w: Wording, exhibit: Exhibit) -> str:
    """Its kind; beside others of that kind with when and from where, and where that is one's again, with its file."""
    others = [e.exhibit for e in w.dossier.exhibits if e.exhibit.kind == exhibit.kind and not w.own(e.exhibit.shows)]
    if len(others) == 1:
        return _kind(w, exhibit)
    marks = _marks(w, exhibit)
    if [_marks(w, other) for other in others].count(marks) > 1:
        marks.append(_file(exhibit))
    return _kind(w, exhibit) + w.tongue.words["colon"] + w.tongue.words["list_join"].join(marks)


def _marks(w: Wording, exhibit: Exhibit) -> list[str]:
    """When and from where it was captured, as far as that is on record."""
    return [mark for mark in (_captured(w, exhibit), w.own(exhibit.vantage)) if mark] or [_file(exhibit)]


def _captured(w: Wording, exhibit: Exhibit) -> str | None:
    d = w.dossier
    return w.tongue.moment(exhibit.captured.instant(d.zone), d.zone) if exhibit.captured else None


def _kind(w: Wording, exhibit: Exhibit) -> str:
    return w.phrase(w.playbook.phrases.exhibits[exhibit.kind].name)


def _file(exhibit: Exhibit) -> str:
    return exhibit.file.rsplit("/", 1)[-1]
