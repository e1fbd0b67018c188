import ast
import re
import string
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from generator.base.diagnostic import Diagnostic
from generator.base.rule import CASE_FILE, Rule, rule, rule_ids
from generator.base.words import LANGUAGES, message, say
from generator.build import Office, build, examine, gathered, open_office
from generator.checks import run
from generator.source.folder import Folder
from tests import repository as small
from tests.repository import CASE, ROOT, TODAY, line_of

GENERATOR = ROOT / "generator"
RULES = rule_ids()
_BLOCK = re.compile(r"^([A-Za-z_][\w-]*)[ \t]*[:：]")
_RAISERS = {"Diagnostic": 1, "Finding": 1, "refusal": 0, "_complain": 1, "_matching": 1, "_Slip": 1}
"""What makes trouble, and which of its arguments is the rule."""
_TOLD_ELSEWHERE = {
    "case-file-missing": "cases/2026-11-10-hk2-down/case.yaml",  # the file that should be there
    "exhibit-not-enclosed": CASE_FILE,  # a letter is looked at case by case
    "file-unreadable": "cases/2026-11-10-hk2-down/case.yaml",  # the folder that stands in its place
    "letter-element-missing": CASE_FILE,  # a letter is looked at case by case
    "letter-too-long": CASE_FILE,
    "phrase-not-in-letter-language": CASE_FILE,  # the case whose letter would have the hole
    "string-missing": "playbook/strings/zh.yaml",  # the language that lacks what the other has
    "subject-too-long": CASE_FILE,
    "time-without-zone": CASE_FILE,  # the time, not the company that could give the zone
}
"""Rules whose bad example stands in one file and is told at another."""
_PASSED_ON = {"context['rule']", "f.rule", "found.rule", "rule"}
"""Where a rule is handed on that was named before: `read`, `diagnostics`, and inside `_complain` and `_matching`."""


def test_the_rule_files_are_found() -> None:
    """The tests below look at every rule, and there are some."""
    assert len(RULES) > 70
    assert [path.stem for path in sorted((GENERATOR / "rules").glob("*.yaml"))] == list(RULES)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The playbook as it is, read once; the examples of case files borrow it."""
    opened, found = open_office(Folder(small.lay_out(tmp_path_factory.mktemp("office"))), TODAY)
    assert opened
    assert found == []
    return opened


@pytest.mark.parametrize("rule_id", RULES)
def test_the_bad_example_breaks_its_rule_and_no_other(rule_id: str, office: Office, repository: Path) -> None:
    """What a manual page calls wrong is told by that rule alone, in words that leave nothing open."""
    one = rule(rule_id)
    found = _found(one, office, repository, bad=True)
    assert {trouble.rule for trouble in found} == {rule_id}, [line_of(trouble) for trouble in found]
    for trouble in found:
        assert trouble.position.path == _TOLD_ELSEWHERE.get(rule_id, one.file)
        for language in LANGUAGES:
            said = message(trouble, language)
            assert said == said.strip()
            assert not re.search("|".join(rf"\{{{name}\}}" for name in _names(one.message[language])) or "$^", said)
            assert not re.search(r"\bNone\b|TODO|undefined", said)


@pytest.mark.parametrize("rule_id", RULES)
def test_the_good_example_breaks_no_rule(rule_id: str, office: Office, repository: Path) -> None:
    """What a manual page calls right can be copied into a case as it stands."""
    one = rule(rule_id)
    found = _found(one, office, repository, bad=False)
    assert [line_of(trouble) for trouble in found] == []


@pytest.mark.parametrize("rule_id", RULES)
def test_the_manual_is_written_in_both_languages(rule_id: str) -> None:
    """Title, message and reason stand in Chinese and English and name the same things; examples differ."""
    one = rule(rule_id)
    for texts in (one.title, one.message, one.why):
        assert set(texts) == set(LANGUAGES)
        assert all(text.strip() == text != "" for text in texts.values())
    assert _names(one.message["zh"]) == _names(one.message["en"])
    assert not one.message["en"].endswith(".")
    assert not one.message["zh"].endswith("。")
    assert one.bad != one.good


def test_every_id_that_is_raised_has_a_manual_and_every_manual_is_raised() -> None:
    """The ids in the source and the rule files are the same."""
    raised = {rule_id for path in _modules() for rule_id in _raised(path)}
    assert raised == set(RULES)


def test_every_check_is_run() -> None:
    """No check module is forgotten in `checks/run.py`, none stands there twice, each has its file's name as id."""
    tuples = (run.CASE_CHECKS, run.DOSSIER_CHECKS, run.LETTER_CHECKS, run.PLAYBOOK_CHECKS)
    listed: list[ModuleType] = [module for checks in tuples for module in checks]
    names = sorted(module.__name__.rpartition(".")[2] for module in listed)
    files = sorted(path.stem for path in (GENERATOR / "checks" / "rules").glob("*.py") if path.stem != "__init__")
    assert files, "no check modules found"
    assert names == files
    for module in listed:
        assert vars(module)["ID"] == module.__name__.rpartition(".")[2].replace("_", "-")
    for checks in tuples:
        assert [module.__name__ for module in checks] == sorted(module.__name__ for module in checks)


def test_the_generator_says_the_same_in_both_languages() -> None:
    """Both catalogues have the same sentences with the same names in them, and each sentence is said somewhere."""
    zh, en = (
        yaml.safe_load((GENERATOR / "messages" / f"{language}.yaml").read_text(encoding="utf-8"))
        for language in LANGUAGES
    )
    assert list(zh) == list(en)
    assert {key: _names(text) for key, text in zh.items()} == {key: _names(text) for key, text in en.items()}
    said = {
        node.value
        for path in _modules()
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    begun = tuple(text for text in said if text.endswith("-"))  # as in `f"review-{state}"`
    assert [key for key in en if key not in said and not key.startswith(begun)] == []
    for key, text in en.items():
        named: dict[str, object] = dict.fromkeys(_names(text), "§")
        for language in LANGUAGES:
            assert not re.search(r"[{}]", say(key, language, **named))


def _found(one: Rule, office: Office, root: Path, *, bad: bool) -> tuple[Diagnostic, ...]:
    """What is wrong in the repository at *root* with one of the examples in it.

    An example about the folder of a case stands in a folder of its own, and the good one in the usual place;
    one about a sealed letter stands beside the usual case.
    """
    own_folder = one.file.startswith("cases/") and one.file != CASE_FILE and "/sent/" not in one.file
    target = root / (CASE_FILE if own_folder and not bad else one.file)
    if not own_folder:
        small.write_case(root)
    target.parent.mkdir(parents=True, exist_ok=True)
    text = _repeated(one) if bad and one.repeat else _merged(target, one.bad if bad else one.good)
    target.write_bytes(text.encode(one.encoding if bad else "utf-8"))
    for name, content in one.files.items():
        place = (root / CASE_FILE).parent / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, encoding="utf-8")
    if not one.file.startswith("cases/"):
        return build(Folder(root), TODAY).diagnostics
    borrowed = replace(office, folder=Folder(root))
    return gathered(borrowed, [], [examine(borrowed, case) for case in borrowed.folder.cases()]).diagnostics


def _repeated(one: Rule) -> str:
    """A good case behind which the bad example stands as a comment, as often as the rule says."""
    return CASE + "".join(f"# {line}\n" for line in one.bad.splitlines()) * one.repeat


def _merged(place: Path, part: str) -> str:
    """*part* in the file at *place*: its top-level keys instead of those that stand there, behind the rest."""
    if place.suffix != ".yaml" or not place.exists():
        return part
    names = {name for name, _ in _blocks(part) if name}
    kept = _blocks(place.read_text(encoding="utf-8"))
    return "".join(text for name, text in kept if name not in names) + part


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """The top-level keys of *text*, each with its lines."""
    name, lines = "", ""
    for line in text.splitlines(keepends=True):
        key = _BLOCK.match(line)
        if key:
            yield name, lines
            name, lines = key[1], ""
        lines += line
    yield name, lines


def _names(template: str) -> set[str]:
    """The names that *template* wants to be filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def _modules() -> list[Path]:
    found = sorted(GENERATOR.rglob("*.py"))
    assert len(found) > 100, "the source was not found"
    return found


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _raised(path: Path) -> Iterator[str]:
    """The ids of the rules that the module at *path* raises."""
    own = {
        target.id: node.value.value
        for node in _tree(path).body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(_tree(path)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called not in _RAISERS or len(node.args) <= _RAISERS[called]:
            continue
        named = node.args[_RAISERS[called]]
        if isinstance(named, ast.Constant):
            yield str(named.value)
        elif isinstance(named, ast.Name) and named.id in own:
            yield str(own[named.id])
        else:
            assert ast.unparse(named) in _PASSED_ON, f"{path}:{node.lineno}"
