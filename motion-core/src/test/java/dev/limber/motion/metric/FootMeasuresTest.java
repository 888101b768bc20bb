package dev.limber.motion.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

/** Skate, contact agreement and penetration of a body that is a single foot, in a world with y up. */
class FootMeasuresTest {
    private static final Roles ROLES = new Roles(List.of(Role.of(BodyPart.FOOT, Side.LEFT)));
    private static final Vec3 UP = new Vec3(0, 1, 0);
    private static final double HEIGHT = 2;
    private static final FootTracks STILL = foot(t -> new Vec3(0, 0.1, 0));
    private static final FootContacts ALWAYS = contacts(STILL);

    /** Returns 2 s at 30 fps. */
    private static FootTracks foot(DoubleFunction<Vec3> path) {
        Skeleton.Builder builder = new Skeleton.Builder();
        builder.joint("foot", Skeleton.NONE, Vec3.ZERO);
        Skeleton skeleton = builder.build();
        Clip.Builder clip = new Clip.Builder(skeleton, 1 / 30.0, 61, 0);
        Pose pose = skeleton.restPose();
        for (int frame = 0; frame <= 60; frame++) {
            path.apply(frame / 30.0).store(pose.translations(), 0);
            clip.set(frame, pose);
        }
        return FootTracks.of(clip.build(), ROLES);
    }

    private static FootContacts contacts(FootTracks tracks) {
        return FootContacts.detect(tracks, UP, HEIGHT, ContactSettings.DEFAULT);
    }

    @Test
    void skateIsHorizontalSpeedInHeightsASecond() {
        FootTracks sliding = foot(t -> new Vec3(0.3 * t, 0.1 + t, 0.4 * t));
        FootSkate skate = FootSkate.of(sliding, ALWAYS, UP, HEIGHT);
        assertEquals(2, skate.seconds(), 1e-9);
        assertEquals(0.5 / HEIGHT, skate.speed(), 1e-6);
    }

    @Test
    void skateCountsOnlyFramesInContact() {
        FootContacts firstHalf = contacts(foot(t -> new Vec3(0, t <= 1 ? 0.1 : 1 + t, 0)));
        FootTracks slidingLater = foot(t -> new Vec3(Math.max(0, t - 1.1), 0.1, 0));
        assertEquals(0, FootSkate.of(slidingLater, firstHalf, UP, HEIGHT).speed(), 1e-9);
        assertEquals(0, FootSkate.NONE.speed());
    }

    @Test
    void skateOfSeveralClipsIsWeighedByTime() {
        FootSkate sum = new FootSkate(1, 1).plus(new FootSkate(0, 3));
        assertEquals(0.25, sum.speed());
    }

    @Test
    void agreementCountsEachKindOfFrame() {
        FootContacts firstHalf = contacts(foot(t -> new Vec3(0, t <= 1 ? 0.1 : 1 + t, 0)));
        int standing = firstHalf.spans(FootPoint.LEFT_HEEL).get(0).length();
        assertEquals(new ContactAgreement(standing, 61 - standing, 0), ContactAgreement.between(firstHalf, ALWAYS));
        assertEquals(new ContactAgreement(standing, 0, 61 - standing), ContactAgreement.between(ALWAYS, firstHalf));
        assertEquals(1, ContactAgreement.between(ALWAYS, ALWAYS).f1());
    }

    @Test
    void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
        double precision = 6 / 8.0;
        double recall = 6 / 10.0;
        assertEquals(2 * precision * recall / (precision + recall), new ContactAgreement(6, 4, 2).f1(), 1e-12);
        assertEquals(1, ContactAgreement.NONE.f1());
    }

    @Test
    void penetrationIsDepthBelowTheLevelAtWhichTheFootStands() {
        FootTracks sinking = foot(t -> new Vec3(0, t < 1 ? 0.1 : 0.06, 0));
        Penetration penetration = Penetration.of(sinking, ALWAYS, UP, HEIGHT);
        assertEquals(0.02, penetration.worst(), 1e-6);
        assertEquals(0.02 * 31 / 61, penetration.mean(), 1e-6);
    }
}
