# SPDX-License-Identifier: GPL-3.0-or-later
"""All that differs between versions of Blender. Tried on 3.4; what 4.4 and 5.0 changed is written by their manuals."""


def new_curves(action, armature):
    """The F-curves of a new action, into which keys of the armature go.

    From 4.4 on an action has slots, one for each thing that it animates; 5.0 has no curves outside of them.
    """
    if not hasattr(action, "slots"):
        return action.fcurves
    slot = action.slots[0] if action.slots else action.slots.new(id_type="OBJECT", name=armature.name)
    layer = action.layers[0] if action.layers else action.layers.new("Layer")
    strip = layer.strips[0] if layer.strips else layer.strips.new(type="KEYFRAME")
    return strip.channelbag(slot, ensure=True).fcurves


def curves(action, armature):
    """The F-curves of an action that move this armature; a list."""
    if not hasattr(action, "slots"):
        return list(action.fcurves)
    data = armature.animation_data
    slot = getattr(data, "action_slot", None) if data and data.action == action else None
    slot = slot or (action.slots[0] if action.slots else None)
    bags = (strip.channelbag(slot) for layer in action.layers for strip in layer.strips) if slot else ()
    return [curve for bag in bags if bag for curve in bag.fcurves]


def assign(owner, action):
    """Makes an action the one that animation data, or an NLA strip, plays."""
    owner.action = action
    if action is not None and getattr(action, "slots", None) and hasattr(owner, "action_slot"):
        if owner.action_slot is None:
            owner.action_slot = action.slots[0]


def group_of(owner, name):
    """A channel group for new curves; none where curves are no longer grouped through the action."""
    groups = getattr(owner, "groups", None)
    if groups is None:
        return None
    return groups.get(name) or groups.new(name)
