package dev.limber.editor.action;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.workspace.Workspace;
import dev.limber.motion.Skeleton;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.JointMapJson;
import java.nio.file.Path;
import java.util.List;

/** Saves and loads joint maps, the files that the commands read and write. */
public final class MapActions {
    private static final List<String> PATTERN = List.of("*.json");
    private static final String KIND = "Joint map";

    private final Workspace workspace;

    public MapActions(Workspace workspace) {
        this.workspace = workspace;
    }

    public void askToSave() {
        String title = "Save the mapping";
        workspace.ask(title, progress -> FileDialogs.save(title, "map.json", PATTERN, KIND), this::save);
    }

    /** Writes the map of the document, which has one. */
    public void save(Path file) {
        Document document = workspace.document();
        JointMap map = document.map().orElseThrow();
        workspace.submit(
                "Saving " + file.getFileName(),
                progress -> {
                    JointMapJson.write(
                            map,
                            skeleton(document, CharacterSlot.SOURCE),
                            skeleton(document, CharacterSlot.TARGET),
                            file);
                    return file;
                },
                written -> workspace.notices().wrote("Saved", written));
    }

    public void askToLoad() {
        String title = "Load a mapping";
        workspace.ask(title, progress -> FileDialogs.open(title, PATTERN, KIND), this::load);
    }

    /** Applies the map of a file, for the characters that the document has. */
    public void load(Path file) {
        Document document = workspace.document();
        workspace.submit(
                "Loading " + file.getFileName(),
                progress -> JointMapJson.read(
                        file, skeleton(document, CharacterSlot.SOURCE), skeleton(document, CharacterSlot.TARGET)),
                (JointMap map) -> workspace.apply(new Edit("Load a mapping", now -> now.withMap(map))));
    }

    private static Skeleton skeleton(Document document, CharacterSlot slot) {
        return document.actor(slot).orElseThrow().rig().skeleton();
    }
}
