"""The process of one workbook: it does its job, says how far it is, and is gone."""

from __future__ import annotations

import contextlib
import signal
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from msgspec.structs import replace

from progress_report.errors import ReportError, unexpected
from progress_report.many.jobs import Asked, Job, Message, Result, Step
from progress_report.problems import Position, Problem, Severity
from progress_report.saving import interruptions

if TYPE_CHECKING:
    from progress_report.pipeline import Outcome

_NO_MEMORY = (
    "Er is te weinig geheugen voor dit werkboek.\n"
    "  Sluit andere programma's, of maak minder rapporten tegelijk: --jobs 1."
)


class _AloneError(BaseException):
    """Who asked for the job is gone; nothing in the program mistakes that for a damaged file."""


def work(connection: Connection, job: Job) -> None:
    """Does the job; the last message is its result.

    A report that nobody waits for any more is not made: every step is said before it is taken, and
    the last one is to write.
    """
    interruptions.listen()
    _unblock()
    try:
        interruptions.begin()
        result = _done(connection, job)
        interruptions.ignore()
    except KeyboardInterrupt:
        result = Result(stopped=True, saved=interruptions.is_saved())
    except _AloneError:
        return
    with contextlib.suppress(_AloneError):
        _send(connection, result)


def _send(connection: Connection, message: Message) -> None:
    try:
        connection.send(message)
    except OSError as error:
        raise _AloneError from error


def _done(connection: Connection, job: Job) -> Result:
    try:
        return _result(connection, job)
    except ReportError as error:
        return _impossible(job, str(error))
    except MemoryError:
        return _impossible(job, _NO_MEMORY)
    except Exception as error:  # the edge of this process: no user should ever see a traceback
        return _impossible(job, unexpected(error))


def _result(connection: Connection, job: Job) -> Result:
    from progress_report.pipeline import check, generate

    def say(step: str) -> None:
        _send(connection, Step(step))

    def claim(name: str) -> str:
        _send(connection, Asked(name))
        try:
            return str(connection.recv())
        except (EOFError, OSError) as error:
            raise _AloneError from error

    request = replace(job.request, claim=claim, beside=False)
    if not job.check_only:
        outcome = generate(request, say)
        return Result(outcome.written, outcome.problems)
    outcome = check(request, say)
    return Result((), outcome.problems, delivery=_delivery(outcome), json=_json(job, outcome))


def _delivery(outcome: Outcome) -> str:
    from progress_report.check_report.text import state

    return state(outcome.delivery.total) if outcome.delivery else ""


def _json(job: Job, outcome: Outcome) -> str:
    from progress_report.check_report.json_report import check_json

    return check_json(job.label, outcome) if job.as_json else ""


def _impossible(job: Job, failure: str) -> Result:
    """In JSON it is a problem of the file, so that a script finds every workbook alike."""
    if not job.as_json:
        return Result(failure=failure)
    from progress_report.pipeline import Outcome

    message, _, hint = failure.partition("\n")
    problem = Problem(Severity.ERROR, Position(job.label), message, hint=hint.strip())
    return Result(failure=failure, json=_json(job, Outcome((), (problem,))))


def _unblock() -> None:
    """Signals were kept back while the process was made; one that came is heard now."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
