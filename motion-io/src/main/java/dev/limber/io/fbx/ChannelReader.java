package dev.limber.io.fbx;

import dev.limber.io.scene.Track;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwjgl.assimp.AINodeAnim;
import org.lwjgl.assimp.AIQuatKey;
import org.lwjgl.assimp.AIVectorKey;

/** The keys of one node. */
record ChannelReader(String file, AINodeAnim channel, int node, double ticksPerSecond) {
    List<Track> read() {
        List<Track> tracks = new ArrayList<>();
        vectors(Track.Property.TRANSLATION, channel.mPositionKeys(), tracks);
        vectors(Track.Property.SCALE, channel.mScalingKeys(), tracks);
        AIQuatKey.@Nullable Buffer keys = channel.mRotationKeys();
        if (keys != null && keys.remaining() > 0) {
            double[] times = new double[keys.remaining()];
            double[] values = new double[4 * times.length];
            for (int k = 0; k < times.length; k++) {
                AIQuatKey key = keys.get(k);
                times[k] = key.mTime() / ticksPerSecond;
                values[4 * k] = key.mValue().w();
                values[4 * k + 1] = key.mValue().x();
                values[4 * k + 2] = key.mValue().y();
                values[4 * k + 3] = key.mValue().z();
            }
            tracks.add(track(Track.Property.ROTATION, times, values));
        }
        return tracks;
    }

    private void vectors(Track.Property property, AIVectorKey.@Nullable Buffer keys, List<Track> tracks) {
        if (keys != null && keys.remaining() > 0) {
            double[] times = new double[keys.remaining()];
            double[] values = new double[3 * times.length];
            for (int k = 0; k < times.length; k++) {
                AIVectorKey key = keys.get(k);
                times[k] = key.mTime() / ticksPerSecond;
                values[3 * k] = key.mValue().x();
                values[3 * k + 1] = key.mValue().y();
                values[3 * k + 2] = key.mValue().z();
            }
            tracks.add(track(property, times, values));
        }
    }

    private Track track(Track.Property property, double[] times, double[] values) {
        try {
            return new Track(node, property, Track.Interpolation.LINEAR, times, values);
        } catch (IllegalArgumentException e) {
            throw new FbxException(file, "node " + node + ": " + e.getMessage());
        }
    }
}
