package dev.limber.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/**
 * A clip, or a pose of one.
 *
 * @param frame the pose's; none for the whole clip
 */
public record ChainPart(Path file, Optional<Integer> frame) {
    private static final Pattern POSE = Pattern.compile("(.+):(\\d+)");

    /** Reads FILE or FILE:FRAME; a file whose own name ends so is a file. */
    public static final class Converter implements ITypeConverter<ChainPart> {
        @Override
        public ChainPart convert(String text) {
            Matcher pose = POSE.matcher(text);
            if (pose.matches() && !Files.exists(Path.of(text))) {
                return new ChainPart(Path.of(pose.group(1)), Optional.of(Integer.valueOf(pose.group(2))));
            }
            return new ChainPart(Path.of(text), Optional.empty());
        }
    }

    @Override
    public String toString() {
        return frame.map(number -> file + ":" + number).orElse(file.toString());
    }
}
