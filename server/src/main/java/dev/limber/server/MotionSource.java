package dev.limber.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where motion, or a rig, is: in a file, or in the message itself.
 *
 * @param file of any format that Limber reads
 * @param clip which clip of the file; null for the first
 * @param skeleton without a file
 * @param frames of {@code skeleton}; null for its rest pose alone
 */
record MotionSource(
        @Nullable Path file,
        @Nullable String clip,
        @Nullable SkeletonData skeleton,
        @Nullable FramesData frames) {
    MotionSource {
        if ((file == null) == (skeleton == null)) {
            throw new BadRequestException("expected a 'file', or a 'skeleton' with or without 'frames'");
        }
    }
}
