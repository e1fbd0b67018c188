"""`playbook doctor`: what is installed, and which formats can be made."""

import json
import platform
import shutil
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version

import click
import yaml

from generator.commands.letter import FORMATS
from generator.commands.setting import FINE, PROBLEMS, Setting, common
from generator.texts.extras import PACKAGES as EXTRAS
from generator.texts.extras import lacking

PACKAGES = (
    "complaint-playbook",
    "mkdocs",
    "mkdocs-material",
    "click",
    "PyYAML",
    "Jinja2",
    "pydantic",
    "Babel",
    "icalendar",
    "holidays",
)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found on this machine."""

    python: str
    packages: dict[str, str | None]
    yaml: str
    git: bool
    browser: str | None
    console: str
    repository: str
    lacking: dict[str, tuple[str, ...]]

    @property
    def whole(self) -> bool:
        """Whether everything needed is here; git and a browser are not."""
        return all(self.packages.values())

    @property
    def formats(self) -> list[str]:
        """The formats that can be made."""
        made = [form for form in FORMATS.values() if form not in self.lacking]
        return [*made, "zip", "site"] if self.whole else []


@click.command("doctor")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@common
def command(setting: Setting, form: str) -> None:
    """Say what is installed here and which formats can be made. Exit 1 where something needed is missing.

    \b
    Examples:
      playbook doctor
      playbook doctor --format json
    """
    facts = Facts(
        python=platform.python_version(),
        packages={name: _version(name) for name in PACKAGES},
        yaml="libyaml" if hasattr(yaml, "CSafeLoader") else "pure Python",
        git=shutil.which("git") is not None,
        browser=next((name for name in BROWSERS if shutil.which(name)), None),
        console=sys.stdout.encoding,
        repository=str(setting.folder.root),
        lacking={form: missing for form in EXTRAS if (missing := lacking(form))},
    )
    click.echo(
        json.dumps(asdict(facts) | {"formats": facts.formats}, indent=2) if form == "json" else _text(facts, setting)
    )
    raise SystemExit(FINE if facts.whole else PROBLEMS)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _text(facts: Facts, setting: Setting) -> str:
    """A line a fact, in words that say what to do where something is missing."""
    say = setting.say
    installed = [
        say("doctor-package", name=n, version=v) if v else say("doctor-missing", name=n)
        for n, v in facts.packages.items()
    ]
    return "\n".join(
        [
            say("doctor-python", version=facts.python),
            *installed,
            say("doctor-yaml-fast" if facts.yaml == "libyaml" else "doctor-yaml-slow"),
            say("doctor-git" if facts.git else "doctor-no-git"),
            say("doctor-browser", name=facts.browser) if facts.browser else say("doctor-no-browser"),
            say("doctor-repository", path=facts.repository, encoding=facts.console),
            say("doctor-formats", formats=", ".join(facts.formats)) if facts.formats else say("doctor-no-formats"),
            *(
                say("doctor-format-missing", form=form.upper(), packages=", ".join(packages), extra=form)
                for form, packages in facts.lacking.items()
            ),
        ]
    )
