# SPDX-License-Identifier: GPL-3.0-or-later
"""Works the add-on in a Blender with a window: the work must not block it, and undo takes it back.

blender --python window.py -- CLIP RESULT.json [PICTURE.png], with LIMBER=command in the environment and a display.
The picture, which docs/blender.md shows, needs xdotool.
"""

import json
import os
import subprocess
import sys
import time

import bpy

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.dirname(HERE), HERE]

import armatures  # noqa: E402
import limber  # noqa: E402

CLIP, RESULT, PICTURE = (sys.argv[sys.argv.index("--") + 1 :] + [None])[:3]
LONGEST = 120  # s that anything may take
seen = {"ticks": 0, "longest": 0.0}


def window():
    return bpy.context.window_manager.windows[0]


def view():
    return next(area for area in window().screen.areas if area.type == "VIEW_3D")


def region(kind):
    return next(r for r in view().regions if r.type == kind)


def tracks():
    data = bpy.data.objects["Avatar"].animation_data
    return len(data.nla_tracks) if data else 0


def until(condition):
    end = time.monotonic() + LONGEST
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        yield


def click(x, y):
    """Clicks at a place of the window, counted from its lower left corner."""
    move = ["mousemove", "--window", "%1", str(x), str(window().height - y)]
    subprocess.run(["xdotool", "search", "--name", "Blender", *move], check=True)
    yield from [None] * 5
    subprocess.run(["xdotool", "click", "1"], check=True)
    yield from [None] * 5


def story():
    for thing in list(bpy.data.objects):
        bpy.data.objects.remove(thing)
    armatures.vrm_like()
    view().spaces[0].show_region_ui = True
    with bpy.context.temp_override(window=window(), area=view(), region=region("WINDOW")):
        bpy.ops.object.select_all(action="SELECT")
        bpy.ops.view3d.view_selected()
    settings = bpy.context.scene.limber
    settings.source_kind, settings.path, settings.target = "FILE", CLIP, bpy.data.objects["Avatar"]
    with bpy.context.temp_override(window=window()):
        bpy.ops.ed.undo_push(message="before")
    yield
    with bpy.context.temp_override(window=window(), area=view(), region=region("WINDOW")):
        seen["started"] = sorted(bpy.ops.limber.retarget("INVOKE_DEFAULT"))
    seen["at once"] = tracks()
    ticks = seen["ticks"]
    yield from until(lambda: tracks() == 1)
    seen["ticks"] -= ticks
    seen["made"] = tracks()
    yield from [None] * 5
    if PICTURE:
        yield from picture()
    with bpy.context.temp_override(window=window()):
        bpy.ops.ed.undo()
    yield
    seen["undone"] = tracks()
    seen["actions"] = [action.name for action in bpy.data.actions if action.users]


def picture():
    bpy.context.scene.frame_set(40)
    bpy.context.scene.limber.findings.clear()
    with bpy.context.temp_override(window=window(), area=view(), region=region("WINDOW")):
        bpy.ops.view3d.view_selected()
    yield from [None] * 5
    sidebar = region("UI")
    # The tabs stand at the sidebar's right edge, from the top down: Item, Tool, View, Limber.
    x = sidebar.x + sidebar.width - 10
    yield from click(x, sidebar.y + sidebar.height - 165)
    yield from [None] * 20
    with bpy.context.temp_override(window=window(), area=view()):
        bpy.ops.screen.screenshot_area(filepath=PICTURE)


steps = story()


def timed(modal):
    """Notes the longest time that the operator keeps the window waiting."""

    def timed_modal(operator, context, event):
        start = time.monotonic()
        try:
            return modal(operator, context, event)
        finally:
            seen["longest"] = max(seen["longest"], time.monotonic() - start)

    return timed_modal


def tick():
    seen["ticks"] += 1
    try:
        next(steps)
    except StopIteration:
        pass
    except BaseException as e:
        seen["error"] = repr(e)
    else:
        return 0.05
    with open(RESULT, "w", encoding="utf-8") as file:
        json.dump(seen, file)
    limber.unregister()
    bpy.ops.wm.quit_blender()
    return None


limber.retarget.LIMBER_OT_retarget.modal = timed(limber.retarget.LIMBER_OT_retarget.modal)
bpy.context.preferences.view.show_splash = False  # it would take the click
limber.register()
bpy.app.timers.register(tick, first_interval=1)
