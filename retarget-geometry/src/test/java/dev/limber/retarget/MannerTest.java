package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Progress;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Slice;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.manner.Manner;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body that moves as in clips of its own. */
class MannerTest {
    private static final Rig HORSE = ChainRetargeterTest.HORSE;
    private static final Skeleton SKELETON = HORSE.skeleton();
    private static final int PERIOD = 20; // frames
    private static final Clip TROT = gait(PERIOD, 0.5, 0.3, 0, 0, 2 * Math.PI / PERIOD);
    private static final Clip AMBLE = gait(36, 0.25, 0, 0, 0, 2 * Math.PI / 36);
    private static final Clip STAND = gait(50, 0, 0.02, 0, 0, 2 * Math.PI / 50);
    private static final Manner MANNER = new Manner(HORSE, List.of(STAND, AMBLE, TROT));
    private static final JointMap MAP = JointMap.between(HORSE, HORSE);

    /**
     * Legs that swing, those of one side front and back against each other, and a neck that nods.
     *
     * @param swing of the legs, radians
     * @param nod of the neck, radians
     * @param shift frames by which the gait is ahead
     * @param stride the way ahead in a frame
     * @param pace radians in a frame
     */
    private static Clip gait(int frames, double swing, double nod, int shift, double stride, double pace) {
        int root = HORSE.chains().root();
        Clip.Builder builder = new Clip.Builder(SKELETON, 1 / 30.0, frames + 1, root);
        for (int frame = 0; frame <= frames; frame++) {
            Pose pose = SKELETON.restPose();
            double phase = pace * (frame + shift);
            for (Chain leg : HORSE.chains().of(ChainKind.LEG).toList()) {
                boolean first =
                        leg.name().equals("left front leg") || leg.name().equals("right hind leg");
                rotate(pose, leg.first(), swing * Math.sin(phase + (first ? 0 : Math.PI)));
            }
            rotate(pose, SKELETON.indexOf("neck2"), nod * Math.cos(2 * phase));
            Vec3 at = WorldPose.of(SKELETON.restPose()).position(root);
            at.plus(new Vec3(0, 0, stride * frame)).store(pose.translations(), 3 * root);
            builder.set(frame, pose);
        }
        return builder.build();
    }

    private static void rotate(Pose pose, int joint, double angle) {
        double[] rotation = new double[4];
        Quat.fromAxisAngle(new Vec3(1, 0, 0), angle, rotation, 0);
        Quat.multiply(rotation, 0, pose.rotations(), 4 * joint, pose.rotations(), 4 * joint);
    }

    private static Clip inManner(Clip plain) {
        return MANNER.apply(plain, MAP, Progress.NONE).clip();
    }

    private static double farthest(Clip a, Clip b) {
        double farthest = 0;
        for (int frame = 0; frame < a.frameCount(); frame++) {
            WorldPose one = WorldPose.of(a.pose(frame));
            WorldPose other = WorldPose.of(b.pose(frame));
            for (int joint = 0; joint < SKELETON.jointCount(); joint++) {
                farthest = Math.max(farthest, one.position(joint).distance(other.position(joint)));
            }
        }
        return farthest;
    }

    @Test
    void anOwnClipComesBack() {
        for (Clip own : List.of(STAND, AMBLE, TROT)) {
            assertEquals(0, farthest(own, inManner(own)), 1e-4);
        }
    }

    @Test
    void anOwnClipThatBeginsElsewhereComesBackSo() {
        Clip shifted = gait(PERIOD, 0.5, 0.3, 7, 0, 2 * Math.PI / PERIOD);
        assertEquals(0, farthest(shifted, inManner(shifted)), 1e-4);
        assertTrue(farthest(TROT, shifted) > 0.3, "the test shows nothing");
    }

    /** It trots with small steps and a stiff neck, in another time; the result nods, steps out and keeps that time. */
    @Test
    void whatAnotherBodyDoesIsDoneAsOneDoesItself() {
        int period = 18;
        Clip foreign = gait(period, 0.4, 0, 0, 0, 2 * Math.PI / period);
        Clip expected = gait(period, 0.5, 0.3, 0, 0, 2 * Math.PI / period);
        assertTrue(farthest(foreign, expected) > 0.1, "the test shows nothing");
        assertEquals(0, farthest(expected, inManner(foreign)), 0.03);
    }

    @Test
    void theWayOverTheGroundStays() {
        Clip foreign = gait(PERIOD, 0.4, 0, 0, 0.05, 2 * Math.PI / PERIOD);
        Clip result = inManner(foreign);
        int root = HORSE.chains().root();
        for (int frame = 0; frame < result.frameCount(); frame++) {
            Vec3 wanted = WorldPose.of(foreign.pose(frame)).position(root);
            assertEquals(0, wanted.distance(WorldPose.of(result.pose(frame)).position(root)), 1e-3, "frame " + frame);
        }
    }

    /** From standing into a trot: no pose is far from the one before. */
    @Test
    void patchesRunIntoEachOther() {
        Clip.Builder builder =
                new Clip.Builder(SKELETON, 1 / 30.0, 100, HORSE.chains().root());
        for (int frame = 0; frame < 100; frame++) {
            builder.set(frame, frame < 50 ? STAND.pose(frame) : TROT.pose((frame - 50) % PERIOD));
        }
        Clip source = builder.build();
        Clip result = inManner(source);
        double usual = fastest(TROT);
        assertTrue(fastest(result) < 1.5 * usual, () -> fastest(result) + " against " + usual);
        // Once it is under way, in the time of the source.
        assertEquals(0, farthest(Slice.of(result, 65, 100), Slice.of(source, 65, 100)), 0.05);
    }

    private static double fastest(Clip clip) {
        double fastest = 0;
        for (int frame = 1; frame < clip.frameCount(); frame++) {
            WorldPose now = WorldPose.of(clip.pose(frame));
            WorldPose before = WorldPose.of(clip.pose(frame - 1));
            for (int joint = 0; joint < SKELETON.jointCount(); joint++) {
                fastest = Math.max(fastest, now.position(joint).distance(before.position(joint)));
            }
        }
        return fastest;
    }

    @Test
    void whatNoOwnClipIsLikeStaysAndIsTold() {
        Clip rears = gait(PERIOD, 0, 0, 0, 0, 0).map((frame, pose) -> {
            rotate(pose, HORSE.chains().root(), -1.2);
        });
        Retargeter.Outcome outcome = MANNER.apply(rears, MAP, Progress.NONE);
        assertEquals(0, farthest(rears, outcome.clip()), 1e-4);
        assertEquals(
                List.of(Finding.Kind.UNLIKE),
                outcome.findings().stream().map(Finding::kind).toList());
        assertEquals(PERIOD, outcome.findings().get(0).lastFrame());
    }

    @Test
    void clipsInWhichNothingMovesAreRefused() {
        Clip still = gait(PERIOD, 0, 0, 0, 0, 0);
        assertThrows(RetargetException.class, () -> new Manner(HORSE, List.of(still)));
        assertThrows(RetargetException.class, () -> new Manner(HORSE, List.of()));
    }
}
