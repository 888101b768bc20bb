package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fingers of metacarpal and three phalanges, and fingers whose names say nothing. */
class FingersTest {
    /** A finger of the left hand of {@link TestBodies#person}: names, where it begins on the hand, and where it points. */
    private record Finger(List<String> names, Vec3 at, Vec3 way) {}

    private static Skeleton with(List<Finger> fingers) {
        Skeleton person = TestBodies.person();
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < person.jointCount(); joint++) {
            double[] rotation = new double[4];
            System.arraycopy(person.restPose().rotations(), 4 * joint, rotation, 0, 4);
            builder.joint(person.name(joint), person.parent(joint), person.restTranslation(joint), rotation);
        }
        for (Finger finger : fingers) {
            int parent = person.indexOf("LeftHand");
            for (int i = 0; i < finger.names.size(); i++) {
                parent = builder.joint(finger.names.get(i), parent, i == 0 ? finger.at : finger.way.times(0.3));
            }
        }
        return builder.build();
    }

    private static List<String> joints(Rig rig, BodyPart finger) {
        return IntStream.of(rig.roles().chain(finger, Side.LEFT))
                .mapToObj(rig.skeleton()::name)
                .toList();
    }

    @Test
    void aFingerNumberedFromItsSecondJointBeginsWithTheMetacarpal() {
        Vec3 out = new Vec3(1, 0, 0);
        Rig rig = Rig.of(with(List.of(
                new Finger(
                        List.of("LeftHandIndex", "LeftHandIndex1", "LeftHandIndex2", "LeftHandIndex3"),
                        new Vec3(0.2, 0, 0.3),
                        out),
                new Finger(List.of("LeftHandRing1", "LeftHandRing2", "LeftHandRing3"), new Vec3(0.8, 0, -0.1), out))));
        assertEquals(List.of("LeftHandIndex1", "LeftHandIndex2", "LeftHandIndex3"), joints(rig, BodyPart.INDEX));
        assertEquals(List.of("LeftHandRing1", "LeftHandRing2", "LeftHandRing3"), joints(rig, BodyPart.RING));
    }

    /** In any order of the file: the thumb points away from the others, the index finger is next to it. */
    @Test
    void namelessFingersAreFoundByPlace() {
        Map<BodyPart, Finger> hand = new HashMap<>();
        double z = 0.4;
        int number = 70;
        hand.put(
                BodyPart.THUMB,
                new Finger(List.of("obj70", "obj71", "obj72"), new Vec3(0.2, 0, 0.3), new Vec3(0.7, 0, 0.7)));
        for (BodyPart part : List.of(BodyPart.INDEX, BodyPart.MIDDLE, BodyPart.RING, BodyPart.LITTLE)) {
            number += 10;
            hand.put(
                    part,
                    new Finger(
                            List.of("obj" + number, "obj" + (number + 1), "obj" + (number + 2)),
                            new Vec3(1, 0, z),
                            new Vec3(1, 0, z / 4)));
            z -= 0.25;
        }
        List<Finger> order = new ArrayList<>(hand.values());
        for (int seed = 0; seed < 8; seed++) {
            Collections.shuffle(order, new Random(seed));
            Rig rig = Rig.of(with(order));
            hand.forEach((part, finger) -> assertEquals(finger.names, joints(rig, part), part.toString()));
        }
    }

    /** The first joint lies in the palm, whatever number it has: nearer to the wrist than to the knuckle. */
    @Test
    void aFingerThatBeginsInThePalmBeginsWithTheMetacarpal() {
        Vec3 out = new Vec3(1, 0, 0);
        for (List<String> names : List.of(
                List.of("index00_L", "index01_L", "index02_L", "index03_L"),
                List.of("c_index1_base_L", "c_index1_L", "c_index2_L", "c_index3_L"))) {
            Rig inPalm = Rig.of(with(List.of(new Finger(names, new Vec3(0.1, 0, 0.1), out))));
            assertEquals(names.subList(1, 4), joints(inPalm, BodyPart.INDEX));
        }
    }

    /** A fourth joint that carries nothing is the tip of its finger, as those of Maya. */
    @Test
    void aFourthJointIsTheTip() {
        List<String> names = List.of("IndexFinger1_L", "IndexFinger2_L", "IndexFinger3_L", "IndexFinger4_L");
        Rig rig = Rig.of(with(List.of(new Finger(names, new Vec3(0.9, 0, 0.3), new Vec3(1, 0, 0)))));
        assertEquals(names.subList(0, 3), joints(rig, BodyPart.INDEX));
    }

    /** Names of the Creation Engine count fingers and joints from 0. */
    @Test
    void fingersMayBeCounted() {
        List<String> thumb = List.of("L Finger00", "L Finger01", "L Finger02");
        List<String> index = List.of("L Finger10", "L Finger11", "L Finger12");
        Rig rig = Rig.of(with(List.of(
                new Finger(thumb, new Vec3(0.2, 0, 0.4), new Vec3(0.6, 0, 0.8)),
                new Finger(index, new Vec3(0.9, 0, 0.3), new Vec3(1, 0, 0)))));
        assertEquals(thumb, joints(rig, BodyPart.THUMB));
        assertEquals(index, joints(rig, BodyPart.INDEX));
    }

    /** A mid that is no finger tells nothing. */
    @Test
    void handMidIsTheMiddleFinger() {
        List<String> names = List.of("left_handMid_1", "left_handMid_2", "left_handMid_3");
        Rig rig = Rig.of(with(List.of(new Finger(names, new Vec3(0.9, 0, 0.3), new Vec3(1, 0, 0)))));
        assertEquals(names, joints(rig, BodyPart.MIDDLE));
    }

    /** Three chains may be anything. */
    @Test
    void threeChainsAreNoHand() {
        List<Finger> tools = IntStream.range(0, 3)
                .mapToObj(i -> new Finger(
                        List.of("obj" + i + "a", "obj" + i + "b"), new Vec3(1, 0, 0.2 * i), new Vec3(1, 0, 0)))
                .toList();
        Rig rig = Rig.of(with(tools));
        assertEquals(List.of(), joints(rig, BodyPart.INDEX));
    }
}
