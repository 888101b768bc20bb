package dev.limber.cli.option;

import dev.limber.cli.terminal.CommandFailedException;
import dev.limber.motion.Clip;
import dev.limber.motion.Slice;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A range of frames.
 *
 * @param last the last frame of it, {@link Integer#MAX_VALUE} for the last one of the clip
 */
public record FrameRange(int first, int last) {
    public static final FrameRange ALL = new FrameRange(0, Integer.MAX_VALUE);

    /** Returns those frames of the clip. */
    public Clip of(Clip clip, Path file) {
        if (equals(ALL)) {
            return clip;
        }
        int end = last == Integer.MAX_VALUE ? clip.frameCount() - 1 : last;
        if (first > end || end >= clip.frameCount()) {
            throw new CommandFailedException(file + ": has no frames " + first + " to " + end + ", its frames are 0 to "
                    + (clip.frameCount() - 1));
        }
        return Slice.of(clip, first, end + 1);
    }

    /** Reads A:B, A: or :B. */
    public static final class Converter implements ITypeConverter<FrameRange> {
        private static final Pattern RANGE = Pattern.compile("(\\d{0,9}):(\\d{0,9})");

        @Override
        public FrameRange convert(String text) {
            Matcher match = RANGE.matcher(text);
            if (!match.matches()) {
                throw new TypeConversionException("expected A:B, as in 120:360, found '" + text + "'");
            }
            int first = match.group(1).isEmpty() ? 0 : Integer.parseInt(match.group(1));
            int last = match.group(2).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(match.group(2));
            if (first > last) {
                throw new TypeConversionException("the range " + text + " ends before it starts");
            }
            return new FrameRange(first, last);
        }
    }
}
