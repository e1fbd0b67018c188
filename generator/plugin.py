"""The MkDocs plugin: takes what the build hands it, or builds, and adds the pages as virtual files."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.base.rule import Severity, severity
from generator.base.words import LANGUAGES, message, say
from generator.build import build, tree_alone
from generator.site.aside import put_aside, put_back
from generator.site.lean import LEAN, lean_page
from generator.site.looks import OVERRIDES
from generator.site.tree import Tree, handbook
from generator.source.folder import Folder

log = get_plugin_logger(__name__)


class PlaybookPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call] # MkDocs' generic base without options
    """One language's tree. `handed` is set by the command that renders the site.

    Without it the plugin builds by itself.
    """

    handed: Tree | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Language, navigation, handbook folder and look of the tree."""
        root = Path(config.config_file_path).parent
        self.tree = self.handed or _alone(root)
        self.kept: dict[str, tuple[str, ...]] = {}
        if self.handed is None:
            _tell_unmade(self.tree.language)
        config.site_name = self.tree.words["site_name"]
        config.theme["language"] = self.tree.language
        config.docs_dir = str(root / "docs" / self.tree.language)
        config.nav = self.tree.nav(handbook(Path(config.docs_dir)))
        config.theme.dirs.insert(0, str(OVERRIDES))
        config.extra["playbook"] = {name: self.tree.words[f"page_{name}"] for name in ("source", "history", "edit")}
        if config.edit_uri:  # MkDocs' own guess ends in docs/, but most pages come from elsewhere
            config.edit_uri = config.edit_uri.removesuffix("docs/")
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """The handbook's files, and the pages; each knows the file of the repository that people edit for it."""
        for file in files:
            if file.generated_by is None and file.is_documentation_page():
                file.edit_uri = f"docs/{self.tree.language}/{file.src_uri}"
        for page in self.tree.pages:
            file = File.generated(config, page.path, content=page.markdown)
            file.edit_uri = page.source
            files.append(file)
        return files

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The page as MkDocs is to read it: of a page of a case, what it would leave as it is comes later."""
        place = page.file.src_uri
        if page.file.generated_by is None or not place.startswith("cases/"):
            return self.tree.written(place, markdown)
        aside = put_aside(markdown)
        self.kept[place] = aside.kept
        return aside.markdown

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """The whole page, without what only the search index needed."""
        return lean_page(put_back(output, self.kept.get(page.file.src_uri, ())))

    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """A change of a case or of the playbook makes the page anew, as one of the handbook does."""
        for folder in (Path(config.config_file_path).parent / name for name in ("cases", "playbook")):
            if folder.is_dir():
                server.watch(str(folder))
        return server

    def on_post_build(self, config: MkDocsConfig) -> None:
        """What lies beside the pages: not as MkDocs' own files, because it would make pages of the `.md` among them."""
        site = Path(config.site_dir)
        # The search plugin has written its index; the offline plugin, which is later, makes a script of it.
        for path in (*site.glob("assets/playbook*"), *site.glob("search/search_index.json")):
            if path.suffix in LEAN:
                path.write_text(LEAN[path.suffix](path.read_text("utf-8")), encoding="utf-8", newline="\n")
        for artifact in self.tree.files:
            place = Path(config.site_dir, "files", artifact.path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(artifact.content)


def _tell_unmade(language: str) -> None:
    """In MkDocs' output, what this way of building leaves out and what to type for it.

    Why not a warning: `mkdocs build --strict` would fail for what is no fault of anybody's.
    """
    log.info(say("plain-mkdocs", language if language in LANGUAGES else "en"))


def _alone(root: Path) -> Tree:
    """The tree in the company's language, built here and now; trouble goes to MkDocs' log."""
    today = os.environ.get("PLAYBOOK_TODAY")
    built = build(Folder(root), date.fromisoformat(today) if today else date.today())  # noqa: DTZ011 - the day where the user sits, on purpose
    for found in built.diagnostics:
        said = f"{found.position}: {message(found, 'zh')} [{found.rule}]"
        (log.warning if severity(found) is Severity.ERROR else log.info)(said)
    if built.office is None:
        text = "the playbook cannot be read; run: playbook check"
        raise PluginError(text)
    return tree_alone(built, built.office)
