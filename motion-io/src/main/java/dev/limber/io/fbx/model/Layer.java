package dev.limber.io.fbx.model;

import dev.limber.motion.Quat;
import dev.limber.motion.Vec3;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A layer of an animation stack.
 *
 * @param weight from 0 to 1
 * @param adds whether it comes on top of the layers below rather than in their place
 * @param channels by model, then by property
 */
record Layer(double weight, boolean adds, Map<Long, Map<String, Channels>> channels) {
    static final String TRANSLATION = "Lcl Translation";
    static final String ROTATION = "Lcl Rotation";
    static final String SCALING = "Lcl Scaling";
    private static final Set<String> PROPERTIES = Set.of(TRANSLATION, ROTATION, SCALING);

    static Layer of(FbxObjects objects, FbxObject layer, Map<Long, ModelTransform> models) {
        Map<Long, Map<String, Channels>> channels = new HashMap<>();
        objects.below(layer.id(), "AnimationCurveNode")
                .forEach(curveNode -> objects.linksAbove(curveNode.id())
                        .filter(link -> PROPERTIES.contains(link.property()) && models.containsKey(link.parent()))
                        .forEach(link -> channels.computeIfAbsent(link.parent(), id -> new HashMap<>())
                                .put(link.property(), Channels.of(objects, curveNode, rest(models, link)))));
        Properties p = layer.properties();
        return new Layer(p.number("Weight", 100) / 100, p.integer("BlendMode", 0) == 0, channels);
    }

    private static Vec3 rest(Map<Long, ModelTransform> models, FbxObjects.Link link) {
        ModelTransform model = models.get(link.parent());
        return model == null ? Vec3.ZERO : model.value(link.property());
    }

    boolean moves(long model) {
        return channels.containsKey(model);
    }

    /** Returns a translation or scale with this layer on those below. */
    Vec3 vector(long model, String property, double time, Vec3 below, boolean first) {
        Channels own = channels.getOrDefault(model, Map.of()).get(property);
        if (own == null) {
            return below;
        }
        Vec3 value = own.at(time);
        if (first) {
            return value;
        }
        if (!adds) {
            return below.times(1 - weight).plus(value.times(weight));
        }
        return property.equals(SCALING)
                ? new Vec3(
                        below.x() * Math.pow(value.x(), weight),
                        below.y() * Math.pow(value.y(), weight),
                        below.z() * Math.pow(value.z(), weight))
                : below.plus(value.times(weight));
    }

    /** Puts the rotation of this layer, wxyz, on that of those below, which is in {@code q}. */
    void rotation(long model, ModelTransform transform, double time, double[] q, boolean first) {
        Channels own = channels.getOrDefault(model, Map.of()).get(ROTATION);
        if (own == null) {
            return;
        }
        double[] value = new double[4];
        transform.animated(own.at(time), value, 0);
        if (first) {
            Quat.copy(value, 0, q, 0);
        } else if (adds) {
            double[] part = new double[4];
            Quat.identity(part, 0);
            Quat.slerp(part, 0, value, 0, weight, part, 0);
            Quat.multiply(q, 0, part, 0, q, 0);
        } else {
            Quat.slerp(q, 0, value, 0, weight, q, 0);
        }
    }
}
