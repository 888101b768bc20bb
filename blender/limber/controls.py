# SPDX-License-Identifier: GPL-3.0-or-later
"""Control rigs: which bones deform, and which controls move them."""

SWITCHES = {"IK_FK": 1.0, "ik_fk_switch": 1.0}  # custom properties of controls, and what stands for FK: Rigify, Auto-Rig Pro
FOLLOWED = ("COPY_TRANSFORMS", "COPY_ROTATION", "ARMATURE", "COPY_LOCATION")
SOURCES = (("DEF-", "ORG-"),)  # Rigify moves a deform bone by the bone of this name


def is_control_rig(armature):
    """Whether bones that deform follow other bones of the same armature."""
    return any(bone.bone.use_deform and list(_targets(armature, bone)) for bone in armature.pose.bones)


def deform_bones(armature):
    """The names of the bones that deform, with the nearest deform bone above each, or None."""
    pose = armature.pose.bones
    deform = {bone.name for bone in pose if bone.bone.use_deform}
    standing_for = {}
    for name in deform:
        for followed in _targets(armature, pose[name]):
            standing_for.setdefault(followed.name, name)
        for mine, source in SOURCES:
            if name.startswith(mine):
                standing_for[source + name[len(mine) :]] = name

    def above(name):
        ancestor, seen = pose[name].parent, {name}
        while ancestor is not None and ancestor.name not in seen:
            seen.add(ancestor.name)
            stands = ancestor.name if ancestor.name in deform else standing_for.get(ancestor.name)
            if stands is not None and stands != name:
                return stands
            ancestor = ancestor.parent
        return None

    parents = {name: above(name) for name in deform}
    for name in deform:
        if parents[name] is None:
            for followed in _sources(armature, pose[name]):
                ancestor = followed.parent
                while ancestor is not None and parents[name] is None:
                    stands = standing_for.get(ancestor.name)
                    if stands is not None and stands != name and not _below(parents, stands, name):
                        parents[name] = stands
                    ancestor = ancestor.parent
    return sorted(deform), parents


def switches(armature):
    """Pairs of pose bone and property that choose between IK and FK."""
    return [(bone, name, value) for bone in armature.pose.bones for name, value in SWITCHES.items() if name in bone]


def controls_of(armature, names):
    """The control that moves each deform bone; a dict of names. Call with the switches set to FK and evaluated."""
    pose = armature.pose.bones
    return {name: _control(armature, pose[name]) for name in names}


def _control(armature, bone):
    seen = {bone.name}
    for mine, source in SOURCES:
        other = armature.pose.bones.get(source + bone.name[len(mine) :]) if bone.name.startswith(mine) else None
        if other is not None and list(_targets(armature, other)):
            bone = other
            seen.add(bone.name)
    while True:
        following = [target for target in _targets(armature, bone) if target.name not in seen]
        if not following:
            return bone.name
        bone = following[0]
        seen.add(bone.name)


def _targets(armature, bone):
    """The bones of the armature that a pose bone follows now, the one that decides first."""
    found = []
    for constraint in bone.constraints:
        if constraint.mute or constraint.influence < 0.5 or constraint.type not in FOLLOWED:
            continue
        if constraint.type == "ARMATURE":
            targets = sorted(constraint.targets, key=lambda t: -t.weight)[:1]
        else:
            targets = [constraint]
        for target in targets:
            if target.target == armature and target.subtarget in armature.pose.bones:
                found.append((FOLLOWED.index(constraint.type), -len(found), armature.pose.bones[target.subtarget]))
    return [bone for _, _, bone in sorted(found, key=lambda f: f[:2])]


def _sources(armature, bone):
    found = list(_targets(armature, bone))
    for mine, source in SOURCES:
        other = armature.pose.bones.get(source + bone.name[len(mine) :]) if bone.name.startswith(mine) else None
        if other is not None:
            found.insert(0, other)
    return found


def _below(parents, name, ancestor):
    while name is not None:
        if name == ancestor:
            return True
        name = parents.get(name)
    return False
