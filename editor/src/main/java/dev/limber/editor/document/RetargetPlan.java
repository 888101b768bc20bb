package dev.limber.editor.document;

import dev.limber.retarget.JointMap;
import dev.limber.retarget.RetargetSettings;
import dev.limber.retarget.models.MethodName;
import java.util.Optional;

/**
 * How the target follows the source.
 *
 * @param manner the clips of the target's own file in whose manner it moves, as a name or {@link #ALL_CLIPS}; empty for none
 * @param map which joints of the target follow which of the source; present when there are both
 */
public record RetargetPlan(
        Optional<JointMap> map, MethodName method, Optional<String> manner, RetargetSettings settings) {
    /** Stands for all clips of the target's own file. */
    public static final String ALL_CLIPS = "all";

    public static final RetargetPlan DEFAULT =
            new RetargetPlan(Optional.empty(), MethodName.GEOMETRIC, Optional.empty(), RetargetSettings.DEFAULT);

    RetargetPlan withMap(Optional<JointMap> changed) {
        return new RetargetPlan(changed, method, manner, settings);
    }

    RetargetPlan withMethod(MethodName changed) {
        return new RetargetPlan(map, changed, manner, settings);
    }

    RetargetPlan withSettings(RetargetSettings changed) {
        return new RetargetPlan(map, method, manner, changed);
    }

    RetargetPlan withManner(Optional<String> changed) {
        return new RetargetPlan(map, method, changed, settings);
    }
}
