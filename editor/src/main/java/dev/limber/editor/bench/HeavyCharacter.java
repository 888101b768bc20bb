package dev.limber.editor.bench;

import dev.limber.editor.document.Document;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Take;
import dev.limber.motion.EndSite;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import dev.limber.motion.sample.WalkingClip;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sample walk for a character of 65 joints and 20,000 vertices or a few more. */
public final class HeavyCharacter {
    private static final String ID = "mixamo";
    private static final int VERTICES = 20_000;

    private HeavyCharacter() {}

    public static Document document() {
        Mannequin mannequin = Mannequin.all().stream()
                .filter(m -> m.id().equals(ID))
                .findFirst()
                .orElseThrow();
        Skeleton skeleton = withTips(mannequin.skeleton());
        Skin skin = withJoints(FineSkin.of(mannequin.skin(), VERTICES), skeleton.jointCount());
        LoadedCharacter target =
                new LoadedCharacter("Heavy " + mannequin.title(), Optional.empty(), Rig.of(skeleton), List.of(skin));
        var walk = WalkingClip.make();
        return Document.EMPTY
                .withSource(new Take(new LoadedCharacter("Sample walk", Optional.empty(), Rig.of(walk)), walk))
                .withTarget(target);
    }

    /** Adds a joint at the tip of each finger, of the toes and of the head, as Mixamo's own files have them. */
    private static Skeleton withTips(Skeleton skeleton) {
        Skeleton.Builder builder = new Skeleton.Builder();
        for (int joint = 0; joint < skeleton.jointCount(); joint++) {
            builder.joint(skeleton.name(joint), skeleton.parent(joint), skeleton.restTranslation(joint));
        }
        for (EndSite tip : skeleton.endSites()) {
            builder.joint(skeleton.name(tip.joint()) + "_End", tip.joint(), tip.offset());
        }
        return builder.build();
    }

    /** Returns the skin for a skeleton with more joints, which move none of it. */
    private static Skin withJoints(Skin skin, int jointCount) {
        return new Skin(
                skin.positions(),
                skin.normals(),
                skin.triangles(),
                skin.joints(),
                skin.weights(),
                Arrays.copyOf(skin.inverseBindMatrices(), 16 * jointCount));
    }
}
