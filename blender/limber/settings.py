# SPDX-License-Identifier: GPL-3.0-or-later
"""What the panels choose, kept in the scene; and where Limber is, kept in the preferences."""

import bpy
from bpy.props import (
    BoolProperty,
    CollectionProperty,
    EnumProperty,
    IntProperty,
    PointerProperty,
    StringProperty,
)

from . import inbetween


def _is_armature(_, thing):
    return thing.type == "ARMATURE"


class LIMBER_PG_finding(bpy.types.PropertyGroup):
    text: StringProperty()


class LIMBER_PG_variant(bpy.types.PropertyGroup):
    action: PointerProperty(type=bpy.types.Action)


class LIMBER_PG_settings(bpy.types.PropertyGroup):
    source_kind: EnumProperty(
        name="From",
        items=(
            ("ARMATURE", "Armature", "The motion of an armature of the scene"),
            ("FILE", "File", "A motion file: BVH, FBX, glTF, GLB, VRM, j3o or AMC"),
            ("FOLDER", "Folder", "All motion files in a folder and its subfolders; one action each"),
        ),
    )
    source: PointerProperty(name="Source", type=bpy.types.Object, poll=_is_armature)
    path: StringProperty(name="Path", subtype="FILE_PATH", description="File or folder with the motion")
    clip: StringProperty(name="Clip", description="Which clip of a file with several: a name or number. Empty: the first")
    target: PointerProperty(
        name="Target",
        type=bpy.types.Object,
        poll=_is_armature,
        description="The armature to move; of a control rig the controls are keyed, with its switches at FK",
    )
    root_motion: EnumProperty(
        name="Root",
        items=(
            ("SCALED", "Scaled", "The path is scaled to the legs of the target"),
            ("WORLD", "World", "Keep the distances of the source"),
            ("IN_PLACE", "In place", "Stay on the spot"),
        ),
    )
    hold_feet: BoolProperty(name="Hold feet", default=True, description="Keep planted feet in place")
    hold_hands: BoolProperty(name="Hold hands", description="Keep the distances of hands to each other, head and hips")
    method: EnumProperty(
        name="Method",
        items=(
            ("geometric", "Geometric", "The geometric solver, without networks"),
            ("auto", "Auto", "Neural for rigs like those that the networks were trained on, else geometric"),
            ("neural", "Neural", "Corrected by networks"),
        ),
    )
    map_path: StringProperty(
        name="Joint map", subtype="FILE_PATH", description="A map that was saved and corrected. Empty: pair by roles"
    )
    last_map: StringProperty()
    findings: CollectionProperty(type=LIMBER_PG_finding)

    model: StringProperty(
        name="Model", default="cmu", description="A network of Limber's own, the file of one, or interpolation"
    )
    samples: IntProperty(name="Variants", default=1, min=1, max=32)
    seed: IntProperty(name="Seed", min=0, description="The same seed gives the same variants")
    fix_feet: BoolProperty(name="Hold feet", default=True, description="Keep planted feet in place in the gap")
    variants: CollectionProperty(type=LIMBER_PG_variant)
    variant: IntProperty(name="Variant", default=1, min=1, update=inbetween.show_variant)
    original: PointerProperty(type=bpy.types.Action)
    filled: PointerProperty(type=bpy.types.Object)


class LIMBER_preferences(bpy.types.AddonPreferences):
    bl_idname = __package__

    command: StringProperty(
        name="Limber",
        subtype="FILE_PATH",
        description="The limber program. Empty: LIMBER of the environment, the PATH, or where packages put it",
    )

    def draw(self, context):
        self.layout.prop(self, "command")


CLASSES = (LIMBER_PG_finding, LIMBER_PG_variant, LIMBER_PG_settings, LIMBER_preferences)
