package dev.limber.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SkeletonTest {
    @Test
    void keepsJointsInTheOrderInWhichTheyCame() {
        Skeleton.Builder builder = new Skeleton.Builder();
        int hips = builder.joint("hips", Skeleton.NONE, Vec3.ZERO);
        int left = builder.joint("leg", hips, new Vec3(1, 0, 0));
        int right = builder.joint("leg", hips, new Vec3(-1, 0, 0));
        int prop = builder.joint("prop", Skeleton.NONE, new Vec3(0, 0, 9));
        Skeleton skeleton = builder.build();

        assertEquals(List.of("hips", "leg", "leg", "prop"), skeleton.names());
        assertArrayEquals(new int[] {left, right}, skeleton.children(hips));
        assertArrayEquals(new int[0], skeleton.children(prop));
        assertEquals(Skeleton.NONE, skeleton.parent(prop));
        assertEquals(new Vec3(-1, 0, 0), skeleton.restTranslation(right));
    }

    @Test
    void duplicateNamesFindTheFirst() {
        Skeleton.Builder builder = new Skeleton.Builder();
        int first = builder.joint("bone", Skeleton.NONE, Vec3.ZERO);
        builder.joint("bone", first, Vec3.ZERO);
        assertEquals(first, builder.build().indexOf("bone"));
        assertEquals(Skeleton.NONE, builder.build().indexOf("nobody"));
    }

    @Test
    void childrenAreACopy() {
        Skeleton arm = TestClips.arm();
        arm.children(0)[0] = 7;
        assertArrayEquals(new int[] {1}, arm.children(0));
    }

    @Test
    void parentsMustComeFirst() {
        Skeleton.Builder builder = new Skeleton.Builder();
        assertThrows(IllegalArgumentException.class, () -> builder.joint("a", 0, Vec3.ZERO));
        assertThrows(IllegalArgumentException.class, () -> builder.endSite(0, Vec3.ZERO));
    }

    @Test
    void aSkeletonHasAJoint() {
        assertThrows(IllegalStateException.class, () -> new Skeleton.Builder().build());
    }

    @Test
    void changesMakeAnotherSkeleton() {
        Skeleton arm = TestClips.arm();
        assertEquals(List.of("a", "b"), arm.withNames(List.of("a", "b")).names());

        Pose rest = arm.restPose();
        Quat.fromAxisAngle(new Vec3(0, 0, 1), Math.PI / 2, rest.rotations(), 0);
        Vec3 tip = new Vec3(0, 8, 0);
        Skeleton raised = arm.withRest(rest);
        assertEquals(
                0,
                tip.distance(WorldPose.of(raised.restPose())
                        .position(raised.endSites().get(0))),
                1e-12);

        Skeleton longer = arm.withEndSites(site -> site.offset().times(3));
        assertEquals(new EndSite(1, new Vec3(3, 0, 0)), longer.endSites().get(0));

        Skeleton apart = arm.withParents(new int[] {Skeleton.NONE, Skeleton.NONE});
        assertEquals(Skeleton.NONE, apart.parent(1));
        assertEquals(new Vec3(2, 0, 0), apart.restTranslation(1));
        assertEquals(0, arm.parent(1));
        assertThrows(IllegalArgumentException.class, () -> arm.withParents(new int[] {1, 0}));
    }
}
