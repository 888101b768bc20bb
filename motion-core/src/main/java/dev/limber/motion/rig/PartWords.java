package dev.limber.motion.rig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds body parts by English words in a joint's name, for names that no profile knows. A word may mean several parts:
 * a shoulder is a clavicle or an upper arm; the search over the body's chains decides.
 */
final class PartWords {
    /** How much a word that means just one part weighs; a profile that fits the whole body weighs more. */
    static final double WEIGHT = 1.2;

    private static final Pattern WORD =
            Pattern.compile("\\p{Lu}+(?=\\p{Lu}\\p{Ll})|\\p{Lu}?\\p{Ll}+|\\p{Lu}+|\\p{Nd}+|[左右]");

    private static final Map<String, Side> SIDES = Map.of(
            "l",
            Side.LEFT,
            "left",
            Side.LEFT,
            "lf",
            Side.LEFT,
            "lft",
            Side.LEFT,
            "左",
            Side.LEFT,
            "r",
            Side.RIGHT,
            "right",
            Side.RIGHT,
            "rt",
            Side.RIGHT,
            "rgt",
            Side.RIGHT,
            "右",
            Side.RIGHT);

    /** Sides that may be written together with the part, the longer first. */
    private static final List<String[]> GLUED = List.of(new String[] {"left", "right"}, new String[] {"l", "r"});

    private static final Set<String> NOISE =
            words("jnt joint bone bn bind bnd skin sk armature rig def org jt j c b x m"
                    + " stretch fk main mid deform game export");

    /** Words of what moves nothing of the body by itself. */
    private static final Set<String> OTHERS = words(
            "ik pole target ctrl control controller handle goal effector camera light"
                    + " mesh geo hair skirt cloth cape coat ribbon weapon prop sword shield gun breast boob pectoral corrective"
                    + " correctiveroot fwd bck inner outer inn out in end tip nub leaf site lid eyelid brow lip cheek tongue teeth ear"
                    + " strap holster slot socket attach muscle tricep scap share metacarpal carpal metatarsal"
                    + " helper offset space null grp group mch top pivot fur bag hat helmet pocket wing feather fin"
                    + " kneecap patella subtalar transverse transversetarsal locator hipjoint buttock glute pad armor armour rope chain belt jiggle physics");

    /** What a word that tells no part takes from the weight of the one beside it. */
    private static final double BESIDE = 0.7;

    private static final Pattern END = Pattern.compile("[_. -](end|tip|nub|leaf)$", Pattern.CASE_INSENSITIVE);

    private static final Set<String> TWISTS = words("twist roll twst tw");

    private static final Map<BodyPart, BodyPart> TWISTED = Map.of(
            BodyPart.UPPER_ARM, BodyPart.UPPER_ARM_TWIST,
            BodyPart.FOREARM, BodyPart.FOREARM_TWIST,
            BodyPart.HAND, BodyPart.FOREARM_TWIST,
            BodyPart.THIGH, BodyPart.THIGH_TWIST,
            BodyPart.SHIN, BodyPart.SHIN_TWIST);

    /** Places in a finger that are words. */
    private static final List<String> PHALANGES = List.of("proximal", "intermediate", "medial", "distal");

    private static final Map<String, Map<BodyPart, Double>> PARTS = new HashMap<>();

    static {
        means(BodyPart.ROOT, 0.8, "root reference trajectory motion master origin");
        means(BodyPart.HIPS, 1, "hips hip pelvis lowertorso");
        means(BodyPart.HIPS, 0.5, "cog waist root center centre body");
        means(
                BodyPart.SPINE,
                1,
                "spine chest torso abdomen stomach belly thorax upperchest lowerchest lowerback upperback uppertorso"
                        + " back ribcage lumbar ab upperspine lowerspine spineupper spinelower abdomenlower abdomenupper"
                        + " chestlower chestupper upperbody waist trunk");
        means(BodyPart.SPINE, 0.5, "ribs body bodyupper sternum");
        means(BodyPart.NECK, 1, "neck neckbase necklower neckupper lowerneck upperneck");
        means(BodyPart.HEAD, 1, "head skull headbase");
        means(BodyPart.HEAD, 0.4, "nose"); // of trackers of poses, which know no joint of the head
        means(BodyPart.JAW, 1, "jaw lowerjaw mandible");
        means(BodyPart.EYE, 1, "eye eyeball");
        means(BodyPart.CLAVICLE, 1, "clavicle clav collar collarbone scapula shoulder");
        means(BodyPart.UPPER_ARM, 0.9, "shoulder shldr");
        means(BodyPart.UPPER_ARM, 0.5, "bicep biceps"); // beside an upper arm it is a helper
        means(BodyPart.CLAVICLE, 0.6, "shldr");
        means(BodyPart.UPPER_ARM, 1, "upperarm uparm uarm arm humerus armupper upper arm1");
        means(BodyPart.FOREARM, 1, "forearm lowerarm lowarm loarm elbow radius ulna armlower farm larm arm2");
        means(BodyPart.FOREARM, 0.3, "arm");
        means(BodyPart.HAND, 1, "hand wrist hnd");
        means(BodyPart.HAND, 0.8, "palm fist");
        means(BodyPart.THUMB, 1, "thumb handthumb fthumb fingerthumb thumbfinger");
        means(BodyPart.INDEX, 1, "index handindex findex fingerindex indexfinger pointer");
        means(BodyPart.MIDDLE, 1, "middle handmiddle fmiddle fingermiddle middlefinger handmid");
        means(BodyPart.RING, 1, "ring handring fring fingerring ringfinger");
        means(
                BodyPart.LITTLE,
                1,
                "little pinky pinkie handpinky fpinky fingerpinky pinkyfinger littlefinger handlittle");
        means(BodyPart.THIGH, 1, "thigh upleg upperleg uleg hip femur legupper leg1");
        means(BodyPart.THIGH, 0.8, "leg");
        means(BodyPart.SHIN, 1, "shin calf leg lowerleg lowleg loleg lleg knee tibia shank leglower leg2");
        means(BodyPart.FOOT, 1, "foot ankle talocrural talus feet");
        means(BodyPart.FOOT, 0.5, "heel"); // beside a foot it is a helper
        means(BodyPart.TOE, 1, "toe toes ball toebase forefoot balltoe toebone bigtoe footindex");
        means(BodyPart.TAIL, 1, "tail");
    }

    private PartWords() {}

    /**
     * A part that a name may mean.
     *
     * @param weight from 0 to {@link #WEIGHT}
     */
    record Meaning(Role role, double weight) {
        boolean isTwist() {
            return TWISTED.containsValue(role.part());
        }
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    private static void means(BodyPart part, double weight, String words) {
        for (String word : words(words)) {
            PARTS.computeIfAbsent(word, key -> new HashMap<>()).put(part, weight);
        }
    }

    /** Whether a word tells a side or a part of the body. */
    static boolean isKnown(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return SIDES.containsKey(lower) || PARTS.containsKey(lower);
    }

    /** Returns the words of a name in lower case and in English, as capitals, digits and marks part them. */
    static List<String> wordsOf(String name) {
        return WORD.matcher(name)
                .results()
                .map(MatchResult::group)
                .map(word -> OtherLanguages.english(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Returns the side that a word of a name tells; the center where none does. */
    static Side sideOf(String name) {
        return wordsOf(name).stream()
                .map(SIDES::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Side.CENTER);
    }

    /** Returns the name of a joint that has children without a last word that says that it has none. */
    static String withoutEnd(String name) {
        return END.matcher(name).replaceFirst("");
    }

    /** Returns the words of a name but for those that tell a side. */
    static List<String> withoutSides(String name) {
        return wordsOf(name).stream().filter(word -> !SIDES.containsKey(word)).toList();
    }

    /**
     * Returns what a name may mean; nothing when it has no such word.
     *
     * @param exists tells whether a name in lower case is another joint's: {@code lfemur} is the left one where there is
     *     an {@code rfemur}
     */
    static List<Meaning> of(String name, Predicate<String> exists) {
        List<String> words = new ArrayList<>(wordsOf(name));
        Optional<Side> side = gluedSide(words, exists);
        if (side.isEmpty()) {
            side = words.stream().filter(SIDES::containsKey).findFirst().map(SIDES::get);
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals("hand") && words.get(i + 1).equals("mid")) {
                words.set(i, "handmid"); // of a finger; elsewhere mid tells nothing
                words.remove(i + 1);
            }
        }
        boolean control = words.removeIf(word -> word.equals("mch"));
        words.removeIf(word -> SIDES.containsKey(word) || NOISE.contains(word));
        boolean twist = words.removeIf(TWISTS::contains);
        int place = words.stream()
                .filter(word -> Character.isDigit(word.charAt(0)) && word.length() < 6)
                .findFirst()
                .map(Integer::parseInt)
                .orElseGet(() -> place(words));
        words.removeIf(word -> Character.isDigit(word.charAt(0)) || PHALANGES.contains(word));
        if (control || words.stream().anyMatch(OTHERS::contains)) {
            return List.of(new Meaning(Role.of(BodyPart.OTHER, side.orElse(Side.CENTER)), WEIGHT));
        }
        if (side.isEmpty() && words.size() == 1) {
            side = gluedSide(words, exists);
        }
        Side told = side.orElse(Side.CENTER);
        List<Meaning> meanings = new ArrayList<>();
        parts(words).forEach((part, weight) -> {
            BodyPart meant = twist ? TWISTED.getOrDefault(part, part == BodyPart.NECK ? part : BodyPart.OTHER) : part;
            if (fits(meant, told)) {
                // What a twist joint is called rules it out as a limb, so it weighs twice.
                double times = twist && meant != part ? 2 : 1;
                meanings.add(new Meaning(new Role(meant, told, place), WEIGHT * weight * times));
            }
        });
        return meanings;
    }

    private static int place(List<String> words) {
        return words.stream().mapToInt(PHALANGES::indexOf).max().orElse(-1) + 1;
    }

    /** A hip with a side is a thigh; only the trunk has no side. */
    private static boolean fits(BodyPart part, Side side) {
        return switch (part) {
            case ROOT, HIPS, SPINE, NECK, HEAD, JAW, TAIL -> side == Side.CENTER;
            case OTHER -> true;
            default -> side != Side.CENTER;
        };
    }

    /** Takes a side off a name that has it in front or behind a part, where the other side's is there too. */
    private static Optional<Side> gluedSide(List<String> words, Predicate<String> exists) {
        String word = String.join("", words);
        for (String[] marks : GLUED) {
            for (int i = 0; i < 2; i++) {
                String mark = marks[i];
                String twin = marks[1 - i];
                String rest = word.startsWith(mark) ? word.substring(mark.length()) : "";
                String start = word.endsWith(mark) ? word.substring(0, word.length() - mark.length()) : "";
                boolean before = PARTS.containsKey(rest) && exists.test(twin + rest);
                if (before || (PARTS.containsKey(start) && exists.test(start + twin))) {
                    words.clear();
                    words.add(before ? rest : start);
                    return Optional.of(i == 0 ? Side.LEFT : Side.RIGHT);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Every run of words that is a part votes, the longest there; each word beside it weakens it, and one before another
     * part's tells where that one is: in {@code leg_L0_foot} the foot.
     */
    private static Map<BodyPart, Double> parts(List<String> words) {
        Map<BodyPart, Double> votes = new HashMap<>();
        double weight = 1;
        for (int end = words.size(); end > 0; end--) {
            int from = longestPart(words, end);
            if (from < end) {
                double weaker = weight * Math.pow(BESIDE, words.size() - (end - from));
                PARTS.getOrDefault(String.join("", words.subList(from, end)), Map.of())
                        .forEach((part, own) -> votes.merge(part, own * weaker, Math::max));
                weight = BESIDE;
                end = from + 1;
            }
        }
        return votes;
    }

    /** Returns where the longest run of words begins that is a part and ends there, or that end where none does. */
    private static int longestPart(List<String> words, int end) {
        return IntStream.range(0, end)
                .filter(from -> PARTS.containsKey(String.join("", words.subList(from, end))))
                .findFirst()
                .orElse(end);
    }
}
