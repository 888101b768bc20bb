"""Run by Blender: imports files, and writes where bones and vertices are, frame by frame, as JSON.

Arguments after --: jobs of three, KIND IN OUT.
bvh: bone heads of an imported BVH file; beside OUT, as OUT.bvh, what Blender exports.
glb: deformed vertices of an imported GLB file, whose last animation plays at 30 frames a second.
fbx: frame rate and actions of an imported FBX file, and at every tenth frame of the action that is named as the file
bone heads and deformed vertices.
looks: of every mesh of an imported GLB or FBX file, what its material looks like.
rigify: the human of the Rigify add-on with a box on every bone that deforms, exported with all bones beside OUT as
OUT.glb and OUT.fbx, with those that deform alone as OUT-deform.glb.
fbx-y-up, fbx-z-up: a GLB file exported as FBX, beside OUT as OUT.fbx, with that axis system.
"""
import builtins
import json
import sys

import bpy

# What ships with Debian's Blender 3.4 is newer than it: Python lost the 'U' of open, numpy its bool.
import io_anim_bvh.import_bvh

io_anim_bvh.import_bvh.open = lambda path, mode="r", **rest: builtins.open(path, mode.replace("U", ""), **rest)


def y_up(v):
    return [v.x, v.z, -v.y]


def frames_of(action):
    start, end = action.frame_range
    return range(round(start), round(end) + 1)


def bvh(source, target):
    bpy.ops.import_anim.bvh(filepath=source, update_scene_fps=True, update_scene_duration=True)
    armature = bpy.context.object
    frames = frames_of(armature.animation_data.action)
    heads = {bone.name: [] for bone in armature.pose.bones}
    for frame in frames:
        bpy.context.scene.frame_set(frame)
        for bone in armature.pose.bones:
            heads[bone.name].append(y_up(armature.matrix_world @ bone.head))
    bpy.ops.export_anim.bvh(filepath=target + ".bvh", frame_start=frames[0], frame_end=frames[-1])
    return heads


def glb(source, target):
    import numpy

    numpy.bool = bool
    bpy.context.scene.render.fps = 30
    bpy.ops.import_scene.gltf(filepath=source)
    armature = next(o for o in bpy.context.scene.objects if o.type == "ARMATURE")
    animation = armature.animation_data
    tracks = list(animation.nla_tracks)
    action = tracks[-1].strips[0].action if tracks else animation.action
    for track in tracks:
        track.mute = True
    animation.action = action
    meshes = {o.name: [] for o in bpy.context.scene.objects if o.type == "MESH" and o.find_armature()}
    for frame in frames_of(action):
        bpy.context.scene.frame_set(frame)
        graph = bpy.context.evaluated_depsgraph_get()
        for name, places in meshes.items():
            shown = bpy.context.scene.objects[name].evaluated_get(graph)
            places.append([y_up(shown.matrix_world @ v.co) for v in shown.to_mesh().vertices])
    return meshes


def fbx_in(source, target):
    bpy.ops.import_scene.fbx(filepath=source)
    scene = bpy.context.scene
    armature = next(o for o in scene.objects if o.type == "ARMATURE")
    stem = source.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    armature.animation_data.action = next(a for a in bpy.data.actions if a.name.split("|")[1] == stem)
    heads = {bone.name: [] for bone in armature.pose.bones}
    vertices = []
    for frame in frames_of(armature.animation_data.action)[::10]:
        scene.frame_set(frame)
        for bone in armature.pose.bones:
            heads[bone.name].append(y_up(armature.matrix_world @ bone.head))
        graph = bpy.context.evaluated_depsgraph_get()
        for mesh in [o for o in scene.objects if o.type == "MESH"][:1]:
            shown = mesh.evaluated_get(graph)
            vertices.append([y_up(shown.matrix_world @ v.co) for v in shown.to_mesh().vertices])
    return {
        "rate": scene.render.fps / scene.render.fps_base,
        "actions": {a.name.split("|")[1]: list(a.frame_range) for a in bpy.data.actions},
        "heads": heads,
        "vertices": vertices,
    }


def looks(source, target):
    import numpy

    numpy.bool = bool
    if source.endswith(".fbx"):
        bpy.ops.import_scene.fbx(filepath=source)
    else:
        bpy.ops.import_scene.gltf(filepath=source)
    meshes = []
    for mesh in [o.data for o in bpy.context.scene.objects if o.type == "MESH" and o.find_armature()]:
        material = mesh.materials[0] if mesh.materials else None
        if material is None:
            meshes.append({"vertices": len(mesh.vertices)})
            continue
        color = material.node_tree.nodes["Principled BSDF"].inputs["Base Color"]
        images = [n.image for n in material.node_tree.nodes if n.type == "TEX_IMAGE" and n.image]
        meshes.append({
            "material": material.name,
            "color": list(color.default_value),
            "linked": color.is_linked,
            "images": [{"size": list(i.size), "pixels": list(i.pixels)[:16], "space": i.colorspace_settings.name}
                       for i in images],
            "uv": [list(c.uv) for layer in list(mesh.uv_layers)[:1] for c in layer.data][:30],
            "corners": [loop.vertex_index for loop in mesh.loops][:30],
            "colors": [len(layer.data) for layer in mesh.color_attributes],
            "vertices": len(mesh.vertices),
            "shapes": [{
                "name": key.name,
                "value": key.value,
                "farthest": max(((k.co - b.co).length for k, b in zip(key.data, key.relative_key.data)), default=0),
            } for key in (mesh.shape_keys.key_blocks[1:] if mesh.shape_keys else [])],
        })
    return sorted(meshes, key=lambda mesh: mesh.get("material", ""))


def fbx(source, target, up, forward):
    meshes = glb(source, target)
    bpy.context.scene.frame_start = 0
    bpy.context.scene.frame_end = max(len(places) for places in meshes.values()) - 1
    bpy.ops.export_scene.fbx(
        filepath=target + ".fbx",
        axis_up=up,
        axis_forward=forward,
        add_leaf_bones=False,
        bake_anim_use_nla_strips=False,
        bake_anim_use_all_actions=False,
        bake_anim_simplify_factor=0,
    )
    return meshes


def fbx_y_up(source, target):
    return fbx(source, target, "Y", "-Z")


def fbx_z_up(source, target):
    return fbx(source, target, "Z", "Y")


def boxes(armature):
    """A mesh with a box around every bone that deforms, bound to that."""
    corners, faces, groups = [], [], []
    for bone in (b for b in armature.data.bones if b.use_deform):
        x, z = bone.x_axis * 0.2 * bone.length, bone.z_axis * 0.2 * bone.length
        start = len(corners)
        for end in (bone.head_local, bone.tail_local):
            corners += [end + x + z, end + x - z, end - x - z, end - x + z]
        groups += 8 * [bone.name]
        for face in ((0, 1, 2, 3), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)):
            faces.append([start + corner for corner in face])
    mesh = bpy.data.meshes.new("Boxes")
    mesh.from_pydata(corners, [], faces)
    body = bpy.data.objects.new("Boxes", mesh)
    bpy.context.scene.collection.objects.link(body)
    for vertex, group in enumerate(groups):
        (body.vertex_groups.get(group) or body.vertex_groups.new(name=group)).add([vertex], 1, "REPLACE")
    body.parent = armature
    body.modifiers.new("Armature", "ARMATURE").object = armature


def rigify(source, target):
    bpy.ops.preferences.addon_enable(module="rigify")
    bpy.ops.object.armature_basic_human_metarig_add()
    metarig = bpy.context.object
    bpy.ops.pose.rigify_generate()
    rig = next(o for o in bpy.data.objects if o.type == "ARMATURE" and o != metarig)
    for other in [o for o in bpy.data.objects if o != rig]:
        bpy.data.objects.remove(other)
    boxes(rig)
    bpy.ops.export_scene.gltf(filepath=target + ".glb")
    bpy.ops.export_scene.gltf(filepath=target + "-deform.glb", export_def_bones=True)
    bpy.ops.export_scene.fbx(filepath=target + ".fbx", object_types={"ARMATURE", "MESH"}, bake_anim=False)
    return {"bones": len(rig.data.bones)}


jobs = sys.argv[sys.argv.index("--") + 1 :]
for kind, source, target in zip(jobs[0::3], jobs[1::3], jobs[2::3]):
    bpy.ops.wm.read_factory_settings(use_empty=True)
    bpy.ops.preferences.addon_enable(module="io_anim_bvh")
    bpy.ops.preferences.addon_enable(module="io_scene_gltf2")
    bpy.ops.preferences.addon_enable(module="io_scene_fbx")
    with open(target, "w") as out:
        kinds = {"bvh": bvh, "glb": glb, "fbx": fbx_in, "looks": looks, "rigify": rigify}
        exports = {"fbx-y-up": fbx_y_up, "fbx-z-up": fbx_z_up}
        json.dump((kinds | exports)[kind](source, target), out)
