"""Runs one command and says what it took, as JSON on standard output.

A process of its own, without any import that is not needed: on Linux the peak memory of a child
counts from that of its parent (``exec`` keeps the high-water mark), so the parent must be small.
Run as ``python -I -S launcher.py TIMEOUT MEMORY_LIMIT WATCH COMMAND…``, with seconds, MiB (0: do
not watch the memory, which takes time itself), and the command. It ends the command when its
standard input ends: then who asked is no longer there.
"""

import json
import os
import resource
import signal
import sys
import time
from threading import Event, Thread

_EVERY = 0.02
_KIB = 1024
_MIB = 1024 * 1024


class Watch(Thread):
    """The largest memory that the command and all that it started had together, in bytes.

    What processes share is divided between them (PSS, proc(5)). Beyond the limit it ends them.
    """

    def __init__(self, command: int, limit: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self.exceeded = False
        self._command = command
        self._limit = limit
        self._done = Event()

    def run(self) -> None:
        while not self._done.wait(_EVERY):
            self.peak = max(self.peak, _memory(self._command))
            if self.peak > self._limit and not self.exceeded:
                self.exceeded = True
                _end(self._command)

    def stop(self) -> None:
        self._done.set()
        self.join()


def _memory(command: int) -> int:
    return sum(_proportional_size(process) for process in _processes(command))


def _processes(command: int) -> "list[int]":
    """Those of the session of the command, and all that they started, in whatever session."""
    parents, found = {}, set()
    for name in os.listdir("/proc"):  # noqa: PTH208
        if name.isdigit():
            # pid (name) state parent group session …, and a name may hold anything
            fields = _read(f"/proc/{name}/stat").rpartition(")")[2].split()
            if len(fields) > 3:
                parents[int(name)] = int(fields[1])
                if int(fields[3]) == command:
                    found.add(int(name))
    return [process for process in parents if _line(process, parents) & found]


def _line(process: int, parents: "dict[int, int]") -> "set[int]":
    """The process, its parent, and so on."""
    line = set()
    while process in parents and process not in line:
        line.add(process)
        process = parents[process]
    return line


def _proportional_size(process: int) -> int:
    for line in _read(f"/proc/{process}/smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * _KIB
    return 0


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:  # noqa: PTH123
            return file.read()
    except OSError:  # it has just ended
        return ""


def _end(command: int) -> None:
    for process in _processes(command):
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            continue


def _start(command: "list[str]") -> int:
    """The process, which leads a session of its own."""
    process = os.fork()
    if process:
        return process
    try:
        os.setsid()
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(2, 1)  # standard output is for what was measured
        os.execvp(command[0], command)
    except OSError as error:
        os.write(2, f"{command[0]}: {error}\n".encode())
    os._exit(127)


def _end_with_input(command: int) -> None:
    os.read(0, 1)
    _end(command)


def measure(command: "list[str]", timeout: float, limit: int, watched: bool) -> "dict[str, object]":
    """Wall time, and the processor time and memory of the command and all that it waited for."""
    late = Event()

    def stop(*_: object) -> None:
        late.set()
        _end(process)

    signal.signal(signal.SIGALRM, stop)
    begin = time.perf_counter()
    process = _start(command)
    signal.setitimer(signal.ITIMER_REAL, timeout)
    Thread(target=_end_with_input, args=[process], daemon=True).start()
    watch = Watch(process, limit) if watched else None
    if watch:
        watch.start()
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - begin
    signal.setitimer(signal.ITIMER_REAL, 0)
    if watch:
        watch.stop()
    _end(process)  # what it left behind
    return {
        "seconds": seconds,
        "cpu_seconds": usage.ru_utime + usage.ru_stime,
        "memory": max(usage.ru_maxrss * _KIB, watch.peak if watch else 0),
        "status": os.waitstatus_to_exitcode(status),
        "late": late.is_set(),
        "too_large": bool(watch and watch.exceeded),
    }


if __name__ == "__main__":
    timeout, limit, watched, *command = sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    found = measure(command, float(timeout), int(limit) * _MIB, watched == "1")
    sys.stdout.write(json.dumps(found))
