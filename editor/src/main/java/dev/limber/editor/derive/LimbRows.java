package dev.limber.editor.derive;

import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Role;
import dev.limber.motion.rig.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The joints of a body by limb: arms, legs, head and the rest of a person, and the chains of any other body. */
public final class LimbRows {
    private static final String BODY = "body";
    private static final List<String> ORDER =
            List.of(BODY, "head", "left arm", "right arm", "left leg", "right leg", "tail");

    private LimbRows() {}

    /**
     * A limb.
     *
     * @param name in plain words, such as "left arm"
     * @param joints those below the limb that are of no other one, such as fingers, included
     */
    public record Limb(String name, Side side, Set<Integer> joints) {}

    /** Returns the limbs, the body first; each joint is of one. */
    public static List<Limb> of(Rig rig) {
        List<Limb> limbs = new ArrayList<>();
        Skeleton skeleton = rig.skeleton();
        int[] limbOf = new int[skeleton.jointCount()];
        limbs.add(new Limb(BODY, Side.CENTER, new TreeSet<>()));
        for (int joint = 0; joint < limbOf.length; joint++) {
            Optional<Limb> own = own(rig, joint);
            int parent = skeleton.parent(joint);
            limbOf[joint] = own.isPresent() ? index(limbs, own.get()) : parent == Skeleton.NONE ? 0 : limbOf[parent];
            limbs.get(limbOf[joint]).joints().add(joint);
        }
        if (rig.plan() == BodyPlan.HUMANOID) {
            limbs.sort(Comparator.comparingInt(limb -> ORDER.indexOf(limb.name())));
        }
        return List.copyOf(limbs);
    }

    private static int index(List<Limb> limbs, Limb limb) {
        for (int i = 0; i < limbs.size(); i++) {
            if (limbs.get(i).name().equals(limb.name())) {
                return i;
            }
        }
        limbs.add(limb);
        return limbs.size() - 1;
    }

    /** Returns the limb that a joint is of by itself, still without joints; empty for one that is of its parent's. */
    private static Optional<Limb> own(Rig rig, int joint) {
        if (rig.plan() == BodyPlan.HUMANOID) {
            Role role = rig.roles().of(joint);
            return limb(role.part()).map(limb -> limb(limb, role.side()));
        }
        return rig.chains().chains().stream()
                .filter(chain -> chain.joints().contains(joint))
                .findFirst()
                .map(LimbRows::limb);
    }

    private static Limb limb(Chain chain) {
        return new Limb(chain.name(), chain.side(), new TreeSet<>());
    }

    private static Limb limb(String name, Side side) {
        boolean sided = side != Side.CENTER && (name.equals("arm") || name.equals("leg"));
        String whole = sided ? side.name().toLowerCase(Locale.ROOT) + " " + name : name;
        return new Limb(whole, sided ? side : Side.CENTER, new TreeSet<>());
    }

    private static Optional<String> limb(BodyPart part) {
        return switch (part) {
            case ROOT, HIPS, SPINE -> Optional.of(BODY);
            case NECK, HEAD, JAW, EYE -> Optional.of("head");
            case CLAVICLE, UPPER_ARM, FOREARM, HAND -> Optional.of("arm");
            case THIGH, SHIN, FOOT, TOE -> Optional.of("leg");
            case TAIL -> Optional.of("tail");
            default -> Optional.empty();
        };
    }
}
