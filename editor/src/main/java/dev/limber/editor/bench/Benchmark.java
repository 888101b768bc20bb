package dev.limber.editor.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.limber.editor.document.LoadedCharacter;
import dev.limber.editor.scene.CharacterScene;
import dev.limber.editor.scene.Crowd;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.view.Arrangement;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Clip;
import dev.limber.motion.Skin;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays the target in numbers, one number after the other, and measures the frames. Of the render thread. */
public final class Benchmark {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<Integer> counts;
    private final int warmUp;
    private final long[] nanos; // (frame), of the number at hand
    private final List<FrameTimes> results = new ArrayList<>();
    private @Nullable Crowd crowd;
    private int at; // frames seen with the number at hand
    private long last;
    private long allocated; // bytes, before the first frame that counts
    private long processor; // nanoseconds, before the first frame that counts

    /**
     * @param counts of characters
     * @param frames that are measured for each of them, after a third as many that are not
     */
    public Benchmark(List<Integer> counts, int frames) {
        this.counts = List.copyOf(counts);
        warmUp = frames / 3;
        nanos = new long[frames];
    }

    public List<FrameTimes> results() {
        return List.copyOf(results);
    }

    /**
     * Called before a frame is drawn, once there is something to play.
     *
     * @return whether all is measured
     */
    public boolean frame(Workspace workspace, CharacterScene stage, OrbitCamera camera, Clip clip) {
        if (results.size() == counts.size()) {
            return true;
        }
        LoadedCharacter actor = workspace.document().target().orElseThrow();
        Crowd playing = crowd == null ? start(workspace, stage, camera, actor, clip) : crowd;
        crowd = playing;
        playing.show(workspace.playhead().frame(), workspace.view());
        long now = System.nanoTime();
        long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        if (at > warmUp) {
            nanos[at - warmUp - 1] = now - last;
        } else {
            allocated = bytes;
            processor = PROCESS.getProcessCpuTime();
        }
        last = now;
        at++;
        if (at > warmUp + nanos.length) {
            finish(actor, bytes - allocated);
            playing.leave();
            crowd = null;
        }
        return results.size() == counts.size();
    }

    private Crowd start(
            Workspace workspace, CharacterScene stage, OrbitCamera camera, LoadedCharacter actor, Clip clip) {
        workspace.view().setArrangement(Arrangement.TARGET_ONLY);
        if (!workspace.playhead().playing()) {
            workspace.playhead().togglePlaying();
        }
        Crowd started = new Crowd(stage, actor, clip, counts.get(results.size()) - 1);
        stage.frame(camera, Optional.empty());
        started.frame(camera);
        at = 0;
        return started;
    }

    private void finish(LoadedCharacter actor, long bytes) {
        int vertices = actor.skins().stream().mapToInt(Skin::vertexCount).sum();
        int joints = actor.rig().skeleton().jointCount();
        results.add(FrameTimes.of(
                counts.get(results.size()),
                joints,
                vertices,
                nanos.clone(),
                PROCESS.getProcessCpuTime() - processor,
                bytes));
    }
}
