package dev.limber.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.limber.motion.Progress;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.RoleMatch;
import dev.limber.retarget.JointMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks for the analysis of a rig. */
record RigRequest(@JsonProperty(required = true) MotionSource rig) implements Request {

    /** @param joints those with a role */
    record Answer(double height, Vec3 up, Vec3 forward, String plan, List<Joint> joints, List<String> warnings) {}

    /** @param confidence from 0 to 1 */
    record Joint(String name, String role, double confidence, String reason) {}

    @Override
    public Answer answer(Session session, Progress progress) throws Exception {
        LoadedRig loaded = session.rig(rig);
        Rig found = loaded.rig();
        Skeleton skeleton = found.skeleton();
        List<Joint> joints = new ArrayList<>();
        for (int j = 0; j < skeleton.jointCount(); j++) {
            RoleMatch match = found.match(j);
            if (match.role().part() != BodyPart.OTHER) {
                joints.add(new Joint(
                        skeleton.name(j),
                        JointMap.limb(match.role().part(), match.role().side()),
                        match.confidence(),
                        match.reason()));
            }
        }
        return new Answer(
                found.height(),
                found.up(),
                found.forward(),
                found.plan().toString().toLowerCase(Locale.ROOT),
                joints,
                loaded.warnings());
    }
}
