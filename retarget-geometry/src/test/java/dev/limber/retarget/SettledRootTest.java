package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.SketchedBody;
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People whose BVH file rests at the origin do not lift the animals that follow them off the ground. */
class SettledRootTest {
    private static final Clip WALK = WalkingClip.make();
    private static final Rig BIRD = Rig.of(new SketchedBody()
            .middle("tail", "", 0.9, -0.3)
            .middle("spine", "tail1", 1, 0, 1.1, 0.3)
            .middle("head", "spine2", 1.3, 0.5, 1.3, 0.7)
            .pair("wing", "spine2", 0.1, 1.1, 0.2, 0.5, 1.1, 0.1, 0.9, 1.1, 0, 1.2, 1.1, -0.1)
            .pair("leg", "spine1", 0.1, 0.9, 0, 0.1, 0.5, 0.1, 0.1, 0.1, -0.1, 0.1, 0, 0.1)
            .named());

    /** Returns the walk of a skeleton that rests with its hips at the origin. */
    private static Clip atOrigin() {
        Skeleton own = WALK.skeleton();
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < own.jointCount(); joint++) {
            boolean root = own.parent(joint) == Skeleton.NONE;
            builder.joint(own.name(joint), own.parent(joint), root ? Vec3.ZERO : own.restTranslation(joint));
        }
        own.endSites().forEach(site -> builder.endSite(site.joint(), site.offset()));
        return WALK.on(builder.build());
    }

    private static double lowest(Clip clip, int frame) {
        WorldPose world = WorldPose.of(clip.pose(frame));
        double least = Double.POSITIVE_INFINITY;
        for (String foot : List.of("leg4.L", "leg4.R")) {
            least = Math.min(
                    least, world.position(clip.skeleton().indexOf(foot)).y());
        }
        return least;
    }

    @Test
    void aBirdStandsWhereTheSourceDoes() {
        Clip resting = atOrigin();
        Rig person = Rig.of(resting);
        Clip bird = RetargetMethod.GEOMETRIC.prepare(person, BIRD).retarget(resting);
        for (int frame = 0; frame < bird.frameCount(); frame += 10) {
            assertEquals(0, lowest(bird, frame), 0.12, "frame " + frame);
        }
    }

    @Test
    void aPersonWhoRestsAtTheOriginStandsOnTheFloor() {
        Rig person = Rig.of(atOrigin());
        Rig source = Rig.of(WALK);
        Clip bird = RetargetMethod.GEOMETRIC.prepare(source, BIRD).retarget(WALK);
        Clip back = RetargetMethod.GEOMETRIC.prepare(BIRD, person).retarget(bird);
        int hips = back.skeleton().indexOf("Hips");
        double high = WorldPose.of(back.pose(0)).position(hips).dot(person.up());
        assertEquals(WorldPose.of(WALK.pose(0)).position(hips).dot(source.up()), high, 0.15 * source.legLength());
        assertTrue(
                ResultCheck.of(BIRD, person, JointMap.between(BIRD, person), bird, back).stream()
                        .noneMatch(finding -> finding.kind() == Finding.Kind.FLOOR),
                "on the floor");
    }

    @Test
    void clipsThatStandAsTheyRestAreLeftAlone() {
        assertSame(WALK, SettledRoot.of(Rig.of(WALK), WALK));
        Clip resting = atOrigin();
        Vec3 rest = WALK.skeleton().restTranslation(0);
        Clip displaced = resting.map((frame, pose) -> {
            double[] root = pose.translations();
            Vec3.of(root, 0).minus(rest).store(root, 0);
        });
        assertSame(displaced, SettledRoot.of(Rig.of(displaced), displaced), "displacements");
    }
}
