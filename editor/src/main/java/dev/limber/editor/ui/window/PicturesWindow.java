package dev.limber.editor.ui.window;

import dev.limber.editor.file.FileDialogs;
import dev.limber.editor.picture.PictureFormat;
import dev.limber.editor.picture.PictureSettings;
import dev.limber.editor.ui.widget.Choice;
import dev.limber.editor.ui.widget.Dialogs;
import dev.limber.editor.ui.widget.Icons;
import dev.limber.editor.ui.widget.Panel;
import dev.limber.editor.ui.widget.PlainText;
import dev.limber.editor.ui.widget.Widgets;
import dev.limber.editor.workspace.Workspace;
import dev.limber.inbetween.rig.FrameSpan;
import dev.limber.io.NamePattern;
import imgui.ImGui;
import imgui.type.ImBoolean;
import imgui.type.ImString;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for the frames, the size and the place of pictures, or of a video of them. */
public final class PicturesWindow implements Panel {
    private static final float WIDTH = 32; // in font sizes
    private static final int LONGEST_PATH = 2048;
    private static final List<Size> SIZES = List.of(
            new Size("640 x 360", 640, 360),
            new Size("1280 x 720", 1280, 720),
            new Size("1920 x 1080", 1920, 1080),
            new Size("1080 x 1080", 1080, 1080),
            new Size("3840 x 2160", 3840, 2160));

    private record Size(String label, int width, int height) {}

    private enum Subject {
        FRAME("The frame that is shown"),
        LOOP("Every frame of the loop"),
        TURNTABLE("A turntable of the frame that is shown");

        private final String label;

        Subject(String label) {
            this.label = label;
        }
    }

    private final Workspace workspace;
    private final Consumer<PictureSettings> video;
    private final ImBoolean open;
    private final ImString folder = new ImString(LONGEST_PATH);
    private final ImString name = new ImString(LONGEST_PATH);
    private PictureFormat format = PictureFormat.PNG;
    private Subject subject = Subject.FRAME;
    private Size size = SIZES.get(2);

    /**
     * Makes the window.
     *
     * @param open whether the window is shown
     */
    public PicturesWindow(Workspace workspace, Consumer<PictureSettings> video, ImBoolean open) {
        this.workspace = workspace;
        this.video = video;
        this.open = open;
        folder.set(Path.of("pictures").toAbsolutePath().toString());
        name.set("video");
    }

    @Override
    public void draw() {
        if (!open.get()) {
            return;
        }
        Dialogs.centre(WIDTH);
        if (Widgets.begin(Icons.CAMERA + " Write pictures of the view###pictures", open, Dialogs.FIXED)) {
            drawFormat();
            ImGui.spacing();
            for (Subject choice : Subject.values()) {
                Widgets.radioButton(choice.label, choice == subject, () -> subject = choice);
            }
            drawSize();
            drawFolder();
            ImGui.spacing();
            drawButtons();
        }
        ImGui.end();
    }

    private void drawFormat() {
        for (PictureFormat choice : PictureFormat.values()) {
            Widgets.radioButton(choice.label(), choice == format, () -> {
                format = choice;
                subject = choice.isVideo() && subject == Subject.FRAME ? Subject.LOOP : subject;
            });
            ImGui.sameLine();
        }
        ImGui.newLine();
    }

    private void drawSize() {
        PlainText.dim("Size in pixels");
        Choice.WIDE.draw("##size", SIZES, size, Size::label, choice -> size = choice);
    }

    private void drawFolder() {
        if (format.isVideo()) {
            PlainText.dim("Name of the video; one that is there gets a number");
            ImGui.setNextItemWidth(-1);
            Widgets.inputText("##video", name);
        }
        PlainText.dim("Into the folder");
        ImGui.setNextItemWidth(-6 * ImGui.getFontSize());
        Widgets.inputText("##folder", folder);
        ImGui.sameLine();
        Widgets.button(
                "Browse...",
                -1,
                0,
                () -> workspace.submit(
                        "Pictures to",
                        progress -> FileDialogs.folder("Pictures to"),
                        (Optional<Path> chosen) -> chosen.ifPresent(path -> folder.set(path.toString()))));
    }

    private void drawButtons() {
        Widgets.button(
                "Write",
                !(folder.get().isBlank() || (format.isVideo() && name.get().isBlank())),
                () -> {
                    int frame = workspace.playhead().frame();
                    FrameSpan frames =
                            subject == Subject.LOOP ? workspace.playhead().loop() : new FrameSpan(frame, frame);
                    boolean turntable = subject == Subject.TURNTABLE;
                    video.accept(new PictureSettings(
                            frames,
                            turntable,
                            size.width(),
                            size.height(),
                            format,
                            Path.of(folder.get().strip()),
                            NamePattern.safe(name.get().strip()),
                            1 / workspace.playhead().frameTime()));
                    open.set(false);
                });
        ImGui.sameLine();
        Widgets.button("Cancel", () -> open.set(false));
    }
}
