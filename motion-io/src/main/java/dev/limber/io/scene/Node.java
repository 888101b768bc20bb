package dev.limber.io.scene;

import dev.limber.motion.Vec3;
import org.joml.Quaterniondc;

/**
 * A node of a scene.
 *
 * @param parent index of the parent, less than the node's own, or {@link dev.limber.motion.Skeleton#NONE}
 * @param translation of the node at rest, in its parent's space
 * @param rotation of the node at rest, of unit length
 * @param scale of the node at rest, along its own axes
 * @param kind whether it may become a joint
 */
public record Node(String name, int parent, Vec3 translation, Quaterniondc rotation, Vec3 scale, Kind kind) {
    /** What a node stands for. */
    public enum Kind {
        /** A joint of a skin. */
        BONE,
        /** Nothing but a place, which may be read as a joint. */
        PLAIN,
        /** Holds a mesh, a camera or a light. */
        OBJECT,
        /** A step of another node's transform, such as a pivot or a pre-rotation of FBX; never a joint. */
        PIVOT
    }
}
