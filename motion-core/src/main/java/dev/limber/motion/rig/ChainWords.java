package dev.limber.motion.rig;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names of joints say about their chain; a name alone decides nothing. */
final class ChainWords {
    private static final Set<String> FRONT = Set.of("front", "fore");
    private static final Set<String> HIND = Set.of("hind", "rear", "back");

    private static final Set<String> HEAD = Set.of("head", "skull");
    private static final Set<String> JAW = Set.of("jaw", "jawbone", "lowerjaw", "mandible");

    /** Limbs of which some bodies have many, with numbers for sides. */
    private static final List<String> MANY = List.of("leg", "tentacle");

    private static final Map<ChainKind, List<String>> WORDS = new EnumMap<>(ChainKind.class);

    static {
        means(ChainKind.TRUNK, "spine hips pelvis chest torso back body abdomen thorax ribcage trunk belly");
        means(ChainKind.NECK, "neck");
        means(ChainKind.HEAD, "head skull face nose snout");
        means(ChainKind.JAW, "jaw chin mouth mandible beak muzzle");
        means(ChainKind.EAR, "ear ears horn antler antenna feeler");
        means(ChainKind.TAIL, "tail");
        means(
                ChainKind.LEG,
                "leg thigh calf shin knee hock foot hoof paw toe ankle fetlock cannon pastern femur tibia tarsus"
                        + " metatarsus coxa scapula horselink trochanter foreleg hindleg");
        means(
                ChainKind.ARM,
                "arm forearm upperarm hand elbow wrist finger clavicle shoulder claw pincer chela tentacle");
        means(ChainKind.WING, "wing feather alula");
        means(ChainKind.FIN, "fin flipper pectoral fluke dorsal");
        means(
                ChainKind.OTHER,
                "strap rein saddle stirrup halter skirt cape cloth coat belt hair ponytail pony ribbon bust breast"
                        + " tongue brow eyebrow lip eye eyelid cheek");
    }

    private ChainWords() {}

    private static void means(ChainKind kind, String words) {
        WORDS.put(kind, Arrays.asList(words.split(" ")));
    }

    /** Returns what most of the names mean, of those that mean anything; nothing where none does or two mean as much. */
    static Optional<ChainKind> of(List<String> names) {
        Map<ChainKind, Integer> votes = new EnumMap<>(ChainKind.class);
        for (String name : names) {
            kinds(name).forEach(kind -> votes.merge(kind, 1, Integer::sum));
        }
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<ChainKind> best = votes.keySet().stream()
                .filter(kind -> votes.getOrDefault(kind, 0) == most)
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** Returns 1 when names say that a leg is a front one or like an arm, -1 when they say that it is a hind one, else 0. */
    static int place(List<String> names) {
        boolean front = false;
        boolean hind = false;
        for (String name : names) {
            List<String> words = PartWords.wordsOf(name);
            front |= words.stream().anyMatch(FRONT::contains) || says(name, ChainKind.ARM);
            hind |= words.stream().anyMatch(HIND::contains);
        }
        return front == hind ? 0 : front ? 1 : -1;
    }

    /** Whether a name says a limb or an eye and its side, or one of many: such a joint is not in the middle of a body. */
    static boolean isLimbOfSide(String name) {
        boolean numbered = name.chars().anyMatch(Character::isDigit);
        if (numbered && PartWords.wordsOf(name).stream().anyMatch(word -> isOf(word, MANY))) {
            return true;
        }
        return PartWords.sideOf(name) != Side.CENTER
                && (kinds(name).stream().anyMatch(ChainKind::isLimb)
                        || PartWords.wordsOf(name).contains("eye"));
    }

    /** Whether a name says head itself, not just a part of it such as a nose, which may be long. */
    static boolean isHead(String name) {
        return says(name, ChainKind.HEAD) && PartWords.wordsOf(name).stream().anyMatch(HEAD::contains);
    }

    /** Whether a name says jaw itself, not a part of the face that is fixed to the head, such as a beak. */
    static boolean isJaw(String name) {
        return PartWords.wordsOf(name).stream().anyMatch(JAW::contains);
    }

    /** Returns whether a name has a word of the kind. */
    static boolean says(String name, ChainKind kind) {
        return kinds(name).contains(kind);
    }

    /** The back of a back leg is no part of the trunk, and its shoulder none of an arm. */
    private static List<ChainKind> kinds(String name) {
        List<String> words = PartWords.wordsOf(name);
        List<ChainKind> kinds = WORDS.entrySet().stream()
                .filter(entry -> words.stream().anyMatch(word -> isOf(word, entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        if (kinds.contains(ChainKind.OTHER)) {
            return List.of(ChainKind.OTHER); // the strap of a leg, the tail of a pony that is hair
        }
        boolean limb = kinds.stream().anyMatch(ChainKind::isLimb);
        return kinds.stream()
                .filter(kind -> !limb || kind != ChainKind.TRUNK)
                .filter(kind -> !kinds.contains(ChainKind.LEG) || kind != ChainKind.ARM)
                .toList();
    }

    private static boolean isOf(String word, List<String> known) {
        return known.contains(word) || (word.endsWith("s") && known.contains(word.substring(0, word.length() - 1)));
    }
}
