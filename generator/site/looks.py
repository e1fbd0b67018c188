"""Where our part of the theme lies: templates that go before its own, stylesheets, scripts, pictures."""

from pathlib import Path

OVERRIDES = Path(__file__).parent / "overrides"
