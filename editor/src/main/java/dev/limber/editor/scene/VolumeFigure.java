package dev.limber.editor.scene;

import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.math.Quaternion;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.Spatial;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.VolumeSettings;
import dev.limber.retarget.contact.BodyVolumes;
import dev.limber.retarget.contact.Volume;
import java.util.ArrayList;
import java.util.List;

/** The volumes of a body that contacts go by, as outlines; other bodies than people have none. */
final class VolumeFigure {
    private static final ColorRGBA COLOR = new ColorRGBA(0.75f, 0.6f, 1, 0.8f);

    private final Node node = new Node("volumes");
    private final List<Volume> volumes;
    private final Quaternion rotation = new Quaternion(); // scratch

    /** @param chosen volumes that replace those that are found */
    VolumeFigure(Rig rig, List<VolumeSettings> chosen, double scale, Materials materials) {
        volumes = volumes(rig, chosen);
        Material material = materials.line();
        material.getAdditionalRenderState().setDepthTest(false);
        for (Volume volume : volumes) {
            Geometry outline = new Geometry(volume.part().name(), CapsuleLines.mesh(volume, scale, COLOR));
            outline.setMaterial(material);
            outline.setQueueBucket(RenderQueue.Bucket.Transparent);
            node.attachChild(outline);
        }
    }

    private static List<Volume> volumes(Rig rig, List<VolumeSettings> chosen) {
        if (rig.plan() != BodyPlan.HUMANOID) {
            return List.of();
        }
        List<Volume> replaced = new ArrayList<>();
        for (VolumeSettings settings : chosen) {
            int joint = rig.skeleton().indexOf(settings.joint());
            if (joint != Skeleton.NONE) { // else the retargeting fails and says so
                replaced.add(new Volume(
                        settings.part(),
                        joint,
                        vector(settings.start()),
                        vector(settings.end()),
                        settings.startRadius(),
                        settings.endRadius()));
            }
        }
        return BodyVolumes.of(rig).with(replaced).all();
    }

    private static Vec3 vector(List<Double> numbers) {
        return new Vec3(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    Node node() {
        return node;
    }

    /** Puts the volumes where a figure's joints are. */
    void show(Figure figure) {
        double[] p = figure.positions();
        double[] q = figure.rotations();
        for (int i = 0; i < volumes.size(); i++) {
            int joint = volumes.get(i).joint();
            Spatial outline = node.getChild(i);
            outline.setLocalTranslation((float) p[3 * joint], (float) p[3 * joint + 1], (float) p[3 * joint + 2]);
            rotation.set(
                    (float) q[4 * joint + 1], (float) q[4 * joint + 2], (float) q[4 * joint + 3], (float) q[4 * joint]);
            outline.setLocalRotation(rotation);
        }
    }
}
