package dev.limber.io.scene;

import dev.limber.motion.Vec3;
import java.util.Optional;
import org.joml.Matrix4d;
import org.joml.Matrix4dc;
import org.joml.Quaterniondc;
import org.joml.Vector3d;

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

    private static final double SAME_SCALE = 0.01; // relative

    /** Returns the matrix from the node's space to its parent's, at rest. */
    public Matrix4d matrix() {
        return new Matrix4d()
                .translationRotateScale(
                        new Vector3d(translation.x(), translation.y(), translation.z()),
                        rotation,
                        new Vector3d(scale.x(), scale.y(), scale.z()));
    }

    /** Returns the node where a matrix from its space to its parent's puts it; none where that is of another scale. */
    public Optional<Node> at(Matrix4dc local) {
        return local.isFinite() && hasScaleOf(local, scale)
                ? Optional.of(
                        new Node(name, parent, Matrices.translation(local), Matrices.rotation(local), scale, kind))
                : Optional.empty();
    }

    /** Whether a matrix has a scale, but for what matrices of a file lose by rounding. */
    public static boolean hasScaleOf(Matrix4dc matrix, Vec3 scale) {
        return Matrices.scale(matrix).distance(scale) <= SAME_SCALE * scale.length();
    }
}
