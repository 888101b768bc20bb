package dev.limber.motion.rig;

import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The chains of a humanoid, by its roles. */
final class RoleChains {
    private static final List<BodyPart> ARM =
            List.of(BodyPart.CLAVICLE, BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND);
    private static final List<BodyPart> LEG = List.of(BodyPart.THIGH, BodyPart.SHIN, BodyPart.FOOT, BodyPart.TOE);
    private static final String REASON = "by the roles of its joints";

    private RoleChains() {}

    static BodyChains of(Skeleton skeleton, Roles roles, Pose standing, Vec3 up, Vec3 forward, Stature stature) {
        List<Chain> chains = new ArrayList<>();
        add(chains, ChainKind.TRUNK, Side.CENTER, joints(roles, Side.CENTER, BodyPart.HIPS, BodyPart.SPINE));
        add(chains, ChainKind.NECK, Side.CENTER, joints(roles, Side.CENTER, BodyPart.NECK));
        add(chains, ChainKind.HEAD, Side.CENTER, joints(roles, Side.CENTER, BodyPart.HEAD));
        add(chains, ChainKind.TAIL, Side.CENTER, joints(roles, Side.CENTER, BodyPart.TAIL));
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            add(chains, ChainKind.LEG, side, joints(roles, side, LEG.toArray(BodyPart[]::new)));
        }
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            add(chains, ChainKind.ARM, side, joints(roles, side, ARM.toArray(BodyPart[]::new)));
        }
        add(chains, ChainKind.JAW, Side.CENTER, joints(roles, Side.CENTER, BodyPart.JAW));
        Pose hanging = HangingLegs.of(standing, roles, up, forward);
        WorldPose world = WorldPose.of(hanging);
        double ground = IntStream.range(0, skeleton.jointCount())
                .mapToDouble(joint -> world.position(joint).dot(up))
                .min()
                .orElse(0);
        return new BodyChains(
                BodyPlan.HUMANOID,
                Optional.of(FootPosture.PLANTIGRADE),
                chains,
                hanging,
                up,
                forward,
                ground,
                stature.legLength(),
                stature.height(),
                0.95,
                List.of("its joints have the roles of a human body"));
    }

    private static List<Integer> joints(Roles roles, Side side, BodyPart... parts) {
        return Stream.of(parts)
                .flatMapToInt(part -> IntStream.of(roles.chain(part, side)))
                .boxed()
                .toList();
    }

    private static void add(List<Chain> chains, ChainKind kind, Side side, List<Integer> joints) {
        if (joints.isEmpty()) {
            return;
        }
        boolean leg = kind == ChainKind.LEG;
        int heel = leg && joints.size() > 2 ? joints.get(2) : Skeleton.NONE;
        int contact = leg ? joints.get(joints.size() - 1) : Skeleton.NONE;
        String name = new ChainNames().of(kind, side, 0, 1);
        chains.add(new Chain(name, kind, side, 0, joints, heel, contact, REASON));
    }
}
