package dev.limber.retarget;

import dev.limber.motion.Skeleton;
import dev.limber.motion.json.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a joint map that a person wrote, for two skeletons. */
final class MapFaults {
    private static final int SUGGESTIONS = 3;
    private static final int SUGGESTED = 10; // names
    private static final int LONGEST_NAME = 200;
    private static final double MOST_DEGREES = 1e6; // several revolutions are allowed

    private final Skeleton source;
    private final Skeleton target;
    private final List<Fault> faults = new ArrayList<>();

    MapFaults(Skeleton source, Skeleton target) {
        this.source = source;
        this.target = target;
    }

    /** Returns all that is wrong, with its place in the file. */
    List<Fault> of(JointMapJson.File map) {
        for (int i = 0; i < map.pairs().size(); i++) {
            JointMapJson.Pair pair = map.pairs().get(i);
            String path = "pairs[" + i + "]";
            if (pair.confidence() != null && !(pair.confidence() >= 0 && pair.confidence() <= 1)) {
                add(path + ".confidence", "expected a number from 0 to 1, found " + pair.confidence());
            }
            chain(path + ".source", pair.source(), source, "source");
            chain(path + ".target", pair.target(), target, "target");
        }
        List<JointMapJson.Bound> chains = map.chains() == null ? List.of() : map.chains();
        for (int i = 0; i < chains.size(); i++) {
            JointMapJson.Bound chain = chains.get(i);
            String path = "chains[" + i + "]";
            chain(path + ".source", chain.source(), source, "source");
            chain(path + ".target", chain.target(), target, "target");
            List<String> grounds = chain.grounds();
            if (grounds != null
                    && !(grounds.size() == 2
                            && chain.source().contains(grounds.get(0))
                            && chain.target().contains(grounds.get(1)))) {
                add(
                        path + ".grounds",
                        "expected a joint of the source's chain and one of the target's that meet the"
                                + " ground, found " + grounds);
            }
        }
        List<JointMapJson.Rotation> rotations = map.rotations() == null ? List.of() : map.rotations();
        for (int i = 0; i < rotations.size(); i++) {
            JointMapJson.Rotation rotation = rotations.get(i);
            String path = "rotations[" + i + "]";
            joint(path + ".joint", rotation.joint(), target, "target");
            if (rotation.degrees().size() != 3
                    || rotation.degrees().stream().anyMatch(angle -> Math.abs(angle) > MOST_DEGREES)) {
                add(path + ".degrees", "expected three angles in degrees, found " + rotation.degrees());
            }
        }
        return faults;
    }

    private void add(String path, String text) {
        faults.add(new Fault(path, text));
    }

    private void chain(String path, List<String> names, Skeleton skeleton, String which) {
        if (names.isEmpty()) {
            add(path, "a pair without " + which + " joints");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String at = path + "[" + i + "]";
            if (!seen.add(names.get(i))) {
                add(at, "the " + which + " joint '" + names.get(i) + "' is listed twice");
            }
            joint(at, names.get(i), skeleton, which);
        }
    }

    private void joint(String path, String name, Skeleton skeleton, String which) {
        if (skeleton.indexOf(name) == Skeleton.NONE && (faults.size() >= SUGGESTED || name.length() > LONGEST_NAME)) {
            add(path, "the " + which + " has no such joint"); // to look for near names takes time
        } else if (skeleton.indexOf(name) == Skeleton.NONE) {
            List<String> nearest = skeleton.names().stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(other -> editDistance(name, other)))
                    .limit(SUGGESTIONS)
                    .toList();
            add(
                    path,
                    "the " + which + " has no joint '" + name + "'; the nearest names are "
                            + String.join(", ", nearest));
        }
    }

    /** Returns how many letters have to be added, left out or changed to get from a to b, whatever their case. */
    static int editDistance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
