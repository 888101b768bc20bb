# SPDX-License-Identifier: GPL-3.0-or-later
"""Limber in Blender: retarget motion between armatures, and fill gaps between keys."""

bl_info = {
    "name": "Limber",
    "author": "Limber",
    "version": (0, 1, 0),
    "blender": (3, 4, 0),
    "location": "3D View > Sidebar > Limber",
    "description": "Retarget motion between armatures and fill gaps between keys",
    "category": "Animation",
}

import bpy

from . import inbetween, panel, process, retarget, settings

CLASSES = settings.CLASSES + retarget.CLASSES + inbetween.CLASSES + panel.CLASSES


def register():
    for cls in CLASSES:
        bpy.utils.register_class(cls)
    bpy.types.Scene.limber = bpy.props.PointerProperty(type=settings.LIMBER_PG_settings)


def unregister():
    process.stop()
    del bpy.types.Scene.limber
    for cls in reversed(CLASSES):
        bpy.utils.unregister_class(cls)
