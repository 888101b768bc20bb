package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.WalkingClip;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rig that has its legs twice: those of the skin go where the others do. */
class LimbCopiesTest {
    private static final Clip WALK = WalkingClip.make();

    /** The body of the walk, with a second left leg beside the first, and a mark that only lies where a foot does. */
    private static Skeleton twice() {
        Skeleton body = WALK.skeleton();
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < body.jointCount(); joint++) {
            builder.joint(body.name(joint), body.parent(joint), body.restTranslation(joint));
        }
        int parent = body.parent(body.indexOf("LeftUpLeg"));
        for (String name : List.of("LeftUpLeg", "LeftLeg", "LeftFoot")) {
            parent = builder.joint("skin " + name, parent, body.restTranslation(body.indexOf(name)));
        }
        WorldPose rest = WorldPose.of(body.restPose());
        builder.joint("mark", 0, rest.position(body.indexOf("LeftFoot")).minus(rest.position(0)));
        for (EndSite site : body.endSites()) {
            builder.endSite(site.joint(), site.offset());
        }
        return builder.build();
    }

    @Test
    void theCopyOfALegGoesWhereTheLegGoes() {
        Skeleton skeleton = twice();
        Clip there =
                RetargetMethod.GEOMETRIC.prepare(Rig.of(WALK), Rig.of(skeleton)).retarget(WALK);
        double moved = 0;
        for (int frame = 0; frame < there.frameCount(); frame += 7) {
            WorldPose world = WorldPose.of(there.pose(frame));
            for (String name : List.of("LeftLeg", "LeftFoot")) {
                int copy = skeleton.indexOf("skin " + name);
                assertEquals(
                        0,
                        world.position(copy).distance(world.position(skeleton.indexOf(name))),
                        1e-4,
                        "frame " + frame);
            }
            moved = Math.max(
                    moved,
                    world.position(skeleton.indexOf("mark")).distance(world.position(skeleton.indexOf("LeftFoot"))));
        }
        assertTrue(moved > 1, "a single joint is no copy, so that the walk is seen");
    }
}
