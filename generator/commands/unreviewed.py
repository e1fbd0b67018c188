"""Which letters go out in words for which nobody of the company answers yet, for standard error."""

from collections.abc import Iterable, Iterator

from generator.build import Office
from generator.commands.setting import Setting
from generator.texts.formats import Outgoing


def unreviewed(letters: Iterable[Outgoing], office: Office, setting: Setting) -> Iterator[str]:
    """A line for each of *letters* whose template says `reviewed_by: none`, with the file to be read and signed."""
    for one in letters:
        if one.unreviewed:
            path = office.playbook.letters[one.letter.kind, one.letter.language].path
            yield setting.say("letter-unreviewed", letter=one.name, path=path)
