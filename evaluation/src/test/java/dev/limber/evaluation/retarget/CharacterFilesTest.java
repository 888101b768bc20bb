package dev.limber.evaluation.retarget;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.motion.LimberData;
import dev.limber.motion.Slice;
import dev.limber.motion.Vec3;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.metric.ContactAgreement;
import dev.limber.motion.metric.FootSkate;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import dev.limber.retarget.GeometricRetargeter;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The characters of the data, in the formats that they come in, take a recorded walk. */
@Tag("slow")
class CharacterFilesTest {
    private static final Vec3 UP = new Vec3(0, 1, 0);

    @Test
    void feetOfEveryHumanStand() throws IOException {
        Clip take =
                BvhReader.read(LimberData.folder().resolve("cmu/mb/02_01.bvh")).clip();
        Clip walk = Slice.of(take, 1, take.frameCount()); // frame 0 is a T-pose
        Rig source = Rig.of(walk);
        FootTracks sourceTracks = FootTracks.of(walk, source.roles());
        FootContacts stands = FootContacts.detect(sourceTracks, UP, source.height(), ContactSettings.DEFAULT);
        double sourceSkate =
                FootSkate.of(sourceTracks, stands, UP, source.height()).speed();
        Map<String, Double> scores = new TreeMap<>(); // F1 of frames in contact
        for (Path file : characters()) {
            Rig target = Rig.of(MotionFile.read(file).skeleton());
            if (target.plan() == BodyPlan.HUMANOID) {
                JointMap map = JointMap.between(source, target);
                Clip moved = new GeometricRetargeter(source, target, map, RetargetSettings.DEFAULT).retarget(walk);
                FootTracks tracks = FootTracks.of(moved, target.roles());
                FootContacts contacts = FootContacts.detect(tracks, UP, target.height(), ContactSettings.DEFAULT);
                double skate = FootSkate.of(tracks, stands, UP, target.height()).speed();
                double agreement = ContactAgreement.between(contacts, stands).f1();
                scores.put(file.getFileName().toString(), agreement);
                assertTrue(skate < 1.1 * sourceSkate, () -> file + " skates by " + skate);
            }
        }
        assertTrue(scores.size() >= 10, scores::toString);
        assertTrue(scores.values().stream().allMatch(f1 -> f1 > 0.95), scores::toString);
    }

    private static List<Path> characters() throws IOException {
        try (Stream<Path> files = Files.walk(LimberData.folder().resolve("rigs").toRealPath())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
