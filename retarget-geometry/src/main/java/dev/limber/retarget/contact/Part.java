package dev.limber.retarget.contact;

import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Side;
import java.util.List;
import java.util.Locale;

/** The volumes that every body is made of, so that those of two bodies correspond. The torso is cut into five, from below. */
public enum Part {
    HIPS(Region.HIPS, BodyPart.HIPS, Side.CENTER),
    WAIST(Region.HIPS, BodyPart.HIPS, Side.CENTER),
    BELLY(Region.CHEST, BodyPart.SPINE, Side.CENTER),
    CHEST(Region.CHEST, BodyPart.SPINE, Side.CENTER),
    SHOULDERS(Region.CHEST, BodyPart.SPINE, Side.CENTER),
    HEAD(Region.HEAD, BodyPart.HEAD, Side.CENTER),
    LEFT_UPPER_ARM(Region.LEFT_UPPER_ARM, BodyPart.UPPER_ARM, Side.LEFT),
    LEFT_FOREARM(Region.LEFT_FOREARM, BodyPart.FOREARM, Side.LEFT),
    LEFT_HAND(Region.LEFT_HAND, BodyPart.HAND, Side.LEFT),
    RIGHT_UPPER_ARM(Region.RIGHT_UPPER_ARM, BodyPart.UPPER_ARM, Side.RIGHT),
    RIGHT_FOREARM(Region.RIGHT_FOREARM, BodyPart.FOREARM, Side.RIGHT),
    RIGHT_HAND(Region.RIGHT_HAND, BodyPart.HAND, Side.RIGHT),
    LEFT_THIGH(Region.LEFT_THIGH, BodyPart.THIGH, Side.LEFT),
    LEFT_SHIN(Region.LEFT_SHIN, BodyPart.SHIN, Side.LEFT),
    LEFT_FOOT(Region.LEFT_FOOT, BodyPart.FOOT, Side.LEFT),
    RIGHT_THIGH(Region.RIGHT_THIGH, BodyPart.THIGH, Side.RIGHT),
    RIGHT_SHIN(Region.RIGHT_SHIN, BodyPart.SHIN, Side.RIGHT),
    RIGHT_FOOT(Region.RIGHT_FOOT, BodyPart.FOOT, Side.RIGHT);

    /** What a person would say is touched. */
    public enum Region {
        HIPS,
        CHEST,
        HEAD,
        LEFT_UPPER_ARM,
        LEFT_FOREARM,
        LEFT_HAND,
        RIGHT_UPPER_ARM,
        RIGHT_FOREARM,
        RIGHT_HAND,
        LEFT_THIGH,
        LEFT_SHIN,
        LEFT_FOOT,
        RIGHT_THIGH,
        RIGHT_SHIN,
        RIGHT_FOOT;

        /** Whether the region is part of an arm. */
        public boolean isArm() {
            return name().endsWith("ARM") || name().endsWith("HAND");
        }

        /** Returns the region in words, such as "left upper arm". */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** How many slices the torso has: the first parts. */
    static final int SLICES = 5;

    private static final List<Part> ALL = List.of(values());

    private final Region region;
    private final BodyPart bodyPart;
    private final Side side;

    Part(Region region, BodyPart bodyPart, Side side) {
        this.region = region;
        this.bodyPart = bodyPart;
        this.side = side;
    }

    /** Returns the place of the part in arrays by part. */
    @SuppressWarnings("EnumOrdinal") // that is what the order of the constants is for
    int index() {
        return ordinal();
    }

    public Region region() {
        return region;
    }

    BodyPart bodyPart() {
        return bodyPart;
    }

    Side side() {
        return side;
    }

    boolean isTorso() {
        return index() < SLICES;
    }

    boolean isArm() {
        return bodyPart == BodyPart.UPPER_ARM || bodyPart == BodyPart.FOREARM || bodyPart == BodyPart.HAND;
    }

    boolean isLeg() {
        return bodyPart == BodyPart.THIGH || bodyPart == BodyPart.SHIN || bodyPart == BodyPart.FOOT;
    }

    /** Returns the parts in the order of arrays by part. */
    static List<Part> all() {
        return ALL;
    }

    /** How far out on its limb the part is: 0 next to the torso. */
    private int reach() {
        return switch (bodyPart) {
            case FOREARM, SHIN -> 1;
            case HAND, FOOT -> 2;
            default -> 0;
        };
    }

    /** Whether two parts touch only as neighbours always do: within the torso, or a limb, where it leaves the torso, legs. */
    boolean isBeside(Part other) {
        boolean limb = isArm() || isLeg();
        boolean otherLimb = other.isArm() || other.isLeg();
        if (!limb || !otherLimb) {
            Part arm = limb ? this : other;
            Part rest = limb ? other : this;
            boolean root = arm.reach() == 0 && rest.isTorso();
            return root || !arm.isArm();
        }
        if (isLeg() && other.isLeg()) {
            boolean thighs = reach() == 0 && other.reach() == 0;
            return thighs || side == other.side;
        }
        return isArm() == other.isArm() && side == other.side && Math.abs(reach() - other.reach()) < 2;
    }
}
