package dev.limber.inbetween.rig;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.ContactSpan;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.ik.FootGoals;
import dev.limber.motion.ik.FootGuide;
import dev.limber.motion.ik.FootLock;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * Keeps planted feet in place in gaps, by inverse kinematics on the rig. A contact that begins or ends at a given frame
 * keeps the foot at its place in that frame; between two given frames the foot moves from one place to the other.
 */
final class GapFeet {
    private static final double EASE = 0.12; // s, in which a foot that does not stand in a given frame comes to rest
    /** A foot higher than this above where it stands on the floor stands on something else; in heights. */
    private static final double REACH = 0.1;

    private final Rig rig;
    private final FootTracks tracks;
    private final FootContacts contacts; // in gaps alone
    private final MissingFrames missing;
    private final int ease; // frames

    private GapFeet(Rig rig, FootTracks tracks, FootContacts contacts, MissingFrames missing, LegReach reach) {
        this.rig = rig;
        this.tracks = tracks;
        this.missing = missing;
        ease = (int) Math.max(1, Math.round(EASE / tracks.frameTime()));
        Map<FootPoint, BitSet> frames = new EnumMap<>(FootPoint.class);
        for (FootPoint point : FootPoint.values()) {
            BitSet planted = new BitSet();
            missing.spans().forEach(gap -> addPlanted(planted, point, gap, contacts));
            frames.put(point, planted);
        }
        ContactTrim trim = new ContactTrim(tracks, rig, reach, frame -> !missing.contains(frame), ease);
        this.contacts = trim.apply(contacts.withFrames(frames));
    }

    /**
     * A foot that is in one place before and after a gap stays there: in recordings of all kinds it does so in 95 of 100 gaps
     * of three seconds, and in nearly all shorter ones. Another that does not stand in a given frame has some time to come
     * to rest.
     */
    private void addPlanted(BitSet planted, FootPoint point, FrameSpan gap, FootContacts all) {
        if (isBack(point, gap)) {
            planted.set(gap.first(), gap.last() + 1);
            return;
        }
        int first = gap.first() + (all.at(point, gap.first() - 1) ? 0 : ease);
        int last = gap.last() - (all.at(point, gap.last() + 1) ? 0 : ease);
        for (int frame = first; frame <= last; frame++) {
            planted.set(frame, all.at(point, frame));
        }
    }

    private boolean isBack(FootPoint point, FrameSpan gap) {
        return tracks.has(point)
                && tracks.position(point, gap.first() - 1)
                                .minus(tracks.position(point, gap.last() + 1))
                                .length()
                        <= ContactTrim.SAME * rig.height();
    }

    /**
     * Corrects the missing frames of a draft.
     *
     * @param predicted when feet stand besides what is seen in the draft: where an inbetweener is not sure when a step
     * begins, its
     *     motion is a mean of many, in which the foot slides
     * @param rootJoint the root motion joint
     */
    static void hold(Draft draft, MissingFrames missing, ContactProbabilities predicted, Rig rig, int rootJoint) {
        Clip clip = draft.clip();
        FootTracks tracks = FootTracks.of(clip, rig.roles());
        FootContacts contacts = contacts(tracks, predicted, rig);
        GapFeet feet = new GapFeet(rig, tracks, contacts, missing, new LegReach(clip, rig));
        FootGoals goals =
                new FootGoals(tracks, feet.new Spots(), feet.contacts, rig.up(), frame -> draft.isMissing(frame));
        copy(new FootLock(rig).apply(clip, goals), draft, missing, rig, rootJoint);
    }

    private static FootContacts contacts(FootTracks tracks, ContactProbabilities predicted, Rig rig) {
        ContactSettings settings = ContactSettings.DEFAULT;
        FootContacts found = FootContacts.detect(tracks, rig.up(), rig.height(), settings);
        Map<FootPoint, BitSet> frames = new EnumMap<>(FootPoint.class);
        for (FootPoint point : FootPoint.values()) {
            BitSet planted = new BitSet();
            for (int frame = 0; found.has(point) && frame < tracks.frameCount(); frame++) {
                double height = tracks.position(point, frame).dot(rig.up()) - found.level(point);
                boolean contact = predicted.isContact(point, frame) && height < REACH * rig.height();
                planted.set(frame, contact || found.at(point, frame));
            }
            frames.put(point, planted);
        }
        return found.withFrames(frames, settings, tracks.frameTime());
    }

    /** Takes over the missing frames of a clip, in which the hips may have moved instead of the root motion joint. */
    private static void copy(Clip clip, Draft draft, MissingFrames missing, Rig rig, int rootJoint) {
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        Pose solved = new Pose(clip.skeleton());
        WorldPose solvedWorld = new WorldPose(clip.skeleton());
        WorldPose world = new WorldPose(clip.skeleton());
        for (FrameSpan gap : missing.spans()) {
            for (int frame = gap.first(); frame <= gap.last(); frame++) {
                clip.read(frame, solved);
                solvedWorld.update(solved);
                Pose pose = draft.pose(frame);
                System.arraycopy(solved.rotations(), 0, pose.rotations(), 0, pose.rotations().length);
                world.update(pose);
                world.shift(rootJoint, solvedWorld.position(hips).minus(world.position(hips)), pose);
            }
        }
    }

    /** The places of planted feet in gaps. */
    private final class Spots implements FootGuide {
        private final Map<FootPoint, Vec3[]> spots = new EnumMap<>(FootPoint.class); // (frame)

        Spots() {
            for (FootPoint point : FootPoint.values()) {
                if (tracks.has(point)) {
                    Vec3[] path = new Vec3[tracks.frameCount()];
                    for (FrameSpan gap : missing.spans()) {
                        for (int frame = gap.first(); frame <= gap.last(); frame++) {
                            path[frame] = between(point, gap.first() - 1, gap.last() + 1, frame);
                        }
                    }
                    contacts.spans(point).forEach(span -> stand(point, span, path));
                    spots.put(point, path);
                }
            }
        }

        private Vec3 between(FootPoint point, int from, int to, int frame) {
            double t = (double) (frame - from) / (to - from);
            return tracks.position(point, from)
                    .times(1 - t)
                    .plus(tracks.position(point, to).times(t));
        }

        private void stand(FootPoint point, ContactSpan span, Vec3[] path) {
            int before = span.first() - 1;
            int after = span.end();
            boolean fromKey = path[before] == null; // the frame is given
            boolean toKey = path[after] == null;
            Vec3 mean = Vec3.ZERO;
            for (int frame = span.first(); frame < span.end(); frame++) {
                mean = mean.plus(tracks.position(point, frame).times(1.0 / span.length()));
            }
            for (int frame = span.first(); frame < span.end(); frame++) {
                Vec3 place = fromKey && toKey
                        ? between(point, before, after, frame)
                        : fromKey ? tracks.position(point, before) : toKey ? tracks.position(point, after) : mean;
                double roll = tracks.position(point, frame).minus(place).dot(rig.up()); // heel off, toe still down
                path[frame] = place.plus(rig.up().times(roll));
            }
        }

        @Override
        public Vec3 position(FootPoint point, int frame) {
            Vec3[] path = spots.get(point);
            return path == null || path[frame] == null ? Vec3.ZERO : path[frame];
        }

        @Override
        public boolean isExact() {
            return true;
        }

        @Override
        public double plantedHeight(FootPoint point) {
            return contacts.level(point);
        }
    }
}
