package dev.limber.retarget.neural.san;

import dev.limber.motion.Clip;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Resample;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Slice;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Collects clips of bodies that share one topology. */
public final class GroupReader {
    /** Windows start at every phase of a loop that repeats for so many windows. */
    private static final int ROUNDS = 2;

    private final String name;
    private final int leaveOut;
    private final List<SimplifiedBody> bodies = new ArrayList<>();
    private final List<Skeleton> skeletons = new ArrayList<>();
    private final List<MotionGroup.Recording> recordings = new ArrayList<>();

    /**
     * @param name of the group
     * @param leaveOut frames at the start of every clip that are no motion
     */
    public GroupReader(String name, int leaveOut) {
        this.name = name;
        this.leaveOut = leaveOut;
    }

    /**
     * Adds a clip; clips on the same bones count as the same character.
     *
     * @param recording what was recorded: two clips of that name, in whatever group, show the same motion
     * @param rigOf understands the clip
     * @throws MotionFormatException when the clip is too short, or of another topology than the first one
     */
    public void add(String recording, Clip clip, Function<Clip, Rig> rigOf) {
        if (clip.frameCount() <= leaveOut + 1) {
            throw new MotionFormatException(clip.frameCount() + " frames, of which " + leaveOut + " are left out");
        }
        int character = characterOf(clip, rigOf);
        Clip whole = Slice.of(clip, leaveOut, clip.frameCount());
        Clip motion = Resample.to(
                SanNetworkSettings.RATE,
                Laps.of(whole, ROUNDS * SanNetworkSettings.SECONDS).clip());
        recordings.add(new MotionGroup.Recording(
                recording, character, bodies.get(character).read(motion)));
    }

    private int characterOf(Clip clip, Function<Clip, Rig> rigOf) {
        for (int i = 0; i < skeletons.size(); i++) {
            if (sameBones(skeletons.get(i), clip.skeleton())) {
                return i;
            }
        }
        SimplifiedBody body = SimplifiedBody.of(rigOf.apply(clip));
        if (!bodies.isEmpty()) {
            SimplifiedBody first = bodies.get(0);
            if (!first.topology().equals(body.topology()) || !first.jointNames().equals(body.jointNames())) {
                throw new MotionFormatException("the joints are " + body.jointNames() + ", in the first file "
                        + first.jointNames() + "; a group is of one topology");
            }
        }
        bodies.add(body);
        skeletons.add(clip.skeleton());
        return bodies.size() - 1;
    }

    /** Tells whether two skeletons have the same bones; where the root stood is no bone. */
    private static boolean sameBones(Skeleton a, Skeleton b) {
        return a.names().equals(b.names())
                && IntStream.range(0, a.jointCount())
                        .allMatch(joint -> a.parent(joint) == b.parent(joint)
                                && (a.parent(joint) == Skeleton.NONE
                                        || a.restTranslation(joint).distance(b.restTranslation(joint))
                                                < 1e-6
                                                        * (1
                                                                + a.restTranslation(joint)
                                                                        .length())));
    }

    /** Returns the group of what was added, or nothing when that is nothing. */
    Optional<MotionGroup> group() {
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        SimplifiedBody first = bodies.get(0);
        List<Integer> order = IntStream.range(
                        0, Pooling.chains(first.topology()).pooled().jointCount())
                .boxed()
                .toList();
        SkeletonGroup kind = new SkeletonGroup(name, first.jointNames(), first.topology(), first.mirror(), order);
        return Optional.of(new MotionGroup(
                kind, bodies.stream().map(SimplifiedBody::offsets).toList(), recordings));
    }
}
