package dev.limber.retarget.neural.san;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimplifiedBodyTest {
    @Test
    void aClipComesBackAsItWas() {
        Clip walk = WalkingClip.make();
        SimplifiedBody body = SimplifiedBody.of(Rig.of(walk));
        BodyMotion motion = body.read(walk);
        Clip back = body.write(motion, body, walk.frameTime());
        for (int frame = 0; frame < walk.frameCount(); frame += 7) {
            WorldPose want = WorldPose.of(walk.pose(frame));
            WorldPose have = WorldPose.of(back.pose(frame));
            for (String name : body.jointNames()) {
                int joint = walk.skeleton().indexOf(name);
                double apart = want.position(joint).distance(have.position(joint));
                assertEquals(0, apart, 1e-3, name + " in frame " + frame);
            }
        }
    }

    @Test
    void peopleLoseFingersAndTwistBonesAndAnimalsNothing() {
        for (Mannequin mannequin : Mannequin.all()) {
            List<String> kept = SimplifiedBody.of(Rig.of(mannequin.skeleton())).jointNames();
            assertTrue(kept.size() >= 15, mannequin + " keeps " + kept);
            assertFalse(
                    kept.stream().anyMatch(name -> name.matches("(?i).*(twist|thumb|index|ring).*")),
                    mannequin + " keeps " + kept);
        }
        Skeleton animal = Creatures.skeleton(3, 4, 1);
        assertEquals(animal.names(), SimplifiedBody.of(Rig.of(animal)).jointNames());
    }

    @Test
    void allMannequinsHaveTheSamePrimalSkeleton() {
        List<MotionGroup> groups = new ArrayList<>();
        for (Mannequin mannequin : Mannequin.all()) {
            GroupReader reader = new GroupReader("g" + groups.size(), 0);
            Skeleton skeleton = mannequin.skeleton();
            reader.add("rest", new Clip.Builder(skeleton, 1 / 30.0, 3, 0).build(), Rig::of);
            groups.add(reader.group().orElseThrow());
        }
        for (MotionGroup group : GroupOrder.of(groups)) {
            List<String> names = group.kind().joints();
            int[] tips = group.kind().levels(SanNetworkSettings.PAPER).tips();
            int[] first = GroupOrder.of(groups)
                    .get(0)
                    .kind()
                    .levels(SanNetworkSettings.PAPER)
                    .tips();
            assertEquals(first.length, tips.length, names::toString);
        }
    }

    @Test
    void aMirroredWindowMirroredIsTheWindow() {
        Clip walk = WalkingClip.make();
        SimplifiedBody body = SimplifiedBody.of(Rig.of(walk));
        BodyWindow window = BodyWindow.of(body.read(walk), 3);
        List<Integer> mirror = body.mirror();
        assertFalse(mirror.isEmpty());
        assertArrayEquals(
                window.features(), window.mirrored(mirror).mirrored(mirror).features(), 0f);
    }
}
