package dev.limber;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import ai.djl.ndarray.NDArray;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import imgui.ImGui;

/** Dependencies point one way: motion-core, then the cores for one kind of work each, then what users start. */
@AnalyzeClasses(
        packages = "dev.limber",
        importOptions = {ImportOption.DoNotIncludeTests.class, ModuleRulesTest.WithoutTestJars.class})
class ModuleRulesTest {
    /** A packaged build brings the tests of other modules as jars, which {@code DoNotIncludeTests} does not know. */
    static final class WithoutTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule MOTION_STANDS_ON_NOTHING_OF_OURS = noClasses()
            .that()
            .resideInAPackage("dev.limber.motion..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.limber.neural..",
                    "dev.limber.retarget..",
                    "dev.limber.inbetween..",
                    "dev.limber.io..",
                    "dev.limber.evaluation..",
                    "dev.limber.server..",
                    "dev.limber.editor..",
                    "dev.limber.cli..");

    @ArchTest
    static final ArchRule CORES_DO_NOT_KNOW_WHO_USES_THEM = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.limber.cli..", "dev.limber.editor..", "dev.limber.evaluation..", "dev.limber.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.limber.cli..", "dev.limber.editor..", "dev.limber.evaluation..", "dev.limber.server..");

    /** The server, the evaluation and the editor know nothing of each other; the command line starts all of them. */
    @ArchTest
    static final ArchRule WHAT_USERS_START_STANDS_ALONE = slices().matching("dev.limber.(server|evaluation|editor)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule WHAT_BINDS_BOTH_CORES_STANDS_ON_THEM = noClasses()
            .that()
            .resideInAnyPackage("dev.limber.neural..", "dev.limber.retarget..", "dev.limber.inbetween..")
            .and()
            .resideOutsideOfPackage("dev.limber.inbetween.rig..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.limber.inbetween.rig..");

    @ArchTest
    static final ArchRule RETARGETING_DOES_NOT_SEE_IN_BETWEENING = noClasses()
            .that()
            .resideInAPackage("dev.limber.retarget..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.limber.inbetween..");

    @ArchTest
    static final ArchRule IN_BETWEENING_NETWORKS_DO_NOT_SEE_RETARGETING = noClasses()
            .that()
            .resideInAPackage("dev.limber.inbetween..")
            .and()
            .resideOutsideOfPackage("dev.limber.inbetween.rig..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.limber.retarget..")
            .allowEmptyShould(true);

    /** Cores take clips; which file a clip came from is for the modules around them. */
    @ArchTest
    static final ArchRule CORES_KNOW_NO_FILE_FORMATS = noClasses()
            .that()
            .resideInAnyPackage("dev.limber.neural..", "dev.limber.retarget..", "dev.limber.inbetween..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.limber.io..");

    /** The geometric solver is a library of its own: no network comes with it. */
    @ArchTest
    static final ArchRule GEOMETRY_KNOWS_NO_NETWORK = noClasses()
            .that()
            .resideInAnyPackage("dev.limber.retarget", "dev.limber.retarget.contact..", "dev.limber.retarget.manner..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.limber.neural..", "dev.limber.retarget.neural..", "dev.limber.retarget.models..");

    /** DJL's own product with a number loses gradients; {@code Scaled} keeps them. */
    @ArchTest
    static final ArchRule GRADIENTS_GO_THROUGH_SCALED = noClasses()
            .that()
            .doNotHaveSimpleName("AdamW")
            .and()
            .doNotHaveSimpleName("Muon")
            .and()
            .doNotHaveSimpleName("MovingAverage")
            .should()
            .callMethod(NDArray.class, "mul", Number.class)
            .orShould()
            .callMethod(NDArray.class, "div", Number.class);

    /** Besides drawing, the engine reads its own files, in a process that nothing else runs in. */
    @ArchTest
    static final ArchRule ONLY_THE_EDITOR_AND_J3O_KNOW_JME = noClasses()
            .that()
            .resideOutsideOfPackages("dev.limber.editor..", "dev.limber.io.j3o..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.jme3..");

    /** ImGui takes what it is given for a format, and a percent sign in the name of a file for an order. */
    @ArchTest
    static final ArchRule TEXT_OF_PANELS_IS_NO_FORMAT = noClasses()
            .should()
            .callMethodWhere(target(owner(equivalentTo(ImGui.class)))
                    .and(target(nameMatching("text|textDisabled|textWrapped|textColored|bulletText|setTooltip"))));

    @ArchTest
    static final ArchRule ONLY_NEURAL_PACKAGES_KNOW_DJL = noClasses()
            .that()
            .resideOutsideOfPackage("dev.limber..neural..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule MOTION_READS_TEXT_ONLY_FOR_RIGS_AND_REPORTS = noClasses()
            .that()
            .resideInAPackage("dev.limber.motion..")
            .and()
            .resideOutsideOfPackages(
                    "dev.limber.motion.rig..", "dev.limber.motion.report..", "dev.limber.motion.json..")
            .and()
            .doNotHaveFullyQualifiedName("dev.limber.motion.Place")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule ONLY_MAIN_EXITS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.limber.cli.Main")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("dev.limber.(**)").should().beFreeOfCycles();
}
