package dev.limber.editor.scene;

import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.view.View;
import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Copies of one character, in rows behind it, each slightly later in its clip than the one before. */
public final class Crowd {
    private static final int ROW = 5;
    private static final double SPACING = 0.9; // metres
    private static final int DELAY = 11; // frames

    private final Clip clip;
    private final List<CharacterView> characters = new ArrayList<>();

    public Crowd(CharacterScene stage, LoadedCharacter actor, Clip clip, int count) {
        this.clip = clip;
        for (int i = 1; i <= count; i++) {
            CharacterView character = stage.extra(actor);
            character.take(Optional.of(clip));
            double aside = SPACING / 2 * (i % ROW % 2 == 0 ? -(i % ROW) : i % ROW + 1);
            character.place(new Vec3(aside, 0, -SPACING * Math.floorDiv(i, ROW)));
            characters.add(character);
        }
    }

    /** Shows the frame that the first character shows. */
    public void show(int frame, View view) {
        for (int i = 0; i < characters.size(); i++) {
            characters.get(i).show((frame + DELAY * (i + 1)) % clip.frameCount(), view, Optional.empty());
        }
    }

    /** Brings all into view, as they stand about what the camera looks at. */
    public void frame(OrbitCamera camera) {
        if (!characters.isEmpty()) {
            camera.frame(camera.centre().clone(), (float) (1 + SPACING * Math.min(ROW, characters.size() + 1) / 3));
        }
    }

    /** Takes all off the stage. */
    public void leave() {
        characters.forEach(character -> character.node().removeFromParent());
    }
}
