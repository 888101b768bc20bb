package dev.limber.io;

import dev.limber.io.fbx.FbxWriter;
import dev.limber.io.fbx.write.FbxSpace;
import dev.limber.io.gltf.GltfWriter;
import dev.limber.io.numpy.NpzWriter;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.bvh.BvhFile;
import dev.limber.motion.bvh.BvhLayout;
import dev.limber.motion.bvh.BvhWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the writer for a target. */
final class Writers {
    private Writers() {}

    /** Writes as a program likes it, or with the target's channels and more where the clip moves joints that they fix. */
    static List<String> bvh(List<NamedClip> clips, Target target, OutputStream out) throws IOException {
        Clip clip = clips.get(0).clip();
        if (target.preset().isPresent()) {
            BvhFile content = BvhExport.of(clip, target.preset().get());
            BvhWriter.write(content.clip(), content.layout(), out);
            return content.warnings();
        }
        Clip unrotated = BvhExport.of(clip);
        BvhLayout layout = target.layout()
                .filter(own -> own.channels().size() == clip.skeleton().jointCount()
                        && Arrays.stream(unrotated.translatedJoints()).allMatch(own::translates))
                .orElseGet(() -> BvhLayout.of(unrotated));
        BvhWriter.write(unrotated, layout, out);
        return List.of();
    }

    /** Writes into the character's own file where that is glTF, else into one that is made of its skeleton and meshes. */
    static List<String> gltf(List<NamedClip> clips, Target target, OutputStream out) throws IOException {
        Optional<Path> own = target.file();
        if (own.isPresent() && MotionFormat.of(own.get()) == MotionFormat.GLTF) {
            return GltfWriter.add(own.get(), target.replacesClips(), clips, out);
        }
        return concat(GltfWriter.make(target.skins(), clips, out), lost(target));
    }

    /** Writes for any VRM character; which joint is which bone is given by the character's file where that is VRM. */
    static List<String> vrma(List<NamedClip> clips, Target target, OutputStream out) throws IOException {
        return GltfWriter.animation(
                only(MotionFormat.GLTF, target.file()),
                only(MotionFormat.GLTF, target.source()),
                !target.skins().isEmpty(),
                clips.get(0),
                out);
    }

    private static Optional<Path> only(MotionFormat format, Optional<Path> file) throws IOException {
        return file.isPresent() && MotionFormat.of(file.get()) == format ? file : Optional.empty();
    }

    /** Writes into the character's own file where that is FBX, else into one that is made of its skeleton and meshes. */
    static List<String> fbx(List<NamedClip> clips, Target target, OutputStream out) throws IOException {
        Optional<Path> own = target.file();
        Optional<Boolean> binary = target.encoding().map(encoding -> encoding == Target.Encoding.BINARY);
        if (own.isPresent() && MotionFormat.of(own.get()) == MotionFormat.FBX) {
            List<String> lost = FbxWriter.add(own.get(), target.replacesClips(), clips, binary, out);
            return target.preset()
                    .map(preset -> concat(
                            lost,
                            List.of("keeps the axes and the unit of " + own.get()
                                    + "; a choice of program changes only new files")))
                    .orElse(lost);
        }
        FbxSpace space = target.preset().map(ExportPreset::space).orElse(FbxSpace.Y_UP_CENTIMETRES);
        return concat(FbxWriter.make(target.skins(), clips, space, binary.orElse(true), out), lost(target));
    }

    /** Returns what the character's own file has and a new one of another format has not. */
    private static List<String> lost(Target target) throws IOException {
        List<String> textures = MissingTextures.of(target.skins());
        Optional<Path> own = target.file();
        if (own.isEmpty()
                || target.skins().stream().allMatch(skin -> skin.morphTargets().isEmpty())) {
            return textures;
        }
        boolean moves =
                switch (MotionFormat.of(own.get())) {
                    case GLTF -> GltfWriter.animatesShapes(own.get());
                    case FBX -> FbxWriter.animatesShapes(own.get());
                    default -> false;
                };
        return moves
                ? concat(
                        textures,
                        List.of(
                                "the animation of morph targets is not written; only a file in the character's own format keeps "
                                        + "it"))
                : textures;
    }

    private static List<String> concat(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    static List<String> npz(List<NamedClip> clips, Target target, OutputStream out) throws IOException {
        NpzWriter.write(clips.get(0).clip(), only(MotionFormat.NPZ, target.file()), out);
        return List.of();
    }
}
