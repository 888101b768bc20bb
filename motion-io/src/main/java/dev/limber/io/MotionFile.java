package dev.limber.io;

import dev.limber.io.asf.AmcReader;
import dev.limber.io.asf.AsfSkeleton;
import dev.limber.io.fbx.FbxReader;
import dev.limber.io.gltf.GltfReader;
import dev.limber.io.j3o.J3oReader;
import dev.limber.io.scene.Animation;
import dev.limber.io.scene.Bake;
import dev.limber.io.scene.Scene;
import dev.limber.motion.Clip;
import dev.limber.motion.MotionFormatException;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.bvh.BvhReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The content of a motion file, independent of its format.
 *
 * @param clips its animations in file order, all of {@code skeleton}; none for a character that does not move
 * @param skins its meshes as far as joints move them
 * @param warnings what was odd about the file but could be read all the same
 */
public record MotionFile(Skeleton skeleton, List<NamedClip> clips, List<Skin> skins, List<String> warnings) {
    public MotionFile {
        clips = List.copyOf(clips);
        skins = List.copyOf(skins);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a BVH, glTF, GLB, VRM, FBX, j3o, ASF or AMC file. An AMC file needs the ASF file of its skeleton beside it.
     *
     * @throws MotionFormatException when the file is of another format or not what its format demands
     * @throws IOException when it cannot be read
     */
    public static MotionFile read(Path file) throws IOException {
        return switch (FileFormat.of(file)) {
            case BVH -> {
                BvhFile bvh = BvhReader.read(file);
                yield new MotionFile(
                        bvh.clip().skeleton(), List.of(named(file, bvh.clip())), List.of(), bvh.warnings());
            }
            case GLTF -> of(GltfReader.read(file));
            case FBX -> {
                try (FbxReader reader = new FbxReader()) {
                    yield of(reader.read(file));
                }
            }
            case J3O -> {
                try (J3oReader reader = new J3oReader()) {
                    yield of(reader.read(file));
                }
            }
            case ASF -> new MotionFile(AsfSkeleton.read(file).skeleton(), List.of(), List.of(), List.of());
            case AMC -> {
                Clip clip = AmcReader.read(AsfSkeleton.read(AsfSkeleton.beside(file)), file);
                yield new MotionFile(clip.skeleton(), List.of(named(file, clip)), List.of(), List.of());
            }
        };
    }

    /** Makes skeleton, clips and skins of a scene. */
    static MotionFile of(Scene scene) {
        Bake bake = new Bake(scene);
        List<NamedClip> clips = new ArrayList<>();
        for (Animation animation : scene.animations()) {
            clips.add(new NamedClip(animation.name(), bake.clip(animation)));
        }
        return new MotionFile(bake.skeleton(), clips, bake.skins(), List.of());
    }

    private static NamedClip named(Path file, Clip clip) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return new NamedClip(dot > 0 ? name.substring(0, dot) : name, clip);
    }

    /** Returns a clip of one frame, at 30 a second, that shows the rest pose. */
    public Clip restClip() {
        return new Clip.Builder(skeleton, 1 / 30.0, 1).build();
    }

    /**
     * Returns the first clip of that name.
     *
     * @throws IllegalArgumentException when there is none; the message lists those that there are
     */
    public Clip clip(String name) {
        return clips.stream()
                .filter(clip -> clip.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no clip is called '" + name + "', there are: "
                        + clips.stream().map(NamedClip::name).collect(Collectors.joining(", "))))
                .clip();
    }
}
