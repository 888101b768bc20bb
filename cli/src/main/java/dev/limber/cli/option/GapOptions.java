package dev.limber.cli.option;

import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.MissingFrames;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say which frames are filled; one of them is given. */
public final class GapOptions {
    @Option(
            names = "--gap",
            paramLabel = "A:B",
            converter = SpanConverter.class,
            description =
                    "Fill the frames A to B, both included, counted from 0; what they contain is replaced. May be "
                            + "repeated.")
    private List<FrameSpan> gaps = List.of();

    @Option(
            names = "--keys",
            split = ",",
            paramLabel = "K",
            description =
                    "Frames to keep as keys: all other frames between the first and the last key are filled; frames "
                            + "before and after stay.")
    private List<Integer> keys = List.of();

    /** Returns the frames to keep; none where gaps are given instead. */
    public List<Integer> keys() {
        return keys;
    }

    public MissingFrames missing() {
        return gaps.isEmpty() ? MissingFrames.between(keys) : MissingFrames.of(gaps);
    }

    /** Reads A:B. */
    public static final class SpanConverter implements ITypeConverter<FrameSpan> {
        @Override
        public FrameSpan convert(String text) {
            FrameRange range = new FrameRange.Converter().convert(text);
            if (range.last() == Integer.MAX_VALUE || text.startsWith(":")) {
                throw new TypeConversionException("expected A:B, as in 40:70, found '" + text + "'");
            }
            return new FrameSpan(range.first(), range.last());
        }
    }
}
