package dev.limber.io.fbx.model;

import dev.limber.motion.Vec3;

/**
 * The model that a node of a scene comes from.
 *
 * @param id of the model, 0 for the node at the top, which turns and scales the file's world
 * @param parent the node above, less than this node's index, or -1
 * @param scaleAbove the parent's own scale at rest
 */
public record ModelNode(long id, int parent, ModelTransform transform, Vec3 scaleAbove) {}
