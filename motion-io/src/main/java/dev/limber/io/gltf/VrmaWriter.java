package dev.limber.io.gltf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.limber.io.scene.NodeKeys;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a clip as a VRM animation: only the bones of a human body, with a T-pose without rotations at rest. Any VRM
 * character can play it. See the specification of VRMC_vrm_animation 1.0.
 */
final class VrmaWriter {
    static final String EXTENSION = "VRMC_vrm_animation";

    private final List<String> names; // (bone), parents first
    private final int[] joints; // (bone)
    private final int[] parents; // (bone)
    private final TPose rest;
    private final double metres; // in a unit of the clip

    /**
     * Chooses the bones.
     *
     * @param bones joint by VRM's name of the bone; the hips among them
     * @param metres in a unit of the skeleton
     */
    VrmaWriter(Skeleton skeleton, Map<String, Integer> bones, TPose rest, double metres) {
        this.rest = rest;
        this.metres = metres;
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(bones.entrySet());
        sorted.sort(Comparator.comparing(Map.Entry::getValue));
        int hips = bones.getOrDefault("hips", Skeleton.NONE);
        Map<Integer, Integer> boneOf = new HashMap<>();
        names = new ArrayList<>();
        List<Integer> boneJoints = new ArrayList<>();
        List<Integer> boneParents = new ArrayList<>();
        for (Map.Entry<String, Integer> bone : sorted) {
            int above = skeleton.parent(bone.getValue());
            while (above != Skeleton.NONE && !boneOf.containsKey(above)) {
                above = skeleton.parent(above);
            }
            if (above != Skeleton.NONE || bone.getValue() == hips) { // else it hangs on no hips
                boneOf.put(bone.getValue(), names.size());
                names.add(bone.getKey());
                boneJoints.add(bone.getValue());
                boneParents.add(boneOf.getOrDefault(above, Skeleton.NONE));
            }
        }
        joints = boneJoints.stream().mapToInt(Integer::intValue).toArray();
        parents = boneParents.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns what VRM demands and the body lacks. */
    List<String> missing() {
        return VrmBones.REQUIRED.stream().filter(bone -> !names.contains(bone)).toList();
    }

    /**
     * Writes the file to a stream, which stays open.
     *
     * @param extras what goes along
     * @return what is lost of that
     */
    Optional<String> write(NamedClip clip, Optional<VrmaExtras> extras, OutputStream out) throws IOException {
        ObjectNode json = GltfDocument.MAPPER.createObjectNode();
        json.putObject("asset").put("version", "2.0").put("generator", "Limber");
        json.put("scene", 0);
        json.putArray("extensionsUsed").add(EXTENSION);
        ObjectNode humanBones = json.putObject("extensions")
                .putObject(EXTENSION)
                .put("specVersion", "1.0")
                .putObject("humanoid")
                .putObject("humanBones");
        GltfBuilder builder = new GltfBuilder(json);
        builder.list("scenes").addObject().putArray("nodes").add(0);
        for (int bone = 0; bone < joints.length; bone++) {
            humanBones.putObject(names.get(bone)).put("node", bone);
            addNode(builder.list("nodes"), bone);
        }
        GltfAnimation animation = animate(builder, clip);
        Map<String, Integer> nodes = new HashMap<>();
        names.forEach(name -> nodes.put(name, nodes.size()));
        Optional<String> lost = extras.flatMap(all -> all.addTo(builder, animation, nodes, clip));
        builder.write(out);
        return lost;
    }

    private void addNode(ArrayNode nodes, int bone) {
        ObjectNode node = nodes.addObject().put("name", names.get(bone));
        Vec3 above = new Vec3(0, metres * rest.floor(), 0);
        if (parents[bone] != Skeleton.NONE) {
            above = placed(rest.world().position(joints[parents[bone]]));
            ObjectNode parent = (ObjectNode) nodes.get(parents[bone]);
            parent.withArray("/children").add(bone);
        }
        Vec3 at = placed(rest.world().position(joints[bone])).minus(above);
        node.putArray("translation").add((float) at.x()).add((float) at.y()).add((float) at.z());
    }

    /** Returns a place of the clip's world in VRM's. */
    private Vec3 placed(Vec3 at) {
        return Quat.rotate(rest.toVrm(), 0, at).times(metres);
    }

    private GltfAnimation animate(GltfBuilder builder, NamedClip named) {
        Clip clip = named.clip();
        float[] hips = new float[3 * clip.frameCount()];
        float[][] rotations = new float[joints.length][4 * clip.frameCount()];
        double[] fromTPose = new double[4 * joints.length]; // (bone, 4) wxyz, world, from the T-pose
        double[] local = new double[4];
        clip.forEach((frame, pose, world) -> {
            Vec3 at = placed(world.position(joints[0]));
            hips[3 * frame] = (float) at.x();
            hips[3 * frame + 1] = (float) at.y();
            hips[3 * frame + 2] = (float) at.z();
            for (int bone = 0; bone < joints.length; bone++) {
                int joint = joints[bone];
                Quat.multiplyInverse(
                        world.rotations(), 4 * joint, rest.world().rotations(), 4 * joint, fromTPose, 4 * bone);
                Quat.multiply(rest.toVrm(), 0, fromTPose, 4 * bone, fromTPose, 4 * bone);
                Quat.multiplyInverse(fromTPose, 4 * bone, rest.toVrm(), 0, fromTPose, 4 * bone);
                if (parents[bone] == Skeleton.NONE) {
                    Quat.copy(fromTPose, 4 * bone, local, 0);
                } else {
                    Quat.inverseMultiply(fromTPose, 4 * parents[bone], fromTPose, 4 * bone, local, 0);
                }
                Quat.normalize(local, 0, local, 0);
                for (int i = 0; i < 4; i++) {
                    rotations[bone][4 * frame + i] = (float) local[(i + 1) % 4];
                }
                NodeKeys.continueSigns(rotations[bone], frame);
            }
        });
        GltfAnimation animation = new GltfAnimation(builder, named.name(), clip.frameCount(), clip.frameTime());
        animation.translation(0, hips);
        for (int bone = 0; bone < joints.length; bone++) {
            animation.rotation(bone, rotations[bone]);
        }
        return animation;
    }
}
