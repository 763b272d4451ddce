"""Runs a command and measures what its whole process tree takes.

CPU time is user and system time as the kernel accounts it to the command and to every descendant it
waited for. Memory is the sum over the tree of the proportional set size (`Pss` of
`/proc/PID/smaps_rollup`), looked at every 40 ms: pages that processes share are counted once.
"""

import os
import subprocess
import threading
import time

PAUSE = 0.04


class Failed(Exception):
    """A command that did not succeed, with the end of what it said."""


def run(command, folder=None, environment=None):
    """CPU and wall time in seconds, and peak memory in megabytes, of a command that must succeed."""
    begun = time.monotonic()
    with open(os.path.join(folder or ".", ".log"), "w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        peak = Peak(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - begun
        most = peak.stop()
        if process.returncode != 0:
            log.seek(0)
            raise Failed(f"{command[0]} ended with {process.returncode}: {log.read()[-2000:]}")
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": wall, "peak": most / 1024}


class Peak(threading.Thread):
    """Watches a process tree from beside it."""

    def __init__(self, root):
        super().__init__(daemon=True)
        self.root, self.most, self.done = root, 0, threading.Event()
        self.start()

    def run(self):
        while not self.done.wait(PAUSE):
            self.most = max(self.most, sum(memory(pid) for pid in tree(self.root)))

    def stop(self):
        """The most that was seen, in kilobytes."""
        self.done.set()
        self.join()
        return self.most


def tree(root):
    """A process and all below it."""
    pids = [root]
    for pid in pids:
        try:
            for task in os.listdir(f"/proc/{pid}/task"):
                with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as children:
                    pids.extend(int(child) for child in children.read().split())
        except OSError:
            continue
    return pids


def memory(pid):
    """What a process holds, in kilobytes; 0 when it has ended."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as rollup:
            return next((int(line.split()[1]) for line in rollup if line.startswith("Pss:")), 0)
    except OSError:
        return 0
