package dev.limber.motion.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.BodySearch.Body;
import dev.limber.motion.rig.Evidence.Clue;
import dev.limber.motion.rig.Evidence.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Combines declarations of the file, names and shape into one assignment of roles: the evidence is added up, the body
 * with most of it is found, roles that contradict its build are removed, and the search is repeated.
 *
 * @param animal what else the body is when it is no humanoid
 * @param matches of every joint, in the skeleton's order; all OTHER when the body is no humanoid
 * @param profile that names limbs of the body as the skeleton does
 * @param warnings about what the evidence does not agree on, one plain sentence each
 * @param lacking the limbs of a human body that nothing speaks for; empty for a humanoid
 */
record RoleFinder(
        BodyPlan plan,
        Optional<BodyChains> animal,
        List<RoleMatch> matches,
        Optional<NamingProfile> profile,
        List<String> warnings,
        List<Role> lacking) {
    private static final List<BodyPart> NEEDED =
            List.of(BodyPart.THIGH, BodyPart.SHIN, BodyPart.FOOT, BodyPart.UPPER_ARM, BodyPart.FOREARM);

    private static final int MOST_ROUNDS = 8;
    private static final String NOTHING = "its role is unknown: it stays at rest";

    static RoleFinder find(Skeleton skeleton, List<NamingProfile> profiles, Optional<Clip> clip) {
        Evidence evidence = new Evidence(skeleton.jointCount());
        DeclaredRoles.add(skeleton, evidence);
        Optional<NamingProfile> profile = NameEvidence.add(skeleton, profiles, evidence);
        Optional<ShapeFinder> seen =
                BodyShape.of(skeleton).map(shape -> new ShapeFinder(shape, SampledPoses.of(skeleton, clip)));
        boolean upright = seen.filter(ShapeFinder::isUpright).isPresent();
        boolean named = isNamed(skeleton, evidence);
        if (!upright || !named) {
            BodyChains chains = BodyChains.of(skeleton, List.of(), clip);
            if (upright ? chains.isAnimal() : !named || chains.isAnimal()) {
                return animal(chains, skeleton, evidence, profile, List.of());
            }
        }
        if (upright) {
            seen.ifPresent(shape -> shape.addTo(evidence));
        }
        return search(skeleton, evidence, profile, clip, upright);
    }

    private static RoleFinder animal(
            BodyChains chains,
            Skeleton skeleton,
            Evidence evidence,
            Optional<NamingProfile> profile,
            List<String> warnings) {
        RoleMatch match = RoleMatch.other("the body is not a humanoid");
        return new RoleFinder(
                chains.plan(),
                Optional.of(chains),
                Collections.nCopies(skeleton.jointCount(), match),
                profile,
                List.copyOf(warnings),
                lacking(skeleton, evidence));
    }

    /** Whether names alone make up a body with hips. */
    private static boolean isNamed(Skeleton skeleton, Evidence evidence) {
        return new BodySearch(skeleton, new LimbSearch(skeleton), evidence)
                .find(joint -> true)
                .isPresent();
    }

    private static RoleFinder search(
            Skeleton skeleton,
            Evidence evidence,
            Optional<NamingProfile> profile,
            Optional<Clip> clip,
            boolean upright) {
        LimbSearch limbs = new LimbSearch(skeleton);
        List<String> warnings = new ArrayList<>();
        Map<Integer, Role> roles = Map.of();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Optional<Body> body = body(skeleton, limbs, evidence, clip, warnings);
            if (body.isEmpty()) {
                break;
            }
            roles = BodyRoles.of(skeleton, limbs, evidence, body.get());
            Optional<BodyCheck.Fault> fault = BodyCheck.find(skeleton, roles, evidence, clip);
            if (fault.isEmpty()) {
                break;
            }
            warnings.add(fault.get().text());
            fault.get().mend(evidence);
        }
        List<RoleMatch> matches = matches(skeleton, evidence, roles);
        Roles person = new Roles(matches.stream().map(RoleMatch::role).toList());
        if (roles.isEmpty() || LyingTrunk.isAnimal(person, skeleton, clip, upright)) {
            return animal(BodyChains.of(skeleton, List.of(), clip), skeleton, evidence, profile, warnings);
        }
        return new RoleFinder(BodyPlan.HUMANOID, Optional.empty(), matches, profile, List.copyOf(warnings), List.of());
    }

    /** Returns the limbs that no joint is more likely than another. */
    private static List<Role> lacking(Skeleton skeleton, Evidence evidence) {
        List<Role> needed = Stream.of(Side.LEFT, Side.RIGHT)
                .flatMap(side -> NEEDED.stream().map(part -> Role.of(part, side)))
                .toList();
        Set<Role> there = new HashSet<>();
        for (int i = 0; i < skeleton.jointCount(); i++) {
            int joint = i;
            needed.stream()
                    .filter(role -> evidence.of(joint, role.part(), role.side()) > 0)
                    .max(Comparator.comparingDouble(role -> evidence.of(joint, role.part(), role.side())))
                    .ifPresent(there::add);
        }
        return needed.stream().filter(role -> !there.contains(role)).toList();
    }

    /** Returns the body with most evidence; of several, one that the clip moves. */
    private static Optional<Body> body(
            Skeleton skeleton, LimbSearch limbs, Evidence evidence, Optional<Clip> clip, List<String> warnings) {
        BodySearch search = new BodySearch(skeleton, limbs, evidence);
        List<Body> bodies = new ArrayList<>();
        Optional<Body> next = search.find(joint -> true);
        while (next.isPresent() && bodies.size() < 5) {
            Body found = next.get();
            if (found.value() < 0.7 * (bodies.isEmpty() ? 0 : bodies.get(0).value())) {
                break;
            }
            bodies.add(found);
            next = search.find(joint -> bodies.stream().noneMatch(body -> limbs.isUnder(body.hips(), joint)));
        }
        if (bodies.size() < 2) {
            return bodies.stream().findFirst();
        }
        Body chosen = bodies.stream()
                .filter(body -> clip.isPresent() && moves(clip.get(), body, limbs))
                .findFirst()
                .orElse(bodies.get(0));
        String text = "there are " + bodies.size() + " bodies; the one below '" + skeleton.name(chosen.hips())
                + "' (joint " + chosen.hips() + ") is used";
        if (!warnings.contains(text)) {
            warnings.add(text);
        }
        return Optional.of(chosen);
    }

    private static boolean moves(Clip clip, Body body, LimbSearch limbs) {
        int last = clip.frameCount() - 1;
        if (last < 1) {
            return false;
        }
        List<double[]> rotations = IntStream.of(0, last / 3, last / 2, last)
                .mapToObj(frame -> clip.pose(frame).rotations())
                .toList();
        for (int joint = 0; joint < clip.skeleton().jointCount(); joint++) {
            for (int i = 4 * joint; limbs.isUnder(body.hips(), joint) && i < 4 * joint + 4; i++) {
                for (double[] other : rotations) {
                    if (Math.abs(other[i] - rotations.get(0)[i]) > 1e-4) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<RoleMatch> matches(Skeleton skeleton, Evidence evidence, Map<Integer, Role> roles) {
        List<RoleMatch> matches = new ArrayList<>();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            Role role = roles.get(joint);
            if (role == null) {
                Clue against = evidence.against(joint);
                matches.add(
                        against != null && against.source() != Source.WORDS
                                ? new RoleMatch(against.role(), 0.95, against.reason())
                                : RoleMatch.other(NOTHING));
            } else if (role.part() == BodyPart.ROOT) {
                matches.add(new RoleMatch(role, 0.95, "it carries the hips"));
            } else {
                matches.add(evidence.match(joint, role, "its place between its neighbours"));
            }
        }
        return List.copyOf(matches);
    }
}
