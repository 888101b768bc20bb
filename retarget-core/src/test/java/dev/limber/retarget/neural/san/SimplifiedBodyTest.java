package dev.limber.retarget.neural.san;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
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
    void peopleLoseFingersAndTwistBonesAndStrangeCreaturesNothing() {
        for (Mannequin mannequin : Mannequin.all()) {
            List<String> kept = SimplifiedBody.of(Rig.of(mannequin.skeleton())).jointNames();
            assertTrue(kept.size() >= 15, mannequin + " keeps " + kept);
            assertFalse(
                    kept.stream().anyMatch(name -> name.matches("(?i).*(twist|thumb|index|ring).*")),
                    mannequin + " keeps " + kept);
        }
        Skeleton animal = Creatures.skeleton(2, 2, 1);
        assertEquals(animal.names(), SimplifiedBody.of(Rig.of(animal)).jointNames());
    }

    @Test
    void animalsLoseWhatNotAllOfThemHaveAndAreMirrored() {
        Skeleton.Builder builder = new Skeleton.Builder();
        Skeleton plain = Creatures.skeleton(3, 4, 1);
        for (int joint = 0; joint < plain.jointCount(); joint++) {
            builder.joint(plain.name(joint), plain.parent(joint), plain.restTranslation(joint));
        }
        int head = plain.indexOf("n1");
        builder.joint("ear_l", head, new Vec3(0.05, 0.1, -0.02));
        builder.joint("ear_r", head, new Vec3(-0.05, 0.1, -0.02));
        SimplifiedBody body = SimplifiedBody.of(Rig.of(builder.build()));
        assertEquals(plain.names(), body.jointNames());
        assertEquals(SimplifiedBody.of(Rig.of(plain)).topology(), body.topology());
        List<Integer> mirror = body.mirror();
        for (String name : List.of("h-11", "f-12", "t1")) {
            int other = mirror.get(body.jointNames().indexOf(name));
            assertEquals(name.replace("-1", "1"), body.jointNames().get(other));
        }
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
