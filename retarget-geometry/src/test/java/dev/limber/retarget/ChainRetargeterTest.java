package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.SketchedBody;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainRetargeterTest {
    static final Rig HORSE = Rig.of(quadruped(1, 1, 4).named());
    /** Longer, lower, with other joints in neck and tail, called nothing. */
    static final Rig OTHER = Rig.of(quadruped(0.7, 1.4, 2).nameless(5));

    private static final Rig CREATURE = Rig.of(new SketchedBody()
            .middle("Bone", "", 0.5, 0, 0.8, 0, 1.1, 0, 1.4, 0, 1.7, 0, 2, 0)
            .named());

    private static SketchedBody quadruped(double leg, double body, int neck) {
        return quadruped(new SketchedBody(), "", leg, body, neck);
    }

    /** Adds a quadruped that hangs on a joint. */
    static SketchedBody quadruped(SketchedBody start, String parent, double leg, double body, int neck) {
        double[] places = new double[2 * neck];
        for (int i = 0; i < neck; i++) {
            places[2 * i] = leg * 1.3 + 0.6 * (i + 1) / neck;
            places[2 * i + 1] = body * 0.7 + 0.5 * (i + 1) / neck;
        }
        return start.middle(
                        "spine",
                        parent,
                        leg * 1.2,
                        -0.7 * body,
                        leg * 1.25,
                        -0.2 * body,
                        leg * 1.2,
                        0.3 * body,
                        leg * 1.2,
                        0.7 * body)
                .middle("neck", "spine4", places)
                .middle("head", "neck" + neck, leg * 1.3 + 0.65, body * 0.7 + 0.6, leg * 1.3 + 0.5, body * 0.7 + 1)
                .middle("tail", "spine1", leg * 1.1, -0.9 * body, leg * 0.9, -body, leg * 0.6, -1.05 * body)
                .pair("ear", "head1", 0.1, leg * 1.3 + 0.75, body * 0.7 + 0.6, 0.15, leg * 1.3 + 0.85, body * 0.7 + 0.6)
                .pair(
                        "frontleg",
                        "spine4",
                        0.2,
                        leg,
                        0.7 * body,
                        0.2,
                        0.65 * leg,
                        0.7 * body - 0.15,
                        0.2,
                        0.35 * leg,
                        0.7 * body - 0.1,
                        0.2,
                        0.1 * leg,
                        0.7 * body - 0.1,
                        0.2,
                        0,
                        0.7 * body - 0.05)
                .pair(
                        "hindleg",
                        "spine1",
                        0.2,
                        leg,
                        -0.7 * body,
                        0.2,
                        0.65 * leg,
                        0.2 - 0.7 * body,
                        0.2,
                        0.4 * leg,
                        -0.2 - 0.7 * body,
                        0.2,
                        0.1 * leg,
                        -0.15 - 0.7 * body,
                        0.2,
                        0,
                        -0.1 - 0.7 * body);
    }

    /** The horse goes ahead, turns and nods; each leg steps in its turn, the others stand. */
    static Clip walk() {
        Skeleton skeleton = HORSE.skeleton();
        Rig rig = HORSE;
        int frames = 48;
        Clip.Builder builder =
                new Clip.Builder(skeleton, 1 / 30.0, frames, rig.chains().root());
        List<Chain> legs = rig.chains().of(ChainKind.LEG).toList();
        WorldPose rest = WorldPose.of(skeleton.restPose());
        for (int frame = 0; frame < frames; frame++) {
            Pose pose = skeleton.restPose();
            double[] rotation = new double[4];
            Quat.fromAxisAngle(new Vec3(1, 0, 0), 0.2 * Math.sin(frame * 0.3), rotation, 0);
            int neck = skeleton.indexOf("neck2");
            Quat.multiply(pose.rotations(), 4 * neck, rotation, 0, pose.rotations(), 4 * neck);
            double way = 0.02 * frame;
            Vec3 body = rest.position(rig.chains().root()).plus(new Vec3(0, -0.02, way));
            body.store(pose.translations(), 3 * rig.chains().root());
            WorldPose world = WorldPose.of(pose);
            for (int i = 0; i < legs.size(); i++) {
                int steps = Math.floorDiv(frame - 3 * i, 12);
                int since = Math.floorMod(frame - 3 * i, 12);
                double lifted = steps >= 0 && since < 3 ? Math.sin(Math.PI * since / 3) : 0;
                double ahead = steps < 0 ? 0 : 0.24 * (steps + Math.min(1, since / 3.0));
                Vec3 goal = rest.position(legs.get(i).contact()).plus(new Vec3(0, 0.1 * lifted, ahead - 0.05));
                StandingLeg.Body at = new StandingLeg.Body(rest, rig.chains().root(), new Vec3(0, 1, 0));
                new StandingLeg(legs.get(i).joints(), legs.get(i).contact(), at, Skeleton.NONE, at, 1)
                        .solve(goal, new Vec3(1, 0, 0), pose, world);
            }
            builder.set(frame, pose);
        }
        return builder.build();
    }

    private static Clip retarget(Rig from, Rig to, Clip clip) {
        return RetargetMethod.GEOMETRIC.prepare(from, to).retarget(clip);
    }

    @Test
    void onItsOwnRigAClipStaysAsItIs() {
        Clip clip = walk();
        assertEquals(0, farthest(clip, retarget(HORSE, HORSE, clip)), 2e-5);
    }

    @Test
    void theWayToAnotherAnimalAndBackChangesLittle() {
        Clip clip = walk();
        Clip back = retarget(OTHER, HORSE, retarget(HORSE, OTHER, clip));
        assertTrue(farthest(clip, back) < 0.06, () -> "off by " + farthest(clip, back));
    }

    private static double farthest(Clip a, Clip b) {
        double farthest = 0;
        for (int frame = 0; frame < a.frameCount(); frame++) {
            WorldPose one = WorldPose.of(a.pose(frame));
            WorldPose other = WorldPose.of(b.pose(frame));
            for (int joint = 0; joint < a.skeleton().jointCount(); joint++) {
                farthest = Math.max(farthest, one.position(joint).distance(other.position(joint)));
            }
        }
        return farthest;
    }

    /** A foot that stands on the source stands on the target, on the ground. */
    @Test
    void feetStandWhereTheSourcesStand() {
        Clip clip = walk();
        Clip there = retarget(HORSE, OTHER, clip);
        for (Chain leg : HORSE.chains().of(ChainKind.LEG).toList()) {
            Chain other = OTHER.chains().named(leg.name()).orElseThrow();
            for (int frame = 1; frame < clip.frameCount(); frame++) {
                Vec3 way = at(clip, leg, frame).minus(at(clip, leg, frame - 1));
                if (way.length() < 1e-5) {
                    Vec3 foot = at(there, other, frame);
                    assertEquals(
                            0, foot.distance(at(there, other, frame - 1)), 1e-4, leg.name() + " slides in " + frame);
                    assertEquals(OTHER.chains().ground(), foot.y(), 1e-3, leg.name());
                }
            }
        }
    }

    private static Vec3 at(Clip clip, Chain leg, int frame) {
        return WorldPose.of(clip.pose(frame)).position(leg.contact());
    }

    /** Strides grow with the legs. */
    @Test
    void theBodyGoesAsFarAsItsLegsAreLong() {
        Clip clip = walk();
        Clip there = retarget(HORSE, OTHER, clip);
        double scale = OTHER.chains().legLength() / HORSE.chains().legLength();
        assertEquals(scale * distance(HORSE, clip), distance(OTHER, there), 1e-3);
    }

    private static double distance(Rig rig, Clip clip) {
        int root = rig.chains().root();
        Vec3 first = WorldPose.of(clip.pose(0)).position(root);
        return WorldPose.of(clip.pose(clip.frameCount() - 1)).position(root).z() - first.z();
    }

    /** Six bones of a creature that nobody has seen follow a leg that they are bound to. */
    @Test
    void aChainBoundByHandFollows() {
        JointMap map = ChainBindings.bind(
                JointMap.between(HORSE, CREATURE), List.of("Bone1..Bone6=left front leg"), HORSE, CREATURE);
        Clip there = RetargetMethod.GEOMETRIC
                .prepare(HORSE, CREATURE, map, RetargetSettings.DEFAULT)
                .retarget(walk());
        double most = 0;
        for (int frame = 1; frame < there.frameCount(); frame++) {
            Pose pose = there.pose(frame);
            Pose first = there.pose(0);
            for (int joint = 1; joint < 6; joint++) {
                most = Math.max(most, Quat.angle(pose.rotations(), 4 * joint, first.rotations(), 4 * joint));
            }
        }
        assertTrue(most > 0.1, "its bones hardly turn: " + most);
    }

    @Test
    void whatCannotBeBoundIsToldWithWhatThereIs() {
        JointMap map = JointMap.between(HORSE, OTHER);
        RetargetException wrong = assertThrows(
                RetargetException.class, () -> ChainBindings.bind(map, List.of("left wing=neck"), HORSE, OTHER));
        assertTrue(String.valueOf(wrong.getMessage()).contains("left front leg"), wrong::toString);
        RetargetException nothing = assertThrows(
                RetargetException.class,
                () -> RetargetMethod.GEOMETRIC.prepare(
                        HORSE, OTHER, new JointMap(List.of()), RetargetSettings.DEFAULT));
        assertTrue(String.valueOf(nothing.getMessage()).contains("--bind"), nothing::toString);
    }

    @Test
    void mapsOfChainsComeBackFromTheirFile() throws IOException {
        JointMap map = JointMap.between(HORSE, OTHER);
        byte[] json = JointMapJson.bytes(map, HORSE.skeleton(), OTHER.skeleton());
        assertEquals(map, JointMapJson.parse("map.json", json, HORSE.skeleton(), OTHER.skeleton()));
    }
}
