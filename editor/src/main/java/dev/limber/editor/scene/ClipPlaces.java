package dev.limber.editor.scene;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import java.util.List;

/** Where clips have a character that is placed in the scene, without showing it. */
final class ClipPlaces {
    private final Rig rig;
    private final List<Skin> skins;
    private final int hips;
    private final int[] chain; // joints from the root to the hips
    private final Placement placement;
    private final Pose pose; // scratch
    private final WorldPose world; // scratch

    ClipPlaces(Rig rig, List<Skin> skins, int hips, Placement placement) {
        this.rig = rig;
        this.skins = skins;
        this.hips = hips;
        chain = rig.skeleton().chainsTo(hips);
        this.placement = placement;
        pose = new Pose(rig.skeleton());
        world = new WorldPose(rig.skeleton());
    }

    /** Returns where the hips are in a frame, in metres; past the clip's end as in its last. */
    Vec3 hips(Clip clip, int frame) {
        clip.read(Math.min(frame, clip.frameCount() - 1), pose, chain);
        world.update(pose, chain);
        return placement.toScene(world.position(hips));
    }

    /**
     * Returns how far a character is to either side of its hips where a clip starts, in metres: its joints, but for those that
     * carry all, and its skins, of which each vertex goes with the joint that moves it most.
     */
    double reach(Clip clip) {
        clip.read(0, pose);
        world.update(pose);
        double from = aside(hips, Vec3.ZERO);
        double most = 0;
        for (int joint = 0; joint < rig.skeleton().jointCount(); joint++) {
            if (rig.roles().of(joint).part() != BodyPart.ROOT) {
                most = Math.max(most, Math.abs(aside(joint, Vec3.ZERO) - from));
            }
        }
        for (Skin skin : skins) {
            for (int vertex = 0; vertex < skin.vertexCount(); vertex++) {
                int joint = skin.joints()[4 * vertex];
                most = Math.max(most, Math.abs(aside(joint, skin.inJoint(vertex, joint)) - from));
            }
        }
        return most;
    }

    /** Returns how far to the right of the scene a point is that a joint carries, in metres. */
    private double aside(int joint, Vec3 inJoint) {
        Vec3 carried = Quat.rotate(world.rotations(), 4 * joint, inJoint);
        return placement.toScene(world.position(joint).plus(carried)).x();
    }
}
