package dev.limber.editor.scene;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;

/** Where clips have the joints of a character that is placed in the scene, without showing it. */
final class ClipPlaces {
    private final Rig rig;
    private final Placement placement;
    private final Pose pose; // scratch
    private final WorldPose world; // scratch

    ClipPlaces(Rig rig, Placement placement) {
        this.rig = rig;
        this.placement = placement;
        pose = new Pose(rig.skeleton());
        world = new WorldPose(rig.skeleton());
    }

    /** Returns where a joint is in a frame, in metres; past the clip's end as in its last. */
    Vec3 of(int joint, Clip clip, int frame) {
        clip.read(Math.min(frame, clip.frameCount() - 1), pose);
        world.update(pose);
        return placement.toScene(world.position(joint));
    }

    /** Returns how far joints are to either side of one of them where a clip starts, in metres; those that carry all aside. */
    double reach(int middle, Clip clip) {
        Vec3 from = of(middle, clip, 0);
        double most = 0;
        for (int joint = 0; joint < rig.skeleton().jointCount(); joint++) {
            if (rig.roles().of(joint).part() != BodyPart.ROOT) {
                double aside = placement.toScene(world.position(joint)).x() - from.x();
                most = Math.max(most, Math.abs(aside));
            }
        }
        return most;
    }
}
