# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the motion of an armature, of a file or of a folder of files on an armature."""

import json
import os

import bpy

from . import actions, motion, process
from .client import LimberError
from .work import WorkingOperator, wait_for

SURE = 0.6  # confidence of a pair of joints below which it is shown


class LIMBER_OT_retarget(WorkingOperator, bpy.types.Operator):
    """Retarget the motion to the target, as a new action in its NLA; its other actions do not change"""

    bl_idname = "limber.retarget"
    bl_label = "Retarget"

    @classmethod
    def poll(cls, context):
        settings = context.scene.limber
        return settings.target is not None and settings.target.type == "ARMATURE"

    def steps(self, context):
        settings = context.scene.limber
        settings.findings.clear()
        target = settings.target
        joints = motion.joints_of(target)
        rig = {"skeleton": joints.message(target)}
        client = process.client()
        sources = yield from _sources(settings, client)
        done, failed = 0, []
        for i, (name, source) in enumerate(sources):
            try:
                if source is None:
                    source = yield from _armature_source(context, settings.source)
                answer = yield from wait_for(client, client.request("retarget", source=source, rig=rig, **_params(context)))
            except LimberError as e:
                if len(sources) == 1:
                    raise
                failed.append(str(e))
                continue
            settings.last_map = json.dumps(answer["map"], indent=2)
            start = _start(context, settings)
            action = bpy.data.actions.new(f"{name} on {target.name}")
            action.use_fake_user = True
            try:
                found = yield from motion.written(context, target, joints, answer["frames"], action, start)
            except BaseException:
                bpy.data.actions.remove(action)
                raise
            actions.push_to_nla(target, action, start, muted=done > 0)
            done += 1
            for text in _findings(answer) + found:
                settings.findings.add().text = text if len(sources) == 1 else f"{name}: {text}"
            yield (i + 1) / len(sources)
        for text in failed:
            settings.findings.add().text = text
        if done == 0:
            raise LimberError(failed[0])
        return f"{done} actions made" + (f", {len(failed)} files failed" if failed else "")


def _sources(settings, client):
    """Names, and sources of messages; None for the armature. A generator, as it asks Limber what it reads."""
    if settings.source_kind == "ARMATURE":
        if settings.source is None or settings.source == settings.target:
            raise LimberError("Choose the armature to take the motion from")
        return [(settings.source.name, None)]
    path = bpy.path.abspath(settings.path)
    if settings.source_kind == "FILE":
        if not os.path.isfile(path):
            raise LimberError(f"{path or 'The source'}: no such file")
        return [(_base(path), _file(path, settings))]
    if not os.path.isdir(path):
        raise LimberError(f"{path or 'The source'}: no such folder")
    known = yield from wait_for(client, client.request("hello"))
    ends = known["reads"]
    files = sorted(
        os.path.join(folder, file)
        for folder, _, names in os.walk(path)
        for file in names
        if "*" + os.path.splitext(file)[1].lower() in ends and not file.lower().endswith(".asf")
    )
    if not files:
        raise LimberError(f"{path}: it contains no motion file")
    return [(_base(file), _file(file, settings)) for file in files]


def _file(path, settings):
    source = {"file": path}
    if settings.clip and settings.source_kind == "FILE":
        source["clip"] = settings.clip
    return source


def _base(path):
    return os.path.splitext(os.path.basename(path))[0]


def _armature_source(context, armature):
    span = motion.action_range(armature)
    if span is None:
        raise LimberError(f"{armature.name} has no animation")
    joints = motion.joints_of(armature)
    poses = yield from motion.sampled(context, armature, joints, range(span[0], span[1] + 1))
    frames = yield from joints.frames_message(poses, motion.frame_time(context.scene))
    return {"skeleton": joints.message(armature), "frames": frames}


def _params(context):
    settings = context.scene.limber
    params = {
        "rootMotion": settings.root_motion,
        "ik": [part for part, held in (("FEET", settings.hold_feet), ("HANDS", settings.hold_hands)) if held],
        "method": settings.method,
        # One key a frame of the scene, whatever the rate of the source.
        "fps": 1 / motion.frame_time(context.scene),
    }
    if settings.map_path:
        params["map"] = bpy.path.abspath(settings.map_path)
    return params


def _start(context, settings):
    if settings.source_kind == "ARMATURE":
        return motion.action_range(settings.source)[0]
    return context.scene.frame_start


def _findings(answer):
    unsure = [
        f"{' '.join(filter(None, (pair.get('side', '').lower().replace('center', ''), pair['part'].lower())))}: "
        f"{', '.join(pair['target'])} follows {', '.join(pair['source'])} ({pair.get('reason', '')}); please check"
        for pair in answer["map"]["pairs"]
        if pair.get("confidence", 1) < SURE
    ]
    return answer["warnings"] + unsure


class LIMBER_OT_save_map(bpy.types.Operator):
    """Save the joint map, to correct it in a text editor and use it as Joint map"""

    bl_idname = "limber.save_map"
    bl_label = "Save Joint Map"

    filepath: bpy.props.StringProperty(subtype="FILE_PATH", default="map.json")

    @classmethod
    def poll(cls, context):
        return bool(context.scene.limber.last_map)

    def invoke(self, context, event):
        context.window_manager.fileselect_add(self)
        return {"RUNNING_MODAL"}

    def execute(self, context):
        settings = context.scene.limber
        try:
            with open(self.filepath, "w", encoding="utf-8") as file:
                file.write(settings.last_map)
        except OSError as e:
            self.report({"ERROR"}, f"{self.filepath}: {e.strerror}")
            return {"CANCELLED"}
        settings.map_path = self.filepath
        return {"FINISHED"}


CLASSES = (LIMBER_OT_retarget, LIMBER_OT_save_map)
