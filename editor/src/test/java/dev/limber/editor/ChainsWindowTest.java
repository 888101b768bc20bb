package dev.limber.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.editor.document.CharacterSlot;
import dev.limber.editor.document.Document;
import dev.limber.editor.document.Edit;
import dev.limber.editor.document.Selection;
import dev.limber.retarget.BoundChain;
import dev.limber.retarget.JointMap;
import dev.limber.retarget.Posture;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Chains of a body that is not human, here of a person on all fours, are corrected under Mapping in a real window. */
@Tag("slow")
class ChainsWindowTest {
    @RegisterExtension
    static final EditorWindow window = EditorWindow.ofSample();

    @TempDir
    private Path folder;

    @BeforeEach
    void goOnAllFours() throws Exception {
        window.tell(loop -> loop.workspace()
                .apply(new Edit(
                        "Posture",
                        d -> d.withSettings(
                                d.settings().withBody(d.settings().body().withPosture(Posture.ALL_FOURS))))));
        window.waitForJobs();
        window.click("Mapping");
    }

    private Document document() {
        return window.ask(loop -> loop.workspace().document());
    }

    private JointMap map() {
        return document().map().orElseThrow();
    }

    private Optional<BoundChain> chain(String name) {
        return map().chains().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    private BoundChain leg() {
        return map().chains().stream()
                .filter(c -> c.name().contains("leg")
                        && c.source().size() > 2
                        && c.target().size() > 2)
                .findFirst()
                .orElseThrow();
    }

    private String name(CharacterSlot slot, int joint) {
        return document().actor(slot).orElseThrow().rig().skeleton().name(joint);
    }

    @Test
    void jointsAreTakenOutAddedAndSplit() throws Exception {
        JointMap before = map();
        BoundChain leg = leg();
        int last = leg.target().get(leg.target().size() - 1);
        window.screenshot("chains");
        window.click(leg.name() + " target");
        window.screenshot("chain-choice");
        window.click(name(CharacterSlot.TARGET, last) + "##out" + last);
        assertEquals(
                leg.target().subList(0, leg.target().size() - 1),
                chain(leg.name()).orElseThrow().target());
        window.waitForJobs();
        window.click(leg.name() + " target");
        window.click("+ " + name(CharacterSlot.TARGET, last) + "##add" + last);
        assertEquals(leg.target(), chain(leg.name()).orElseThrow().target());
        window.waitForJobs();

        window.click(leg.name() + " target");
        window.click("split##" + name(CharacterSlot.TARGET, leg.target().get(1)));
        assertEquals(leg.target().subList(0, 1), chain(leg.name()).orElseThrow().target());
        assertEquals(
                leg.target().subList(1, leg.target().size()),
                chain(leg.name() + " end").orElseThrow().target());
        window.waitForJobs();
        assertEquals("[]", window.ask(loop -> loop.workspace().problems().all().toString()));
        window.screenshot("chain-split");
        window.key("ctrl+z");
        window.key("ctrl+z");
        window.key("ctrl+z");
        assertEquals(before, map());
    }

    @Test
    void aChainIsLeftOutRestoredAndMadeOfSelectedJoints() throws Exception {
        JointMap before = map();
        BoundChain leg = leg();
        window.click(leg.name() + " source");
        window.click("(none: leave this chain out)");
        assertEquals(Optional.empty(), chain(leg.name()));
        window.waitForJobs();
        window.scrollTo("Restore##" + leg.name(), "##find pair");
        window.click("Restore##" + leg.name());
        assertEquals(
                new TreeSet<>(leg.target()),
                new TreeSet<>(chain(leg.name()).orElseThrow().target()));
        window.key("ctrl+z");

        select(CharacterSlot.SOURCE, leg.source());
        select(CharacterSlot.TARGET, leg.target());
        window.click("New chain");
        BoundChain made = chain(name(CharacterSlot.TARGET, leg.target().get(0))).orElseThrow();
        assertEquals(leg.source(), made.source());
        assertEquals(leg.target(), made.target());
        window.waitForJobs();

        Path project = folder.resolve("chains.limber");
        window.tell(loop -> loop.parts().operations().projects().save(project));
        window.waitForJobs();
        JointMap saved = map();
        window.startOver();
        window.tell(loop -> loop.parts().operations().files().openProject(project));
        window.waitForJobs();
        assertEquals(saved.chains(), map().chains(), "a project keeps chains");
        assertTrue(!saved.equals(before));
    }

    private void select(CharacterSlot slot, List<Integer> joints) throws Exception {
        window.tell(
                loop -> loop.workspace().select(Optional.of(new Selection(slot, joints.get(0), Set.copyOf(joints)))));
        window.frames(3);
    }
}
