package dev.limber.motion.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.LimberData;
import dev.limber.motion.Slice;
import dev.limber.motion.Vec3;
import dev.limber.motion.bvh.BvhReader;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contacts of people: the data sets' clips all have y up. */
class RecordedContactsTest {
    private static final String BANDAI = "bandai-namco/Bandai-Namco-Research-Motiondataset-1/data/dataset-1_";

    private static FootContacts contacts(String file, int from) throws IOException {
        Clip clip = BvhReader.read(LimberData.folder().resolve(file)).clip();
        Rig rig = Rig.of(clip);
        Clip motion = Slice.of(clip, from, clip.frameCount());
        return FootContacts.detect(motion, rig.roles(), new Vec3(0, 1, 0), rig.height(), ContactSettings.DEFAULT);
    }

    private static double shareInTheAir(FootContacts contacts) {
        long air = IntStream.range(0, contacts.frameCount())
                .filter(frame -> !contacts.foot(Side.LEFT, frame) && !contacts.foot(Side.RIGHT, frame))
                .count();
        return (double) air / contacts.frameCount();
    }

    /** Returns the share of stance in the cycles from the side's first touchdown to its last. */
    private static double stance(FootContacts contacts, Side side) {
        List<Integer> touchdowns = IntStream.range(1, contacts.frameCount())
                .filter(frame -> contacts.foot(side, frame) && !contacts.foot(side, frame - 1))
                .boxed()
                .toList();
        assertTrue(touchdowns.size() >= 2, "a whole cycle of the " + side + " foot");
        int first = touchdowns.get(0);
        int last = touchdowns.get(touchdowns.size() - 1);
        long standing = IntStream.range(first, last)
                .filter(frame -> contacts.foot(side, frame))
                .count();
        return (double) standing / (last - first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmu/mb/02_01", "cmu/mb/05_01", "cmu/mb/07_01", "cmu/mb/08_04", "cmu/iclone/002_01"})
    void cmuWalksStandForMoreThanHalfACycleAndNeverFly(String clip) throws IOException {
        FootContacts contacts = contacts(clip + ".bvh", 1);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            assertEquals(0.6, stance(contacts, side), 0.1, side.toString());
        }
        assertTrue(shareInTheAir(contacts) < 0.02, "in the air for " + shareInTheAir(contacts));
    }

    @Test
    void bandaiNamcoWalksDoSoAtThirtyFramesASecond() throws IOException {
        FootContacts contacts = contacts(BANDAI + "walk_normal_001.bvh", 0);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            assertEquals(0.6, stance(contacts, side), 0.1, side.toString());
        }
        assertTrue(shareInTheAir(contacts) < 0.02, "in the air for " + shareInTheAir(contacts));
    }

    @Test
    void lafanWalksNeverFly() throws IOException {
        assertTrue(shareInTheAir(contacts("lafan1/walk4_subject1.bvh", 0)) < 0.02);
    }

    @Test
    void runnersFlyBetweenSteps() throws IOException {
        double cmu = shareInTheAir(contacts("cmu/mb/02_03.bvh", 1));
        assertTrue(cmu > 0.3 && cmu < 0.7, "in the air for " + cmu);
        double bandai = shareInTheAir(contacts(BANDAI + "run_normal_001.bvh", 0));
        assertTrue(bandai > 0.3 && bandai < 0.7, "in the air for " + bandai);
    }

    @Test
    void aJumpHasOneLongFlightBetweenStands() throws IOException {
        FootContacts contacts = contacts("cmu/mb/02_04.bvh", 1);
        double flight = shareInTheAir(contacts);
        assertTrue(flight > 0.1 && flight < 0.25, "in the air for " + flight);
        assertTrue(contacts.foot(Side.LEFT, 0) && contacts.foot(Side.RIGHT, contacts.frameCount() - 1));
    }
}
