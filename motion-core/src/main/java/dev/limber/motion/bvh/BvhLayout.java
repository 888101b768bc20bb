package dev.limber.motion.bvh;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The channels of every joint of a BVH file, in file order.
 *
 * @param channels (joint) the joint's channels, none of them twice; copied
 */
public record BvhLayout(List<List<Channel>> channels) {
    private static final List<Channel> POSITION = List.of(Channel.XPOSITION, Channel.YPOSITION, Channel.ZPOSITION);
    private static final List<Channel> ROTATION = List.of(Channel.ZROTATION, Channel.YROTATION, Channel.XROTATION);

    public BvhLayout {
        channels = channels.stream().map(List::copyOf).toList();
        for (List<Channel> list : channels) {
            if (new HashSet<>(list).size() < list.size()) {
                throw new IllegalArgumentException("a joint has a channel twice: " + list);
            }
        }
    }

    /** Returns the usual layout: rotations in the order ZYX for every joint, and three positions for the roots. */
    public static BvhLayout of(Skeleton skeleton) {
        return of(skeleton, joint -> false);
    }

    /** As {@link #of(Skeleton)}, with positions also for the joints that the clip translates. */
    public static BvhLayout of(Clip clip) {
        int[] translated = clip.translatedJoints();
        return of(clip.skeleton(), joint -> Arrays.binarySearch(translated, joint) >= 0);
    }

    private static BvhLayout of(Skeleton skeleton, IntPredicate translated) {
        return new BvhLayout(IntStream.range(0, skeleton.jointCount())
                .mapToObj(joint -> {
                    boolean moves = skeleton.parent(joint) == Skeleton.NONE || translated.test(joint);
                    List<Channel> channels = new ArrayList<>(moves ? POSITION : List.of());
                    channels.addAll(ROTATION);
                    return channels;
                })
                .toList());
    }

    /** Returns how many numbers a row holds. */
    public int rowLength() {
        return channels.stream().mapToInt(List::size).sum();
    }

    /** Whether the joint has a position channel. */
    public boolean translates(int joint) {
        return channels.get(joint).stream().anyMatch(channel -> !channel.isRotation());
    }
}
