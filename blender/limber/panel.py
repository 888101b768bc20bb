# SPDX-License-Identifier: GPL-3.0-or-later
"""The panels in the sidebar of the 3D view."""

import textwrap

import bpy


class _Panel:
    bl_space_type = "VIEW_3D"
    bl_region_type = "UI"
    bl_category = "Limber"


class LIMBER_PT_retarget(_Panel, bpy.types.Panel):
    bl_label = "Retarget"

    def draw(self, context):
        settings, layout = context.scene.limber, self.layout
        layout.row().prop(settings, "source_kind", expand=True)
        layout.use_property_split = True
        layout.use_property_decorate = False
        if settings.source_kind == "ARMATURE":
            layout.prop(settings, "source")
        else:
            layout.prop(settings, "path")
        if settings.source_kind == "FILE":
            layout.prop(settings, "clip")
        layout.prop(settings, "target")
        layout.separator()
        layout.prop(settings, "root_motion")
        column = layout.column(heading="Hold", align=True)
        column.prop(settings, "hold_feet", text="Feet")
        column.prop(settings, "hold_hands", text="Hands")
        layout.prop(settings, "method")
        layout.prop(settings, "map_path")
        layout.separator()
        layout.operator("limber.retarget", icon="ARMATURE_DATA")
        layout.operator("limber.save_map", icon="FILE_TICK")


class LIMBER_PT_inbetween(_Panel, bpy.types.Panel):
    bl_label = "In-between"

    def draw(self, context):
        settings, layout = context.scene.limber, self.layout
        layout.use_property_split = True
        layout.use_property_decorate = False
        if settings.variants:
            layout.prop(settings, "variant", text=f"Variant of {len(settings.variants)}")
            row = layout.row(align=True)
            row.operator("limber.accept", icon="CHECKMARK")
            row.operator("limber.discard", icon="X")
            return
        layout.prop(settings, "model")
        layout.prop(settings, "samples")
        layout.prop(settings, "seed")
        layout.column(heading="Hold").prop(settings, "fix_feet", text="Feet")
        layout.operator("limber.inbetween", icon="KEYFRAME")


class LIMBER_PT_findings(_Panel, bpy.types.Panel):
    bl_label = "Warnings"

    @classmethod
    def poll(cls, context):
        return bool(context.scene.limber.findings)

    def draw(self, context):
        width = max(20, context.region.width // 8)
        for finding in context.scene.limber.findings:
            column = self.layout.column(align=True)
            for i, line in enumerate(textwrap.wrap(finding.text, width)):
                column.label(text=line, icon="NONE" if i else "ERROR")


CLASSES = (LIMBER_PT_retarget, LIMBER_PT_inbetween, LIMBER_PT_findings)
