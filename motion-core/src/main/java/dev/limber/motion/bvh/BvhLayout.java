package dev.limber.motion.bvh;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a BVH file says beyond its skeleton and clip: the channels of every joint, in file order.
 *
 * @param channels (joint) the joint's channels; copied
 */
public record BvhLayout(List<List<Channel>> channels) {
    private static final List<Channel> POSITION = List.of(Channel.XPOSITION, Channel.YPOSITION, Channel.ZPOSITION);
    private static final List<Channel> ROTATION = List.of(Channel.ZROTATION, Channel.YROTATION, Channel.XROTATION);

    public BvhLayout {
        channels = channels.stream().map(List::copyOf).toList();
    }

    /** Returns the usual layout: three rotations for every joint, in front of them three positions for what moves. */
    public static BvhLayout of(Clip clip) {
        Skeleton skeleton = clip.skeleton();
        int[] translated = clip.translatedJoints();
        return new BvhLayout(IntStream.range(0, skeleton.jointCount())
                .mapToObj(joint -> {
                    boolean moves = skeleton.parent(joint) == Skeleton.NONE
                            || IntStream.of(translated).anyMatch(t -> t == joint);
                    List<Channel> all = new ArrayList<>(moves ? POSITION : List.of());
                    all.addAll(ROTATION);
                    return all;
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
