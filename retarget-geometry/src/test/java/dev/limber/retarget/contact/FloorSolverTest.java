package dev.limber.retarget.contact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.PoseBlend;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.ContactSpan;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyUnit;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.SourceFeet;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body that stands, lies down on its back, and lies, on rigs of other builds. */
class FloorSolverTest {
    private static final int FPS = 60;
    private static final double DOWN = 1; // s: when it begins to lie down
    private static final double LIES = 2; // s: from when it lies
    private static final double END = 4; // s
    private static final Rig RIG = Touches.RIG;
    private static final int HIPS = RIG.roles().joint(BodyPart.HIPS, Side.CENTER);
    private static final Clip SOURCE = lying(FPS);
    private static final List<Double> WIDTHS = List.of(0.8, 1.4); // of the torso

    private static Clip lying(int fps) {
        Pose standing = RIG.referencePose();
        Pose lying = onBack();
        Pose pose = new Pose(RIG.skeleton());
        Clip.Builder clip = new Clip.Builder(RIG.skeleton(), 1.0 / fps, (int) (END * fps) + 1, HIPS);
        for (int frame = 0; frame <= END * fps; frame++) {
            double t = Math.max(0, Math.min(1, (frame / (double) fps - DOWN) / (LIES - DOWN)));
            PoseBlend.blend(standing, lying, t * t * (3 - 2 * t), pose);
            clip.set(frame, pose);
        }
        return clip.build();
    }

    /** Returns a pose on the back, its lowest part on the floor. */
    private static Pose onBack() {
        Pose pose = RIG.referencePose();
        WorldPose world = WorldPose.of(pose);
        double[] back = new double[4];
        Quat.fromAxisAngle(RIG.up().cross(RIG.forward()), -Math.PI / 2, back, 0);
        Quat.multiply(back, 0, world.rotations(), 4 * HIPS, back, 0);
        world.setRotation(HIPS, back, 0, pose);
        world.shift(HIPS, RIG.up().times(-lowest(pose)), pose);
        return pose;
    }

    private static double lowest(Pose pose) {
        Clip.Builder clip = new Clip.Builder(RIG.skeleton(), 1, 1, HIPS);
        clip.set(0, pose);
        FloorTrack track = FloorTrack.of(clip.build(), BodyVolumes.of(RIG), RIG.up(), floor());
        return lowest(track, 0, Part.HIPS, Part.CHEST, Part.SHOULDERS) * RIG.height() / BodyUnit.STANDARD_HEIGHT;
    }

    private static double floor() {
        Clip.Builder clip = new Clip.Builder(RIG.skeleton(), 1, 1, HIPS);
        return SourceFeet.of(clip.set(0, RIG.referencePose()).build(), RIG).floor();
    }

    private static double lowest(FloorTrack track, int frame, Part... parts) {
        return FloorPoint.list().stream()
                .filter(point -> parts.length == 0 || List.of(parts).contains(point.part()))
                .mapToDouble(point -> track.height(frame, point))
                .min()
                .orElseThrow();
    }

    private static FloorTrack track(Clip clip, Rig rig) {
        double scale = rig.legLength() / RIG.legLength();
        return FloorTrack.of(
                clip,
                BodyVolumes.of(rig),
                rig.up(),
                scale * SourceFeet.of(SOURCE, RIG).floor());
    }

    private static Clip retarget(Rig target, RetargetSettings settings) {
        return new GeometricRetargeter(RIG, target, settings).retarget(SOURCE);
    }

    /** The source's rig with another torso; without skin. */
    private static Rig built(double torso) {
        Skeleton skeleton = RIG.skeleton();
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            BodyPart part = RIG.roles().of(joint).part();
            boolean scaled = List.of(BodyPart.SPINE, BodyPart.CLAVICLE, BodyPart.NECK, BodyPart.UPPER_ARM)
                    .contains(part);
            builder.joint(
                    skeleton.name(joint),
                    skeleton.parent(joint),
                    skeleton.restTranslation(joint).times(scaled ? torso : 1),
                    Arrays.copyOfRange(skeleton.restPose().rotations(), 4 * joint, 4 * joint + 4));
        }
        skeleton.endSites().forEach(site -> builder.endSite(site.joint(), site.offset()));
        return Rig.of(builder.build());
    }

    @Test
    void whatLiesOnTheFloorLiesThereWhateverTheBuild() {
        for (double torso : WIDTHS) {
            Rig target = built(torso);
            FloorTrack track = track(retarget(target, RetargetSettings.DEFAULT), target);
            for (int frame = (int) ((LIES + 0.3) * FPS); frame < END * FPS; frame += 10) {
                double height = lowest(track, frame);
                assertTrue(
                        height > -0.012 && height < 0.02, "torso " + torso + ", frame " + frame + ": " + height + " m");
            }
        }
    }

    @Test
    void withoutItTheBodySinksOrFloats() {
        double most = 0;
        for (double torso : WIDTHS) {
            Rig target = built(torso);
            FloorTrack track = track(retarget(target, RetargetSettings.DEFAULT.withIk()), target);
            most = Math.max(most, Math.abs(lowest(track, 3 * FPS)));
        }
        assertTrue(most > 0.03, "off by " + most + " m at most");
    }

    @Test
    void feetStandWhereTheyStoodBeforeTheBodyLiesDown() {
        Rig target = built(WIDTHS.get(1));
        Clip result = retarget(target, RetargetSettings.DEFAULT);
        int foot = target.roles().joint(BodyPart.FOOT, Side.LEFT);
        Vec3 first = WorldPose.of(result.pose(0)).position(foot);
        for (int frame = 0; frame < (DOWN - 0.3) * FPS; frame += 5) {
            Vec3 now = WorldPose.of(result.pose(frame)).position(foot);
            assertEquals(0, now.distance(first) / target.height(), 0.002, "frame " + frame);
        }
    }

    @Test
    void onItsOwnRigAClipStaysAsItIs() {
        Clip result = retarget(RIG, RetargetSettings.DEFAULT);
        for (int frame = 0; frame < SOURCE.frameCount(); frame += 7) {
            assertArrayEquals(
                    WorldPose.of(SOURCE.pose(frame)).positions(),
                    WorldPose.of(result.pose(frame)).positions(),
                    1e-4 * RIG.height(),
                    "frame " + frame);
        }
    }

    @Test
    void contactsAreFoundAtAnyFrameRate() {
        for (int fps : List.of(24, 30, 60, 120)) {
            FloorTrack track = FloorTrack.of(lying(fps), BodyVolumes.of(RIG), RIG.up(), floor());
            List<ContactSpan> back = track.contacts(ContactFinder.Limits.STRICT, 0.02).stream()
                    .filter(contact -> contact.part().isTorso())
                    .map(FloorContact::span)
                    .toList();
            assertTrue(!back.isEmpty(), fps + " fps");
            for (ContactSpan span : back) {
                assertEquals(LIES, span.first() / (double) fps, 0.25, fps + " fps");
                assertEquals(END * fps + 1, span.end(), 0, fps + " fps");
            }
        }
    }

    @Test
    void aPartThatRestsBelowTheFloorLiesOnIt() {
        FloorTrack deep = FloorTrack.of(SOURCE, BodyVolumes.of(RIG), RIG.up(), floor() + 0.05 * RIG.height());
        int frame = 3 * FPS;
        assertTrue(lowest(deep, frame) < -0.05);
        assertEquals(0, lowest(deep.levelled(), frame), 0.01);
    }

    @Test
    void aBodyFarBelowTheFloorIsNotOnIt() {
        FloorTrack below = FloorTrack.of(SOURCE, BodyVolumes.of(RIG), RIG.up(), floor() + 0.5 * RIG.height())
                .levelled();
        FloorPoint hips = FloorPoint.list().get(0);
        assertTrue(!below.isOn(3 * FPS, hips));
    }
}
