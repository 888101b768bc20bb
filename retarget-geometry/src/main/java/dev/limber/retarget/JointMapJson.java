package dev.limber.retarget;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.limber.motion.AtomicFile;
import dev.limber.motion.Place;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.json.RecordJson;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.RigException;
import dev.limber.motion.rig.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A joint map as a file that a person reads, corrects and passes back. Joints are given by name; of several joints with
 * one name, the first is used. Confidence and reason are for the reader and may be left out.
 */
public final class JointMapJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private JointMapJson() {}

    record File(
            List<Pair> pairs,
            @JsonAlias("turns") @Nullable List<Rotation> rotations,
            @Nullable List<Bound> chains) {}

    /** @param degrees about the joint's own x, y and z axis */
    record Rotation(String joint, List<Double> degrees) {}

    record Pair(
            BodyPart part,
            @Nullable Side side,
            List<String> source,
            List<String> target,
            @Nullable Double confidence,
            @Nullable String reason) {}

    /** @param grounds the joints of source and target that meet the ground, of a chain that stands */
    record Bound(
            String chain,
            List<String> source,
            List<String> target,
            @Nullable List<String> grounds,
            @Nullable Double confidence,
            @Nullable String reason) {}

    /** Writes the map; the file appears whole or not at all. */
    public static void write(JointMap map, Skeleton source, Skeleton target, Path file) throws IOException {
        byte[] json = bytes(map, source, target);
        AtomicFile.write(file, out -> out.write(json));
    }

    /** Returns what the file of the map holds. */
    public static byte[] bytes(JointMap map, Skeleton source, Skeleton target) throws IOException {
        List<Pair> pairs = map.pairs().stream()
                .map(pair -> new Pair(
                        pair.part(),
                        pair.side(),
                        pair.source().stream().map(source::name).toList(),
                        pair.target().stream().map(target::name).toList(),
                        pair.confidence(),
                        pair.reason()))
                .toList();
        return JSON.writeValueAsBytes(new File(pairs, rotations(map.rotations(), target), chains(map, source, target)));
    }

    private static @Nullable List<Bound> chains(JointMap map, Skeleton source, Skeleton target) {
        return map.chains().isEmpty()
                ? null
                : map.chains().stream()
                        .map(chain -> new Bound(
                                chain.name(),
                                chain.source().stream().map(source::name).toList(),
                                chain.target().stream().map(target::name).toList(),
                                chain.stands()
                                        ? List.of(source.name(chain.sourceGround()), target.name(chain.targetGround()))
                                        : null,
                                chain.confidence(),
                                chain.reason()))
                        .toList();
    }

    private static @Nullable List<Rotation> rotations(RestRotations rotations, Skeleton target) {
        return rotations.degrees().isEmpty()
                ? null
                : rotations.degrees().keySet().stream()
                        .sorted()
                        .map(joint -> new Rotation(
                                target.name(joint),
                                List.of(
                                        rotations.of(joint).x(),
                                        rotations.of(joint).y(),
                                        rotations.of(joint).z())))
                        .toList();
    }

    /**
     * Reads a map for two skeletons.
     *
     * @throws RigException when the file is no joint map, or names a joint that a skeleton has not; the message says
     *     where, and which names are near
     */
    public static JointMap read(Path file, Skeleton source, Skeleton target) throws IOException {
        return parse(file.toString(), Files.readAllBytes(file), source, target);
    }

    /**
     * Reads a map as {@link #read} does.
     *
     * @param file what messages call it
     * @param json what its file holds
     */
    public static JointMap parse(String file, byte[] json, Skeleton source, Skeleton target) throws IOException {
        File read = RecordJson.read(
                JSON, json, File.class, file, RigException::new, map -> new MapFaults(source, target).of(map));
        try {
            List<ChainPair> pairs = new ArrayList<>();
            for (Pair pair : read.pairs()) {
                pairs.add(pair(pair, source, target));
            }
            List<BoundChain> chains = read.chains() == null
                    ? List.of()
                    : read.chains().stream()
                            .map(chain -> bound(chain, source, target))
                            .toList();
            return new JointMap(
                    pairs, rotations(read.rotations() == null ? List.of() : read.rotations(), target), chains);
        } catch (RigException e) {
            throw new RigException(Place.in(file), String.valueOf(e.getMessage()), e);
        }
    }

    private static ChainPair pair(Pair pair, Skeleton source, Skeleton target) {
        return new ChainPair(
                pair.part(),
                pair.side() == null ? Side.CENTER : pair.side(),
                pair.source().stream().map(source::indexOf).toList(),
                pair.target().stream().map(target::indexOf).toList(),
                pair.confidence() == null ? 1 : pair.confidence(),
                pair.reason() == null ? "given by the map" : pair.reason());
    }

    private static BoundChain bound(Bound chain, Skeleton source, Skeleton target) {
        List<String> grounds = chain.grounds();
        return new BoundChain(
                chain.chain(),
                chain.source().stream().map(source::indexOf).toList(),
                chain.target().stream().map(target::indexOf).toList(),
                grounds == null ? Skeleton.NONE : source.indexOf(grounds.get(0)),
                grounds == null ? Skeleton.NONE : target.indexOf(grounds.get(1)),
                chain.confidence() == null ? 1 : chain.confidence(),
                chain.reason() == null ? "given by the map" : chain.reason());
    }

    private static RestRotations rotations(List<Rotation> rotations, Skeleton target) {
        Map<Integer, Vec3> degrees = new HashMap<>();
        for (Rotation rotation : rotations) {
            degrees.put(
                    target.indexOf(rotation.joint()),
                    new Vec3(
                            rotation.degrees().get(0),
                            rotation.degrees().get(1),
                            rotation.degrees().get(2)));
        }
        return new RestRotations(degrees);
    }
}
