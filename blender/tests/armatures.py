# SPDX-License-Identifier: GPL-3.0-or-later
"""Armatures as people have them, built bone by bone: a VRM avatar's, and one with the layers of a Rigify rig."""

import bpy
from mathutils import Vector

# name, parent, head, tail in metres; z up, facing -y, in a T-pose. The right side is the left one mirrored.
CENTER = [
    ("hips", None, (0, 0, 1.0), (0, 0, 1.1)),
    ("spine", "hips", (0, 0, 1.1), (0, 0, 1.25)),
    ("chest", "spine", (0, 0, 1.25), (0, 0, 1.5)),
    ("neck", "chest", (0, 0, 1.5), (0, 0, 1.6)),
    ("head", "neck", (0, 0, 1.6), (0, 0, 1.8)),
]
LEFT = [
    ("shoulder", "chest", (0.03, 0, 1.45), (0.15, 0, 1.45)),
    ("upper_arm", "shoulder", (0.15, 0, 1.45), (0.42, 0.01, 1.45)),
    ("forearm", "upper_arm", (0.42, 0.01, 1.45), (0.68, 0, 1.45)),
    ("hand", "forearm", (0.68, 0, 1.45), (0.8, 0, 1.45)),
    ("thigh", "hips", (0.1, 0, 0.95), (0.1, -0.01, 0.5)),
    ("shin", "thigh", (0.1, -0.01, 0.5), (0.1, 0.02, 0.1)),
    ("foot", "shin", (0.1, 0.02, 0.1), (0.1, -0.12, 0.03)),
    ("toe", "foot", (0.1, -0.12, 0.03), (0.1, -0.2, 0.02)),
]
VRM = {
    "hips": "Hips", "spine": "Spine", "chest": "Chest", "neck": "Neck", "head": "Head", "shoulder": "Shoulder",
    "upper_arm": "UpperArm", "forearm": "LowerArm", "hand": "Hand", "thigh": "UpperLeg", "shin": "LowerLeg",
    "foot": "Foot", "toe": "ToeBase",
}  # fmt: skip
RIGIFY_SPINE = {"hips": "spine", "spine": "spine.001", "chest": "spine.003", "neck": "spine.004", "head": "spine.006"}


def bones():
    """Yields name, side ("", "L" or "R"), parent, parent's side, head and tail, parents first."""
    for name, parent, head, tail in CENTER:
        yield name, "", parent, "", Vector(head), Vector(tail)
    centers = {row[0] for row in CENTER}
    for side, sign in (("L", 1), ("R", -1)):
        for name, parent, head, tail in LEFT:
            mirror = Vector((sign, 1, 1))
            yield name, side, parent, "" if parent in centers else side, Vector(head) * mirror, Vector(tail) * mirror


def empty(name):
    armature = bpy.data.objects.new(name, bpy.data.armatures.new(name))
    bpy.context.scene.collection.objects.link(armature)
    bpy.context.view_layer.objects.active = armature
    bpy.ops.object.mode_set(mode="EDIT")
    return armature


def add(armature, name, parent, head, tail, deform=True):
    bone = armature.data.edit_bones.new(name)
    bone.head, bone.tail = head, tail
    bone.parent = armature.data.edit_bones[parent] if parent else None
    bone.use_deform = deform


def vrm_like():
    """Bones named as VRoid names them, turned and scaled as an importer leaves the object."""
    armature = empty("Avatar")

    def named(name, side):
        return f"J_Bip_{side or 'C'}_{VRM[name]}"

    for name, side, parent, parent_side, head, tail in bones():
        add(armature, named(name, side), named(parent, parent_side) if parent else None, head, tail)
    bpy.ops.object.mode_set(mode="OBJECT")
    armature.rotation_euler = (0, 0, 0.5)
    armature.scale = (1.2, 1.2, 1.2)
    return armature


def rigify_like():
    """Controls (fk and ik), ORG- bones that copy one of both by a switch, and DEF- bones that copy these."""
    armature = empty("Control Rig")

    def named(name, side):
        return RIGIFY_SPINE[name] if not side else f"{name}.{side}"

    add(armature, "root", None, (0, 0, 0), (0, 0.3, 0), deform=False)
    for name, side, parent, parent_side, head, tail in bones():
        mine, above = named(name, side), named(parent, parent_side) if parent else None
        for layer in ("fk", "ik"):
            add(armature, f"{mine}_{layer}", f"{above}_{layer}" if above else "root", head, tail, deform=False)
        add(armature, f"ORG-{mine}", f"ORG-{above}" if above else "root", head, tail, deform=False)
        add(armature, f"DEF-{mine}", f"ORG-{above}" if above else "root", head, tail)
    bpy.ops.object.mode_set(mode="OBJECT")
    switch = armature.pose.bones["spine_fk"]
    switch["IK_FK"] = 0.0
    for name, side, *_ in bones():
        mine = named(name, side)
        _copy(armature, f"DEF-{mine}", f"ORG-{mine}")
        _copy(armature, f"ORG-{mine}", f"{mine}_fk")
        over = _copy(armature, f"ORG-{mine}", f"{mine}_ik")
        driver = over.driver_add("influence").driver
        driver.expression = "1 - switch"
        variable = driver.variables.new()
        variable.name = "switch"
        variable.targets[0].id = armature
        variable.targets[0].data_path = 'pose.bones["spine_fk"]["IK_FK"]'
    return armature


def _copy(armature, name, followed):
    constraint = armature.pose.bones[name].constraints.new("COPY_TRANSFORMS")
    constraint.target, constraint.subtarget = armature, followed
    return constraint


def rigify():
    """The human of the Rigify add-on, generated; its fingers and face left as they come."""
    bpy.ops.preferences.addon_enable(module="rigify")
    bpy.ops.object.armature_basic_human_metarig_add()
    metarig = bpy.context.object
    bpy.ops.pose.rigify_generate()
    rig = next(o for o in bpy.data.objects if o.type == "ARMATURE" and o != metarig)
    bpy.data.objects.remove(metarig)
    return rig


def mixamo(path):
    """A character of Mixamo, as Blender imports its file."""
    before = set(bpy.data.objects)
    bpy.ops.import_scene.fbx(filepath=path)
    return next(o for o in set(bpy.data.objects) - before if o.type == "ARMATURE")
