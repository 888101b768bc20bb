package dev.limber.editor.scene;

import com.jme3.app.LegacyApplication;
import com.jme3.material.MatParamOverride;
import com.jme3.math.Vector3f;
import com.jme3.renderer.Camera;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import com.jme3.shader.VarType;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Selection;
import dev.limber.editor.view.Arrangement;
import dev.limber.editor.view.Overlay;
import dev.limber.editor.view.View;
import dev.limber.motion.Clip;
import dev.limber.motion.Vec3;
import dev.limber.motion.contact.FootContacts;
import dev.limber.retarget.VolumeSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the viewport shows: the floor and the two characters. */
public final class CharacterScene {
    private static final CharacterSlot[] SLOTS = CharacterSlot.values();
    private static final double GAP = 0.8; // of the taller character's height, from one character to the other at least
    private static final double BETWEEN = 0.2; // the same, from the side of one to that of the other

    private final Node root;
    private final Materials materials;
    private final Geometry floor;
    private final Map<CharacterSlot, CharacterView> characters = new EnumMap<>(CharacterSlot.class);
    private final Outlines outlines;
    private final MatParamOverride lineWidth = new MatParamOverride(VarType.Float, "Width", 1f); // pixels
    private final ScreenRectangle outlined = new ScreenRectangle(); // scratch
    private final Map<CharacterSlot, Clip> clips = new EnumMap<>(CharacterSlot.class);
    private Arrangement arrangement = Arrangement.SIDE_BY_SIDE;
    private Vec3 followed = Vec3.ZERO;

    /** @param application whose window shows the root */
    public CharacterScene(Node root, LegacyApplication application) {
        this.root = root;
        // Figures move by their corners, which the bounds that culling goes by know nothing of.
        root.setCullHint(Spatial.CullHint.Never);
        materials = new Materials(application.getAssetManager());
        outlines = new Outlines(application);
        root.addMatParamOverride(lineWidth);
        floor = Floor.create(materials.line());
        root.attachChild(floor);
    }

    /** Puts a character on the stage, with its clip if it has one, or takes the character off. Cheap when unchanged. */
    public void set(CharacterSlot slot, Optional<LoadedCharacter> actor, Optional<Clip> clip) {
        CharacterView old = characters.get(slot);
        if (actor.isEmpty()) {
            remove(slot);
        } else if (old == null || old.rig() != actor.get().rig()) {
            remove(slot);
            SideColors colors = slot == CharacterSlot.SOURCE ? SideColors.SOURCE : SideColors.TARGET;
            CharacterView character = new CharacterView(actor.get(), colors, materials);
            characters.put(slot, character);
            root.attachChild(character.node());
            outlines.masks().attachChild(character.masks());
            arrange();
        }
        CharacterView character = characters.get(slot);
        if (character != null && clips.get(slot) != clip.orElse(null)) {
            boolean first = !clips.containsKey(slot);
            clip.ifPresentOrElse(c -> clips.put(slot, c), () -> clips.remove(slot));
            character.take(clip);
            if (first) {
                arrange();
            }
        }
    }

    /** Replaces volumes of the target that are found. Cheap when unchanged. */
    public void setVolumes(List<VolumeSettings> chosen) {
        CharacterView target = characters.get(CharacterSlot.TARGET);
        if (target != null) {
            target.setVolumes(chosen);
        }
    }

    /** Puts one more character on the stage, which only the caller moves. */
    CharacterView extra(LoadedCharacter actor) {
        CharacterView character = new CharacterView(actor, SideColors.TARGET, materials);
        root.attachChild(character.node());
        return character;
    }

    private void remove(CharacterSlot slot) {
        CharacterView character = characters.remove(slot);
        clips.remove(slot);
        if (character != null) {
            character.node().removeFromParent();
            character.masks().removeFromParent();
            arrange();
        }
    }

    private void arrange() {
        boolean apart = arrangement == Arrangement.SIDE_BY_SIDE && characters.size() == 2;
        double height = characters.values().stream()
                .mapToDouble(p -> p.figure().height())
                .max()
                .orElse(0);
        double widths =
                characters.values().stream().mapToDouble(CharacterView::reach).sum();
        double aside = apart ? Math.max(GAP * height, widths + BETWEEN * height) / 2 : 0;
        characters.forEach(
                (slot, character) -> character.place(new Vec3(slot == CharacterSlot.SOURCE ? -aside : aside, 0, 0)));
    }

    /** Shows a frame. */
    public void show(int frame, View view, Map<CharacterSlot, FootContacts> contacts) {
        if (arrangement != view.arrangement()) {
            arrangement = view.arrangement();
            arrange();
        }
        floor.setCullHint(view.shows(Overlay.FLOOR) ? Spatial.CullHint.Never : Spatial.CullHint.Always);
        if (arrangement == Arrangement.OVERLAID) {
            alignHips(frame);
        }
        characters.forEach((slot, character) -> {
            character.node().setCullHint(isVisible(slot) ? Spatial.CullHint.Inherit : Spatial.CullHint.Always);
            character.show(frame, view, Optional.ofNullable(contacts.get(slot)));
        });
    }

    /** Puts the source's hips over the target's, on the same floor: strides of other lengths would take them apart. */
    private void alignHips(int frame) {
        CharacterView source = characters.get(CharacterSlot.SOURCE);
        CharacterView target = characters.get(CharacterSlot.TARGET);
        if (source != null && target != null) {
            source.hips(frame)
                    .ifPresent(from -> target.hips(frame).ifPresent(to -> {
                        Vec3 offset = to.minus(from);
                        source.shift(new Vec3(offset.x(), 0, offset.z()));
                    }));
        }
    }

    /** Highlights joints of the characters. */
    public void highlight(Optional<Selection> selection, Set<Selection> hovered) {
        characters.forEach((slot, character) -> character.highlight(selection, hovered, slot));
    }

    /**
     * Draws outlines about what is highlighted, and all lines as wide as they look well, in the next frame of the window.
     *
     * @param camera of the window
     * @param scale pixels per unit of the interface
     */
    public void outline(Camera camera, double scale) {
        outlined.start(camera);
        characters.forEach((slot, character) -> character.outline(isVisible(slot), outlined));
        outlines.show(outlined, (float) scale);
        lineWidth.setValue((float) scale);
    }

    /** Whether characters look as they will. */
    public boolean isLoaded() {
        return characters.values().stream().allMatch(CharacterView::isLoaded);
    }

    private boolean isVisible(CharacterSlot slot) {
        return switch (arrangement) {
            case SIDE_BY_SIDE, OVERLAID -> true;
            case SOURCE_ONLY -> slot == CharacterSlot.SOURCE || characters.size() == 1;
            case TARGET_ONLY -> slot == CharacterSlot.TARGET || characters.size() == 1;
        };
    }

    /** Returns the character in a slot, if it is in view. */
    Optional<CharacterView> visible(CharacterSlot slot) {
        return isVisible(slot) ? Optional.ofNullable(characters.get(slot)) : Optional.empty();
    }

    /** Returns where a character stands, if it is in view. */
    public Optional<Placement> placement(CharacterSlot slot) {
        return visible(slot).map(CharacterView::placement);
    }

    /** Returns the characters in view. */
    Map<CharacterSlot, CharacterView> visible() {
        Map<CharacterSlot, CharacterView> visible = new EnumMap<>(characters);
        visible.keySet().removeIf(slot -> !isVisible(slot));
        return visible;
    }

    /** Moves the camera as far as the characters have moved over the floor since the last call. */
    public void follow(OrbitCamera camera, View view) {
        Vec3 now = middle();
        if (view.shows(Overlay.FOLLOW)) {
            camera.follow((float) (now.x() - followed.x()), (float) (now.z() - followed.z()));
        }
        followed = now;
    }

    /** Lets the camera stay where it is, whatever way the characters have gone until now. */
    public void followFromHere() {
        followed = middle();
    }

    /** Brings the selected joint, or else the characters, into view. */
    public void frame(OrbitCamera camera, Optional<Selection> selection) {
        Optional<CharacterView> selected = selection.map(Selection::slot).map(characters::get);
        if (selected.isPresent()) {
            Vec3 at = selected.get().figure().position(selection.orElseThrow().joint());
            camera.frame(vector(at), (float) (0.3 * selected.get().figure().height()));
        } else {
            Extent extent = new Extent();
            visible().values().forEach(character -> character.addTo(extent));
            camera.frame(vector(extent.middle()), (float) extent.radius());
        }
        followed = middle();
    }

    private Vec3 middle() {
        Vec3 sum = Vec3.ZERO;
        int count = 0;
        for (CharacterSlot slot : SLOTS) {
            Optional<CharacterView> character = visible(slot);
            if (character.isPresent()) {
                sum = sum.plus(character.get().rootPosition());
                count++;
            }
        }
        return count == 0 ? sum : sum.times(1.0 / count);
    }

    static Vector3f vector(Vec3 v) {
        return new Vector3f((float) v.x(), (float) v.y(), (float) v.z());
    }
}
