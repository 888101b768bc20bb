package dev.limber.retarget.manner;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Progress;
import dev.limber.motion.Skeleton;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.ContactSpan;
import dev.limber.motion.rig.BodyChains;
import dev.limber.motion.rig.Chain;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.Advice;
import dev.limber.retarget.BoundChain;
import dev.limber.retarget.Control;
import dev.limber.retarget.Finding;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetException;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.Retargeter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes a body move as in its own clips. A retargeted motion is matched, patch by patch, with these clips by the paired
 * chains, and the patches are blended over their overlaps. The horizontal path does not change, nor does motion that
 * resembles no clip. After Chen and others, Motion2Motion, SIGGRAPH Asia 2025. Immutable.
 */
public final class Manner {
    private static final double SEARCHED = 0.7; // of the work, when the plain result is there

    private final Rig rig;
    private final List<InPlaceClip> own;

    /**
     * @param clips of the rig's skeleton
     * @throws RetargetException when nothing moves in them
     */
    public Manner(Rig rig, List<Clip> clips) {
        this.rig = rig;
        BodyChains body = rig.chains();
        if (body.root() == Skeleton.NONE) {
            throw new RetargetException("the target rig has no trunk");
        }
        own = clips.stream()
                .filter(clip -> moves(clip, body))
                .map(clip -> InPlaceClip.of(clip, body))
                .toList();
        if (own.isEmpty()) {
            throw new RetargetException(
                    "the target has no clips of its own in which something moves: there is no manner to take up");
        }
    }

    private static boolean moves(Clip clip, BodyChains body) {
        PoseFeatures joints = PoseFeatures.of(chains(body), body);
        float[] places = joints.of(clip);
        return IntStream.range(joints.size(), places.length).anyMatch(i -> places[i] != places[i - joints.size()]);
    }

    private static List<List<Integer>> chains(BodyChains body) {
        return body.chains().stream().map(Chain::joints).toList();
    }

    /** Returns a method whose results are in this style. */
    public RetargetMethod over(RetargetMethod method) {
        return new RetargetMethod() {
            @Override
            public String name() {
                return method.name();
            }

            @Override
            public boolean serves(Rig source, Rig target) {
                return method.serves(source, target);
            }

            @Override
            public Choice choice(Rig source, Rig target) {
                Choice choice = method.choice(source, target);
                return new Choice(choice.method(), choice.reason() + ", in the style of " + own.size() + " own clips");
            }

            @Override
            public Retargeter prepare(Rig source, Rig target, JointMap map, RetargetSettings settings) {
                Retargeter plain = method.prepare(source, target, map, settings);
                return new Retargeter() {
                    @Override
                    public Clip retarget(Clip clip) {
                        return outcome(clip, Progress.NONE).clip();
                    }

                    @Override
                    public Clip retarget(Clip clip, Progress progress) {
                        return outcome(clip, progress).clip();
                    }

                    @Override
                    public Outcome outcome(Clip clip, Progress progress) {
                        Outcome first = plain.outcome(clip, progress.part(0, 1 - SEARCHED));
                        Outcome then = apply(first.clip(), map, progress.part(1 - SEARCHED, 1));
                        List<Finding> findings = new ArrayList<>(first.findings());
                        findings.addAll(then.findings());
                        return new Outcome(then.clip(), List.copyOf(findings));
                    }
                };
            }
        };
    }

    /**
     * Returns a retargeted clip in this style. The same clip gives the same result.
     *
     * @param plain of the rig's skeleton
     * @param map by which it was retargeted; its chains, where it has some, are what is matched
     */
    public Retargeter.Outcome apply(Clip plain, JointMap map, Progress progress) {
        if (plain.frameCount() == 0) {
            return new Retargeter.Outcome(plain, List.of());
        }
        BodyChains body = rig.chains();
        List<List<Integer>> all = chains(body);
        List<List<Integer>> matched = map.chains().isEmpty()
                ? all
                : map.chains().stream().map(BoundChain::target).toList();
        PoseFeatures bound = PoseFeatures.of(matched, body);
        PoseFeatures whole = PoseFeatures.of(all, body);
        InPlaceClip query = InPlaceClip.of(plain, body);
        List<Example> examples = own.stream()
                .flatMap(clip -> Example.of(clip, query, bound, whole).stream())
                .toList();
        if (examples.isEmpty()) {
            throw new RetargetException("the target's own clips are too short to take their manner up");
        }
        PatchSearch search = new PatchSearch(query, examples, bound, whole);
        InPlaceBlend blend = new InPlaceBlend(query, search.centers(), search.find(progress));
        Clip result = follow(plain, query.path(), blend.clip(plain.frameCount()));
        List<Finding> findings = ContactSpan.of(blend.unlike()).stream()
                .map(span -> new Finding(
                        Finding.Kind.UNLIKE,
                        "body",
                        span.first(),
                        span.end() - 1,
                        0,
                        Advice.of("these frames stay as they are without %s", Control.MANNER)))
                .toList();
        return new Retargeter.Outcome(result, findings);
    }

    /** Moves a clip in place along a path; joints above the body stay as in the plain result. */
    private Clip follow(Clip plain, GroundPath path, Clip inPlace) {
        Skeleton skeleton = plain.skeleton();
        int root = rig.chains().root();
        int[] above = IntStream.range(0, root)
                .filter(joint -> skeleton.isUnder(joint, root))
                .toArray();
        int[] below = IntStream.range(0, skeleton.jointCount())
                .filter(joint -> has(above, skeleton.parent(joint)) && !has(above, joint))
                .toArray();
        int[] translated =
                plain.translatedWith(IntStream.concat(IntStream.of(inPlace.translatedJoints()), IntStream.of(below))
                        .toArray());
        Pose kept = new Pose(skeleton);
        WorldPose own = new WorldPose(skeleton);
        return inPlace.map(translated, (frame, pose, world) -> {
            path.follow(frame, pose);
            world.update(pose);
            plain.read(frame, kept);
            for (int joint : above) {
                System.arraycopy(kept.rotations(), 4 * joint, pose.rotations(), 4 * joint, 4);
                System.arraycopy(kept.translations(), 3 * joint, pose.translations(), 3 * joint, 3);
                own.updateJoint(joint, pose);
            }
            for (int joint : below) {
                own.setRotation(joint, world.rotations(), 4 * joint, pose);
                own.setPosition(joint, world.position(joint), pose);
            }
        });
    }

    private static boolean has(int[] joints, int joint) {
        return IntStream.of(joints).anyMatch(other -> other == joint);
    }
}
