package dev.limber.motion.rig;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Recognises rigs of a hand or of a face alone by their names; no shape of theirs is a body's. */
final class BodyPartAlone {
    /** Of all joints: more of them have the names of that part. */
    private static final double MOST = 0.6;

    private static final Set<String> FINGERS =
            Set.of("finger", "thumb", "index", "pinky", "metacarpal", "phalanx", "phalange", "knuckle");
    private static final Set<String> FACE = Set.of(
            ("jaw tongue brow eyebrow lip cheek eye eyelid lid oculi oris temporalis nostril chin mouth teeth nose face"
                            + " forehead")
                    .split(" "));

    private BodyPartAlone() {}

    /** Returns why a graph is no body, as a sentence; nothing where it may be one. */
    static Optional<String> of(BodyGraph graph) {
        List<String> names = IntStream.range(0, graph.skeleton().jointCount())
                .filter(graph::isKept)
                .mapToObj(graph.skeleton()::name)
                .toList();
        boolean limbs = names.stream()
                .anyMatch(name -> ChainWords.says(name, ChainKind.LEG) || ChainWords.says(name, ChainKind.TRUNK));
        if (limbs) {
            return Optional.empty();
        }
        return share(names, BodyPartAlone::isOfHand) > MOST
                ? Optional.of("it is a hand alone by the names of its joints")
                : share(names, BodyPartAlone::isOfFace) > MOST
                        ? Optional.of("it is a face alone by the names of its joints")
                        : Optional.empty();
    }

    private static double share(List<String> names, Predicate<String> of) {
        return names.stream().filter(of).count() / (double) Math.max(1, names.size());
    }

    private static boolean isOfHand(String name) {
        return PartWords.wordsOf(name).stream()
                .anyMatch(word -> FINGERS.stream().anyMatch(word::endsWith));
    }

    private static boolean isOfFace(String name) {
        return PartWords.wordsOf(name).stream().anyMatch(FACE::contains);
    }
}
