package dev.limber.editor.scene;

import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import dev.limber.editor.document.Actor;
import dev.limber.editor.document.Part;
import dev.limber.editor.document.Selection;
import dev.limber.editor.view.Overlay;
import dev.limber.editor.view.View;
import dev.limber.motion.Clip;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One character on the stage with what is drawn about it: its path, its contacts, its ghosts. */
final class Performer {
    private final Rig rig;
    private final SideColors colors;
    private final Materials materials;
    private final Node node;
    private final Figure figure;
    private final Ghosts ghosts;
    private final Map<FootPoint, Geometry> marks = new EnumMap<>(FootPoint.class);
    private final Placement home;
    private Placement placement;
    private Optional<Clip> clip = Optional.empty();
    private Optional<Geometry> path = Optional.empty();

    Performer(Actor actor, SideColors colors, Materials materials) {
        rig = actor.rig();
        this.colors = colors;
        this.materials = materials;
        node = new Node(actor.name());
        figure = new Figure(actor.name(), rig, materials.solid());
        ghosts = new Ghosts(rig, colors, materials);
        home = Placement.of(rig);
        placement = home;
        node.attachChild(figure.geometry());
        node.attachChild(ghosts.node());
        for (FootPoint point : FootPoint.values()) {
            Geometry mark = ContactMark.create(materials.line());
            mark.setCullHint(Spatial.CullHint.Always);
            marks.put(point, mark);
            node.attachChild(mark);
        }
    }

    Node node() {
        return node;
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
        placement = home.moved(metres);
        figure.place(placement);
        ghosts.place(placement);
        rebuildPath();
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

    /** Returns where the hips are in the scene. */
    Vec3 rootPosition() {
        return figure.position(root());
    }

    /** Shows a frame; one past the clip's end shows its last. */
    void show(int frame, View view, Optional<FootContacts> contacts) {
        if (clip.isPresent()) {
            figure.showFrame(clip.get(), Math.min(frame, clip.get().frameCount() - 1));
        } else {
            figure.showStanding();
        }
        figure.seeThrough(view.shows(Overlay.XRAY));
        ghosts.show(clip.filter(c -> view.shows(Overlay.GHOSTS)), frame);
        path.ifPresent(line -> setVisible(line, view.shows(Overlay.ROOT_PATH)));
        marks.forEach((point, mark) -> {
            boolean stands = view.shows(Overlay.CONTACTS)
                    && contacts.filter(c -> frame < c.frameCount() && c.at(point, frame))
                            .isPresent();
            setVisible(mark, stands);
            if (stands) {
                Vec3 at = figure.position(joint(point));
                mark.setLocalTranslation((float) at.x(), 0, (float) at.z());
            }
        });
    }

    private int joint(FootPoint point) {
        return rig.roles().joint(point == FootPoint.heel(point.side()) ? BodyPart.FOOT : BodyPart.TOE, point.side());
    }

    /** Colours the figure; selected and hovered joints may be of either part. */
    void paint(Optional<Selection> selected, Set<Selection> hovered, Part part) {
        figure.paint(colors, 1);
        hovered.stream().filter(s -> s.part() == part).forEach(s -> figure.paint(s.joint(), SideColors.HOVERED));
        selected.filter(s -> s.part() == part).ifPresent(s -> figure.paint(s.joint(), SideColors.SELECTED));
        figure.uploadColors();
    }

    private static void setVisible(Spatial spatial, boolean visible) {
        spatial.setCullHint(visible ? Spatial.CullHint.Never : Spatial.CullHint.Always);
    }
}
