package dev.limber.motion.rig;

import java.util.HashMap;
import java.util.Map;

/** Words for parts and sides of a body in other languages, as the English words that mean the same. */
final class OtherLanguages {
    private static final Map<String, String> ENGLISH = new HashMap<>();

    static {
        // German, Spanish, French, Italian, Portuguese, Russian; words that mean something else in English names are
        // left out
        means(
                "left",
                "links izq izquierda izquierdo gauche sinistra sinistro sx esq esquerda esquerdo лев левая левый л");
        means(
                "right",
                "rechts der derecha derecho droite droit destra destro dx dir direita direito прав правая правый п");
        means("pelvis", "becken hüfte huefte cadera caderas bassin hanches hanche bacino quadril taz таз");
        means(
                "spine",
                "wirbelsäule wirbelsaeule wirbel rücken ruecken columna espalda colonne spina espinha coluna pozvonok"
                        + " pozvonochnik позвоночник позвонок");
        means("chest", "brust brustkorb pecho torax poitrine torace petto peito grud grudnaya грудь");
        means("neck", "hals nacken cuello cou collo pescoco pescoço sheya шея");
        means("head", "kopf cabeza tete tête testa cabeca cabeça golova голова");
        means("clavicle", "schlüsselbein schluesselbein clavicula clavicule clavicola klyuchica ключица");
        means("shoulder", "schulter hombro epaule épaule spalla ombro");
        means("upperarm", "oberarm brazo bras braccio braco braço plecho плечо");
        means("forearm", "unterarm antebrazo avantbras avambraccio antebraco antebraço predplechye предплечье");
        means("hand", "mano mao mão kist кисть");
        means("thigh", "oberschenkel muslo cuisse coscia coxa bedro бедро");
        means("shin", "unterschenkel pantorrilla pierna mollet polpaccio perna golen голень");
        means("foot", "fuß fuss pie pied piede pe pé stopa стопа");
        means("toe", "zeh zehe zehen orteil orteils носок");
        means("tail", "schwanz cola queue coda cauda hvost хвост");
    }

    private OtherLanguages() {}

    private static void means(String english, String words) {
        for (String word : words.split(" ", -1)) {
            ENGLISH.put(word, english);
        }
    }

    /** Returns the English word for one in lower case, or the word itself where it is none of these. */
    static String english(String word) {
        return ENGLISH.getOrDefault(word, word);
    }
}
