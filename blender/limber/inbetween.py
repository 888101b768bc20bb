# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the frames between selected keys, in variants to choose from."""

import base64

import bpy

from . import compat, motion, process
from .client import LimberError
from .work import WorkingOperator, wait_for

CONTEXT = 1.0  # s of motion before the first and after the last key that are shown to the network


def selected_keys(armature):
    """The frames of the keys that are selected in the dope sheet, ascending."""
    data = armature.animation_data
    if data is None or data.action is None:
        raise LimberError(f"{armature.name} has no action with keys")
    points = [point for curve in compat.curves(data.action, armature) for point in curve.keyframe_points]
    frames = {round(point.co.x) for point in points if point.select_control_point}
    if len(frames) < 2:
        raise LimberError("Select two or more keys in the dope sheet: the frames between them are filled")
    return sorted(frames)


class LIMBER_OT_inbetween(WorkingOperator, bpy.types.Operator):
    """Fill the frames between the selected keys of the active armature; the result is a new action"""

    bl_idname = "limber.inbetween"
    bl_label = "Fill Between Keys"

    @classmethod
    def poll(cls, context):
        armature = context.object
        return armature is not None and armature.type == "ARMATURE" and not context.scene.limber.variants

    def steps(self, context):
        settings, armature = context.scene.limber, context.object
        settings.findings.clear()
        keys = selected_keys(armature)
        original = armature.animation_data.action
        joints = motion.joints_of(armature)
        span = [round(f) for f in original.frame_range]
        around = round(CONTEXT / motion.frame_time(context.scene))
        first, last = max(span[0], keys[0] - around), min(span[1], keys[-1] + around)
        poses = yield from motion.sampled(context, armature, joints, range(first, last + 1))
        frames = yield from joints.frames_message(poses, motion.frame_time(context.scene))
        client = process.client()
        answer = yield from wait_for(
            client,
            client.request(
                "inbetween",
                source={"skeleton": joints.message(armature), "frames": frames},
                keys=[key - first for key in keys],
                model=settings.model,
                fixFeet=settings.fix_feet,
                samples=settings.samples,
                seed=settings.seed,
            ),
        )
        made = []
        try:
            for i, result in enumerate(answer["results"]):
                action = original.copy()
                action.name = f"{original.name} filled {i + 1}"
                made.append(action)
                part = _between(result, keys[0] - first, keys[-1] - first, len(joints.names))
                found = yield from motion.written(context, armature, joints, part, action, keys[0])
                for text in found:
                    settings.findings.add().text = text
        except BaseException:
            for action in made:
                bpy.data.actions.remove(action)
            raise
        for text in answer["warnings"]:
            settings.findings.add().text = text
        settings.original = original
        settings.filled = armature
        original.use_fake_user = True
        for action in made:
            settings.variants.add().action = action
        settings.variant = 1
        return f"Filled {keys[0]} to {keys[-1]}" + (f" in {len(made)} variants" if len(made) > 1 else "")


def _between(frames, first, last, joint_count):
    """The frames of a message from first to last, both among them."""
    def cut(text, width):
        size = 4 * width
        return base64.b64encode(base64.b64decode(text)[first * size : (last + 1) * size]).decode("ascii")

    return {
        "frameTime": frames["frameTime"],
        "frameCount": last - first + 1,
        "translatedJoints": frames["translatedJoints"],
        "rotations": cut(frames["rotations"], 4 * joint_count),
        "translations": cut(frames["translations"], 3 * len(frames["translatedJoints"])),
    }


def show_variant(settings, context):
    """Plays the variant that is chosen."""
    if settings.filled and 1 <= settings.variant <= len(settings.variants):
        compat.assign(settings.filled.animation_data, settings.variants[settings.variant - 1].action)


class _Choosing:
    bl_options = {"REGISTER", "UNDO"}

    @classmethod
    def poll(cls, context):
        return bool(context.scene.limber.variants)


class LIMBER_OT_accept(_Choosing, bpy.types.Operator):
    """Keep the variant that is shown; the original action stays in the file"""

    bl_idname = "limber.accept"
    bl_label = "Accept"

    def execute(self, context):
        settings = context.scene.limber
        kept = settings.variants[settings.variant - 1].action
        compat.assign(settings.filled.animation_data, kept)
        _forget(settings, kept)
        return {"FINISHED"}


class LIMBER_OT_discard(_Choosing, bpy.types.Operator):
    """Restore the original action"""

    bl_idname = "limber.discard"
    bl_label = "Discard"

    def execute(self, context):
        settings = context.scene.limber
        compat.assign(settings.filled.animation_data, settings.original)
        _forget(settings, None)
        return {"FINISHED"}


def _forget(settings, kept):
    for action in [variant.action for variant in settings.variants]:
        if action is not None and action != kept:
            bpy.data.actions.remove(action)
    settings.variants.clear()
    settings.filled = None
    settings.original = None


CLASSES = (LIMBER_OT_inbetween, LIMBER_OT_accept, LIMBER_OT_discard)
