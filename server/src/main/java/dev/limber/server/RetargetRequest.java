package dev.limber.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.limber.io.MotionFormat;
import dev.limber.io.MotionWriter;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Progress;
import dev.limber.motion.Skeleton;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.ClipRetargeter;
import dev.limber.retarget.ClipRetargeter.Retargeted;
import dev.limber.retarget.Facing;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.JointMapJson;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootJoint;
import dev.limber.retarget.RootMotion;
import dev.limber.retarget.SettingsJson;
import dev.limber.retarget.manner.Manner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Retargets a clip to a rig.
 *
 * @param map joint map as {@code limber map} writes it, or the path of its file; null to pair joints by their roles
 * @param fps frames per second of the result; null for the clip's own
 * @param rootMotion where the character goes; null for strides that grow with the legs
 * @param ik what is held in place; null for the feet
 * @param facing which way to go when the rigs face different ways; null to keep forward forward
 * @param rootJoint what carries the way across the floor; null for a root bone where the rig has one
 * @param settings of body and limbs, as a file of settings holds them; null for the defaults; what is named above comes
 *     before it
 * @param method geometric, neural or auto; null for geometric
 * @param manner clips of the rig's own in whose style it moves: a name, a number, a pattern, or all; null for none
 * @param output the file to write; null for frames in the answer
 */
record RetargetRequest(
        @JsonProperty(required = true) MotionSource source,
        @JsonProperty(required = true) MotionSource rig,
        @Nullable JsonNode map,
        @Nullable Double fps,
        @Nullable RootMotion rootMotion,
        @Nullable Set<IkTarget> ik,
        @Nullable Facing facing,
        @Nullable RootJoint rootJoint,
        @Nullable JsonNode settings,
        @Nullable String method,
        @Nullable String manner,
        @Nullable Path output)
        implements Request {

    /**
     * The result.
     *
     * @param method which one worked on the clip, and why
     * @param scale height of the rig over that of the source
     * @param map the pairs of joints, as {@code map} of a request takes them
     * @param skeleton of the rig; with the frames null where a file was written
     */
    record Answer(
            RetargetMethod.Choice method,
            int frameCount,
            double scale,
            JsonNode map,
            List<String> warnings,
            @Nullable SkeletonData skeleton,
            @Nullable FramesData frames) {}

    @Override
    public Answer answer(Session session, Progress progress) throws Exception {
        LoadedRig target = session.rig(rig);
        LoadedClip loaded = session.clip(source);
        RetargetMethod chosen = session.method(Objects.requireNonNullElse(method, "geometric"));
        RetargetMethod styled =
                manner == null ? chosen : new Manner(target.rig(), session.ownClips(rig, manner)).over(chosen);
        ClipRetargeter retargeter = new ClipRetargeter(styled, target.rig(), settingsOf(), this::joints, fps);
        Retargeted result = retargeter.retarget(loaded.clip(), loaded.rigOf(), progress);
        List<String> warnings = new ArrayList<>(target.warnings());
        warnings.addAll(loaded.warnings());
        warnings.addAll(result.warnings());
        Skeleton skeleton = target.rig().skeleton();
        if (output != null) {
            NamedClip named =
                    new NamedClip(MotionFormat.baseName(source.file() == null ? output : source.file()), result.clip());
            warnings.addAll(MotionWriter.write(List.of(named), target.target(), output));
        }
        return new Answer(
                result.choice(),
                result.clip().frameCount(),
                retargeter.scale(result),
                Json.tree(JointMapJson.bytes(result.map(), result.source().skeleton(), skeleton)),
                warnings,
                output == null ? SkeletonData.of(skeleton) : null,
                output == null ? FramesData.of(result.clip()) : null);
    }

    private JointMap joints(Rig from, Rig to) throws IOException {
        if (map == null || map.isNull()) {
            return JointMap.between(from, to);
        }
        if (map.isTextual()) {
            return JointMapJson.read(Path.of(map.textValue()), from.skeleton(), to.skeleton());
        }
        return JointMapJson.parse("map", Json.bytes(map), from.skeleton(), to.skeleton());
    }

    private RetargetSettings settingsOf() throws IOException {
        RetargetSettings given = settings == null || settings.isNull()
                ? RetargetSettings.DEFAULT
                : SettingsJson.parse("settings", Json.bytes(settings), RetargetSettings.DEFAULT);
        return given.withRootMotion(rootMotion == null ? given.rootMotion() : rootMotion)
                .withIk(ik == null ? given.ik() : ik)
                .withFacing(facing == null ? given.facing() : facing)
                .withRootJoint(rootJoint == null ? given.rootJoint() : rootJoint);
    }
}
