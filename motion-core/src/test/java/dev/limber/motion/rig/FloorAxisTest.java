package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import org.junit.jupiter.api.Test;

/** A body of 18 units that rests along Y with its soles at 0. */
class FloorAxisTest {
    private static final Vec3 Y = new Vec3(0, 1, 0);
    private static final Vec3 Z = new Vec3(0, 0, 1);

    private static final Skeleton PERSON = TestBodies.person();
    private static final Roles ROLES = Rig.of(PERSON).roles();

    private static void add(FloorAxis floor, int count, double degrees, Vec3 hips, Vec3 step) {
        for (int i = 0; i < count; i++) {
            Pose pose = PERSON.restPose();
            Quat.fromAxisAngle(new Vec3(1, 0, 0), Math.toRadians(degrees), pose.rotations(), 0);
            hips.plus(step.times(i)).store(pose.translations(), 0);
            floor.sample(WorldPose.of(pose), ROLES);
        }
    }

    /** Two of twenty samples stand; in the others it crawls ahead, its head along Z. */
    @Test
    void whoCrawlsIsOnAFloor() {
        FloorAxis floor = new FloorAxis();
        add(floor, 2, 0, new Vec3(0, 10, 0), Vec3.ZERO);
        add(floor, 18, 80, new Vec3(0, 2.5, 0), Z.times(1.5));
        assertEquals(Y, floor.orElse(Z));
    }

    /** Without a sample that stands, or on the spot, nothing speaks against what the body does most. */
    @Test
    void elseTheBodyTells() {
        FloorAxis walking = new FloorAxis();
        add(walking, 20, 90, new Vec3(0, 0, 10), new Vec3(0, -3, 0));
        assertEquals(Z, walking.orElse(Z));
        FloorAxis standing = new FloorAxis();
        add(standing, 2, 0, new Vec3(0, 10, 0), Vec3.ZERO);
        add(standing, 18, 90, new Vec3(0, 2.5, 10), Vec3.ZERO);
        assertEquals(Z, standing.orElse(Z));
    }
}
