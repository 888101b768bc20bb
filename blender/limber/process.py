# SPDX-License-Identifier: GPL-3.0-or-later
"""The one process of Limber that this Blender talks to."""

import os
import shlex
import shutil

import bpy

from .client import Client, LimberError

_client = None

USUAL = ("/opt/limber/bin/limber", "/usr/local/bin/limber")


def find_limber():
    """The command of Limber: the preferences', else of the environment, the PATH or where its packages put it."""
    addon = bpy.context.preferences.addons.get(__package__)
    told = (addon.preferences.command if addon else "") or os.environ.get("LIMBER", "")
    if told:
        return [bpy.path.abspath(told)] if os.path.exists(bpy.path.abspath(told)) else shlex.split(told)
    for path in (shutil.which("limber"), *USUAL):
        if path and os.path.exists(path):
            return [path]
    raise LimberError("Limber is not found. Install it, or set its path in the add-on's preferences")


def client():
    """Starts Limber where it does not run yet."""
    global _client
    if _client is None or not _client.alive:
        _client = Client(find_limber())
    return _client


def stop():
    """Ends Limber; the next request starts it again."""
    global _client
    if _client is not None:
        _client.close()
        _client = None
