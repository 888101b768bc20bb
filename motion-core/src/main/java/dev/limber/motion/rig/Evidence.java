package dev.limber.motion.rig;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The evidence for every role of every joint: the sum of what the file declares, what the name says and what the place
 * in the body suggests. Evidence for {@link BodyPart#OTHER} is evidence against all others. Filled once, then read.
 */
final class Evidence {
    private static final int SIDES = Side.values().length;
    private static final int ROLES = BodyPart.values().length * SIDES;

    /** Sources of evidence, the most reliable first. */
    enum Source {
        DECLARED(0.99),
        PROFILE(0.95),
        WORDS(0.85),
        SHAPE(0.8);

        final double confidence;

        Source(double confidence) {
            this.confidence = confidence;
        }
    }

    /** One piece of evidence for a role, with the joint's place in its chain. */
    record Clue(Source source, Role role, double weight, String reason) {}

    private final double[][] scores; // (joint, part and side)
    private final @Nullable Clue[][] named; // (joint, part and side), the strongest but for the shape's
    private final @Nullable Clue[] shaped; // (joint)

    Evidence(int joints) {
        scores = new double[joints][ROLES];
        named = new Clue[joints][ROLES];
        shaped = new Clue[joints];
    }

    @SuppressWarnings("EnumOrdinal") // places in arrays that no file and no one else sees
    private static int index(BodyPart part, Side side) {
        return part.ordinal() * SIDES + side.ordinal();
    }

    /** Adds a clue; of several from names, the strongest counts. */
    void add(int joint, Clue clue) {
        int role = index(clue.role().part(), clue.role().side());
        if (clue.source() == Source.SHAPE) {
            shaped[joint] = clue;
            scores[joint][role] += clue.weight();
            return;
        }
        Clue before = named[joint][role];
        if (before == null || before.weight() < clue.weight()) {
            scores[joint][role] += clue.weight() - (before == null ? 0 : before.weight());
            named[joint][role] = clue;
        }
    }

    /** Takes a role from a joint for good. */
    void ban(int joint, Role role) {
        scores[joint][index(role.part(), role.side())] = Double.NEGATIVE_INFINITY;
    }

    /** Gives what speaks for left to right, and what speaks for right to left. */
    void swapSides() {
        for (int joint = 0; joint < scores.length; joint++) {
            Clue shape = shaped[joint];
            if (shape != null) {
                shaped[joint] = new Clue(shape.source(), shape.role().mirrored(), shape.weight(), shape.reason());
            }
            double[] before = scores[joint].clone();
            Clue[] clues = Arrays.copyOf(named[joint], ROLES);
            for (BodyPart part : BodyPart.values()) {
                for (Side side : Side.values()) {
                    scores[joint][index(part, side)] = before[index(part, side.mirrored())];
                    named[joint][index(part, side)] = clues[index(part, side.mirrored())];
                }
            }
        }
    }

    /** Returns what speaks for the role more than for none. */
    double of(int joint, BodyPart part, Side side) {
        double against = 0;
        for (Side any : Side.values()) {
            against = Math.max(against, scores[joint][index(BodyPart.OTHER, any)]);
        }
        return scores[joint][index(part, side)] - against;
    }

    /** Returns what the file and names alone say for the role. */
    double named(int joint, BodyPart part, Side side) {
        Clue clue = named[joint][index(part, side)];
        return clue == null ? 0 : clue.weight();
    }

    /** Whether no name says anything of the joint. */
    boolean isSilent(int joint) {
        return Arrays.stream(named[joint]).allMatch(Objects::isNull);
    }

    /** Whether the file itself says what the joint is. */
    boolean isDeclared(int joint) {
        return Arrays.stream(named[joint]).anyMatch(clue -> clue != null && clue.source() == Source.DECLARED);
    }

    /** Returns how much more names say left of a joint than right. */
    double leftness(int joint) {
        double sum = 0;
        for (Clue clue : named[joint]) {
            if (clue != null && clue.role().side() != Side.CENTER) {
                sum += clue.role().side() == Side.LEFT ? clue.weight() : -clue.weight();
            }
        }
        return sum;
    }

    /** Returns the place in its chain that the strongest clue gives a joint. */
    int place(int joint, BodyPart part, Side side) {
        Clue clue = named[joint][index(part, side)];
        return clue == null ? 0 : clue.role().index();
    }

    /** Returns the match of a joint that was given a role, with the reasons for it. */
    RoleMatch match(int joint, Role role, String otherwise) {
        Clue name = named[joint][index(role.part(), role.side())];
        Clue shape = shaped[joint];
        boolean agrees = shape != null
                && shape.role().part() == role.part()
                && shape.role().side() == role.side();
        if (name == null) {
            return new RoleMatch(role, Source.SHAPE.confidence, agrees ? shape.reason() : otherwise);
        }
        if (shape == null) {
            return new RoleMatch(role, name.source().confidence, name.reason());
        }
        return agrees
                ? new RoleMatch(role, 0.99, name.reason() + ", and its place in the body agrees")
                : new RoleMatch(role, 0.75, name.reason() + ", though its place suggests another");
    }

    /** Returns the reason why a joint has no part, if there is evidence for that. */
    @Nullable
    Clue against(int joint) {
        Clue strongest = null;
        for (Side side : Side.values()) {
            Clue clue = named[joint][index(BodyPart.OTHER, side)];
            if (clue != null && (strongest == null || clue.weight() > strongest.weight())) {
                strongest = clue;
            }
        }
        return strongest;
    }
}
