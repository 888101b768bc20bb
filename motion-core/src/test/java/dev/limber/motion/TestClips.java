package dev.limber.motion;

/** A small arm with a known pose: shoulder at the root, elbow 2 along x, tip 1 further. */
final class TestClips {
    private TestClips() {}

    static Skeleton arm() {
        Skeleton.Builder arm = new Skeleton.Builder();
        int shoulder = arm.joint("shoulder", Skeleton.NONE, new Vec3(0, 5, 0));
        int elbow = arm.joint("elbow", shoulder, new Vec3(2, 0, 0));
        return arm.endSite(elbow, new Vec3(1, 0, 0)).build();
    }

    /** Returns the arm's shoulder moving 1 along z a frame, its elbow turning {@code rotation} radians about z a frame. */
    static Clip rotating(Skeleton arm, double frameTime, int frames, double rotation) {
        Clip.Builder clip = new Clip.Builder(arm, frameTime, frames, 0);
        Pose pose = arm.restPose();
        for (int frame = 0; frame < frames; frame++) {
            pose.translations()[2] = frame;
            Quat.fromAxisAngle(new Vec3(0, 0, 1), frame * rotation, pose.rotations(), 4);
            clip.set(frame, pose);
        }
        return clip.build();
    }

    /** Returns the angle in radians of the elbow about z. */
    static double elbow(Pose pose) {
        return 2 * Math.atan2(pose.rotations()[7], pose.rotations()[4]);
    }
}
