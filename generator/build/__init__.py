"""The recipe: what is read, checked and written, in order. Touches no clock and writes nothing.

The office is opened (`office`), each case is examined in it (`examine`), the cases of a day are gathered (`built`),
and what others read is made of them (`publish`).
"""

from generator.build.built import Built, build, gathered, letter_texts
from generator.build.dossiers import dossiers
from generator.build.estimate import estimate
from generator.build.examine import FIRST, Examined, Prepared, examine, inspect, prepare
from generator.build.office import Office, open_office
from generator.build.origins import origins
from generator.build.outgoing import Plan, gone_out, on_request
from generator.build.printing import packed, printing
from generator.build.publish import artifacts, download, site_languages, site_tree, tree_alone
from generator.build.sealing import as_sent, sealing

__all__ = [
    "FIRST",
    "Built",
    "Examined",
    "Office",
    "Plan",
    "Prepared",
    "artifacts",
    "as_sent",
    "build",
    "dossiers",
    "download",
    "estimate",
    "examine",
    "gathered",
    "gone_out",
    "inspect",
    "letter_texts",
    "on_request",
    "open_office",
    "origins",
    "packed",
    "prepare",
    "printing",
    "sealing",
    "site_languages",
    "site_tree",
    "tree_alone",
]
