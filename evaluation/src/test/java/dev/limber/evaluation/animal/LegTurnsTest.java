package dev.limber.evaluation.animal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.retarget.BoundChain;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RestRotations;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegTurnsTest {
    private static final Skeleton LEG = leg();

    private static Skeleton leg() {
        Skeleton.Builder builder = new Skeleton.Builder();
        int joint = builder.joint("hip", Skeleton.NONE, new Vec3(0, 1, 0));
        joint = builder.joint("knee", joint, new Vec3(0, -0.5, 0));
        builder.joint("foot", joint, new Vec3(0, -0.5, 0));
        return builder.build();
    }

    @Test
    void onlyWhatTheSourceHasNotCounts() {
        BoundChain chain = new BoundChain("leg", List.of(0, 1, 2), List.of(0, 1, 2), 2, 2, 1, "");
        JointMap map = new JointMap(List.of(), RestRotations.NONE, List.of(chain));
        Clip source = clip(0, 0, 20, 20, 20, 20);
        assertEquals(0, LegRotations.most(map, source, source), 1e-9);
        assertEquals(0, LegRotations.most(map, source, clip(0, 0, 0, 20, 20, 20)), 1e-9); // a frame later
        assertEquals(70, LegRotations.most(map, source, clip(0, 0, 20, 20, 90, 90)), 1e-6);
        assertEquals(50, LegRotations.most(map, source, clip(0, 70, 90, 90, 90, 90)), 1e-6);
    }

    /** Returns a clip whose knee bends by angles, in degrees. */
    private static Clip clip(double... knee) {
        Clip.Builder clip = new Clip.Builder(LEG, 1 / 30.0, knee.length);
        for (int frame = 0; frame < knee.length; frame++) {
            Pose pose = LEG.restPose();
            Quat.fromAxisAngle(new Vec3(1, 0, 0), Math.toRadians(knee[frame]), pose.rotations(), 4);
            clip.set(frame, pose);
        }
        return clip.build();
    }
}
