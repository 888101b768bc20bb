# SPDX-License-Identifier: GPL-3.0-or-later
"""Operators whose work takes long: Blender's window goes on while they work, and Esc ends them."""

import time

from .client import LimberError

BUDGET = 0.03  # s of work between two looks at the window


class Waiting:
    """Yielded where there is nothing to do but wait."""


def wait_for(client, pending):
    """Waits for an answer in steps; ends it when the caller stops waiting."""
    try:
        while not pending.done.is_set():
            yield Waiting
    except GeneratorExit:
        client.cancel(pending)
        raise
    return pending.result()


class WorkingOperator:
    """Runs `steps`, a generator: with a timer from the user interface, in one go from a script."""

    bl_options = {"REGISTER", "UNDO"}

    def invoke(self, context, event):
        self._steps = self.steps(context)
        manager = context.window_manager
        manager.progress_begin(0, 1)
        self._timer = manager.event_timer_add(0.05, window=context.window)
        manager.modal_handler_add(self)
        return {"RUNNING_MODAL"}

    def modal(self, context, event):
        if event.type == "ESC":
            self._steps.close()
            self._end(context)
            self.report({"INFO"}, "Cancelled")
            return {"CANCELLED"}
        if event.type != "TIMER":
            return {"PASS_THROUGH"}
        until = time.monotonic() + BUDGET
        try:
            step = None
            while step is not Waiting and time.monotonic() < until:
                step = next(self._steps)
                if step is not Waiting:
                    context.window_manager.progress_update(step)
        except StopIteration as stop:
            self._end(context)
            return self._done(stop.value)
        except LimberError as e:
            self._end(context)
            return self._failed(e)
        except BaseException:
            self._end(context)
            raise
        return {"RUNNING_MODAL"}

    def execute(self, context):
        steps = self.steps(context)
        try:
            while True:
                if next(steps) is Waiting:
                    time.sleep(0.01)
        except StopIteration as stop:
            return self._done(stop.value)
        except LimberError as e:
            return self._failed(e)

    def _done(self, message):
        self.report({"INFO"}, message)
        return {"FINISHED"}

    def _failed(self, error):
        # An error report raises in scripts and opens a pop-up in the window.
        self.report({"ERROR"}, str(error))
        return {"CANCELLED"}

    def _end(self, context):
        context.window_manager.event_timer_remove(self._timer)
        context.window_manager.progress_end()
