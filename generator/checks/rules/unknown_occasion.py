"""A kind of letter whose occasion or forerunner does not exist."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.base.position import Path
from generator.facts.occasions import OCCASIONS
from generator.model.playbook import Playbook
from generator.source.nearest import nearest

ID = "unknown-occasion"


def check(playbook: Playbook) -> Iterator[tuple[str, Finding]]:
    """One finding, with its file, for each `when` that nothing computes and each kind named that is not there."""
    for kind, head in playbook.kinds.items():
        kinds = (*playbook.kinds, *playbook.broken_kinds)
        named: list[tuple[Path, str, tuple[str, ...]]] = [(("when",), head.when, tuple(OCCASIONS))]
        named += [(("after", n), one, kinds) for n, one in enumerate(head.after)]
        named += [(("instead", n), one, kinds) for n, one in enumerate(head.instead)]
        named += [(("stands_for",), head.stands_for, kinds)] if head.stands_for else []
        for path, name, known in named:
            if name not in known:
                told = values(name=name, known=", ".join(sorted(known)), nearest=nearest(name, known))
                yield f"playbook/letters/{kind}/kind.yaml", Finding(path, ID, told)
