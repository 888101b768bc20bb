package dev.limber.editor.parts;

import com.jme3.app.LegacyApplication;
import com.jme3.math.ColorRGBA;
import com.jme3.scene.Node;
import dev.limber.editor.action.Action;
import dev.limber.editor.action.Actions;
import dev.limber.editor.action.ExportActions;
import dev.limber.editor.action.FileActions;
import dev.limber.editor.action.JoinActions;
import dev.limber.editor.action.MapActions;
import dev.limber.editor.action.Operations;
import dev.limber.editor.action.ProjectActions;
import dev.limber.editor.action.SettingsActions;
import dev.limber.editor.action.UnsavedWork;
import dev.limber.editor.action.Windows;
import dev.limber.editor.animate.AnimationTools;
import dev.limber.editor.animate.InbetweenMethod;
import dev.limber.editor.clips.ClipActions;
import dev.limber.editor.clips.ClipList;
import dev.limber.editor.derive.ContactCache;
import dev.limber.editor.derive.FootErrorCache;
import dev.limber.editor.derive.Retargeting;
import dev.limber.editor.file.PoseLibrary;
import dev.limber.editor.file.RecentFiles;
import dev.limber.editor.file.Recovery;
import dev.limber.editor.picture.PictureSequence;
import dev.limber.editor.scene.CharacterScene;
import dev.limber.editor.scene.OrbitCamera;
import dev.limber.editor.scene.Viewport;
import dev.limber.editor.workspace.Problem;
import dev.limber.editor.workspace.Workspace;
import dev.limber.io.MotionReader;
import dev.limber.io.ReadOptions;
import dev.limber.motion.LimberException;
import dev.limber.motion.rig.NamingProfiles;
import dev.limber.retarget.models.RetargetMethods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The objects that the frame loop and the panels use. All of the render thread.
 *
 * @param actions the table of all that menus and keys do
 */
public record EditorParts(
        MotionReader reader,
        Workspace workspace,
        OrbitCamera camera,
        CharacterScene scene,
        Viewport viewport,
        Retargeting retargeting,
        ContactCache contacts,
        FootErrorCache footErrors,
        AnimationTools animation,
        PictureSequence pictures,
        Operations operations,
        Windows windows,
        List<Action> actions) {
    private static final String PROFILES = "profiles";

    /**
     * Makes all parts.
     *
     * @param root of the scene
     * @param stateFolder keeps recent files and what a crash would lose; empty to keep nothing
     * @param reading how files are read
     * @param models folder of the networks
     * @param quit closes the window
     */
    public static EditorParts create(
            LegacyApplication application,
            Node root,
            ColorRGBA background,
            Optional<Path> stateFolder,
            ReadOptions reading,
            Path models,
            Runnable quit) {
        Workspace workspace = Workspace.create(stateFolder);
        OrbitCamera camera = new OrbitCamera();
        CharacterScene scene = new CharacterScene(root, application);
        Retargeting retargeting = new Retargeting(workspace.jobs(), workspace.problems(), RetargetMethods.in(models));
        ContactCache contacts = new ContactCache(workspace.jobs(), workspace.problems());
        MotionReader reader = new MotionReader(withOwnProfiles(reading, stateFolder, workspace));
        RetargetMethods methods = RetargetMethods.in(models);
        ClipActions clips = new ClipActions(workspace, reader, methods, new ClipList());
        Operations operations = operations(workspace, reader, camera, stateFolder, retargeting, clips);
        AnimationTools animation = AnimationTools.create(
                workspace,
                retargeting,
                contacts,
                InbetweenMethod.in(models),
                new PoseLibrary(stateFolder),
                operations.unsaved());
        Windows windows = Windows.closed();
        return new EditorParts(
                reader,
                workspace,
                camera,
                scene,
                new Viewport(application.getCamera(), scene, camera),
                retargeting,
                contacts,
                new FootErrorCache(workspace.jobs(), workspace.problems()),
                animation,
                new PictureSequence(
                        application.getRenderManager(), root, background, scene, camera, workspace, contacts),
                operations,
                windows,
                Actions.of(
                        workspace,
                        operations,
                        windows,
                        animation,
                        scene,
                        camera,
                        () -> operations.unsaved().beforeLeaving("quitting", quit)));
    }

    /** Returns how files are read: with the user's own naming profiles where there are some. */
    private static ReadOptions withOwnProfiles(ReadOptions reading, Optional<Path> stateFolder, Workspace workspace) {
        Optional<Path> folder =
                stateFolder.map(state -> state.resolve(PROFILES)).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return reading;
        }
        try {
            return reading.withProfiles(NamingProfiles.readAll(folder.get()));
        } catch (IOException | LimberException e) {
            workspace.problems().add(Problem.of("Reading your naming profiles", e));
            return reading;
        }
    }

    private static Operations operations(
            Workspace workspace,
            MotionReader reader,
            OrbitCamera camera,
            Optional<Path> stateFolder,
            Retargeting retargeting,
            ClipActions clips) {
        RecentFiles recent = new RecentFiles(stateFolder);
        ProjectActions projects =
                new ProjectActions(workspace, reader, camera, recent, stateFolder.map(Recovery::new), clips);
        UnsavedWork unsaved = new UnsavedWork(projects);
        return new Operations(
                new FileActions(workspace, reader, recent, projects, unsaved),
                projects,
                new ExportActions(workspace, retargeting),
                new JoinActions(workspace, reader),
                clips,
                new MapActions(workspace),
                new SettingsActions(workspace),
                unsaved);
    }
}
