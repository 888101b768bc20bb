package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import org.junit.jupiter.api.Test;

class ShapeFinderTest {
    /** An animal of nameless joints whose spine lies along z, legs below. */
    private static Skeleton horse() {
        Skeleton.Builder horse = new Skeleton.Builder();
        int hips = horse.joint("h", Skeleton.NONE, new Vec3(0, 10, 0));
        int back = horse.joint("b", hips, new Vec3(0, 0, 4));
        int chest = horse.joint("c", back, new Vec3(0, 0, 4));
        int neck = horse.joint("n", chest, new Vec3(0, 2, 2));
        horse.joint("t", neck, new Vec3(0, 1, 2));
        for (int x : new int[] {1, -1}) {
            for (int start : new int[] {hips, chest}) {
                int thigh = horse.joint("thigh" + start + x, start, new Vec3(x, 0, 0));
                int shin = horse.joint("shin" + start + x, thigh, new Vec3(0, -5, 0));
                int foot = horse.joint("foot" + start + x, shin, new Vec3(0, -4, 0));
                horse.endSite(foot, new Vec3(0, -1, 0.5));
            }
        }
        return horse.build();
    }

    @Test
    void anAnimalThatStretchesNowAndThenIsNoHuman() {
        Skeleton horse = horse();
        assertEquals(BodyPlan.QUADRUPED, Rig.of(horse).plan());
        Clip.Builder clip = new Clip.Builder(horse, 0.1, 10, 0);
        for (int frame = 0; frame < 10; frame++) {
            Pose pose = horse.restPose();
            if (frame < 3) { // hind legs straight back, in line with the spine
                Quat.fromAxisAngle(new Vec3(1, 0, 0), Math.PI / 2, pose.rotations(), 4 * horse.indexOf("thigh01"));
                Quat.fromAxisAngle(new Vec3(1, 0, 0), Math.PI / 2, pose.rotations(), 4 * horse.indexOf("thigh0-1"));
            }
            clip.set(frame, pose);
        }
        assertEquals(BodyPlan.QUADRUPED, Rig.of(clip.build()).plan());
    }

    /** As in skeletons of the CMU database, whose clavicles are longer than the forearms. */
    @Test
    void armsThatBeginInTheMiddleBeginWithClaviclesHoweverLong() {
        Skeleton person = new SketchedBody()
                .middle("spine", "", 0.96, 0, 1.1, 0, 1.25, 0)
                .middle("head", "spine3", 1.55, 0, 1.75, 0)
                .pair("leg", "spine1", 0.09, 0.92, 0, 0.09, 0.5, 0, 0.09, 0.08, 0, 0.09, 0.02, 0.14)
                .pair("arm", "spine3", 0.02, 1.42, 0, 0.3, 1.42, 0, 0.6, 1.42, 0, 0.8, 1.42, 0)
                .nameless(1);
        Rig rig = Rig.of(person);
        WorldPose rest = WorldPose.of(person.restPose());
        int upperArm = rig.roles().joint(BodyPart.UPPER_ARM, Side.LEFT);
        int hand = rig.roles().joint(BodyPart.HAND, Side.LEFT);
        assertEquals(0.3, Math.abs(rest.position(upperArm).x()), 1e-6);
        assertEquals(0.8, Math.abs(rest.position(hand).x()), 1e-6);
    }
}
