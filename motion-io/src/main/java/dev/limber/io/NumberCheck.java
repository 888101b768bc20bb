package dev.limber.io;

import dev.limber.motion.Clip;
import dev.limber.motion.MorphTarget;
import dev.limber.motion.Place;
import dev.limber.motion.Pose;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Skin;
import java.util.Optional;

/** Finds numbers that are not finite or impossibly large, in what was read and in what is to be written. */
final class NumberCheck {
    /** Positions further out than this, in any unit, are a broken file. */
    static final double FARTHEST = 1e9;

    static final String EXPECTED = "expected unit quaternions, and positions below 1e9 in finite numbers";

    private NumberCheck() {}

    /** Returns where the first such number of a file is. */
    static Optional<Place> of(MotionFile file) {
        String name = file.path().toString();
        return of(name, file.skeleton())
                .or(() -> file.clips().stream()
                        .flatMap(clip -> clip.clip().firstFault(name, FARTHEST).stream())
                        .findFirst())
                .or(() -> file.skins().stream()
                        .filter(skin -> !isFinite(skin))
                        .findFirst()
                        .map(skin -> Place.in(name + ", a mesh")));
    }

    /** Returns where the first such number of a clip is. */
    static Optional<Place> of(String name, Clip clip) {
        return of(name, clip.skeleton()).or(() -> clip.firstFault(name, FARTHEST));
    }

    private static Optional<Place> of(String name, Skeleton skeleton) {
        Pose rest = skeleton.restPose();
        for (int j = 0; j < skeleton.jointCount(); j++) {
            for (int axis = 0; axis < 3; axis++) {
                if (!(Math.abs(rest.translations()[3 * j + axis]) <= FARTHEST)) {
                    return Optional.of(Place.in(name).joint(skeleton.name(j)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFinite(Skin skin) {
        return isFinite(skin.positions())
                && isFinite(skin.normals())
                && isFinite(skin.weights())
                && isFinite(skin.inverseBindMatrices())
                && skin.morphTargets().stream().allMatch(NumberCheck::isFinite);
    }

    private static boolean isFinite(MorphTarget target) {
        return Float.isFinite(target.weight()) && isFinite(target.offsets()) && isFinite(target.normalOffsets());
    }

    private static boolean isFinite(float[] numbers) {
        for (float number : numbers) {
            if (!(Math.abs(number) <= FARTHEST)) {
                return false;
            }
        }
        return true;
    }
}
