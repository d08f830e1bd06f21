"""A second process does work beside the rest, and nobody notices when there is none."""

from __future__ import annotations

import contextlib
import gc
import math
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import pytest

from progress_report.beside import second_process
from progress_report.beside.asker import Asker
from progress_report.beside.process import Process
from progress_report.beside.second_process import SecondProcess
from progress_report.errors import FileError, InputError
from progress_report.problems import Position, Problem, Severity
from tests.interrupted import is_calm, is_there

PROBLEM = Problem(Severity.ERROR, Position("Acties", "A", 3), "Er klopt iets niet.")


def process_id() -> int:
    return os.getpid()


def joined(*parts: bytes) -> bytes:
    return b"".join(parts)


def refuse() -> None:
    raise FileError("Dat bestand is er niet.")


def find_mistakes() -> None:
    raise InputError((PROBLEM,))


def end_at_once() -> int:
    """Ends the process, unless it is that of the test."""
    if os.getpid() != _TESTS:
        os._exit(3)
    return os.getpid()


def end_halfway_an_answer() -> int:
    if os.getpid() != _TESTS:
        os.write(_answers(), b"a value:\0\0\0\0\0\0\1\0half")
        os._exit(0)
    return os.getpid()


def _answers() -> int:
    """The pipe to who asked: the only one besides those that every process starts with."""
    return next(n for n in range(3, 50) if _is_open(n))


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def print_something() -> str:
    print("dit mag niet in de weg zitten")  # noqa: T201
    os.write(1, b"dit ook niet")
    print("en dit ook niet", file=sys.stderr)  # noqa: T201
    return "klaar"


def no_value() -> Callable[[], str]:
    return lambda: "hier"


def touch(path: Path) -> None:
    path.touch()


def imported(name: str) -> bool:
    return name in sys.modules


def wait_until(so: Callable[[], bool]) -> None:
    """At most ten seconds."""
    deadline = time.monotonic() + 10
    while not so() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert so()


_TESTS = os.getpid()


@pytest.fixture
def process(monkeypatch: pytest.MonkeyPatch) -> Iterator[SecondProcess]:
    """A second process, also where there is one core."""
    monkeypatch.setattr(second_process, "_cores", lambda: 2)
    # The functions of this module end the process but in that of the test.
    with SecondProcess() as started:
        started.call(_remember, os.getpid())
        yield started


def _remember(number: int) -> None:
    global _TESTS
    _TESTS = number


def test_work_is_done_in_another_process_and_its_result_comes_back(process: SecondProcess) -> None:
    pending = process.call(process_id)

    assert pending.result() != os.getpid()
    assert pending.result() == pending.result()


def test_results_may_be_asked_for_in_any_order_or_not_at_all(process: SecondProcess) -> None:
    one, _, three = (process.call(joined, part, b"!") for part in (b"een", b"twee", b"drie"))

    assert three.result() == b"drie!"
    assert one.result() == b"een!"


def test_large_values_pass_while_both_are_writing(process: SecondProcess) -> None:
    large = b"x" * 3_000_000
    pending = [process.call(joined, large, large) for _ in range(5)]

    assert [len(each.result()) for each in pending] == [6_000_000] * 5


def test_an_answer_that_nobody_reads_yet_does_not_hold_up_the_next_work(
    process: SecondProcess, tmp_path: Path
) -> None:
    more_than_a_pipe_holds = b"x" * 3_000_000
    first = process.call(joined, more_than_a_pipe_holds)
    process.call(touch, tmp_path / "gedaan")

    wait_until((tmp_path / "gedaan").exists)
    assert len(first.result()) == 3_000_000


def test_what_is_printed_there_goes_nowhere(
    process: SecondProcess, capfd: pytest.CaptureFixture[str]
) -> None:
    assert process.call(print_something).result() == "klaar"
    assert capfd.readouterr() == ("", "")


def test_modules_can_be_imported_beforehand(process: SecondProcess) -> None:
    process.load("wave")

    assert process.call(imported, "wave").result()


def test_what_cannot_be_imported_beforehand_is_no_trouble(process: SecondProcess) -> None:
    process.load("een_module_die_er_niet_is")

    assert process.call(process_id).result() != os.getpid()


def test_what_the_work_raises_is_raised_as_it_is(process: SecondProcess) -> None:
    with pytest.raises(FileError, match="Dat bestand is er niet"):
        process.call(refuse).result()
    with pytest.raises(InputError) as raised:
        process.call(find_mistakes).result()
    assert raised.value.problems == (PROBLEM,)
    assert str(raised.value) == str(PROBLEM)


def test_after_work_that_failed_the_process_goes_on(process: SecondProcess) -> None:
    process.call(refuse)

    assert process.call(process_id).result() != os.getpid()


def test_when_the_process_dies_all_its_work_is_done_here(process: SecondProcess) -> None:
    before = process.call(process_id)
    assert before.result() != os.getpid()
    dying, after = process.call(end_at_once), process.call(process_id)

    assert dying.result() == after.result() == os.getpid()
    assert process.call(process_id).result() == os.getpid()
    assert before.result() != os.getpid(), "what was there already stays"


def test_an_answer_that_pickle_cannot_carry_is_made_here(process: SecondProcess) -> None:
    assert process.call(no_value).result()() == "hier"


def test_when_it_dies_halfway_an_answer_the_work_is_done_here(process: SecondProcess) -> None:
    assert process.call(end_halfway_an_answer).result() == os.getpid()


@pytest.mark.parametrize("executable", ["/is/er/niet", "", sys.executable + "\0"])
def test_when_it_cannot_start_the_work_is_done_here(
    executable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_process, "_cores", lambda: 2)
    monkeypatch.setattr(sys, "executable", executable)
    with SecondProcess() as process:
        assert process.call(process_id).result() == os.getpid()


def test_when_what_starts_is_not_python_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(second_process, "_cores", lambda: 2)
    monkeypatch.setattr(
        "progress_report.beside.process._START", "print('iets anders dan een antwoord')"
    )
    with SecondProcess() as process:
        assert process.call(process_id).result() == os.getpid()


def test_with_one_core_or_when_not_allowed_there_is_no_second_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for cores, allowed in ((1, True), (2, False)):
        monkeypatch.setattr(second_process, "_cores", lambda cores=cores: cores)
        with SecondProcess(allowed=allowed) as process:
            process.load("wave")
            assert process.call(process_id).result() == os.getpid()


def test_work_that_nobody_waits_for_is_not_done_here() -> None:
    with SecondProcess(allowed=False) as process:
        process.call(refuse)


def test_afterwards_no_process_is_left(process: SecondProcess) -> None:
    number = process.call(process_id).result()
    process.call(time.sleep, 60)
    process.__exit__(None, None, None)

    assert not is_there(number)


def test_a_file_where_the_user_is_cannot_come_before_a_module_of_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_process, "_cores", lambda: 2)
    monkeypatch.chdir(tmp_path)
    for name in ("pickle", "threading", "struct", "progress_report"):
        (tmp_path / f"{name}.py").write_text("import os; os._exit(1)")
    with SecondProcess() as process:
        assert process.call(os.getcwd).result() == str(tmp_path)
        assert process.call(process_id).result() != os.getpid()


# Starts a second process that works for a minute, and says its number.
_BUSY = """
import os, sys, time
from progress_report.beside import second_process
from progress_report.saving import interruptions
interruptions.listen()
interruptions.begin()
second_process._cores = lambda: 2
try:
    with second_process.SecondProcess() as process:
        print(process.call(os.getpid).result(), flush=True)
        process.call(time.sleep, 60).result()
except KeyboardInterrupt:
    print(interruptions.last_word(), file=sys.stderr)
    sys.exit(2)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"])
@pytest.mark.parametrize("to_all", [False, True], ids=["the program", "all of the terminal"])
def test_who_stops_the_program_stops_the_second_process_in_silence(name: str, to_all: bool) -> None:
    program = subprocess.Popen(
        [sys.executable, "-c", _BUSY],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert program.stdout
    number = int(program.stdout.readline())
    (os.killpg if to_all else os.kill)(program.pid, getattr(signal, name))
    _, said = program.communicate(timeout=30)
    deadline = time.monotonic() + 10
    while is_there(number) and time.monotonic() < deadline:
        time.sleep(0.01)

    assert is_calm(said), said
    assert not is_there(number)


def listen_on() -> None:
    """Says so when there is nothing more, as often as it asks."""
    asker = Asker(when_gone=lambda: None)
    for _ in range(3):
        with contextlib.suppress(EOFError):
            asker.next()
            continue
        asker.answer("niets meer")


def test_who_asks_on_when_there_is_nothing_more_is_told_again() -> None:
    process = Process(listen_on)
    process.send("iets")
    process.end_input()
    assert [process.receive(), process.receive()] == ["niets meer", "niets meer"]
    assert process.stop() <= 0


class Unreadable:
    """What the other side cannot make again."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return refuse_to_be_read, (_TESTS,)


def refuse_to_be_read(maker: int) -> str:
    if os.getpid() != maker:
        raise MemoryError
    return "gelezen"


def kind_of(value: object) -> str:
    return type(value).__name__


def test_what_the_process_cannot_read_is_done_here_and_it_ends() -> None:
    with SecondProcess() as beside:
        number = beside.call(process_id).result()
        pending = beside.call(kind_of, Unreadable())

        assert pending.result() == "Unreadable"
        assert not is_there(number)


def test_what_pickle_cannot_carry_is_done_here() -> None:
    nested: list[object] = []
    for _ in range(100_000):
        nested = [nested]
    with SecondProcess() as beside:
        assert beside.call(len, nested).result() == 1
        assert beside.call(kind_of, lambda: 1).result() == "function"
        assert beside.call(process_id).result() != os.getpid()


def test_without_a_python_to_start_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", None)
    with SecondProcess() as beside:
        assert beside.call(process_id).result() == os.getpid()


def test_the_process_starts_with_the_first_call(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []
    start = second_process.Process

    def noted(serve: Callable[[], None]) -> Process:
        begun.append("a process")
        return start(serve)

    monkeypatch.setattr(second_process, "Process", noted)
    with SecondProcess() as beside:
        beside.load()
        assert begun == []
        beside.call(joined, b"a").result()
        beside.call(joined, b"b").result()

    assert begun == ["a process"]


def test_while_it_waits_it_looks_up_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_process, "_cores", lambda: 2)
    waited: list[float] = []

    class Answers(SimpleQueue):  # type: ignore[type-arg]
        def get(self, block: bool = True, timeout: float | None = None) -> object:
            waited.append(timeout or math.inf)
            return super().get(block, timeout)

    monkeypatch.setattr(second_process, "SimpleQueue", Answers)
    with SecondProcess() as beside:
        beside.call(time.sleep, 0.5).result()

    assert len(waited) > 1
    assert max(waited) <= 0.2


def test_when_nobody_can_listen_to_it_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(second_process, "_cores", lambda: 2)

    def refuse_to_start(_: Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(Thread, "start", refuse_to_start)
    with SecondProcess() as beside:
        assert beside.call(process_id).result() == os.getpid()


def test_it_starts_without_what_a_site_adds_and_looks_for_garbage_rarely(
    process: SecondProcess,
) -> None:
    assert process.call(flags).result() == (1, 1)
    assert process.call(gc.get_threshold).result()[0] > 100_000


def flags() -> tuple[int, int]:
    return sys.flags.isolated, sys.flags.no_site
