package dev.limber.motion.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Skeleton;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies whose joints have names in other languages. */
class OtherLanguagesTest {
    private static final Skeleton PERSON = new SketchedBody()
            .middle("spine", "", 0.96, 0, 1.1, 0, 1.25, 0)
            .middle("head", "spine3", 1.55, 0, 1.75, 0)
            .pair("leg", "spine1", 0.09, 0.92, 0, 0.09, 0.5, 0, 0.09, 0.08, 0, 0.09, 0.02, 0.14)
            .pair("arm", "spine3", 0.1, 1.42, 0, 0.18, 1.42, 0, 0.45, 1.42, 0, 0.7, 1.42, 0)
            .named();

    private static final List<Role> ROLES =
            PERSON.names().stream().map(OtherLanguagesTest::role).toList();

    private static Role role(String name) {
        Side side = name.endsWith(".L") ? Side.LEFT : name.endsWith(".R") ? Side.RIGHT : Side.CENTER;
        int number = name.replaceAll("\\D", "").charAt(0) - '1';
        List<BodyPart> leg = List.of(BodyPart.THIGH, BodyPart.SHIN, BodyPart.FOOT, BodyPart.TOE);
        List<BodyPart> arm = List.of(BodyPart.CLAVICLE, BodyPart.UPPER_ARM, BodyPart.FOREARM, BodyPart.HAND);
        return switch (name.replaceAll("\\d.*", "")) {
            case "leg" -> Role.of(leg.get(number), side);
            case "arm" -> Role.of(arm.get(number), side);
            case "head" -> Role.of(number == 0 ? BodyPart.NECK : BodyPart.HEAD, side);
            default -> number == 0 ? Role.of(BodyPart.HIPS, side) : new Role(BodyPart.SPINE, side, number - 1);
        };
    }

    /** @param names of hips, spine, neck, head, an arm, a leg, and the sides */
    @ParameterizedTest
    @CsvSource({
        "Becken Wirbelsaeule Hals Kopf Schluesselbein Oberarm Unterarm Hand Oberschenkel Unterschenkel Fuss Zehen links rechts",
        "Hüfte Wirbel Hals Kopf Schulter Oberarm Unterarm Hand Oberschenkel Unterschenkel Fuß Zeh L R",
        "cadera columna cuello cabeza clavicula brazo antebrazo mano muslo pantorrilla pie dedos izq der",
        "bassin colonne cou tete clavicule bras avantbras hand cuisse mollet pied orteils gauche droite",
        "bacino spina collo testa clavicola braccio avambraccio mano coscia polpaccio piede dita sx dx",
        "quadril espinha pescoco cabeca clavicula braco antebraco mao coxa perna pe dedos esq dir",
        "Таз Позвоночник Шея Голова Ключица Плечо Предплечье Кисть Бедро Голень Стопа Носок Л П"
    })
    void roles(String names) {
        String[] words = names.split(" ", -1);
        List<String> renamed = IntStream.range(0, PERSON.jointCount())
                .mapToObj(joint -> name(ROLES.get(joint), joint, words))
                .toList();
        Rig rig = Rig.of(PERSON.withNames(renamed));
        assertEquals(BodyPlan.HUMANOID, rig.plan());
        for (int joint = 0; joint < PERSON.jointCount(); joint++) {
            assertEquals(ROLES.get(joint), rig.roles().of(joint), renamed.get(joint));
        }
        int arm = ROLES.indexOf(Role.of(BodyPart.UPPER_ARM, Side.LEFT));
        assertTrue(
                rig.match(arm).confidence() > Evidence.Source.SHAPE.confidence, () -> "by its name: " + rig.match(arm));
    }

    private static String name(Role role, int joint, String[] words) {
        List<BodyPart> limbs = List.of(
                BodyPart.CLAVICLE,
                BodyPart.UPPER_ARM,
                BodyPart.FOREARM,
                BodyPart.HAND,
                BodyPart.THIGH,
                BodyPart.SHIN,
                BodyPart.FOOT,
                BodyPart.TOE);
        return switch (role.part()) {
            case HIPS -> words[0];
            case SPINE -> words[1] + joint;
            case NECK -> words[2];
            case HEAD -> words[3];
            default -> words[4 + limbs.indexOf(role.part())] + "_" + words[role.side() == Side.LEFT ? 12 : 13];
        };
    }

    @ParameterizedTest
    @CsvSource({"brazo_izq, upperarm left", "OberarmLinks, upperarm left", "Spine1, spine 1", "main_ctrl, main ctrl"})
    void wordsAreThoseOfEnglish(String name, String words) {
        assertEquals(List.of(words.split(" ", -1)), PartWords.wordsOf(name));
    }
}
