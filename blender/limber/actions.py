# SPDX-License-Identifier: GPL-3.0-or-later
"""Poses into actions. What an armature had before stays as it was."""

import array

import bpy
from mathutils import Euler

from . import compat

CHANNELS = {"QUATERNION": ("rotation_quaternion", 4), "AXIS_ANGLE": ("rotation_axis_angle", 4)}
LINEAR = bpy.types.Keyframe.bl_rna.properties["interpolation"].enum_items["LINEAR"].value


class ActionWriter:
    """Collects values of channels frame by frame and writes them as keys, one a frame."""

    def __init__(self, action, armature):
        self._action = action
        self._armature = armature
        self._values = {}  # (data path, index, group) to values
        self._frames = []

    def frame(self, frame):
        """Starts a frame of the scene."""
        self._frames.append(frame)

    def basis(self, bone, matrix, place):
        """Sets what a pose bone does in the frame.

        matrix: relative to its rest pose. place: whether the bone's location is keyed too.
        """
        path = f'pose.bones["{_escaped(bone.name)}"].'
        location, rotation, _ = matrix.decompose()
        if place:
            self._put(path + "location", location, bone.name)
        mode = bone.rotation_mode
        channel, size = CHANNELS.get(mode, ("rotation_euler", 3))
        if mode == "QUATERNION":
            previous = self._last(path + channel, size, bone.name)
            if previous and sum(a * b for a, b in zip(previous, rotation)) < 0:
                rotation.negate()
            values = rotation
        elif mode == "AXIS_ANGLE":
            axis, angle = rotation.to_axis_angle()
            values = (angle, *axis)
        else:
            previous = self._last(path + channel, size, bone.name)
            euler = rotation.to_euler(mode)
            if previous:
                euler.make_compatible(Euler(previous, mode))
            values = euler
        self._put(path + channel, values, bone.name)

    def property(self, bone, name, value):
        """Keys a custom property of a pose bone, in the first frame."""
        path = f'pose.bones["{_escaped(bone.name)}"]["{_escaped(name)}"]'
        self._values[path, 0, bone.name] = [value]

    def _put(self, path, values, group):
        for index, value in enumerate(values):
            self._values.setdefault((path, index, group), []).append(value)

    def _last(self, path, size, group):
        if (path, 0, group) not in self._values:
            return None
        return [self._values[path, i, group][-1] for i in range(size)]

    def write(self):
        """Writes the keys; curves of the same channels keep theirs outside the frames. Yields after each curve."""
        curves = compat.new_curves(self._action, self._armature)
        for (path, index, group), values in self._values.items():
            curve = curves.find(path, index=index)
            if curve is None:
                curve = curves.new(path, index=index)
                owner = compat.group_of(self._action, group)
                if owner is not None:
                    curve.group = owner
            _replace(curve, self._frames, values)
            yield 1.0


def _replace(curve, frames, values):
    points = curve.keyframe_points
    first, last = frames[0], frames[len(values) - 1]
    for point in reversed(points[:]):
        if first <= point.co.x <= last:
            points.remove(point, fast=True)
    start = len(points)
    points.add(len(values))
    # Blender takes whole arrays a hundred times as fast as key by key.
    places = array.array("f", bytes(8 * len(points)))
    points.foreach_get("co", places)
    places[2 * start :] = array.array("f", (x for key in zip(frames, values) for x in key))
    points.foreach_set("co", places)
    kinds = array.array("i", bytes(4 * len(points)))
    points.foreach_get("interpolation", kinds)
    kinds[start:] = array.array("i", [LINEAR]) * len(values)
    points.foreach_set("interpolation", kinds)
    curve.update()


def push_to_nla(armature, action, start, muted=False):
    """Adds the action as a track of its own on top; the one that played until now is stashed, not lost."""
    data = armature.animation_data or armature.animation_data_create()
    if data.action is not None:
        _track(data, data.action, data.action.frame_range[0], muted=True)
        data.action = None
    return _track(data, action, start, muted)


def _track(data, action, start, muted):
    track = data.nla_tracks.new()
    track.name = action.name
    strip = track.strips.new(action.name, int(start), action)
    compat.assign(strip, action)
    strip.name = action.name
    strip.extrapolation = "HOLD" if not muted else "NOTHING"
    track.mute = muted
    return track


def _escaped(name):
    return name.replace("\\", "\\\\").replace('"', '\\"')
