package dev.limber.retarget.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.ArmSettings;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.RetargetException;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.VolumeSettings;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactSolverTest {
    private static final int FPS = 60;
    private static final Clip SOURCE = Touches.handsOnBelly(FPS);
    private static final double[] ARMS = {0.9, 1.15}; // of the source's
    private static final double[] TORSOS = {0.75, 1.35};
    private static final RetargetSettings FEET = RetargetSettings.DEFAULT;
    private static final RetargetSettings ALL = FEET.withIk(IkTarget.FEET, IkTarget.CONTACTS);

    private static Clip retarget(Rig target, RetargetSettings settings) {
        return retarget(SOURCE, target, settings);
    }

    private static Clip retarget(Clip clip, Rig target, RetargetSettings settings) {
        return new GeometricRetargeter(Touches.RIG, target, settings).retarget(clip);
    }

    /** The source's rig with other arms and another torso, as deep as it is long; without skin. */
    private static Rig built(double arms, double torso) {
        return built(arms, torso, 1);
    }

    /** The same with another pelvis. */
    private static Rig built(double arms, double torso, double pelvis) {
        Skeleton skeleton = Touches.RIG.skeleton();
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            BodyPart part = Touches.RIG.roles().of(joint).part();
            double factor =
                    switch (part) {
                        case FOREARM, HAND -> arms;
                        case SPINE, CLAVICLE, NECK -> torso;
                        case THIGH -> pelvis;
                        default -> 1;
                    };
            builder.joint(
                    skeleton.name(joint),
                    skeleton.parent(joint),
                    skeleton.restTranslation(joint).times(factor),
                    Arrays.copyOfRange(skeleton.restPose().rotations(), 4 * joint, 4 * joint + 4));
        }
        skeleton.endSites().forEach(site -> builder.endSite(site.joint(), site.offset()));
        return Rig.of(builder.build());
    }

    @Test
    void handsLieOnTheBodyWhateverTheArms() {
        for (double arms : ARMS) {
            for (double torso : TORSOS) {
                Rig target = built(arms, torso);
                BodyTrack all = Touches.track(retarget(target, ALL), target);
                for (double time = Touches.FROM + 0.2; time < Touches.TO - 0.2; time += 0.1) {
                    for (Part hand : List.of(Part.LEFT_HAND, Part.RIGHT_HAND)) {
                        double gap = Touches.gapToTorso(all, (int) (time * FPS), hand);
                        assertEquals(0, gap, 0.02, hand + " with arms " + arms + " and torso " + torso);
                    }
                }
            }
        }
    }

    @Test
    void clapsMeetWhateverTheArms() {
        Clip clap = Touches.handsTogether(FPS);
        double apart = 0;
        for (double arms : ARMS) {
            for (double torso : TORSOS) {
                Rig target = built(arms, torso);
                BodyTrack all = Touches.track(retarget(clap, target, ALL), target);
                BodyTrack feet = Touches.track(retarget(clap, target, FEET), target);
                for (double time = Touches.FROM + 0.2; time < Touches.TO - 0.2; time += 0.1) {
                    int frame = (int) (time * FPS);
                    double gap = Touches.gapBetweenArms(all, frame);
                    assertEquals(0, gap, 0.01, "with arms " + arms + " and torso " + torso);
                    double without = Touches.gapBetweenArms(feet, frame);
                    apart = Math.max(apart, Math.abs(without));
                }
            }
        }
        assertTrue(apart > 0.03, "else the test shows nothing: " + apart);
    }

    /** The change is found by a few steps a frame; those of the first frame have the steps of the ones after it before them. */
    @Test
    void whoIsStillIsStillFromTheFirstFrame() {
        Pose pose = SOURCE.pose((int) (1.5 * FPS));
        Clip.Builder still = new Clip.Builder(SOURCE.skeleton(), 1.0 / FPS, FPS, SOURCE.translatedJoints());
        for (int frame = 0; frame < FPS; frame++) {
            still.set(frame, pose);
        }
        double most = 0;
        for (double arms : ARMS) {
            for (double torso : TORSOS) {
                Clip moved = retarget(still.build(), built(arms, torso), ALL);
                for (int frame = 1; frame < FPS; frame++) {
                    most = Math.max(most, rotated(moved, frame));
                }
            }
        }
        assertEquals(0, most, 0.05);
    }

    /** Returns the degrees by which a joint rotates most from the frame before. */
    private static double rotated(Clip clip, int frame) {
        double[] before = clip.pose(frame - 1).rotations();
        double[] now = clip.pose(frame).rotations();
        double most = 0;
        for (int q = 0; q < now.length; q += 4) {
            most = Math.max(most, Math.toDegrees(Quat.angle(before, q, now, q)));
        }
        return most;
    }

    @Test
    void legsThatAreCrossedTouchAndTheOneThatStandsStays() {
        Clip crossed = Touches.legsCrossed(FPS);
        for (double pelvis : List.of(0.7, 1.4)) {
            Rig target = built(1, 1, pelvis);
            Clip all = retarget(crossed, target, ALL);
            Clip feet = retarget(crossed, target, FEET);
            int foot = target.roles().joint(BodyPart.FOOT, Side.RIGHT);
            int frame = (int) (1.5 * FPS);
            double without = Touches.gapBetweenLegs(Touches.track(feet, target), frame);
            assertTrue(Math.abs(without) > 0.025, "else the test shows nothing: " + without);
            for (double time = Touches.FROM + 0.2; time < Touches.TO - 0.2; time += 0.1) {
                int at = (int) (time * FPS);
                double gap = Touches.gapBetweenLegs(Touches.track(all, target), at);
                assertEquals(0, gap, 0.02, "with pelvis " + pelvis);
                Vec3 stood = WorldPose.of(feet.pose(at)).position(foot);
                assertEquals(0, WorldPose.of(all.pose(at)).position(foot).distance(stood), 0.005 * target.height());
            }
        }
    }

    @Test
    void handsLieOnTheHipsOfTheThinAndTheBroad() {
        Clip hips = Touches.handsOnHips(FPS);
        for (double torso : TORSOS) {
            Rig target = built(1, torso);
            BodyTrack all = Touches.track(retarget(hips, target, ALL), target);
            for (double time = Touches.FROM + 0.2; time < Touches.TO - 0.2; time += 0.1) {
                for (Part hand : List.of(Part.LEFT_HAND, Part.RIGHT_HAND)) {
                    double gap = Touches.gapToTorso(all, (int) (time * FPS), hand);
                    assertEquals(0, gap, 0.02, hand + " with torso " + torso);
                }
            }
        }
    }

    /** The floor is put below the hands, where they are before they are brought to the body. */
    @Test
    void whatLiesOnTheFloorStaysThere() {
        Rig target = built(1.15, 0.75);
        Clip held = retarget(target, FEET);
        int frame = (int) (1.5 * FPS);
        double floor = lowest(held, target, frame);
        BodyVolumes from = BodyVolumes.of(Touches.RIG);
        BodyVolumes to = BodyVolumes.of(target);
        ContactSolver solver = new ContactSolver(from, target, target.roles(), to, false, (upper, side) -> true);
        Clip free = solver.solve(SOURCE, pose -> {}, held, Double.NEGATIVE_INFINITY, pose -> {});
        Clip lying = solver.solve(SOURCE, pose -> {}, held, floor, pose -> {});
        Vec3 before = hand(held, target, frame);
        double moved = hand(free, target, frame).distance(before);
        assertTrue(moved > 0.05 * to.unit(), "else the test shows nothing");
        assertEquals(0, hand(lying, target, frame).distance(before), 0.35 * moved);
        assertEquals(floor, lowest(lying, target, frame), 0.015 * to.unit());
    }

    /** Returns how high the lowest of the left hand is. */
    private static double lowest(Clip clip, Rig rig, int frame) {
        double[] radii = new double[2 * BodyVolumes.COUNT];
        BodyVolumes.of(rig).radii(radii);
        return hand(clip, rig, frame).dot(rig.up()) - radii[2 * Part.LEFT_HAND.index()];
    }

    /** Returns where the left hand begins. */
    private static Vec3 hand(Clip clip, Rig rig, int frame) {
        double[] ends = new double[6 * BodyVolumes.COUNT];
        BodyVolumes.of(rig).place(WorldPose.of(clip.pose(frame)), ends);
        return Vec3.of(ends, 6 * Part.LEFT_HAND.index());
    }

    @Test
    void withoutContactsTheyDoNot() {
        double most = 0;
        for (double torso : TORSOS) {
            Rig target = built(1, torso);
            BodyTrack feet = Touches.track(retarget(target, FEET), target);
            most = Math.max(most, Math.abs(Touches.gapToTorso(feet, (int) (1.5 * FPS), Part.LEFT_HAND)));
        }
        assertTrue(most > 0.025, "else the test above shows nothing: " + most);
    }

    @Test
    void whatSinksIntoTheBodyIsPushedOut() {
        Rig target = built(1, 1.35);
        double before = worst(Overlaps.depths(Touches.track(retarget(target, FEET), target)));
        double after = worst(Overlaps.depths(Touches.track(retarget(target, ALL), target)));
        assertTrue(before > 0.02, "else the test shows nothing: " + before);
        assertTrue(after < 0.01, "sinks in by " + after + " m");
    }

    private static double worst(double[] depths) {
        return Arrays.stream(depths).max().orElse(0);
    }

    @Test
    void onItsOwnRigNothingChanges() {
        Clip all = retarget(Touches.RIG, ALL);
        for (int frame = 0; frame < SOURCE.frameCount(); frame += 5) {
            for (int joint = 0; joint < SOURCE.skeleton().jointCount(); joint++) {
                double angle = Quat.angle(
                        SOURCE.pose(frame).rotations(),
                        4 * joint,
                        all.pose(frame).rotations(),
                        4 * joint);
                assertEquals(0, Math.toDegrees(angle), 0.01, SOURCE.skeleton().name(joint) + " frame " + frame);
            }
        }
    }

    @Test
    void handsComeAndGoWithoutAJerk() {
        Rig target = built(1, 0.75);
        int hand = target.roles().joint(BodyPart.FOREARM, Side.LEFT);
        assertTrue(fastest(retarget(target, ALL), hand) < 2 * fastest(retarget(target, FEET), hand));
    }

    /** Returns the largest change of a joint's turn from frame to frame, degrees. */
    private static double fastest(Clip clip, int joint) {
        double most = 0;
        for (int frame = 2; frame < clip.frameCount(); frame++) {
            double now = Quat.angle(
                    clip.pose(frame).rotations(),
                    4 * joint,
                    clip.pose(frame - 1).rotations(),
                    4 * joint);
            most = Math.max(most, Math.toDegrees(now));
        }
        return most;
    }

    @Test
    void aFatterBellyOfTheUsersOwnKeepsHandsFurtherOff() {
        Rig target = built(1, 0.75);
        double fat = 0.06 * BodyVolumes.of(target).unit();
        List<VolumeSettings> own = VolumeSettings.of(BodyVolumes.of(target), target.skeleton()).stream()
                .map(volume -> volume.part().isTorso() ? fatter(volume, fat) : volume)
                .toList();
        Clip fitting = retarget(target, ALL);
        Clip fatter = retarget(target, ALL.withVolumes(own));
        int frame = (int) (1.5 * FPS);
        double more = Touches.gapToTorso(Touches.track(fatter, target), frame, Part.LEFT_HAND)
                - Touches.gapToTorso(Touches.track(fitting, target), frame, Part.LEFT_HAND);
        assertEquals(0.06, more, 0.02);
        VolumeSettings nowhere =
                new VolumeSettings(Part.HEAD, "nobody", List.of(0.0, 0.0, 0.0), List.of(0.0, 1.0, 0.0), 1, 1);
        assertThrows(RetargetException.class, () -> retarget(target, ALL.withVolumes(List.of(nowhere))));
    }

    private static VolumeSettings fatter(VolumeSettings volume, double by) {
        return new VolumeSettings(
                volume.part(),
                volume.joint(),
                volume.start(),
                volume.end(),
                volume.startRadius() + by,
                volume.endRadius() + by);
    }

    @Test
    void anArmWithoutWeightIsLeftAlone() {
        Rig target = built(1, 0.75);
        ArmSettings none = ArmSettings.DEFAULT.withIk(0);
        Clip one = retarget(target, ALL.withArms(none, ArmSettings.DEFAULT));
        Clip plain = retarget(target, FEET);
        int frame = (int) (1.5 * FPS);
        int left = target.roles().joint(BodyPart.FOREARM, Side.LEFT);
        int right = target.roles().joint(BodyPart.FOREARM, Side.RIGHT);
        double[] a = plain.pose(frame).rotations();
        double[] b = one.pose(frame).rotations();
        assertEquals(0, Math.toDegrees(Quat.angle(a, 4 * left, b, 4 * left)), 1e-3);
        assertTrue(Math.toDegrees(Quat.angle(a, 4 * right, b, 4 * right)) > 1);
    }
}
