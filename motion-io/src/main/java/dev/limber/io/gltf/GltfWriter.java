package dev.limber.io.gltf;

import de.javagl.jgltf.impl.v2.Animation;
import dev.limber.io.scene.Bake;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberException;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.SpaceChange;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.BodyUnit;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes clips as GLB: into the character's own file, or into a new one with its skeleton and meshes. */
public final class GltfWriter {
    private GltfWriter() {}

    /**
     * Writes the character's own file with more animations.
     *
     * @param replace whether the animations that it has make way
     * @param clips of the skeleton that is read from the character
     * @param out stays open
     * @return warnings for readers of the file
     * @throws IllegalArgumentException when a clip is of another skeleton
     */
    public static List<String> add(Path character, boolean replace, List<NamedClip> clips, OutputStream out)
            throws IOException {
        return GltfClipWriter.write(GltfDocument.read(character), replace, clips, out);
    }

    /** Whether animations of a file move morph targets, which clips do not. */
    public static boolean animatesShapes(Path character) throws IOException {
        List<Animation> animations = GltfDocument.read(character).json().getAnimations();
        return animations != null
                && animations.stream()
                        .flatMap(animation -> animation.getChannels().stream())
                        .anyMatch(
                                channel -> "weights".equals(channel.getTarget().getPath()));
    }

    /**
     * Writes a character in metres, as glTF has it.
     *
     * @param skins of the skeleton of the clips; none for a bare skeleton
     * @param out stays open
     * @return warnings for readers of the file
     */
    public static List<String> make(List<Skin> skins, List<NamedClip> clips, OutputStream out) throws IOException {
        Clip first = clips.get(0).clip();
        OptionalDouble metres = BodyUnit.metres(Rig.of(first));
        double scale = metres.orElse(1);
        SpaceChange change = new SpaceChange(SpaceChange.Rotation.NONE, scale);
        List<NamedClip> scaled = scale == 1
                ? clips
                : clips.stream()
                        .map(clip -> new NamedClip(clip.name(), change.apply(clip.clip())))
                        .toList();
        List<Skin> scaledSkins = scale == 1
                ? skins
                : skins.stream().map(skin -> skin.scaled(scale)).toList();
        GltfClipWriter.write(
                GltfCharacterWriter.document(scaled.get(0).clip().skeleton(), scaledSkins), true, scaled, out);
        return metres.isPresent()
                ? List.of()
                : List.of("lengths are not changed and count as metres: the body has no human size in any unit");
    }

    /**
     * Writes a clip as a VRM animation, which any VRM character plays. What a character's own file that is one has besides,
     * such as expressions, is kept.
     *
     * @param character whose file says which joints are which bones where it is VRM; empty where only the body tells
     * @param source the file of the motion, whose expressions and gaze go along where it is a VRM animation; empty for none
     * @param skinned whether the rest pose is the bind pose of a skin
     * @param clip of the skeleton of the character
     * @param out stays open
     * @return warnings for readers of the file
     * @throws LimberException when VRM does not know such bodies
     */
    public static List<String> animation(
            Optional<Path> character, Optional<Path> source, boolean skinned, NamedClip clip, OutputStream out)
            throws IOException {
        Optional<VrmaExtras> extras = source.isPresent() ? VrmaExtras.of(source.get()) : Optional.empty();
        Skeleton skeleton = clip.clip().skeleton();
        if (character.isPresent()) {
            GltfDocument document = GltfDocument.read(character.get());
            if (HumanBones.isAnimation(document.json())) {
                return GltfClipWriter.write(document, true, List.of(clip), out);
            }
            GltfScene scene = GltfScene.of(document);
            Map<String, Integer> declared = VrmBones.declared(scene, Bake.like(scene.scene(), skeleton));
            if (declared.containsKey("hips")) {
                return write(new VrmaWriter(skeleton, declared, TPose.ofVrm(skeleton, declared), 1), clip, extras, out);
            }
        }
        Rig rig = skinned ? Rig.of(skeleton) : Rig.of(clip.clip());
        if (rig.plan() != BodyPlan.HUMANOID) {
            throw new LimberException(
                    "clip '" + clip.name() + "' is not written as a VRM animation: the character is not"
                            + " understood as a human body; see what its joints are taken for");
        }
        Map<String, Integer> bones = VrmBones.of(rig.roles());
        return write(new VrmaWriter(skeleton, bones, TPose.of(rig, bones), BodyUnit.guess(rig)), clip, extras, out);
    }

    private static List<String> write(VrmaWriter writer, NamedClip clip, Optional<VrmaExtras> extras, OutputStream out)
            throws IOException {
        List<String> warnings = new ArrayList<>();
        writer.write(clip, extras, out).ifPresent(warnings::add);
        if (!writer.missing().isEmpty()) {
            warnings.add("required VRM bones are missing: " + String.join(", ", writer.missing()));
        }
        return warnings;
    }
}
