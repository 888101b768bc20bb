# SPDX-License-Identifier: GPL-3.0-or-later
"""Works the add-on in Blender and writes down what the armatures do then.

blender --background --python drive.py -- JOB.json, with LIMBER=command in the environment.
"""

import builtins
import json
import os
import sys

import bpy
import io_anim_bvh.import_bvh

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.dirname(HERE), HERE]

import armatures  # noqa: E402
import limber  # noqa: E402
from limber import motion  # noqa: E402

# What ships with Debian's Blender 3.4 is newer than it: Python lost the 'U' of open.
io_anim_bvh.import_bvh.open = lambda path, mode="r", **rest: builtins.open(path, mode.replace("U", ""), **rest)


def fresh():
    bpy.ops.wm.read_homefile(use_empty=True, use_factory_startup=True)


def heads(armature, joints, frames):
    """Where the bones start, per frame and bone, armature space."""
    found = []
    for frame in frames:
        bpy.context.scene.frame_set(frame)
        found.append([list(armature.pose.bones[name].matrix.translation) for name in joints.names])
    return found


def target_of(kind, path):
    return armatures.mixamo(path) if kind == "mixamo" else getattr(armatures, kind)()


def retarget(job):
    """A file on an armature: its skeleton as Limber was told it, and where its bones are after."""
    fresh()
    target = target_of(job["target"], job.get("character"))
    before = untouched(target)
    settings = bpy.context.scene.limber
    settings.source_kind, settings.path, settings.target = "FILE", job["source"], target
    result = bpy.ops.limber.retarget()
    action = target.animation_data.nla_tracks[-1].strips[0].action
    start, end = (round(f) for f in action.frame_range)
    joints = motion.joints_of(target)
    return {
        "result": sorted(result),
        "skeleton": joints.message(target),
        "frames": [start, end],
        "fps": 1 / motion.frame_time(bpy.context.scene),
        "heads": heads(target, joints, range(start, end + 1)),
        "findings": [finding.text for finding in settings.findings],
        "untouched": before == untouched(target),
    }


def untouched(armature):
    """What retargeting must leave as it is."""
    bpy.context.view_layer.update()
    return [
        list(map(tuple, armature.matrix_world)),
        [[bone.name, list(map(tuple, bone.matrix_local))] for bone in armature.data.bones],
        [[bone.name, bone.rotation_mode] for bone in armature.pose.bones],
    ]


def between_armatures(job):
    """An armature on another: what the first plays goes through Blender's own evaluation."""
    fresh()
    bpy.ops.import_anim.bvh(filepath=job["source"])
    source = bpy.context.object
    target = armatures.vrm_like()
    old = bpy.data.actions.new("old")
    target.animation_data_create().action = old
    settings = bpy.context.scene.limber
    settings.source_kind, settings.source, settings.target = "ARMATURE", source, target
    bpy.ops.limber.retarget()
    tracks = target.animation_data.nla_tracks
    return {
        "tracks": [[track.name, track.mute, len(track.strips)] for track in tracks],
        "frames": [round(f) for f in tracks[-1].strips[0].action.frame_range],
        "source": [round(f) for f in source.animation_data.action.frame_range],
    }


def folder(job):
    """A folder with a file that is no motion: the others become actions."""
    fresh()
    settings = bpy.context.scene.limber
    settings.target = armatures.vrm_like()
    settings.source_kind, settings.path = "FOLDER", job["source"]
    bpy.ops.limber.retarget()
    tracks = settings.target.animation_data.nla_tracks
    return {
        "tracks": [[track.name, track.mute] for track in tracks],
        "findings": [finding.text for finding in settings.findings],
    }


def errors(job):
    """What goes wrong is an error of Blender's, and leaves nothing behind."""
    fresh()
    settings = bpy.context.scene.limber
    settings.target = armatures.vrm_like()
    settings.source_kind, settings.path = "FILE", job["source"]
    try:
        bpy.ops.limber.retarget()
    except RuntimeError as e:
        return {"error": str(e), "actions": len(bpy.data.actions)}
    return {"error": None}


def inbetween(job):
    """Two keys of a walk, filled in variants; one is accepted, and then another gap is discarded."""
    fresh()
    bpy.ops.import_anim.bvh(filepath=job["source"])
    armature = bpy.context.object
    settings = bpy.context.scene.limber
    settings.model, settings.samples = job["model"], job["samples"]
    original = armature.animation_data.action
    joints = motion.joints_of(armature)
    keys = job["keys"]
    for curve in original.fcurves:
        for point in curve.keyframe_points:
            point.select_control_point = round(point.co.x) in keys
    span = range(keys[0] - 3, keys[-1] + 4)
    before = heads(armature, joints, span)
    names = len(bpy.data.actions)
    bpy.ops.limber.inbetween()
    variants = []
    for i in range(len(settings.variants)):
        settings.variant = i + 1
        variants.append(heads(armature, joints, span))
    playing = armature.animation_data.action.name
    bpy.ops.limber.accept()
    accepted = [armature.animation_data.action.name, len(bpy.data.actions) - names]
    armature.animation_data.action = original
    bpy.ops.limber.inbetween()
    bpy.ops.limber.discard()
    return {
        "names": joints.names,
        "before": before,
        "variants": variants,
        "playing": playing,
        "accepted": accepted,
        "discarded": [armature.animation_data.action.name == original.name, len(bpy.data.actions) - names],
        "after": heads(armature, joints, span),
    }


def main():
    with open(sys.argv[sys.argv.index("--") + 1], encoding="utf-8") as file:
        jobs = json.load(file)
    limber.register()
    for job in jobs:
        result = globals()[job["work"]](job)
        with open(job["out"], "w", encoding="utf-8") as file:
            json.dump(result, file)
    limber.unregister()


main()
