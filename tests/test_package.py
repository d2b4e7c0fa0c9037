"""What is installed: the wheel carries flows and messages, and the image is built by the Makefile's own steps."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked: what `pip install` would put into site-packages."""
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("between_sessions-*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    return folder / "site"


def between(site: Path, *arguments: str, at: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments], cwd=at, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(site), "BETWEEN_DATA_DIR": str(at / "data")},
    )  # fmt: skip


def test_the_installed_program_finds_what_ships_with_it(installed: Path, tmp_path: Path) -> None:
    done = between(installed, "screen", "I want to kill myself", at=tmp_path)

    assert done.returncode == 0, done.stderr
    assert "urgent" in done.stdout
    assert sorted(path.name for path in (installed / "bot" / "shipped").iterdir()) == [
        "conversations",
        "flows",
        "messages",
    ]


def test_the_installed_program_makes_its_database(installed: Path, tmp_path: Path) -> None:
    done = between(installed, "therapist", "add", "--name", "Sam Ortiz", at=tmp_path)

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "data" / "between.db").exists()


def test_nothing_but_the_program_is_in_the_wheel(installed: Path) -> None:
    named = {path.name for path in installed.iterdir()}

    assert {name for name in named if not name.endswith(".dist-info")} == {"bot"}


def test_the_image_is_built_by_the_steps_that_the_makefile_runs() -> None:
    image, makefile = (ROOT / "Dockerfile").read_text(), (ROOT / "Makefile").read_text()

    for step in (
        "pip install --disable-pip-version-check --require-hashes -r requirements-uv.lock",
        "--require-hashes -r requirements.lock",
        "--no-deps --no-build-isolation",
    ):
        assert step in image
        assert step in makefile
    assert "USER between" in image
    assert "HEALTHCHECK" in image
    assert "VOLUME /data" in image


def test_nothing_tells_anybody_to_install_a_package_that_no_registry_has() -> None:
    files = [*ROOT.glob("bot/**/*.py"), *ROOT.glob("docs/*.md"), ROOT / "README.md", ROOT / "pyproject.toml"]

    assert [each.name for each in files if "between-sessions[" in each.read_text(encoding="utf-8")] == []
