package dev.limber.evaluation.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.bvh.BvhReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the files of a recording in the folder {@code cmu} of the data sets. */
final class CmuClips {
    private static final Pattern NUMBER = Pattern.compile("\\d\\d_\\d\\d");

    private final Path folder;

    CmuClips(Path dataSets) {
        folder = dataSets.resolve("cmu");
    }

    Path file(CmuForm form, String number) {
        return folder.resolve(form.folder()).resolve(form.prefix() + number + ".bvh");
    }

    Clip read(CmuForm form, String number) throws IOException {
        return BvhReader.read(file(form, number)).clip();
    }

    /** Returns the numbers of the recordings that a form has, such as 02_01, sorted. */
    List<String> numbers(CmuForm form) throws IOException {
        Path files = folder.resolve(form.folder());
        if (!Files.isDirectory(files)) {
            throw new NoSuchFileException(files.toString(), null, "expected a folder of BVH files");
        }
        try (Stream<Path> list = Files.list(files)) {
            return list.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(form.prefix()) && name.endsWith(".bvh"))
                    .map(name -> name.substring(form.prefix().length(), name.length() - ".bvh".length()))
                    .filter(NUMBER.asMatchPredicate())
                    .sorted()
                    .toList();
        }
    }

    /** Returns the numbers that two forms share and of which one of {@code prefixes} is the start, sorted. */
    List<String> shared(CmuForm a, CmuForm b, Set<String> prefixes) throws IOException {
        List<String> others = numbers(b);
        return numbers(a).stream()
                .filter(others::contains)
                .filter(number -> prefixes.stream().anyMatch(number::startsWith))
                .toList();
    }

    /**
     * Returns another recording on the skeleton of this one: a rig file for a solver that must not see the clip itself.
     *
     * @throws IOException when a file cannot be read, or none has this skeleton
     */
    Clip rigClip(CmuForm form, String number) throws IOException {
        Skeleton wanted = read(form, number).skeleton();
        List<String> numbers = numbers(form);
        int at = numbers.indexOf(number);
        for (int i = 1; i < numbers.size(); i++) {
            Clip candidate = read(form, numbers.get((at + i) % numbers.size()));
            if (alike(candidate.skeleton(), wanted)) {
                return candidate;
            }
        }
        throw new IOException(file(form, number) + ": no other file has this skeleton, to be the rig");
    }

    private static boolean alike(Skeleton a, Skeleton b) {
        return a.names().equals(b.names())
                && IntStream.range(0, a.jointCount())
                        .allMatch(joint -> a.parent(joint) == b.parent(joint)
                                && a.restTranslation(joint).equals(b.restTranslation(joint)));
    }
}
