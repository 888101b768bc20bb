package dev.limber.editor.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Helpers are joints beside the body, not those that carry a part of it. */
class HelperBonesTest {
    private static List<String> helpers(Skeleton skeleton) {
        boolean[] helps = HelperBones.of(Rig.of(skeleton));
        return IntStream.range(0, helps.length)
                .filter(joint -> helps[joint])
                .mapToObj(skeleton::name)
                .toList();
    }

    @Test
    void ofABodyOnlyTwistJointsAre() {
        int count = 0;
        for (Mannequin body : Mannequin.all()) {
            Skeleton skeleton = body.skeleton();
            List<String> twists = IntStream.range(0, skeleton.jointCount())
                    .mapToObj(skeleton::name)
                    .filter(name -> name.contains("_twist_"))
                    .toList();
            assertEquals(twists, helpers(skeleton), body.id());
            count += twists.size();
        }
        assertTrue(count > 0, "there are bodies with twist joints");
    }

    @Test
    void whatIsAddedToABodyIsOne() {
        Skeleton body = Mannequin.all().stream()
                .filter(m -> m.id().equals("mixamo"))
                .findFirst()
                .orElseThrow()
                .skeleton();
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < body.jointCount(); joint++) {
            builder.joint(body.name(joint), body.parent(joint), body.restTranslation(joint));
        }
        int hips = IntStream.range(0, body.jointCount())
                .filter(joint -> body.name(joint).endsWith("Hips"))
                .findFirst()
                .orElseThrow();
        double unit = body.restTranslation(hips + 1).length();
        builder.joint("sword_holster", hips, new Vec3(unit, 0, 0));
        assertEquals(List.of("sword_holster"), helpers(builder.build()));
    }
}
