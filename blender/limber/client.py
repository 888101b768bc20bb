# SPDX-License-Identifier: GPL-3.0-or-later
"""Talks to `limber serve --stdio`: one JSON object a line. Knows nothing of Blender."""

import collections
import json
import queue
import subprocess
import threading


class LimberError(Exception):
    """What Limber or the way to it has to say; the text is for a person."""


class Pending:
    """A request under way. Read by the thread that asked, written by the one that listens."""

    def __init__(self, identity):
        self.identity = identity
        self.progress = 0.0
        self.done = threading.Event()
        self._answer = None

    def _take(self, message):
        if "progress" in message:
            self.progress = message["progress"]
        else:
            self._answer = message
            self.done.set()

    def result(self, timeout=None):
        """Returns the result, or raises LimberError with the reason."""
        if not self.done.wait(timeout):
            raise LimberError("Limber does not answer")
        if "error" in self._answer:
            error = self._answer["error"]
            raise LimberError(" ".join(filter(None, (error["message"], error.get("advice")))))
        return self._answer["result"]


class Client:
    """One process of Limber, which keeps networks and rigs loaded from request to request."""

    def __init__(self, command):
        """command: list of the program and its arguments, up to but not including `serve`."""
        self._log = collections.deque(maxlen=20)
        try:
            self._process = subprocess.Popen(
                [*command, "serve", "--stdio"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as e:
            raise LimberError(f"{command[0]} does not start: {e.strerror}. Check its path in the preferences") from e
        self._pending = {}
        self._lock = threading.Lock()
        self._next = 1
        # A pipe that is full would block whoever writes into it, so each has a thread of its own.
        self._outgoing = queue.SimpleQueue()
        for work in (self._listen, self._collect_log, self._send):
            threading.Thread(target=work, daemon=True).start()

    @property
    def alive(self):
        return self._process.poll() is None

    def request(self, name, **params):
        """Sends a request and returns at once."""
        with self._lock:
            pending = Pending(self._next)
            self._pending[self._next] = pending
            self._next += 1
        if not self.alive:
            self._fail_all()
        self._outgoing.put({"id": pending.identity, "request": name, "params": params})
        return pending

    def cancel(self, pending):
        """Ends a request; its result raises LimberError then, unless it was done before."""
        self.request("cancel", id=pending.identity)

    def close(self):
        """Ends the process."""
        self._outgoing.put(None)
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def _send(self):
        for message in iter(self._outgoing.get, None):
            try:
                self._process.stdin.write(json.dumps(message) + "\n")
                self._process.stdin.flush()
            except (OSError, ValueError):
                return
        try:
            self._process.stdin.close()
        except OSError:
            pass

    def _listen(self):
        for line in self._process.stdout:
            message = json.loads(line)
            with self._lock:
                pending = self._pending.get(message["id"])
                if pending and "progress" not in message:
                    del self._pending[message["id"]]
            if pending:
                pending._take(message)
        self._process.wait()
        self._fail_all()

    def _collect_log(self):
        for line in self._process.stderr:
            self._log.append(line.rstrip())

    def _fail_all(self):
        with self._lock:
            left, self._pending = list(self._pending.values()), {}
        reason = "Limber has ended" + (": " + " ".join(self._log) if self._log else "")
        for pending in left:
            pending._take({"error": {"message": reason}})
