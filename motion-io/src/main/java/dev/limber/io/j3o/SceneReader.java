package dev.limber.io.j3o;

import com.jme3.anim.AnimClip;
import com.jme3.anim.AnimComposer;
import com.jme3.anim.AnimTrack;
import com.jme3.anim.Armature;
import com.jme3.anim.Joint;
import com.jme3.anim.SkinningControl;
import com.jme3.anim.TransformTrack;
import com.jme3.anim.util.HasLocalTransform;
import com.jme3.math.Transform;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial;
import com.jme3.scene.control.Control;
import dev.limber.io.scene.Animation;
import dev.limber.io.scene.Mesh;
import dev.limber.io.scene.Node;
import dev.limber.io.scene.Scene;
import dev.limber.io.scene.Track;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joml.Quaterniond;
import org.jspecify.annotations.Nullable;

/** Converts what the engine read: spatials and the joints of their armatures become nodes. */
final class SceneReader {
    /** Under this name a spatial that hangs on a joint knows it. */
    private static final String ATTACHED_TO = "AttachedBone";

    private final String file;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Mesh> meshes = new ArrayList<>();
    private final List<AnimClip> clips = new ArrayList<>();
    private final IdentityHashMap<Object, Integer> nodeOf = new IdentityHashMap<>(); // spatials and joints

    SceneReader(String file) {
        this.file = file;
    }

    Scene read(Spatial root) {
        add(root, Skeleton.NONE, null);
        return new Scene(file, nodes, clips.stream().map(this::animation).toList(), meshes);
    }

    /** @param outer what moves the meshes of an armature's spatial and below, null without */
    private void add(Spatial spatial, int parent, @Nullable SkinBinding outer) {
        boolean attached = spatial.getUserData(ATTACHED_TO) instanceof Joint;
        Node.Kind kind = spatial instanceof Geometry || attached ? Node.Kind.OBJECT : Node.Kind.PLAIN;
        Joint joint = attached ? spatial.getUserData(ATTACHED_TO) : null;
        Integer jointNode = joint == null ? null : nodeOf.get(joint);
        int node = jointNode == null
                ? node(spatial, spatial.getName(), parent, spatial.getLocalTransform(), kind)
                : node(spatial, spatial.getName(), jointNode, Transform.IDENTITY, kind);
        SkinBinding binding = outer;
        for (int i = 0; i < spatial.getNumControls(); i++) {
            Control control = spatial.getControl(i);
            if (control instanceof SkinningControl skinning) {
                binding = armature(skinning.getArmature(), spatial, node);
            } else if (control instanceof AnimComposer composer) {
                composer.getAnimClipsNames().stream().sorted().forEach(name -> clips.add(composer.getAnimClip(name)));
            }
        }
        if (spatial instanceof Geometry geometry) {
            MeshReader.read(file, geometry.getMesh(), node, binding).ifPresent(meshes::add);
        } else if (spatial instanceof com.jme3.scene.Node group) {
            for (Spatial child : group.getChildren()) {
                add(child, node, binding);
            }
        }
    }

    private int node(Object of, @Nullable String name, int parent, Transform transform, Node.Kind kind) {
        if (nodeOf.putIfAbsent(of, nodes.size()) != null) {
            throw new J3oException(file, "'" + name + "' is in two places of the tree");
        }
        var t = transform.getTranslation();
        var r = transform.getRotation();
        var s = transform.getScale();
        Quaterniond rotation = new Quaterniond(r.getX(), r.getY(), r.getZ(), r.getW());
        nodes.add(new Node(
                name == null ? "node " + nodes.size() : name,
                parent,
                new Vec3(t.x, t.y, t.z),
                rotation.lengthSquared() > 0 ? rotation.normalize() : rotation.identity(),
                new Vec3(s.x, s.y, s.z),
                kind));
        return nodes.size() - 1;
    }

    /**
     * Adds the joints of an armature. The engine skins vertices in the space of the armature, then moves them as their
     * geometry is moved: so the joints are put where the geometry is.
     */
    private SkinBinding armature(Armature armature, Spatial spatial, int node) {
        Transform place = geometries(spatial)
                .filter(geometry -> geometry.getMesh().isAnimated())
                .findFirst()
                .map(geometry -> below(spatial, geometry))
                .orElse(Transform.IDENTITY);
        int base = node(armature, spatial.getName(), node, place, Node.Kind.PIVOT);
        for (Joint root : armature.getRoots()) {
            add(root, base);
        }
        List<Integer> jointNodes = armature.getJointList().stream()
                .map(joint -> Optional.ofNullable(nodeOf.get(joint))
                        .orElseThrow(() -> new J3oException(file, "joint '" + joint.getName() + "' has no parent")))
                .toList();
        return new SkinBinding(armature, jointNodes);
    }

    private static Stream<Geometry> geometries(Spatial spatial) {
        return spatial instanceof com.jme3.scene.Node group
                ? group.getChildren().stream().flatMap(SceneReader::geometries)
                : Stream.of(spatial).filter(Geometry.class::isInstance).map(Geometry.class::cast);
    }

    private static Transform below(Spatial ancestor, Spatial spatial) {
        Transform transform = new Transform();
        for (Spatial at = spatial; at != ancestor && at != null; at = at.getParent()) {
            transform.combineWithParent(at.getLocalTransform());
        }
        return transform;
    }

    private void add(Joint joint, int parent) {
        int node = node(joint, joint.getName(), parent, joint.getInitialTransform(), Node.Kind.BONE);
        for (Joint child : joint.getChildren()) {
            add(child, node);
        }
    }

    private Animation animation(AnimClip clip) {
        List<Track> tracks = new ArrayList<>();
        for (AnimTrack<?> track : clip.getTracks()) {
            if (track instanceof TransformTrack transforms) {
                add(clip.getName(), transforms, tracks);
            }
        }
        return new Animation(clip.getName(), tracks);
    }

    private void add(String clip, TransformTrack track, List<Track> tracks) {
        HasLocalTransform target = track.getTarget();
        Integer node = target == null ? null : nodeOf.get(target);
        if (node == null || track.getTimes() == null) {
            return;
        }
        double[] times = IntStream.range(0, track.getTimes().length)
                .mapToDouble(k -> track.getTimes()[k])
                .toArray();
        try {
            if (track.getTranslations() != null) {
                tracks.add(linear(node, Track.Property.TRANSLATION, times, Keys.of(track.getTranslations())));
            }
            if (track.getRotations() != null) {
                tracks.add(linear(node, Track.Property.ROTATION, times, Keys.of(track.getRotations())));
            }
            if (track.getScales() != null) {
                tracks.add(linear(node, Track.Property.SCALE, times, Keys.of(track.getScales())));
            }
        } catch (IllegalArgumentException e) {
            throw new J3oException(file, "animation '" + clip + "': " + e.getMessage());
        }
    }

    private static Track linear(int node, Track.Property property, double[] times, double[] values) {
        return new Track(node, property, Track.Interpolation.LINEAR, times, values);
    }
}
