"""The environment of the peers: made once, and again when what it should hold has changed."""

from __future__ import annotations

import shutil
import subprocess
import venv
from collections.abc import Callable
from pathlib import Path

from benchmarks.places import HOME, NODE_MODULES, PYTHON, ROOT
from benchmarks.progress import say

_HERE = Path(__file__).parent
_REQUIREMENTS = _HERE / "requirements.txt"
_NODE_PACKAGE = _HERE / "peers" / "docx_npm" / "package.json"


def prepare() -> None:
    """Installs what is not there yet. Raises CalledProcessError."""
    HOME.mkdir(parents=True, exist_ok=True)
    _install(_python_packages, HOME / "python.stamp", _REQUIREMENTS, ROOT / "pyproject.toml")
    if shutil.which("npm"):  # else the peer says that it is not there
        _install(_node_packages, HOME / "node.stamp", _NODE_PACKAGE)


def _install(install: Callable[[], None], stamp: Path, *wanted: Path) -> None:
    content = "\n".join(file.read_text(encoding="utf-8") for file in wanted)
    if stamp.exists() and stamp.read_text(encoding="utf-8") == content:
        return
    install()
    stamp.write_text(content, encoding="utf-8")


def _python_packages() -> None:
    say("installing the Python packages")
    shutil.rmtree(PYTHON.parent.parent, ignore_errors=True)
    venv.create(PYTHON.parent.parent, with_pip=True)
    install = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "-r", str(_REQUIREMENTS), "-e", str(ROOT)], check=True)


def _node_packages() -> None:
    say("installing the Node packages")
    shutil.rmtree(NODE_MODULES, ignore_errors=True)
    shutil.copy(_NODE_PACKAGE, HOME / "package.json")
    command = ["npm", "install", "--prefix", str(HOME), "--silent", "--no-fund", "--no-audit"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
