# SPDX-License-Identifier: GPL-3.0-or-later
"""The motion of armatures, read and written in steps, so that Blender's window goes on between them.

Generators here yield how far they are, from 0 to 1.
"""

from . import actions, controls, skeletons

OFF = 1e-3  # of the armature's height: a deform bone further from its place than this is reported


def joints_of(armature):
    """The bones that Limber sees: of a control rig those that deform, else all."""
    if controls.is_control_rig(armature):
        return skeletons.Joints.of(armature, *controls.deform_bones(armature))
    return skeletons.Joints.of(armature)


def frame_time(scene):
    """Seconds a frame."""
    return scene.render.fps_base / scene.render.fps


def action_range(armature):
    """First and last frame of what the armature plays, or None."""
    data = armature.animation_data
    if data is None:
        return None
    ranges = [data.action.frame_range] if data.action else []
    ranges += [
        (strip.frame_start, strip.frame_end) for track in data.nla_tracks if not track.mute for strip in track.strips
    ]
    if not ranges:
        return None
    return int(min(r[0] for r in ranges)), int(round(max(r[1] for r in ranges)))


def sampled(context, armature, joints, frames):
    """Reads the armature at frames of the scene; returns the matrices of the joints, per frame."""
    scene = context.scene
    current = scene.frame_current
    poses = []
    start = None
    try:
        for i, frame in enumerate(frames):
            scene.frame_set(frame)
            if start is None:
                start = armature.matrix_world.inverted_safe()
            poses.append(skeletons.sample(armature, joints, start @ armature.matrix_world))
            yield i / len(frames)
    finally:
        scene.frame_set(current)
    return poses


def written(context, armature, joints, answer_frames, action, start):
    """Keys an action with frames of an answer, from frame `start` on; returns findings."""
    writer = actions.ActionWriter(action, armature)
    if controls.is_control_rig(armature):
        findings = yield from _keyed_by_controls(context, armature, joints, answer_frames, writer, start)
    else:
        yield from _keyed(armature, joints, answer_frames, writer, start)
        findings = []
    yield from writer.write()
    return findings


def _keyed(armature, joints, frames, writer, start):
    bones = [armature.pose.bones[name] for name in joints.names]
    moving = set(frames["translatedJoints"])
    for f, world in enumerate(joints.poses(frames)):
        writer.frame(start + f)
        for j, bone in enumerate(bones):
            writer.basis(bone, _basis(bone.bone, world[j], joints, world, j), j in moving)
        yield f / frames["frameCount"]


def _basis(bone, matrix, joints, world, j):
    p = joints.parents[j]
    if p < 0:
        return bone.convert_local_to_pose(matrix, bone.matrix_local, invert=True)
    return bone.convert_local_to_pose(
        matrix,
        bone.matrix_local,
        parent_matrix=world[p],
        parent_matrix_local=joints.rest[p],
        invert=True,
    )


def _keyed_by_controls(context, armature, joints, frames, writer, start):
    """Moves the controls, from the root down, so that the deform bones are where they should be."""
    pose = armature.pose.bones
    saved = {bone.name: bone.matrix_basis.copy() for bone in pose}
    chosen = controls.switches(armature)
    before = [bone[name] for bone, name, _ in chosen]
    data = armature.animation_data or armature.animation_data_create()
    playing, data.action = data.action, None
    muted = [(track, track.mute) for track in data.nla_tracks]
    try:
        for track, _ in muted:
            track.mute = True
        for bone, name, value in chosen:
            bone[name] = type(bone[name])(value)
        _evaluate(context, armature)
        moved_by = controls.controls_of(armature, joints.names)
        levels = _levels(pose, moved_by, joints)
        offsets = {
            j: joints.rest[j].inverted() @ pose[moved_by[name]].bone.matrix_local
            for j, name in enumerate(joints.names)
        }
        worst = {}
        for f, world in enumerate(joints.poses(frames)):
            writer.frame(start + f)
            for level in levels:
                for j in level:
                    pose[moved_by[joints.names[j]]].matrix = world[j] @ offsets[j]
                _evaluate(context, armature)
            for level in levels:
                for j in level:
                    control = pose[moved_by[joints.names[j]]]
                    writer.basis(control, control.matrix_basis, not any(control.lock_location))
            for j, name in enumerate(joints.names):
                off = (pose[name].matrix.translation - world[j].translation).length
                worst[name] = max(worst.get(name, 0), off)
            yield f / frames["frameCount"]
        for bone, name, value in chosen:
            writer.property(bone, name, value)
    finally:
        for (bone, name, _), value in zip(chosen, before):
            bone[name] = value
        for track, mute in muted:
            track.mute = mute
        data.action = playing
        for bone in pose:
            bone.matrix_basis = saved[bone.name]
        _evaluate(context, armature)
    return [
        f"{name} is up to {off:.3f} away from its place: its control cannot bring it there"
        for name, off in sorted(worst.items(), key=lambda item: -item[1])
        if off > OFF * joints.size
    ]


def _evaluate(context, armature):
    armature.update_tag()
    context.view_layer.update()


def _levels(pose, moved_by, joints):
    """Joints whose controls can be set at once: none of one level is above another."""
    levels, seen = {}, set()
    for j, name in enumerate(joints.names):
        control = moved_by[name]
        if control not in seen:
            seen.add(control)
            levels.setdefault(len(pose[control].parent_recursive), []).append(j)
    return [levels[depth] for depth in sorted(levels)]
