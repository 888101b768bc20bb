# SPDX-License-Identifier: GPL-3.0-or-later
"""Armatures as the skeletons and frames of Limber's messages, and frames back as poses. All in armature space."""

import array
import base64
import sys

from mathutils import Matrix, Quaternion, Vector

MOVED = 1e-5  # of the armature's height: less than this is no motion


class Joints:
    """Bones of an armature as joints, parents first.

    names: of the bones. parents: index or -1. rest: matrices, armature space.
    """

    def __init__(self, names, parents, rest):
        self.names = names
        self.parents = parents
        self.rest = rest
        self.index = {name: i for i, name in enumerate(names)}
        heights = [m.translation for m in rest]
        self.size = max((a - b).length for a in heights for b in heights[:1]) or 1.0

    @classmethod
    def of(cls, armature, names=None, parent_of=None):
        """All bones of an armature object, or some of them with parents of their own."""
        bones = armature.data.bones
        if names is None:
            ordered = _parents_first(bones)
            parent_of = {bone.name: bone.parent.name if bone.parent else None for bone in bones}
        else:
            ordered = _sorted_by(parent_of, names)
        index = {name: i for i, name in enumerate(ordered)}
        parents = [index.get(parent_of[name], -1) for name in ordered]
        return cls(ordered, parents, [bones[name].matrix_local.copy() for name in ordered])

    def local_rest(self):
        return self.locals_of(self.rest)

    def locals_of(self, matrices):
        """Matrices relative to the parents, of matrices in armature space."""
        return [m if p < 0 else matrices[p].inverted() @ m for m, p in zip(matrices, self.parents)]

    def message(self, armature):
        """The skeleton of a message; leaf bones end in tips."""
        rest = self.local_rest()
        parents = set(self.parents)
        tips = [
            {"joint": j, "at": [0.0, armature.data.bones[name].length, 0.0]}
            for j, name in enumerate(self.names)
            if j not in parents
        ]
        return {
            "names": self.names,
            "parents": self.parents,
            "translations": [list(m.translation) for m in rest],
            "rotations": [list(m.to_quaternion()) for m in rest],
            "tips": tips,
        }

    def frames_message(self, poses, frame_time):
        """The frames of a message. poses: per frame the matrices of the joints, armature space. A generator."""
        rest = self.local_rest()
        local = []
        for pose in poses:
            local.append(self.locals_of(pose))
            yield 0.0
        moving = [
            j
            for j in range(len(self.names))
            if self.parents[j] < 0
            or any((f[j].translation - rest[j].translation).length > MOVED * self.size for f in local)
        ]
        rotations, translations = array.array("f"), array.array("f")
        for frame in local:
            for matrix in frame:
                rotations.extend(matrix.to_quaternion())
            for j in moving:
                translations.extend(frame[j].translation)
            yield 0.0
        return {
            "frameTime": frame_time,
            "frameCount": len(poses),
            "translatedJoints": moving,
            "rotations": _encode(rotations),
            "translations": _encode(translations),
        }

    def poses(self, frames):
        """Yields the matrices of the joints in armature space, frame by frame, of the frames of a message."""
        rest = self.local_rest()
        rotations, translations = _decode(frames["rotations"]), _decode(frames["translations"])
        moving = frames["translatedJoints"]
        n, k = len(self.names), len(moving)
        for f in range(frames["frameCount"]):
            places = [m.translation for m in rest]
            for i, j in enumerate(moving):
                at = 3 * (f * k + i)
                places[j] = Vector(translations[at : at + 3])
            world = []
            for j in range(n):
                at = 4 * (f * n + j)
                local = Matrix.Translation(places[j]) @ Quaternion(rotations[at : at + 4]).to_matrix().to_4x4()
                p = self.parents[j]
                world.append(local if p < 0 else world[p] @ local)
            yield world


def sample(armature, joints, travel=None):
    """The matrices of the joints as Blender evaluates them now, armature space, without scale.

    travel: how far the object itself has moved since the first frame; it counts as motion of the roots.
    """
    bones = armature.pose.bones
    poses = []
    for name in joints.names:
        place, rotation, _ = bones[name].matrix.decompose()
        matrix = Matrix.Translation(place) @ rotation.to_matrix().to_4x4()
        poses.append(travel @ matrix if travel else matrix)
    return poses


def _parents_first(bones):
    ordered = []
    waiting = [bone for bone in bones if bone.parent is None]
    while waiting:
        bone = waiting.pop(0)
        ordered.append(bone.name)
        waiting.extend(bone.children)
    return ordered


def _sorted_by(parent_of, names):
    ordered, seen = [], set()

    def add(name):
        if name in seen:
            return
        seen.add(name)
        if parent_of[name]:
            add(parent_of[name])
        ordered.append(name)

    for name in names:
        add(name)
    return ordered


def _encode(values):
    if sys.byteorder == "big":
        values.byteswap()
    return base64.b64encode(values.tobytes()).decode("ascii")


def _decode(text):
    values = array.array("f")
    values.frombytes(base64.b64decode(text))
    if sys.byteorder == "big":
        values.byteswap()
    return values
