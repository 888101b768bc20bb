package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RigDataTest {
    private static final Set<BodyPart> BODY = EnumSet.of(
            BodyPart.HIPS,
            BodyPart.SPINE,
            BodyPart.NECK,
            BodyPart.HEAD,
            BodyPart.CLAVICLE,
            BodyPart.UPPER_ARM,
            BodyPart.FOREARM,
            BodyPart.HAND,
            BodyPart.THIGH,
            BodyPart.SHIN,
            BodyPart.FOOT,
            BodyPart.TOE);

    @ParameterizedTest
    @ValueSource(strings = {"cmu/mb", "cmu/daz", "cmu/iclone", "lafan1", "bandai-namco"})
    void rolesAreFoundWithoutNamesInAnyOrderOfChildren(String set) throws IOException {
        Clip clip = TestData.firstClip(set);
        Rig named = Rig.of(clip);
        Renamed renamed = Renamed.of(clip, new Random(7));
        Rig nameless = Rig.of(renamed.clip());

        assertEquals(BodyPlan.HUMANOID, nameless.plan());
        assertAll(IntStream.range(0, clip.skeleton().jointCount())
                .filter(joint -> BODY.contains(
                        named.roles().of(renamed.before().get(joint)).part()))
                .mapToObj(joint -> () -> assertEquals(
                        named.roles().of(renamed.before().get(joint)),
                        nameless.roles().of(joint),
                        clip.skeleton().name(renamed.before().get(joint)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmu/mb", "cmu/daz", "cmu/iclone", "lafan1", "bandai-namco"})
    void referencePoseIsThatOfAPerson(String set) throws IOException {
        Rig rig = Rig.of(TestData.firstClip(set));
        WorldPose world = WorldPose.of(rig.referencePose());
        assertEquals(new Vec3(0, 1, 0), rig.up());
        assertEquals(new Vec3(0, 0, 1), rig.forward());
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            assertTrue(ReferencePoseCheck.bone(world, rig.roles(), BodyPart.THIGH, side)
                            .dot(rig.up())
                    < -0.93);
            assertTrue(ReferencePoseCheck.bone(world, rig.roles(), BodyPart.SHIN, side)
                            .dot(rig.up())
                    < -0.93);
            int foot = rig.roles().joint(BodyPart.FOOT, side);
            Vec3 tip = BoneEnds.tip(rig.skeleton(), rig.roles(), BodyPart.FOOT, side)
                    .normalized();
            assertTrue(Quat.rotate(world.rotations(), 4 * foot, tip).dot(rig.forward()) > 0.7);
        }
        double heads = rig.height() / rig.legLength();
        assertTrue(heads > 1.6 && heads < 2.3, "height over leg length is " + heads);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mesh2motion-fox-animations.glb",
                "mesh2motion-fox-dog.glb",
                "mesh2motion-horse-animations.glb",
                "quaternius-Horse.glb",
                "quaternius-Wolf.glb"
            })
    void quadrupedsAreToldAndGetNoRoles(String file) throws IOException {
        Rig rig = Rig.of(TestData.glb(file));
        assertEquals(BodyPlan.QUADRUPED, rig.plan());
        assertTrue(IntStream.range(0, rig.skeleton().jointCount())
                .allMatch(joint -> rig.roles().of(joint).part() == BodyPart.OTHER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mesh2motion-rig-human.glb",
                "mesh2motion-human-male.glb",
                "kaykit-Knight.glb",
                "quaternius-Character.glb"
            })
    void humansOfGamesAreHumanoids(String file) throws IOException {
        Rig rig = Rig.of(TestData.glb(file));
        assertEquals(BodyPlan.HUMANOID, rig.plan());
        assertTrue(rig.legLength() > 0);
    }

    /** A clip whose joints are called j0, j1, ..., with the joint that each was before. */
    private record Renamed(Clip clip, List<Integer> before) {
        static Renamed of(Clip clip, Random random) {
            Skeleton old = clip.skeleton();
            List<Integer> order = new ArrayList<>();
            IntStream.range(0, old.jointCount())
                    .filter(joint -> old.parent(joint) == Skeleton.NONE)
                    .forEach(root -> shuffle(old, root, random, order));
            Skeleton skeleton = rebuild(old, order);
            int[] all = IntStream.range(0, order.size()).toArray();
            Clip.Builder renamed = new Clip.Builder(skeleton, clip.frameTime(), clip.frameCount(), all);
            Pose from = new Pose(old);
            Pose to = new Pose(skeleton);
            for (int frame = 0; frame < clip.frameCount(); frame++) {
                clip.read(frame, from);
                for (int joint : all) {
                    System.arraycopy(from.rotations(), 4 * order.get(joint), to.rotations(), 4 * joint, 4);
                    System.arraycopy(from.translations(), 3 * order.get(joint), to.translations(), 3 * joint, 3);
                }
                renamed.set(frame, to);
            }
            return new Renamed(renamed.build(), order);
        }

        private static void shuffle(Skeleton skeleton, int joint, Random random, List<Integer> order) {
            order.add(joint);
            List<Integer> children = new ArrayList<>(
                    IntStream.of(skeleton.children(joint)).boxed().toList());
            Collections.shuffle(children, random);
            children.forEach(child -> shuffle(skeleton, child, random, order));
        }

        private static Skeleton rebuild(Skeleton old, List<Integer> order) {
            Skeleton.Builder builder = new Skeleton.Builder();
            double[] rest = old.restPose().rotations();
            for (int joint : order) {
                double[] rotation = new double[4];
                Quat.copy(rest, 4 * joint, rotation, 0);
                int parent = order.indexOf(old.parent(joint));
                builder.joint("j" + order.indexOf(joint), parent, old.restTranslation(joint), rotation);
            }
            for (EndSite site : old.endSites()) {
                builder.endSite(order.indexOf(site.joint()), site.offset());
            }
            return builder.build();
        }
    }
}
