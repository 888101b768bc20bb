package dev.limber.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.inbetween.rig.InbetweenOptions;
import dev.limber.inbetween.rig.Interpolation;
import dev.limber.inbetween.rig.MissingFrames;
import dev.limber.inbetween.rig.PinnedJoint;
import dev.limber.motion.Clip;
import dev.limber.motion.Progress;
import dev.limber.motion.rig.Rig;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills gaps of a clip. One of gaps and keys is given.
 *
 * @param gaps first and last frame of each, counted from 0
 * @param keys frames to keep; those between them are filled
 * @param model what fills; null for cmu
 * @param fixFeet whether planted feet are held still; null for yes, unless gaps are interpolated
 * @param pins what goes on through the gaps as the clip has it, such as left-hand; null for nothing
 * @param samples how many results; null for 1
 * @param seed the same one gives the same results
 */
record InbetweenRequest(
        @JsonProperty(required = true) MotionSource source,
        @Nullable List<int[]> gaps,
        @Nullable List<Integer> keys,
        @Nullable String model,
        @Nullable Boolean fixFeet,
        @Nullable List<String> pins,
        @Nullable Integer samples,
        long seed)
        implements Request {

    /** @param results as many as requested, or one if the model has no variants */
    record Answer(SkeletonData skeleton, List<FramesData> results, List<String> warnings) {}

    @Override
    public Answer answer(Session session, Progress progress) throws Exception {
        LoadedClip loaded = session.clip(source);
        Clip clip = loaded.clip();
        MissingFrames missing = missing();
        String name = Objects.requireNonNullElse(model, "cmu");
        InbetweenOptions options = InbetweenOptions.DEFAULT
                .withFixedFeet(fixFeet == null ? !name.equals(Session.INTERPOLATION) : fixFeet)
                .withKept(pinned())
                .withSamples(Objects.requireNonNullElse(samples, 1), seed);
        Rig rig = loaded.rigOf().apply(Interpolation.fill(clip, missing));
        List<Clip> filled = session.inbetweener(name).fill(rig, clip, missing, options, progress);
        return new Answer(
                SkeletonData.of(clip.skeleton()),
                filled.stream().map(FramesData::of).toList(),
                loaded.warnings());
    }

    private MissingFrames missing() {
        if (keys != null && gaps == null) {
            return MissingFrames.between(keys);
        }
        if (gaps != null && keys == null) {
            return MissingFrames.of(gaps.stream().map(InbetweenRequest::span).toList());
        }
        throw new BadRequestException("expected 'gaps' or 'keys'");
    }

    private static FrameSpan span(int[] gap) {
        if (gap.length != 2) {
            throw new BadRequestException("gaps: expected [first, last], found " + Arrays.toString(gap));
        }
        return new FrameSpan(gap[0], gap[1]);
    }

    private Set<PinnedJoint> pinned() {
        Set<PinnedJoint> found = EnumSet.noneOf(PinnedJoint.class);
        for (String name : pins == null ? List.<String>of() : pins) {
            found.add(Arrays.stream(PinnedJoint.values())
                    .filter(pin -> pin.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new BadRequestException("pins: expected "
                            + Arrays.stream(PinnedJoint.values())
                                    .map(PinnedJoint::toString)
                                    .collect(Collectors.joining(", "))
                            + ", found '" + name + "'")));
        }
        return found;
    }
}
