package dev.limber.spark;

import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.ClipRetargeter;
import dev.limber.retarget.IkTarget;
import dev.limber.retarget.JointMapJson;
import dev.limber.retarget.RetargetMethod;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.RootMotion;
import dev.limber.retarget.SettingsJson;
import dev.limber.retarget.manner.Manner;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of retargeting, as {@code limber retarget} has them; its files may lie on any file system. */
final class RetargetOptions {
    @Option(names = "--rig", required = true, paramLabel = "RIG", description = "The file of the rig.")
    private String rig;

    @Option(names = "--map", paramLabel = "M.json", description = "Pair joints as in this joint map.")
    private @Nullable String map;

    @Option(
            names = "--settings",
            paramLabel = "FILE.json",
            description = "Settings of body and limbs; the options below come before them.")
    private @Nullable String settings;

    @Option(names = "--root", paramLabel = "R", description = "SCALED, WORLD or IN_PLACE. Default: SCALED.")
    private @Nullable RootMotion root;

    @Option(
            names = "--ik",
            split = ",",
            paramLabel = "PART",
            description = "What is held in place: FEET, HANDS, CONTACTS. Default: FEET.")
    private @Nullable Set<IkTarget> ik;

    @Option(
            names = "--manner",
            paramLabel = "CLIP",
            description = "Move as in a clip of the rig's own file: a name, a number, a pattern, or all.")
    private @Nullable String manner;

    @Option(
            names = "--fps",
            paramLabel = "N",
            description = "Frames per second of the results. Default: the clip's own.")
    private @Nullable Double fps;

    /**
     * Fetches the files, and checks on the driver that they can be read: else the job ends here, not on each executor.
     *
     * @throws IOException when a file cannot be fetched
     */
    OncePerExecutor<RigRetargeter> fetch(Configuration configuration) throws IOException {
        SharedFile<MotionFile> rigFile = SharedFile.fetch(rig, configuration, MotionFile::read);
        SharedFile<byte[]> mapFile = map == null ? null : SharedFile.fetch(map, configuration, Files::readAllBytes);
        SharedFile<RetargetSettings> base = settings == null
                ? null
                : SharedFile.fetch(settings, configuration, file -> SettingsJson.read(file, RetargetSettings.DEFAULT));
        Changes changes = new Changes(root, ik, manner, fps);
        OncePerExecutor<RigRetargeter> shared =
                new OncePerExecutor<>(() -> changes.retargeter(rigFile.get(), mapFile, base));
        shared.get();
        return shared;
    }

    /** What is said beside the files. */
    private record Changes(
            @Nullable RootMotion root,
            @Nullable Set<IkTarget> ik,
            @Nullable String manner,
            @Nullable Double fps) implements Serializable {
        RigRetargeter retargeter(
                MotionFile rig, @Nullable SharedFile<byte[]> map, @Nullable SharedFile<RetargetSettings> base) {
            RetargetSettings given = base == null ? RetargetSettings.DEFAULT : base.get();
            RetargetSettings settings = given.withRootMotion(root == null ? given.rootMotion() : root)
                    .withIk(ik == null ? given.ik() : ik);
            ClipRetargeter.Maps maps = map == null
                    ? ClipRetargeter.Maps.BY_ROLES
                    : (from, to) -> JointMapJson.parse("the map", map.get(), from.skeleton(), to.skeleton());
            Rig target = rig.rig();
            return new RigRetargeter(rig, new ClipRetargeter(method(rig, target), target, settings, maps, fps));
        }

        private RetargetMethod method(MotionFile rig, Rig target) {
            if (manner == null) {
                return RetargetMethod.GEOMETRIC;
            }
            List<Clip> own = rig.clips(manner).stream().map(NamedClip::clip).toList();
            return new Manner(target, own).over(RetargetMethod.GEOMETRIC);
        }
    }
}
