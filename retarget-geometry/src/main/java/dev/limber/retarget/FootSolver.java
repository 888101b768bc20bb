package dev.limber.retarget;

import dev.limber.motion.Clip;
import dev.limber.motion.EndSite;
import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.ik.FootGoals;
import dev.limber.motion.ik.FootGuide;
import dev.limber.motion.ik.FootLock;
import dev.limber.motion.ik.FootShift;
import dev.limber.motion.ik.Leg;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Roles;
import dev.limber.motion.rig.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plants the target's feet where the source's are planted. During a contact a foot follows the scaled path of the
 * source's foot: it slides no more than the source's, and a clip that is retargeted to its own rig does not change.
 */
final class FootSolver {
    private final Rig source;
    private final Roles sourceRoles;
    private final Rig target;
    private final Roles targetRoles;
    private final RootTransfer root;
    private final RetargetSettings settings;
    private final ReferencePose reference; // of the target
    private final FootLock lock;
    private final SoleFloor soles;
    private final Map<FootPoint, Double> rise; // along up: from the source's scaled height to the target's on the floor

    FootSolver(ReferencePose from, ReferencePose to, RootTransfer root, RetargetSettings settings) {
        this.root = root;
        this.settings = settings;
        reference = to;
        source = from.rig();
        sourceRoles = from.roles();
        target = to.rig();
        targetRoles = to.roles();
        lock = new FootLock(target, targetRoles);
        soles = new SoleFloor(to);
        rise = new EnumMap<>(FootPoint.class);
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            Optional<Leg> fromLeg = Leg.of(source.skeleton(), sourceRoles, side);
            Optional<Leg> toLeg = Leg.of(target.skeleton(), targetRoles, side);
            if (fromLeg.isPresent() && toLeg.isPresent()) {
                put(
                        FootPoint.heel(side),
                        from.height(fromLeg.get().heelPoint()),
                        to.height(toLeg.get().heelPoint()));
                put(
                        FootPoint.toe(side),
                        from.height(fromLeg.get().toePoint()),
                        to.height(toLeg.get().toePoint()));
            }
        }
    }

    private void put(FootPoint point, double sourceHeight, double targetHeight) {
        rise.put(point, targetHeight - root.scale() * sourceHeight);
    }

    /**
     * Returns the transferred clip with feet placed, hips adjusted, and planted feet held.
     *
     * @param clip of the source
     * @param feet its feet
     * @param transferred the same frames on the target
     */
    Clip solve(Clip clip, SourceFeet feet, Clip transferred) {
        FootTracks tracks = feet.tracks();
        FootContacts contacts = feet.contacts();
        FootGuide guide = new ScaledFeet(tracks, contacts);
        FootTracks actual = FootTracks.of(transferred, targetRoles);
        Vec3[] lefts = lefts(transferred);
        FootShift placed = new FootPlacement(
                tracks,
                source.up(),
                source.legLength(),
                contacts,
                actual,
                guide,
                target.up(),
                target.legLength(),
                lefts);
        double raised = settings.body().pelvisHeight() * target.legLength();
        FootGoals goals = new FootGoals(actual, guide, contacts, target.up(), spread(placed, lefts));
        Clip held = lock.apply(transferred, goals, raised);
        return soles.isEmpty() ? held : soles.apply(held, floors(clip, feet));
    }

    /**
     * Returns how low the target's soles may go, (frame) along up, in its world: to the floor, and as far below it as the
     * source's own feet are.
     */
    private double[] floors(Clip clip, SourceFeet feet) {
        FootContacts contacts = feet.contacts();
        List<FootPoint> points = rise.keySet().stream().filter(contacts::has).toList();
        double[] floors = new double[clip.frameCount()];
        int[] joints = source.soles().stream().mapToInt(EndSite::joint).toArray();
        clip.forEach(joints, (frame, pose, world) -> {
            double depth = 0;
            for (FootPoint point : points) {
                depth = Math.min(depth, feet.tracks().position(point, frame).dot(source.up()) - contacts.level(point));
            }
            for (EndSite sole : source.soles()) {
                depth = Math.min(depth, world.position(sole).dot(source.up()) - feet.floor());
            }
            floors[frame] = root.scale() * (feet.floor() + depth);
        });
        return floors;
    }

    /** Returns the left of the pelvis, (frame) horizontal unit vectors. */
    private Vec3[] lefts(Clip transferred) {
        int hips = targetRoles.joint(BodyPart.HIPS, Side.CENTER);
        Vec3 left = target.up().cross(target.forward());
        Vec3 still = Quat.inverseRotate(reference.rotations(), 4 * hips, left);
        Vec3[] lefts = new Vec3[transferred.frameCount()];
        transferred.forEach(
                new int[] {hips},
                (frame, pose, world) -> lefts[frame] = Quat.rotate(world.rotations(), 4 * hips, still)
                        .rejectedFrom(target.up())
                        .normalized());
        return lefts;
    }

    /** Moves feet outwards from the pelvis, by the settings. */
    private FootShift spread(FootShift placed, Vec3[] lefts) {
        if (settings.leftLeg().spread() == 0 && settings.rightLeg().spread() == 0) {
            return placed;
        }
        return (side, frame) -> {
            double aside = settings.leg(side).spread() * target.legLength();
            return placed.of(side, frame).plus(lefts[frame].times(side == Side.LEFT ? aside : -aside));
        };
    }

    /** The paths of the source's feet in the target's world, soles on the target's floor. */
    private final class ScaledFeet implements FootGuide {
        private final FootTracks tracks;
        private final FootContacts contacts;

        ScaledFeet(FootTracks tracks, FootContacts contacts) {
            this.tracks = tracks;
            this.contacts = contacts;
        }

        @Override
        public Vec3 position(FootPoint point, int frame) {
            return root.place(tracks.position(point, frame)).plus(target.up().times(rise(point)));
        }

        @Override
        public double plantedHeight(FootPoint point) {
            return root.scale() * contacts.level(point) + rise(point);
        }

        @Override
        public double plantedHeight(FootPoint point, int frame) {
            return root.scale() * contacts.level(point, frame) + rise(point);
        }

        private double rise(FootPoint point) {
            return rise.getOrDefault(point, 0.0);
        }
    }
}
