"""Files are the new ones or the earlier ones, all of them and whole, whatever comes in between."""

from __future__ import annotations

import errno
import os
import re
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from progress_report.errors import FileError
from progress_report.saving import folder_lock, interruptions, outputs
from progress_report.saving.folder_lock import LOCK_NAME, only_writer
from progress_report.saving.interruptions import last_word
from progress_report.saving.outputs import Stale, write_files

ALL_EARLIER = "Er is niets geschreven; eerdere bestanden staan er nog."
ALL_NEW = "Het opslaan was al klaar: alle bestanden zijn de nieuwe."
LEFT = ".generate-report-0123abcd-0.nieuw"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


def earlier_and_new(folder: Path) -> dict[Path, bytes]:
    """Two files that are there already, and one in a folder that is not."""
    for name in ("a.docx", "b.pdf"):
        (folder / name).write_bytes(b"eerder")
    return {folder / "a.docx": b"nieuw", folder / "b.pdf": b"nieuw", folder / "map/c.svg": b"nieuw"}


def assert_all_earlier(folder: Path) -> None:
    assert names(folder) == ["a.docx", "b.pdf"]
    assert {path.read_bytes() for path in folder.iterdir()} == {b"eerder"}


@pytest.fixture(autouse=True)
def _nothing_is_saved_yet() -> None:
    interruptions.begin()


@pytest.fixture
def listening() -> Iterator[None]:
    """Stopped in the way of the program itself, and afterwards as before."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    hook = sys.unraisablehook
    interruptions.listen()
    interruptions.begin()
    yield
    sys.unraisablehook = hook
    for number, handler in before.items():
        signal.signal(number, handler)
    interruptions._state.heeded = float("-inf")


def at(turn: int, happens: Callable[[], object]) -> Callable[[Any], Any]:
    """Makes something happen before the given call of a function, and only then."""
    calls = iter(range(1, 1000))

    def around(function: Callable[..., Any]) -> Callable[..., Any]:
        def called(*values: Any, **named: Any) -> Any:
            if next(calls) == turn:
                happens()
            return function(*values, **named)

        return called

    return around


def fail(number: int) -> Callable[[], None]:
    def raises() -> None:
        raise OSError(number, os.strerror(number))

    return raises


def test_files_are_written_and_nothing_else_stays(tmp_path: Path) -> None:
    write_files({tmp_path / "a.docx": b"a", tmp_path / "map" / "b.svg": b"b"})
    assert names(tmp_path) == ["a.docx", "b.svg", "map"]
    assert (tmp_path / "a.docx").read_bytes() == b"a"


def test_an_earlier_file_stays_when_a_later_one_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"eerder")
    (tmp_path / "map").write_bytes(b"een bestand op de plaats van een map")
    with pytest.raises(FileError) as caught:
        write_files({tmp_path / "a.docx": b"nieuw", tmp_path / "map" / "b.svg": b"b"})
    assert (tmp_path / "a.docx").read_bytes() == b"eerder"
    assert names(tmp_path) == ["a.docx", "map"]
    assert ALL_EARLIER in str(caught.value)


def test_a_folder_in_the_place_of_a_file_leaves_all_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"eerder")
    (tmp_path / "b.docx").mkdir()
    with pytest.raises(FileError) as caught:
        write_files({tmp_path / "a.docx": b"nieuw", tmp_path / "b.docx": b"nieuw"})
    assert str(caught.value) == (
        f"{tmp_path / 'b.docx'}: schrijven lukt niet: het is een map.\n"
        "  Sluit het bestand als het in Word, Excel of een ander programma open staat, of kies een "
        "andere map of naam.\n"
        f"  {ALL_EARLIER}"
    )
    assert names(tmp_path) == ["a.docx", "b.docx"]
    assert (tmp_path / "a.docx").read_bytes() == b"eerder"


@pytest.mark.parametrize("turn", [1, 2, 3])
@pytest.mark.parametrize("order", ["replace", "fsync"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_when_the_system_refuses_all_files_are_the_earlier_ones(
    order: str, turn: int, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``EACCES`` at ``replace`` is what Windows says of a file that Word has open."""
    files = earlier_and_new(tmp_path)
    monkeypatch.setattr(os, order, at(turn, fail(number))(getattr(os, order)))
    with pytest.raises(FileError, match=re.escape(ALL_EARLIER)):
        write_files(files)
    assert_all_earlier(tmp_path)


@pytest.mark.parametrize("refused", [errno.EPERM, errno.EACCES])
def test_where_a_file_can_have_one_name_only_the_earlier_one_is_copied(
    refused: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = earlier_and_new(tmp_path)
    monkeypatch.setattr(os, "link", lambda *_: fail(errno.EPERM)())
    monkeypatch.setattr(os, "replace", at(3, fail(refused))(os.replace))
    with pytest.raises(FileError, match=re.escape(ALL_EARLIER)):
        write_files(files)
    assert_all_earlier(tmp_path)
    write_files(files)
    assert {path.read_bytes() for path in files} == {b"nieuw"}


@pytest.mark.parametrize(
    ("order", "turn"),
    [*((order, turn) for order in ("replace", "fsync") for turn in (1, 2, 3)), ("link", 2)],
)
def test_an_interruption_anywhere_leaves_all_files_as_they_were(
    order: str, turn: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    files = earlier_and_new(tmp_path)
    monkeypatch.setattr(os, order, at(turn, interrupt)(getattr(os, order)))
    with pytest.raises(KeyboardInterrupt):
        write_files(files)
    assert last_word() == f"Afgebroken. {ALL_EARLIER}"
    assert_all_earlier(tmp_path)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize(
    ("order", "turn", "message"),
    [
        ("fsync", 1, ALL_EARLIER),
        ("fsync", 3, ALL_EARLIER),
        ("link", 2, ALL_EARLIER),
        ("replace", 1, ALL_NEW),
        ("replace", 3, ALL_NEW),
    ],
)
@pytest.mark.usefixtures("listening")
def test_a_signal_waits_until_the_files_are_all_of_one_kind(
    number: signal.Signals,
    order: str,
    turn: int,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also a second one, from who has no patience."""

    def twice() -> None:
        signal.raise_signal(number)
        signal.raise_signal(number)

    files = earlier_and_new(tmp_path)
    monkeypatch.setattr(os, order, at(turn, twice)(getattr(os, order)))
    with pytest.raises(KeyboardInterrupt):
        write_files(files)
    assert last_word() == f"Afgebroken. {message}"
    if message == ALL_NEW:
        assert {path.read_bytes() for path in files} == {b"nieuw"}
        assert names(tmp_path) == ["a.docx", "b.pdf", "c.svg", "map"]
    else:
        assert_all_earlier(tmp_path)


@pytest.fixture
def stuck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[Path, bytes]:
    """Files of which only the first can be replaced, and not be put back either."""
    files = earlier_and_new(tmp_path)
    real, calls = os.replace, iter(range(1, 100))

    def replace(*paths: Any) -> None:
        if next(calls) > 1:
            fail(errno.EACCES)()
        real(*paths)

    monkeypatch.setattr(os, "replace", replace)
    return files


def test_what_cannot_be_put_back_is_kept_under_a_name_that_is_told(
    stuck: dict[Path, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(FileError) as caught:
        write_files(stuck)
    (kept,) = tmp_path.glob("eerder-*-0.docx")
    assert str(caught.value).endswith(
        "Al vernieuwd: a.docx. De andere bestanden zijn de eerdere.\n"
        f"  De eerdere a.docx heet nu: {kept}"
    )
    assert names(tmp_path) == ["a.docx", "b.pdf", kept.name]
    assert ((tmp_path / "a.docx").read_bytes(), kept.read_bytes()) == (b"nieuw", b"eerder")
    monkeypatch.undo()
    write_files(stuck)
    assert kept.read_bytes() == b"eerder"


def test_what_cannot_be_put_back_or_get_another_name_stays_where_it_is(
    stuck: dict[Path, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "rename", lambda *_: fail(errno.EIO)())
    with pytest.raises(FileError) as caught:
        write_files(stuck)
    (kept,) = tmp_path.glob(".generate-report-*-0.eerder")
    assert str(caught.value).endswith(f"\n  De eerdere a.docx heet nu: {kept}")
    assert kept.read_bytes() == b"eerder"
    assert names(tmp_path) == [kept.name, "a.docx", "b.pdf"]


def test_of_a_new_file_that_cannot_be_taken_away_there_is_nothing_earlier(
    stuck: dict[Path, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.unlink

    def unlink(path: Path) -> None:
        if Path(path).name == "a.docx":
            fail(errno.EACCES)()
        real(path)

    (tmp_path / "a.docx").unlink()
    monkeypatch.setattr(os, "unlink", unlink)
    with pytest.raises(FileError) as caught:
        write_files(stuck)
    assert str(caught.value).endswith("Al vernieuwd: a.docx. De andere bestanden zijn de eerdere.")
    assert names(tmp_path) == ["a.docx", "b.pdf"]


def test_a_link_to_a_file_elsewhere_is_put_back_as_a_link(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elders").write_bytes(b"eerder")
    (tmp_path / "a.docx").symlink_to(tmp_path / "elders")
    monkeypatch.setattr(os, "replace", at(2, fail(errno.EACCES))(os.replace))
    with pytest.raises(FileError):
        write_files({tmp_path / "a.docx": b"nieuw", tmp_path / "b.pdf": b"nieuw"})
    assert (tmp_path / "a.docx").is_symlink()
    assert names(tmp_path) == ["a.docx", "elders"]


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    path = tmp_path / f"{'a' * 300}.docx"
    with pytest.raises(FileError, match="schrijven lukt niet: de naam is te lang"):
        write_files({path: b"nieuw"})
    assert names(tmp_path) == []


def test_the_longest_name_that_a_disk_allows_is_allowed(tmp_path: Path) -> None:
    path = tmp_path / f"{'a' * 250}.docx"
    write_files({path: b"nieuw"})
    assert path.read_bytes() == b"nieuw"


def test_folders_that_were_made_in_vain_are_gone_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: fail(errno.ENOSPC)())
    with pytest.raises(FileError, match="de schijf is vol"):
        write_files({tmp_path / "een/twee/a.docx": b"a", tmp_path / "een/drie/b.svg": b"b"})
    assert names(tmp_path) == []


def test_what_a_killed_run_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    others = [".generate-report-notitie.txt", ".generate-report-0123abcd-0.docx"]
    for name in (LEFT, ".generate-report-0123abcd-1.eerder", LOCK_NAME, *others):
        (tmp_path / name).write_bytes(b"half")
    write_files({tmp_path / "a.docx": b"nieuw"})
    assert names(tmp_path) == [*sorted(others), "a.docx"]


def test_what_a_run_that_goes_on_has_waiting_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_lock, "_LONGEST_WAIT", 0.2)
    with only_writer(tmp_path) as alone:
        assert alone
        (tmp_path / LEFT).write_bytes(b"wacht")
        with pytest.raises(FileError) as caught:
            write_files({tmp_path / "a.docx": b"nieuw"})
        assert names(tmp_path) == [LEFT, LOCK_NAME]
    assert str(caught.value) == (
        f"{tmp_path}: in deze map worden al bestanden opgeslagen, en dat duurt te lang.\n"
        "  Wacht tot het andere programma klaar is, of kies een andere map.\n"
        f"  {ALL_EARLIER}"
    )


def test_runs_at_the_same_time_give_the_files_of_one_of_them(tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.svg" for n in range(20)]
    runs = [
        threading.Thread(target=write_files, args=[dict.fromkeys(paths, run.encode() * 9999)])
        for run in "abcdef"
    ]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert len({path.read_bytes() for path in paths}) == 1
    assert names(tmp_path) == sorted(path.name for path in paths)


def test_where_nothing_can_be_locked_files_are_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what might be of a run that goes on stays."""

    def cannot(_: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(folder_lock, "_lock", cannot)
    (tmp_path / LEFT).write_bytes(b"wacht")
    write_files({tmp_path / "a.docx": b"nieuw"})
    assert {LEFT, "a.docx"} <= set(names(tmp_path))


STATUS = re.compile(r"thema-\d+-status\.svg")


def test_only_stale_files_with_our_names_are_removed(tmp_path: Path) -> None:
    for name in ("thema-4-status.svg", "thema-5-status.svg", "mijn-aantekeningen.txt"):
        (tmp_path / name).write_bytes(b"")
    write_files({tmp_path / "thema-4-status.svg": b"nieuw"}, stale=Stale(tmp_path, STATUS))
    assert names(tmp_path) == ["mijn-aantekeningen.txt", "thema-4-status.svg"]


def test_stale_files_stay_when_the_new_ones_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "thema-5-status.svg").write_bytes(b"eerder")
    monkeypatch.setattr(os, "fsync", lambda _: fail(errno.ENOSPC)())
    with pytest.raises(FileError):
        write_files({tmp_path / "thema-4-status.svg": b"nieuw"}, stale=Stale(tmp_path, STATUS))
    assert names(tmp_path) == ["thema-5-status.svg"]


def test_stale_files_are_removed_before_another_run_can_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or what is stale to this run could be a new file of the other one."""
    (tmp_path / "thema-5-status.svg").write_bytes(b"eerder")
    locked: list[bool] = []
    look = at(1, lambda: locked.append((tmp_path / LOCK_NAME).exists()))
    monkeypatch.setattr(outputs, "_remove_stale", look(outputs._remove_stale))
    write_files({tmp_path / "thema-4-status.svg": b"nieuw"}, stale=Stale(tmp_path, STATUS))
    assert locked == [True]
    assert names(tmp_path) == ["thema-4-status.svg"]


@pytest.mark.usefixtures("listening")
def test_stale_files_are_all_removed_before_an_interruption_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2, 3):
        (tmp_path / f"thema-{number}-status.svg").write_bytes(b"")
    stop = at(2, lambda: signal.raise_signal(signal.SIGINT))
    monkeypatch.setattr(outputs, "_remove", stop(outputs._remove))
    with pytest.raises(KeyboardInterrupt):
        write_files({tmp_path / "a.docx": b"nieuw"}, stale=Stale(tmp_path, STATUS))
    assert last_word() == f"Afgebroken. {ALL_NEW}"
    assert names(tmp_path) == ["a.docx"]


def test_without_replacing_a_file_that_is_there_keeps_the_others_away_too(tmp_path: Path) -> None:
    (tmp_path / "b.pdf").write_bytes(b"eerder")
    with pytest.raises(FileError) as caught:
        write_files({tmp_path / "a.docx": b"nieuw", tmp_path / "b.pdf": b"nieuw"}, replace=False)
    assert str(caught.value) == (
        f"{tmp_path / 'b.pdf'}: er staat al een bestand met deze naam; dat blijft zoals het is.\n"
        "  Kies een andere naam, of geef het andere bestand eerst een andere naam."
    )
    assert names(tmp_path) == ["b.pdf"]
    assert (tmp_path / "b.pdf").read_bytes() == b"eerder"


def test_without_replacing_a_file_that_comes_last_takes_the_others_away_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    come = at(2, lambda: (tmp_path / "b.pdf").write_bytes(b"van een ander"))
    monkeypatch.setattr(os, "link", come(os.link))
    with pytest.raises(FileError, match="er staat al een bestand met deze naam"):
        write_files({tmp_path / "a.docx": b"nieuw", tmp_path / "b.pdf": b"nieuw"}, replace=False)
    assert names(tmp_path) == ["b.pdf"]
    assert (tmp_path / "b.pdf").read_bytes() == b"van een ander"
