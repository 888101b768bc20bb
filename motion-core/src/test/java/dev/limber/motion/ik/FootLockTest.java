package dev.limber.motion.ik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FootLockTest {
    private static final Rig RIG = Rig.of(Mannequin.cmu().skeleton());
    private static final int HIPS = RIG.roles().joint(BodyPart.HIPS, Side.CENTER);
    private static final int FRAMES = 61;

    /** Stands straight and slides forward by a twentieth of its height in a second, all of it like a statue. */
    private static Clip sliding() {
        Clip.Builder builder = new Clip.Builder(RIG.skeleton(), 1.0 / 60, FRAMES, HIPS);
        for (int frame = 0; frame < FRAMES; frame++) {
            Pose pose = RIG.referencePose();
            pose.translations()[3 * HIPS + 2] += 0.05 * RIG.height() * frame / 60;
            builder.set(frame, pose);
        }
        return builder.build();
    }

    /** Holds points above one spot, lower than they stand by {@code below}. */
    private static FootGuide still(FootContacts contacts, double below) {
        return new FootGuide() {
            @Override
            public Vec3 position(FootPoint point, int frame) {
                return RIG.up().times(plantedHeight(point));
            }

            @Override
            public double plantedHeight(FootPoint point) {
                return contacts.level(point) - below;
            }
        };
    }

    private static Clip locked(Clip clip, double below) {
        FootTracks feet = FootTracks.of(clip, RIG.roles());
        FootContacts contacts = FootContacts.detect(feet, RIG.up(), RIG.height(), ContactSettings.DEFAULT);
        assertEquals(FRAMES, contacts.spans(FootPoint.LEFT_HEEL).get(0).length());
        return new FootLock(RIG).apply(clip, new FootGoals(feet, still(contacts, below), contacts, RIG.up()));
    }

    @Test
    void slidingFeetStandStill() {
        FootTracks feet = FootTracks.of(locked(sliding(), 0), RIG.roles());
        for (FootPoint point : FootPoint.values()) {
            for (int frame = 1; frame < FRAMES; frame++) {
                double moved = feet.position(point, frame).distance(feet.position(point, 0));
                assertEquals(0, moved, 1e-3 * RIG.height(), point + " frame " + frame);
            }
        }
    }

    @Test
    void theHipsGoDownWhereLegsCannotReach() {
        double below = 0.03 * RIG.legLength();
        Clip clip = sliding();
        Clip out = locked(clip, below);
        for (int frame = 0; frame < FRAMES; frame++) {
            double before = WorldPose.of(clip.pose(frame)).position(HIPS).dot(RIG.up());
            double after = WorldPose.of(out.pose(frame)).position(HIPS).dot(RIG.up());
            assertTrue(before - after >= 0.99 * below, "frame " + frame + " goes down by " + (before - after));
        }
    }

    @Test
    void feetOnTheirGuideAreLeftAlone() {
        Clip clip = sliding();
        FootTracks feet = FootTracks.of(clip, RIG.roles());
        FootContacts contacts = FootContacts.detect(feet, RIG.up(), RIG.height(), ContactSettings.DEFAULT);
        FootGuide asIs = new FootGuide() {
            @Override
            public Vec3 position(FootPoint point, int frame) {
                return feet.position(point, frame);
            }

            @Override
            public double plantedHeight(FootPoint point) {
                return contacts.level(point);
            }
        };
        Clip out = new FootLock(RIG).apply(clip, new FootGoals(feet, asIs, contacts, RIG.up()));
        FootTracks after = FootTracks.of(out, RIG.roles());
        for (int frame = 0; frame < FRAMES; frame++) {
            for (FootPoint point : FootPoint.values()) {
                double moved = after.position(point, frame).distance(feet.position(point, frame));
                assertEquals(0, moved, 1e-6 * RIG.height());
            }
        }
    }

    @Test
    void aHeelThatLiftsWhileTheToesStandComesDownWhereItWas() {
        Clip clip = sliding();
        FootTracks feet = FootTracks.of(clip, RIG.roles());
        FootContacts found = FootContacts.detect(feet, RIG.up(), RIG.height(), ContactSettings.DEFAULT);
        BitSet all = new BitSet();
        all.set(0, FRAMES);
        BitSet twice = new BitSet();
        twice.set(0, 20);
        twice.set(40, FRAMES);
        double apart = apart(feet, found.withFrames(Map.of(FootPoint.LEFT_HEEL, twice, FootPoint.LEFT_TOE, all)));
        assertEquals(0, apart, 1e-6);
        double lifted = apart(feet, found.withFrames(Map.of(FootPoint.LEFT_HEEL, twice, FootPoint.LEFT_TOE, twice)));
        assertEquals(0.05 * 40 / 60, lifted, 0.005);
    }

    /** Returns how far from each other the heel stands in two contacts, in heights. */
    private static double apart(FootTracks feet, FootContacts contacts) {
        PointGoal goal = new FootGoals(feet, still(contacts, 0), contacts, RIG.up()).of(FootPoint.LEFT_HEEL);
        Vec3 first = feet.position(FootPoint.LEFT_HEEL, 10).plus(goal.shift(10));
        return first.distance(feet.position(FootPoint.LEFT_HEEL, 50).plus(goal.shift(50))) / RIG.height();
    }
}
