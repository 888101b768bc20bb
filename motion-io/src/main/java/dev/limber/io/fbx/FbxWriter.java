package dev.limber.io.fbx;

import dev.limber.io.fbx.tree.FbxDocument;
import dev.limber.io.fbx.tree.FbxException;
import dev.limber.io.fbx.write.CharacterTree;
import dev.limber.io.fbx.write.FbxSpace;
import dev.limber.io.fbx.write.StackRemoval;
import dev.limber.io.fbx.write.StackWriter;
import dev.limber.io.file.FileBytes;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Skin;
import dev.limber.motion.SpaceChange;
import dev.limber.motion.rig.BodyUnit;
import dev.limber.motion.rig.Rig;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes clips as FBX: into the character's own file, or into a new one with its skeleton and meshes. */
public final class FbxWriter {
    private static final double CENTIMETRES = 100; // in a metre

    private FbxWriter() {}

    /**
     * Writes the character's own file with an animation stack more for each clip.
     *
     * @param replace whether the stacks that it has make way
     * @param clips of the skeleton that is read from the character
     * @param binary rather than ASCII; empty for what the file is
     * @param out stays open
     * @return what is lost
     * @throws FbxException when the character cannot be read
     * @throws IllegalArgumentException when a clip is of another skeleton
     */
    public static List<String> add(
            Path character, boolean replace, List<NamedClip> clips, Optional<Boolean> binary, OutputStream out)
            throws IOException {
        try {
            FbxDocument own = FbxDocument.parse(FileBytes.read(character));
            // The stacks that go still tell which nodes are joints.
            StackWriter writer = new StackWriter(character.toString(), own, replace ? StackRemoval.of(own) : own);
            clips.forEach(clip -> writer.add(clip.name(), clip.clip()));
            out.write(writer.document().as(binary.orElse(own.binary())).bytes());
            return replace && StackRemoval.losesShapes(own)
                    ? List.of("the animation of blend shapes is not kept: new clips contain joints only")
                    : List.of();
        } catch (FbxException e) {
            throw new FbxException(character.toString(), String.valueOf(e.getMessage()));
        }
    }

    /** Whether animation stacks of a file move blend shapes, which clips do not. */
    public static boolean animatesShapes(Path character) throws IOException {
        return StackRemoval.losesShapes(FbxDocument.parse(FileBytes.read(character)));
    }

    /**
     * Writes a character.
     *
     * @param skins of the skeleton of the clips; none for a bare skeleton
     * @param space the axes and the unit of the file
     * @param binary rather than ASCII
     * @param out stays open
     * @return warnings for readers of the file
     */
    public static List<String> make(
            List<Skin> skins, List<NamedClip> clips, FbxSpace space, boolean binary, OutputStream out)
            throws IOException {
        Clip first = clips.get(0).clip();
        OptionalDouble metres = BodyUnit.metres(Rig.of(first));
        double scale = metres.orElse(1 / CENTIMETRES) * CENTIMETRES;
        SpaceChange change = new SpaceChange(SpaceChange.Rotation.NONE, scale);
        List<Skin> scaledSkins = skins.stream().map(skin -> skin.scaled(scale)).toList();
        FbxDocument character = CharacterTree.of(change.apply(first).skeleton(), scaledSkins, space);
        StackWriter writer = new StackWriter("new file", character, character);
        clips.forEach(clip -> writer.add(clip.name(), change.apply(clip.clip())));
        out.write(writer.document().as(binary).bytes());
        return metres.isPresent()
                ? List.of()
                : List.of("lengths are not changed and count as centimetres: the body has no human size in any unit");
    }
}
