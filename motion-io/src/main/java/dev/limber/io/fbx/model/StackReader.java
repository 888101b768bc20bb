package dev.limber.io.fbx.model;

import dev.limber.io.file.ReadBudget;
import dev.limber.io.scene.Animation;
import dev.limber.io.scene.FrameRate;
import dev.limber.io.scene.Track;
import dev.limber.motion.Vec3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One animation stack, sampled frame by frame: between keys, FBX moves angles, and nodes rotate. */
final class StackReader {
    private static final double STILL = 1e-9;

    private final FbxObjects objects;
    private final List<ModelNode> models; // (node), each after its parent
    private final boolean[] elsewhere; // (node)
    private final double rateOfFile;
    private final ReadBudget budget; // of all stacks

    /**
     * Starts with a file.
     *
     * @param elsewhere (node), whether its model is elsewhere than it is at rest
     */
    StackReader(FbxObjects objects, List<ModelNode> models, boolean[] elsewhere, double rateOfFile, ReadBudget budget) {
        this.objects = objects;
        this.models = models;
        this.elsewhere = elsewhere;
        this.rateOfFile = rateOfFile;
        this.budget = budget;
    }

    Animation read(FbxObject stack, Map<Long, ModelTransform> transforms) {
        List<Layer> layers = objects.below(stack.id(), "AnimationLayer")
                .filter(layer -> layer.properties().integer("Mute", 0) == 0)
                .map(layer -> Layer.of(objects, layer, transforms))
                .toList();
        List<Curve> curves = layers.stream()
                .flatMap(layer -> layer.channels().values().stream())
                .flatMap(properties -> properties.values().stream())
                .flatMap(Channels::curves)
                .filter(curve -> curve.times().length > 0)
                .toList();
        double first =
                curves.stream().mapToDouble(curve -> curve.times()[0]).min().orElse(0);
        double last = curves.stream()
                .mapToDouble(curve -> curve.times()[curve.times().length - 1])
                .max()
                .orElse(0);
        Properties p = stack.properties();
        double from = (double) p.integer("LocalStart", 0) / TimeMode.TICKS;
        double to = (double) p.integer("LocalStop", 0) / TimeMode.TICKS;
        boolean told = p.has("LocalStop") && to > from && from < last && to > first;
        double start = told ? Math.max(from, first) : first;
        double stop = told ? Math.min(to, last) : last;
        double rate = FrameRate.of(curves.stream().map(Curve::times).toList(), start, rateOfFile);
        double frames = Math.rint((stop - start) * rate) + 1;
        String what = "animation '" + stack.name() + "'";
        budget.checkSpread(what, frames, most(curves));
        budget.takeSamples(what, frames, models.size());
        double[] times = new double[(int) frames];
        for (int frame = 0; frame < times.length; frame++) {
            times[frame] = start + frame / rate;
        }
        return new Animation(stack.name(), tracks(layers, times), rate);
    }

    private static int most(List<Curve> curves) {
        return curves.stream().mapToInt(curve -> curve.times().length).max().orElse(0);
    }

    private List<Track> tracks(List<Layer> layers, double[] times) {
        List<Track> tracks = new ArrayList<>();
        double[] @Nullable [] scales = new double[models.size()][];
        for (int node = 0; node < models.size(); node++) {
            ModelNode model = models.get(node);
            double[] above = model.parent() < 0 ? null : scales[model.parent()];
            boolean compensates = above != null && model.transform().compensates();
            boolean moves = elsewhere[node] || layers.stream().anyMatch(layer -> layer.moves(model.id()));
            if (moves || compensates) {
                scales[node] = tracks(node, layers, times, compensates ? above : null, tracks);
            }
        }
        return tracks;
    }

    /** Adds the tracks of a node; returns its animated scale, null where it rests. */
    private double @Nullable [] tracks(
            int node, List<Layer> layers, double[] times, double @Nullable [] scalesAbove, List<Track> tracks) {
        ModelNode model = models.get(node);
        ModelTransform transform = model.transform();
        double[] t = new double[3 * times.length];
        double[] r = new double[4 * times.length];
        double[] s = new double[3 * times.length];
        double[] own = new double[3 * times.length];
        double[] q = new double[4];
        for (int frame = 0; frame < times.length; frame++) {
            Vec3 translation = transform.translation();
            Vec3 scale = transform.scaling();
            transform.animated(transform.rotation(), q, 0);
            boolean first = true;
            for (Layer layer : layers) {
                translation = layer.vector(model.id(), Layer.TRANSLATION, times[frame], translation, first);
                scale = layer.vector(model.id(), Layer.SCALING, times[frame], scale, first);
                layer.rotation(model.id(), transform, times[frame], q, first);
                first = false;
            }
            transform.whole(q, 0, r, 4 * frame);
            transform.position(translation, r, 4 * frame, scale).store(t, 3 * frame);
            scale.store(own, 3 * frame);
            Vec3 above = scalesAbove == null ? model.scaleAbove() : Vec3.of(scalesAbove, 3 * frame);
            transform.scale(scale, above).store(s, 3 * frame);
        }
        tracks.add(track(node, Track.Property.TRANSLATION, times, t));
        tracks.add(track(node, Track.Property.ROTATION, times, r));
        tracks.add(track(node, Track.Property.SCALE, times, s));
        return changes(own, 3) ? own : null;
    }

    /** Makes a track, of the first and the last key where nothing changes. */
    private static Track track(int node, Track.Property property, double[] times, double[] values) {
        int width = property.width();
        if (times.length > 2 && !changes(values, width)) {
            double[] ends = {times[0], times[times.length - 1]};
            double[] still = Arrays.copyOf(values, 2 * width);
            return new Track(node, property, Track.Interpolation.LINEAR, ends, still);
        }
        return new Track(node, property, Track.Interpolation.LINEAR, times, values);
    }

    private static boolean changes(double[] values, int width) {
        for (int i = width; i < values.length; i++) {
            if (Math.abs(values[i] - values[i % width]) > STILL * (1 + Math.abs(values[i]))) {
                return true;
            }
        }
        return false;
    }
}
