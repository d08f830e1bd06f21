"""A process that does jobs, one after another, as long as there is somebody who asks for them."""

from __future__ import annotations

import _thread
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec.structs import replace

from progress_report.beside.asker import Asker
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


def serve() -> None:
    """Does every job that it gets; the last message of each is its result.

    That nobody asks any more is as Ctrl-C is elsewhere: what has to be finished is finished, and
    the rest is not begun.
    """
    # What a shell starts in the background may ignore Ctrl-C, and what it starts in turn too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    interruptions.listen()
    asker = Asker(when_gone=_thread.interrupt_main)
    with suppress(EOFError, OSError):
        while True:
            asker.answer(_result(asker, asker.next()))


def _result(asker: Asker, job: Job) -> Result:
    try:
        interruptions.begin()
        result = _done(asker, job)
        interruptions.listen()  # until the next job begins nothing can be stopped
    except KeyboardInterrupt:
        return Result(interruptions.saved(), stopped=True)
    return result


def _done(asker: Asker, job: Job) -> Result:
    try:
        return _carried_out(asker, job)
    except ReportError as error:
        return _impossible(job, str(error))
    except MemoryError:
        return _impossible(job, _NO_MEMORY)
    except Exception as error:  # the edge of this process: no user should ever see a traceback
        return _impossible(job, unexpected(error))


def _carried_out(asker: Asker, job: Job) -> Result:
    from progress_report.pipeline import check, generate

    def say(step: str) -> None:
        _tell(asker, Step(step))

    def claim(name: str) -> str:
        _tell(asker, Asked(name))
        try:
            return str(asker.next())
        except EOFError:
            raise KeyboardInterrupt from None

    request = replace(job.request, claim=claim)
    if not job.check_only:
        outcome = generate(request, say)
        return Result(outcome.written, outcome.problems)
    outcome = check(request, say)
    return Result((), outcome.problems, delivery=_delivery(outcome), json=_json(job, outcome))


def _tell(asker: Asker, message: Message) -> None:
    """Raises KeyboardInterrupt when nobody hears it any more."""
    try:
        asker.answer(message)
    except OSError:
        raise KeyboardInterrupt from None


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
