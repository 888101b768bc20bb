package dev.limber.editor.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureShapeTest {
    private static Skeleton arm() {
        Skeleton.Builder builder = new Skeleton.Builder();
        int upper = builder.joint("upper", Skeleton.NONE, Vec3.ZERO);
        int fore = builder.joint("fore", upper, new Vec3(3, 0, 0));
        builder.joint("helper", fore, Vec3.ZERO);
        return builder.endSite(fore, new Vec3(0, 2, 0)).build();
    }

    private static FigureShape shape(Skeleton skeleton) {
        FigureShape shape = new FigureShape(DrawnBones.of(skeleton, joint -> false), skeleton.jointCount(), 1, 2);
        WorldPose rest = WorldPose.of(skeleton.restPose());
        shape.update(rest.positions(), rest.rotations());
        return shape;
    }

    @Test
    void bonesReachFromJointToChildAndToTheTipsAndThoseWithoutLengthAreLeftOut() {
        FigureShape shape = shape(arm());
        assertEquals((2 + 3) * FigureShape.CORNERS, shape.cornerCount());
        assertEquals(0, extent(shape, 0, 0, Math::min), 1e-6);
        assertEquals(3, extent(shape, 0, 0, Math::max), 1e-6);
        assertEquals(2, extent(shape, 1, 1, Math::max), 1e-6);
    }

    @Test
    void aBoneReachesAJointThatHasMovedAgainstItsParent() {
        Skeleton skeleton = arm();
        FigureShape shape = new FigureShape(DrawnBones.of(skeleton, joint -> false), skeleton.jointCount(), 1, 2);
        Pose pose = skeleton.restPose();
        new Vec3(0, 0, 5).store(pose.translations(), 3);
        WorldPose moved = WorldPose.of(pose);
        shape.update(moved.positions(), moved.rotations());
        assertEquals(5, extent(shape, 0, 2, Math::max), 1e-6);
    }

    @Test
    void aJointThatCarriesTheCharacterHasNoBones() {
        Skeleton skeleton = arm();
        assertEquals(1, DrawnBones.of(skeleton, joint -> joint == 0).list().size());
    }

    private static double extent(FigureShape shape, int bone, int axis, DoubleBinaryOperator which) {
        return IntStream.range(bone * FigureShape.CORNERS, (bone + 1) * FigureShape.CORNERS)
                .mapToDouble(corner -> shape.positions[3 * corner + axis])
                .reduce(which)
                .orElseThrow();
    }

    @Test
    void everyFaceLooksOutwards() {
        FigureShape shape = shape(arm());
        for (int solid = 0; solid < shape.cornerCount() / FigureShape.CORNERS; solid++) {
            Vec3 middle = Vec3.ZERO;
            int first = solid * FigureShape.CORNERS;
            for (int corner = first; corner < first + FigureShape.CORNERS; corner++) {
                middle = middle.plus(vec(shape.positions, corner).times(1.0 / FigureShape.CORNERS));
            }
            for (int corner = first; corner < first + FigureShape.CORNERS; corner++) {
                Vec3 outwards = vec(shape.positions, corner).minus(middle);
                assertTrue(outwards.dot(vec(shape.normals, corner)) > 0, "corner " + corner);
                assertEquals(1, vec(shape.normals, corner).length(), 1e-6);
            }
        }
    }

    private static Vec3 vec(float[] values, int corner) {
        return new Vec3(values[3 * corner], values[3 * corner + 1], values[3 * corner + 2]);
    }
}
