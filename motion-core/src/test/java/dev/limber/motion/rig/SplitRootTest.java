package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Legs and spine that are children of a root on the floor. */
class SplitRootTest {
    private static void limb(Skeleton.Builder body, int parent, List<String> names, List<Vec3> ways) {
        for (int side : new int[] {1, -1}) {
            int above = parent;
            for (int i = 0; i < names.size(); i++) {
                Vec3 way = ways.get(i);
                above = body.joint(
                        (side > 0 ? "L" : "R") + names.get(i), above, new Vec3(side * way.x(), way.y(), way.z()));
            }
        }
    }

    private static Skeleton body(String pelvis) {
        Skeleton.Builder body = new Skeleton.Builder();
        int root = body.joint("Root", Skeleton.NONE, Vec3.ZERO);
        int hips = body.joint(pelvis, root, new Vec3(0, 0.95, 0));
        limb(
                body,
                hips,
                List.of("Thigh", "Calf", "Foot"),
                List.of(new Vec3(0.1, -0.03, 0), new Vec3(0, -0.42, 0), new Vec3(0, -0.42, -0.02)));
        int spine = body.joint("Spine", root, new Vec3(0, 1.06, 0));
        int chest = body.joint("Chest", spine, new Vec3(0, 0.24, 0));
        int neck = body.joint("Neck", chest, new Vec3(0, 0.18, 0));
        body.joint("Head", neck, new Vec3(0, 0.1, 0));
        limb(
                body,
                chest,
                List.of("UpperArm", "Forearm", "Hand"),
                List.of(new Vec3(0.17, 0.14, 0), new Vec3(0.28, 0, 0), new Vec3(0.25, 0, 0)));
        return body.build();
    }

    /** The pelvis carries the legs, so it is the hips, and the spine is hung below it. */
    @Test
    void thePelvisIsTheHips() {
        Skeleton skeleton = body("Pelvis");
        Rig rig = Rig.of(skeleton);
        assertEquals(skeleton.indexOf("Pelvis"), rig.roles().joint(BodyPart.HIPS, Side.CENTER));
        assertEquals(
                List.of(skeleton.indexOf("Spine"), skeleton.indexOf("Chest")),
                Arrays.stream(rig.roles().chain(BodyPart.SPINE, Side.CENTER))
                        .boxed()
                        .toList());
        Skeleton reparented = rig.limbs().skeleton();
        assertEquals(skeleton.indexOf("Pelvis"), reparented.parent(skeleton.indexOf("Spine")));
        assertEquals(0.11, reparented.restTranslation(skeleton.indexOf("Spine")).y(), 1e-9);
    }
}
