package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bodies in metres, +y up, whose bones hang on controls or on nothing. */
class JoinedBodyTest {
    private final List<Vec3> places = new ArrayList<>();
    private final List<Optional<Vec3>> skin = new ArrayList<>();
    private final Map<String, Integer> joints = new HashMap<>();
    private final Skeleton.Builder builder = new Skeleton.Builder();

    private void joint(String name, String parent, Vec3 at) {
        int above = parent.isEmpty() ? Skeleton.NONE : joints.getOrDefault(parent, Skeleton.NONE);
        Vec3 offset = above == Skeleton.NONE ? at : at.minus(places.get(above));
        joints.put(name, builder.joint(name, above, offset));
        places.add(at);
        skin.add(Optional.empty());
    }

    /** A bone whose mesh reaches from the joint to another place. */
    private void bone(String name, String parent, Vec3 at, Vec3 tail) {
        joint(name, parent, at);
        skin.set(skin.size() - 1, Optional.of(at.plus(tail).times(0.5)));
    }

    private String parent(String name) {
        Skeleton skeleton = builder.build();
        int parent = JoinedBody.parents(skeleton, skin)[skeleton.indexOf(name)];
        return parent == Skeleton.NONE ? "" : skeleton.name(parent);
    }

    private static Vec3 at(double x, double y, double z) {
        return new Vec3(x, y, z);
    }

    private void spine(String prefix, String root) {
        bone(prefix + "spine", root, at(0, 1, 0), at(0, 1.2, 0));
        bone(prefix + "chest", prefix + "spine", at(0, 1.2, 0), at(0, 1.5, 0));
        bone(prefix + "head", prefix + "chest", at(0, 1.5, 0), at(0, 1.8, 0));
    }

    private void limbs(String prefix, String hips, String chest, String clavicle) {
        for (int side : new int[] {1, -1}) {
            String mark = side > 0 ? ".L" : ".R";
            String above = clavicle.isEmpty() ? "" : clavicle + mark;
            bone(prefix + "thigh" + mark, hips, at(0.1 * side, 0.95, 0), at(0.1 * side, 0.5, 0));
            bone(prefix + "shin" + mark, prefix + "thigh" + mark, at(0.1 * side, 0.5, 0), at(0.1 * side, 0.1, 0));
            bone(prefix + "foot" + mark, prefix + "shin" + mark, at(0.1 * side, 0.1, 0), at(0.1 * side, 0.05, 0.2));
            bone(prefix + "breast" + mark, chest, at(0.1 * side, 1.4, 0.1), at(0.1 * side, 1.4, 0.2));
            bone(prefix + "shoulder" + mark, chest, at(0.03 * side, 1.45, 0), at(0.17 * side, 1.45, 0));
            bone(prefix + "upper_arm" + mark, above, at(0.18 * side, 1.45, 0), at(0.45 * side, 1.45, 0));
            bone(prefix + "forearm" + mark, prefix + "upper_arm" + mark, at(0.45 * side, 1.45, 0), at(0.7, 1.45, 0));
        }
    }

    private void assertJoined(String prefix) {
        for (String mark : List.of(".L", ".R")) {
            assertEquals(prefix + "spine", parent(prefix + "thigh" + mark));
            assertEquals(prefix + "chest", parent(prefix + "shoulder" + mark));
            assertEquals(prefix + "shoulder" + mark, parent(prefix + "upper_arm" + mark));
            assertEquals(prefix + "thigh" + mark, parent(prefix + "shin" + mark));
        }
    }

    @Test
    void partsWithoutParentsHangOnTheBonesThatTheyLieAt() {
        spine("DEF-", "");
        limbs("DEF-", "", "", "");
        assertJoined("DEF-");
        assertEquals("", parent("DEF-spine"));
    }

    @Test
    void withoutNamesTheNearestBoneCarriesThem() {
        spine("a", "");
        bone("b.L", "", at(0.03, 1.45, 0), at(0.17, 1.45, 0));
        bone("c.L", "", at(0.18, 1.45, 0), at(0.45, 1.45, 0));
        assertEquals("achest", parent("b.L"));
        assertEquals("b.L", parent("c.L"));
    }

    @Test
    void oneSideDoesNotCarryTheOther() {
        spine("a", "");
        bone("fin.L", "", at(0.02, 1.4, 0.1), at(0.3, 1.4, 0.1));
        bone("fin.R", "", at(-0.02, 1.4, 0.1), at(-0.3, 1.4, 0.1));
        assertEquals("achest", parent("fin.L"));
        assertEquals("achest", parent("fin.R"));
    }

    /** A file may claim any number of bones without parents; this took minutes. */
    @Test
    void aHeapOfBonesTakesNoTimeAndStaysAsItIs() {
        for (int i = 0; i < 5000; i++) {
            bone("bone" + i, "", at(i % 70, i, 0), at(i % 70, i, 0.5));
        }
        Skeleton heap = builder.build();
        int[] parents = assertTimeout(Duration.ofSeconds(20), () -> JoinedBody.parents(heap, skin));
        assertTrue(IntStream.of(parents).allMatch(parent -> parent == Skeleton.NONE));
    }

    @Test
    void partsOnControlsHangOnTheBonesThatCopyThese() {
        joint("root", "", at(0, 0, 0));
        joint("torso", "root", at(0, 1, 0));
        joint("ORG-spine", "torso", at(0, 1, 0));
        joint("ORG-chest", "ORG-spine", at(0, 1.2, 0));
        for (String mark : List.of(".L", ".R")) {
            joint("ORG-shoulder" + mark, "ORG-chest", at(mark.equals(".L") ? 0.03 : -0.03, 1.45, 0));
        }
        limbs("DEF-", "ORG-spine", "ORG-chest", "ORG-shoulder");
        spine("DEF-", "root");
        assertJoined("DEF-");
        assertEquals("root", parent("DEF-spine"));
    }

    @Test
    void aPelvisWithoutSkinCarriesThighsAndSpine() {
        joint("pelvis", "", at(0, 1, 0));
        spine("", "pelvis");
        limbs("", "pelvis", "chest", "shoulder");
        assertEquals("pelvis", parent("thigh.L"));
        assertEquals("pelvis", parent("spine"));
        assertEquals("shoulder.L", parent("upper_arm.L"));
    }

    @Test
    void eyesOnTheRootHangOnTheHead() {
        joint("root", "", at(0, 0, 0));
        spine("", "root");
        limbs("", "spine", "chest", "shoulder");
        bone("eye.L", "root", at(0.03, 1.6, 0.08), at(0.03, 1.6, 0.1));
        assertEquals("head", parent("eye.L"));
        assertEquals("root", parent("spine"));
    }
}
