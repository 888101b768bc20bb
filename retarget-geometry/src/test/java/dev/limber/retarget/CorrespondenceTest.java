package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.Mannequin;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrespondenceTest {
    private static final Skeleton MANNEQUIN = Mannequin.cmu().skeleton();
    private static final Rig RIG = Rig.of(MANNEQUIN);

    /** The mannequin with a spine of other joints: their names, and the length of the bone below each. */
    private static Rig withSpine(List<String> names, List<Double> lengths) {
        Skeleton.Builder builder = new Skeleton.Builder();
        int[] copies = new int[MANNEQUIN.jointCount()];
        int top = Skeleton.NONE;
        for (int joint = 0; joint < MANNEQUIN.jointCount(); joint++) {
            int parent = MANNEQUIN.parent(joint);
            if (RIG.roles().of(joint).part() != BodyPart.SPINE) {
                int copy = parent == Skeleton.NONE ? Skeleton.NONE : copies[parent];
                copies[joint] = builder.joint(MANNEQUIN.name(joint), copy, MANNEQUIN.restTranslation(joint));
                continue;
            }
            if (top == Skeleton.NONE) {
                top = copies[parent];
                for (int i = 0; i < names.size(); i++) {
                    top = builder.joint(names.get(i), top, new Vec3(0, lengths.get(i), 0));
                }
            }
            copies[joint] = top;
        }
        MANNEQUIN.endSites().forEach(site -> builder.endSite(copies[site.joint()], site.offset()));
        return Rig.of(builder.build());
    }

    private static Skeleton mixamo() {
        return Mannequin.all().stream()
                .map(Mannequin::skeleton)
                .filter(skeleton -> skeleton.indexOf("mixamorig:Spine2") != Skeleton.NONE)
                .findFirst()
                .orElseThrow();
    }

    private static Correspondence pairs(Rig source, Rig target) {
        return Correspondence.of(
                new ReferencePose(source, source.roles()),
                new ReferencePose(target, target.roles()),
                JointMap.between(source, target));
    }

    private static int[] spine(Rig rig) {
        return rig.roles().chain(BodyPart.SPINE, Side.CENTER);
    }

    @Test
    void everyJointOfTheSameRigFollowsItself() {
        Correspondence pairs = pairs(RIG, RIG);
        for (int joint = 0; joint < MANNEQUIN.jointCount(); joint++) {
            assertTrue(pairs.drives(joint), MANNEQUIN.name(joint));
            assertEquals(joint, pairs.lower(joint));
            assertEquals(joint, pairs.upper(joint));
        }
    }

    @Test
    void theTopOfALongerSpineFollowsTheTopOfAShorterOne() {
        Rig source = withSpine(List.of("Spine"), List.of(10.0));
        Rig target = withSpine(List.of("Spine", "Spine1", "Spine2", "Spine3"), List.of(10.0, 8.0, 8.0, 8.0));
        Correspondence pairs = pairs(source, target);
        int hips = source.roles().joint(BodyPart.HIPS, Side.CENTER);
        double last = 0;
        for (int joint : spine(target)) {
            assertEquals(hips, pairs.lower(joint), "the spine starts from the hips");
            assertEquals(spine(source)[0], pairs.upper(joint));
            assertTrue(pairs.fraction(joint) > last, "each joint turns further");
            last = pairs.fraction(joint);
        }
        assertEquals(1, last, 1e-9);
    }

    @Test
    void jointsFollowBonesAtTheSameHeightNotOfTheSameCount() {
        Rig source = withSpine(List.of("LowerBack", "Spine", "Spine1"), List.of(10.0, 12.0, 1.0));
        Rig target = Rig.of(mixamo());
        Correspondence pairs = pairs(source, target);
        int middle = spine(target)[1];
        assertEquals(spine(source)[0], pairs.lower(middle), "half way up is still the long bone");
    }

    @Test
    void whatAMapLeavesOutKeepsItsRestRotation() {
        JointMap full = JointMap.between(RIG, RIG);
        JointMap map = new JointMap(full.pairs().stream()
                .filter(pair -> pair.part() != BodyPart.HAND)
                .toList());
        ReferencePose reference = new ReferencePose(RIG, RIG.roles());
        Correspondence pairs = Correspondence.of(reference, reference, map);
        assertFalse(pairs.drives(RIG.roles().joint(BodyPart.HAND, Side.LEFT)));
        assertTrue(pairs.drives(RIG.roles().joint(BodyPart.FOREARM, Side.LEFT)));
    }
}
