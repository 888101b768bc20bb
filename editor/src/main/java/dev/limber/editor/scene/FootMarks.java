package dev.limber.editor.scene;

import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import dev.limber.motion.EndSite;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.rig.Rig;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The marks on the floor under the points of a character's feet that stand. */
final class FootMarks {
    private static final FootPoint[] POINTS = FootPoint.values();

    private final Node node = new Node("foot marks");
    private final Map<FootPoint, Geometry> marks = new EnumMap<>(FootPoint.class);
    private final Map<FootPoint, EndSite> sites;
    private final double[] at = new double[3]; // scratch

    FootMarks(Rig rig, Materials materials) {
        sites = FootTracks.points(rig.skeleton(), rig.roles());
        for (FootPoint point : POINTS) {
            Geometry mark = ContactMark.create(materials.flat());
            mark.setCullHint(Spatial.CullHint.Always);
            marks.put(point, mark);
            node.attachChild(mark);
        }
    }

    Node node() {
        return node;
    }

    /** Shows where a figure stands in a frame; nothing without contacts. */
    void show(Figure figure, int frame, Optional<FootContacts> contacts) {
        for (FootPoint point : POINTS) {
            Geometry mark = Objects.requireNonNull(marks.get(point));
            EndSite site = sites.get(point);
            boolean planted = site != null
                    && contacts.isPresent()
                    && frame < contacts.get().frameCount()
                    && contacts.get().at(point, frame);
            mark.setCullHint(planted ? Spatial.CullHint.Never : Spatial.CullHint.Always);
            if (planted) {
                figure.place(Objects.requireNonNull(site), at);
                mark.setLocalTranslation((float) at[0], 0, (float) at[2]);
            }
        }
    }
}
