package dev.limber.retarget;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.retarget.contact.BodyVolumes;
import dev.limber.retarget.contact.Part;
import dev.limber.retarget.contact.Volume;
import java.util.List;

/**
 * A volume of the target as the user sets it; replaces the one that is found.
 *
 * @param joint name of the joint that carries it
 * @param start centre of one end of the capsule, in the joint's space
 * @param end centre of the other end
 * @param startRadius in the skeleton's unit
 * @param endRadius in the skeleton's unit
 */
public record VolumeSettings(
        Part part, String joint, List<Double> start, List<Double> end, double startRadius, double endRadius) {
    private static final Range RADIUS = new Range(Double.MIN_NORMAL, 1e6);

    /** @throws IllegalArgumentException when a point is not three numbers, or a radius is out of range */
    public VolumeSettings {
        start = List.copyOf(start);
        end = List.copyOf(end);
        if (start.size() != 3 || end.size() != 3) {
            throw new IllegalArgumentException("start and end are three numbers each");
        }
        RADIUS.check("startRadius", startRadius);
        RADIUS.check("endRadius", endRadius);
    }

    /** Returns the volumes of a body as settings, for the user to edit. */
    public static List<VolumeSettings> of(BodyVolumes volumes, Skeleton skeleton) {
        return volumes.all().stream()
                .map(volume -> new VolumeSettings(
                        volume.part(),
                        skeleton.name(volume.joint()),
                        numbers(volume.start()),
                        numbers(volume.end()),
                        volume.startRadius(),
                        volume.endRadius()))
                .toList();
    }

    private static List<Double> numbers(Vec3 v) {
        return List.of(v.x(), v.y(), v.z());
    }

    /** @throws RetargetException when the skeleton has no such joint */
    Volume on(Skeleton skeleton) {
        int index = skeleton.indexOf(joint);
        if (index == Skeleton.NONE) {
            throw new RetargetException(
                    "the volume " + part + " is on joint '" + joint + "', which the rig does not have");
        }
        return new Volume(
                part,
                index,
                new Vec3(start.get(0), start.get(1), start.get(2)),
                new Vec3(end.get(0), end.get(1), end.get(2)),
                startRadius,
                endRadius);
    }
}
