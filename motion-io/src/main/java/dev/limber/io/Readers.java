package dev.limber.io;

import dev.limber.io.asf.AmcReader;
import dev.limber.io.asf.AsfSkeleton;
import dev.limber.io.numpy.JointPositionsReader;
import dev.limber.io.numpy.SmplReader;
import dev.limber.io.scene.Animation;
import dev.limber.io.scene.Bake;
import dev.limber.io.scene.Scene;
import dev.limber.io.scene.SceneReading;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.bvh.BvhReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes motion files from the results of the formats' readers. */
final class Readers {
    private Readers() {}

    /** Reads files that hold scenes. */
    static FormatReader of(MotionFormat format, SceneReading scenes) {
        return new FormatReader() {
            @Override
            public MotionFile read(Path file, ReadOptions options) throws IOException {
                return of(file, format, scenes.read(file, options.limits()), options);
            }

            @Override
            public void close() {
                scenes.close();
            }
        };
    }

    private static MotionFile of(Path file, MotionFormat format, Scene scene, ReadOptions options) {
        List<String> warnings = new ArrayList<>();
        Bake bake = Bake.of(scene, options.limits(), options.skeleton(), warnings);
        List<NamedClip> clips = new ArrayList<>();
        for (Animation animation : scene.animations()) {
            clips.add(new NamedClip(animation.name(), bake.clip(animation)));
        }
        return file(file, format, bake.skeleton(), clips, bake.skins(), options, warnings);
    }

    static MotionFile bvh(Path file, ReadOptions options) throws IOException {
        BvhFile bvh = BvhBodies.chosen(BvhReader.read(file, options.bvh()), file, options.skeleton());
        return new MotionFile(
                file,
                MotionFormat.BVH,
                bvh.clip().skeleton(),
                List.of(new NamedClip(MotionFormat.baseName(file), bvh.clip())),
                List.of(),
                Optional.of(bvh.layout()),
                options.profiles(),
                bvh.warnings());
    }

    static MotionFile asf(Path file, ReadOptions options) throws IOException {
        return file(
                file, MotionFormat.ASF, AsfSkeleton.read(file).skeleton(), List.of(), List.of(), options, List.of());
    }

    /** Reads an AMC file; the ASF file of its skeleton must lie beside it. */
    static MotionFile amc(Path file, ReadOptions options) throws IOException {
        AsfSkeleton asf = AsfSkeleton.read(AsfSkeleton.beside(file));
        List<String> warnings = new ArrayList<>();
        return clip(file, MotionFormat.AMC, AmcReader.read(asf, file, warnings), options, warnings);
    }

    /** Reads the motion of an SMPL body. */
    static MotionFile smpl(Path file, ReadOptions options) throws IOException {
        List<String> warnings = new ArrayList<>();
        return clip(file, MotionFormat.NPZ, SmplReader.read(file, warnings), options, warnings);
    }

    /** Reads where the joints of an SMPL body are. */
    static MotionFile positions(Path file, ReadOptions options) throws IOException {
        List<String> warnings = new ArrayList<>();
        return clip(file, MotionFormat.NPY, JointPositionsReader.read(file, warnings), options, warnings);
    }

    private static MotionFile clip(
            Path file, MotionFormat format, Clip clip, ReadOptions options, List<String> warnings) {
        return new MotionFile(
                file,
                format,
                clip.skeleton(),
                List.of(new NamedClip(MotionFormat.baseName(file), clip)),
                List.of(),
                Optional.empty(),
                options.profiles(),
                warnings);
    }

    private static MotionFile file(
            Path file,
            MotionFormat format,
            Skeleton skeleton,
            List<NamedClip> clips,
            List<Skin> skins,
            ReadOptions options,
            List<String> warnings) {
        return new MotionFile(file, format, skeleton, clips, skins, Optional.empty(), options.profiles(), warnings);
    }
}
