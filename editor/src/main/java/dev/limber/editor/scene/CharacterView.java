package dev.limber.editor.scene;

import com.jme3.math.Vector3f;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.document.Selection;
import dev.limber.editor.view.Overlay;
import dev.limber.editor.view.View;
import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.retarget.VolumeSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One character in the viewport with its overlays: root path, contacts, ghosts. */
final class CharacterView {
    private final Rig rig;
    private final SideColors colors;
    private final Materials materials;
    private final Node node;
    private final Figure figure;
    private final Optional<SkinFigure> skin;
    private final BoneMask bones; // for outlines
    private final Node masks = new Node("masks");
    private final double overhang; // of the skin over the highest bone, in the rig's unit
    private final Shadow shadow;
    private final Ghosts ghosts;
    private final FootMarks marks;
    private final Placement home;
    private final ClipPlaces places;
    private Placement placement;
    private Vec3 shifted = Vec3.ZERO; // metres, from home
    private Optional<Clip> clip = Optional.empty();
    private Optional<Geometry> path = Optional.empty();
    private List<VolumeSettings> chosenVolumes = List.of();
    private Optional<VolumeFigure> volumes = Optional.empty(); // made when they are asked for
    private Optional<Selection> shownSelection = Optional.empty();
    private Set<Selection> shownHover = Set.of();

    CharacterView(LoadedCharacter actor, SideColors colors, Materials materials) {
        rig = actor.rig();
        this.colors = colors;
        this.materials = materials;
        node = new Node(actor.name());
        figure = new Figure(actor.name(), rig, materials.solid());
        skin = actor.skins().isEmpty()
                ? Optional.empty()
                : Optional.of(new SkinFigure(actor.skins(), colors.skin(), materials));
        skin.ifPresent(s -> node.attachChild(s.node()));
        bones = figure.mask(materials.mask());
        masks.attachChild(bones.geometry());
        skin.ifPresent(s -> masks.attachChild(s.masks()));
        overhang = Math.max(0, skinTop(actor) - boneTop(rig));
        marks = new FootMarks(rig, materials);
        node.attachChild(marks.node());
        shadow = new Shadow(figure.shadow(), materials.flat());
        node.attachChild(shadow.geometry());
        ghosts = new Ghosts(rig, colors, materials);
        home = Placement.of(rig);
        places = new ClipPlaces(rig, actor.skins(), root(), home);
        placement = home;
        node.attachChild(figure.geometry());
        node.attachChild(ghosts.node());
        highlight(new Highlight[rig.skeleton().jointCount()]);
    }

    /** Returns the coordinate along up of the highest vertex of the bind pose; lowest of all without a skin. */
    private static double skinTop(LoadedCharacter actor) {
        Vec3 up = actor.rig().up();
        double top = Double.NEGATIVE_INFINITY;
        for (Skin skin : actor.skins()) {
            float[] p = skin.positions();
            for (int at = 0; at < p.length; at += 3) {
                double height = p[at] * up.x() + p[at + 1] * up.y() + p[at + 2] * up.z();
                top = Double.isFinite(height) ? Math.max(top, height) : top;
            }
        }
        return top;
    }

    private static double boneTop(Rig rig) {
        WorldPose rest = WorldPose.of(rig.skeleton().restPose());
        DoubleStream joints = IntStream.range(0, rig.skeleton().jointCount())
                .mapToDouble(joint -> rest.position(joint).dot(rig.up()));
        DoubleStream tips = rig.skeleton().endSites().stream()
                .mapToDouble(site -> rest.position(site).dot(rig.up()));
        return DoubleStream.concat(joints, tips).max().orElse(0);
    }

    Node node() {
        return node;
    }

    /** Returns what is highlighted, for the outlines. */
    Node masks() {
        return masks;
    }

    /** Whether nothing of what it shows is still being read. */
    boolean isLoaded() {
        return skin.map(SkinFigure::isLoaded).orElse(true);
    }

    Figure figure() {
        return figure;
    }

    Rig rig() {
        return rig;
    }

    Placement placement() {
        return placement;
    }

    /** Moves the character aside by {@code metres} from where its clip has it. */
    void place(Vec3 metres) {
        shift(metres);
        rebuildPath();
    }

    /** Moves the character as {@link #place} does, but for its path. Cheap when it is there. */
    void shift(Vec3 metres) {
        if (!metres.equals(shifted)) {
            shifted = metres;
            placement = home.moved(metres);
            figure.place(placement);
            ghosts.place(placement);
        }
    }

    /** Returns where its clip has the hips in a frame, in metres; empty without a clip. */
    Optional<Vec3> hips(int frame) {
        return clip.map(c -> places.hips(c, frame));
    }

    /** Returns how far it reaches to either side of its hips where its clip starts, in metres; 0 without a clip. */
    double reach() {
        return clip.map(places::reach).orElse(0.0);
    }

    /** Takes up a clip, or none: then the character stands. */
    void take(Optional<Clip> newClip) {
        clip = newClip;
        rebuildPath();
    }

    private void rebuildPath() {
        path.ifPresent(Spatial::removeFromParent);
        path = clip.map(c -> GroundPath.create(c, root(), placement, colors.of(Side.CENTER), materials.line()));
        path.ifPresent(node::attachChild);
    }

    private int root() {
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        return hips == Skeleton.NONE ? 0 : hips;
    }

    /** Returns the height of the character's highest point over the floor, in metres. */
    double top() {
        return figure.top() + overhang * figure.placement().scale();
    }

    /** Adds what has to be in view: the joints, and the highest point. */
    void addTo(Extent extent) {
        figure.addTo(extent);
        Vec3 root = rootPosition();
        extent.add(new double[] {root.x(), top(), root.z()}, 0);
    }

    /** Returns where the hips are in the scene. */
    Vec3 rootPosition() {
        return figure.position(root());
    }

    /** Shows a frame; one past the clip's end shows its last. */
    void show(int frame, View view, Optional<FootContacts> contacts) {
        boolean posed = clip.isPresent()
                ? figure.showFrame(clip.get(), Math.min(frame, clip.get().frameCount() - 1))
                : figure.showStanding();
        boolean skinned = skin.isPresent() && view.shows(Overlay.SKIN);
        if (skin.isPresent()) {
            if (posed) {
                skin.get()
                        .update(
                                figure.positions(),
                                figure.rotations(),
                                figure.placement().scale());
            }
            setVisible(skin.get().node(), skinned);
            skin.get().dress(!view.shows(Overlay.PLAIN));
        }
        if (posed) {
            shadow.update(figure.positions());
        }
        setVisible(shadow.geometry(), view.shows(Overlay.FLOOR) && shadow.isSeen());
        setVisible(figure.geometry(), !skinned || view.shows(Overlay.XRAY));
        figure.setOnTop(view.shows(Overlay.XRAY));
        ghosts.show(view.shows(Overlay.GHOSTS) ? clip : Optional.empty(), frame);
        showVolumes(view.shows(Overlay.VOLUMES));
        path.ifPresent(line -> setVisible(line, view.shows(Overlay.ROOT_PATH)));
        marks.show(figure, frame, view.shows(Overlay.CONTACTS) ? contacts : Optional.empty());
    }

    /** Whether the bones are drawn, so that joints can be seen. */
    boolean showsBones() {
        return figure.geometry().getLocalCullHint() != Spatial.CullHint.Always;
    }

    /** Returns the nearest point of the skin that is drawn and that a ray meets, or {@code nearest} when that is nearer. */
    SkinTouch.Hit nearest(Vector3f from, Vector3f direction, SkinTouch.Hit nearest) {
        return showsSkin() ? skin.orElseThrow().nearest(from, direction, nearest) : nearest;
    }

    private boolean showsSkin() {
        return skin.isPresent() && skin.get().node().getLocalCullHint() != Spatial.CullHint.Always;
    }

    /** Takes volumes that replace those that are found. Cheap when they are the same. */
    void setVolumes(List<VolumeSettings> chosen) {
        if (!chosen.equals(chosenVolumes)) {
            chosenVolumes = chosen;
            volumes.ifPresent(v -> v.node().removeFromParent());
            volumes = Optional.empty();
        }
    }

    private void showVolumes(boolean shown) {
        if (shown && volumes.isEmpty()) {
            volumes = Optional.of(
                    new VolumeFigure(rig, chosenVolumes, figure.placement().scale(), materials));
            volumes.ifPresent(v -> node.attachChild(v.node()));
        }
        if (volumes.isPresent()) {
            setVisible(volumes.get().node(), shown);
            if (shown) {
                volumes.get().show(figure);
            }
        }
    }

    /** Highlights joints, which may be of either character. Cheap when they are those they were. */
    void highlight(Optional<Selection> selected, Set<Selection> hovered, CharacterSlot slot) {
        if (selected.equals(shownSelection) && hovered.equals(shownHover)) {
            return;
        }
        shownSelection = selected;
        shownHover = hovered;
        @Nullable Highlight[] highlights = new Highlight[rig.skeleton().jointCount()];
        hovered.stream().filter(s -> s.slot() == slot).forEach(s -> highlights[s.joint()] = Highlight.HOVERED);
        selected.filter(s -> s.slot() == slot).ifPresent(s -> {
            s.joints().forEach(joint -> highlights[joint] = Highlight.SELECTED_TOO);
            highlights[s.joint()] = Highlight.SELECTED;
        });
        highlight(highlights);
    }

    private void highlight(@Nullable Highlight[] highlights) {
        figure.paint(colors, 1, highlights);
        bones.highlight(highlights);
        skin.ifPresent(s -> s.highlight(highlights));
    }

    /** Lets what is highlighted have outlines, as far as it is drawn, and adds where it is. */
    void outline(boolean inView, ScreenRectangle where) {
        bones.show(inView && showsBones(), where);
        if (skin.isPresent()) {
            skin.get().outline(inView && showsSkin(), where);
        }
    }

    private static void setVisible(Spatial spatial, boolean visible) {
        spatial.setCullHint(visible ? Spatial.CullHint.Never : Spatial.CullHint.Always);
    }
}
