package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;

/** A clip whose missing frames are being filled. Its given frames do not change, to the last bit. */
final class Draft {
    private final Clip clip;
    private final Pose[] made; // (frame), null where the frame is given

    /** Starts with the frames of a clip; those that are missing may be changed. */
    Draft(Clip clip, MissingFrames missing) {
        this.clip = clip;
        made = new Pose[clip.frameCount()];
        for (FrameSpan gap : missing.spans()) {
            for (int frame = gap.first(); frame <= gap.last(); frame++) {
                made[frame] = clip.pose(frame);
            }
        }
    }

    Skeleton skeleton() {
        return clip.skeleton();
    }

    double frameTime() {
        return clip.frameTime();
    }

    int frameCount() {
        return made.length;
    }

    boolean isMissing(int frame) {
        return made[frame] != null;
    }

    /** Returns a missing frame, live, or a copy of a given one. */
    Pose pose(int frame) {
        Pose pose = made[frame];
        return pose == null ? clip.pose(frame) : pose;
    }

    /** Returns the clip as it is now, with the joints translated that it had. */
    Clip clip() {
        Clip.Builder builder = clip.toBuilder();
        for (int frame = 0; frame < made.length; frame++) {
            if (isMissing(frame)) {
                builder.set(frame, pose(frame));
            }
        }
        return builder.build();
    }
}
