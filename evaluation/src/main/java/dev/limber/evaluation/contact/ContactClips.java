package dev.limber.evaluation.contact;

import dev.limber.motion.Clip;
import dev.limber.motion.Slice;
import java.util.List;

/** The clips and bodies of the test R7, by their files in the folder of data sets. */
public final class ContactClips {
    /**
     * A clip in which a body touches itself or the floor.
     *
     * @param clip its name in the file; empty for a file of one clip
     * @param what happens in it
     * @param first frame that counts
     * @param end the frame after the last, or 0 for all
     */
    public record Touching(String file, String clip, String what, int first, int end) {
        Touching(String file, String clip, String what) {
            this(file, clip, what, 0, 0);
        }

        /** Returns what counts of the clip. */
        public Clip of(Clip clip) {
            return end == 0 ? clip : Slice.of(clip, first, end);
        }
    }

    public static final List<Touching> CLIPS = List.of(
            new Touching("cmu/mb-actions/basketball_signal_3.bvh", "", "hands on hips, signals of a referee"),
            new Touching("cmu/daz-more/13_01.bvh", "", "hands on hips, sits down, hands on thighs, chin in hand"),
            new Touching("cmu/daz-more/13_08.bvh", "", "unscrews a bottle and drinks: hand to hand, hand to face"),
            new Touching("cmu/daz-more/13_15.bvh", "", "laughs: hands to head, shoulders and belly"),
            new Touching("cmu/daz-more/14_31.bvh", "", "washes a window, claps"),
            new Touching(
                    "bandai-namco/Bandai-Namco-Research-Motiondataset-1/data/dataset-1_bow_normal_001.bvh",
                    "",
                    "bows, hand on hand"),
            new Touching(
                    "bandai-namco/Bandai-Namco-Research-Motiondataset-1/data/dataset-1_slash_normal_001.bvh",
                    "",
                    "a sword in both hands"),
            new Touching(
                    "bandai-namco/Bandai-Namco-Research-Motiondataset-1/data/dataset-1_bye_musical_001.bvh",
                    "",
                    "waves, a hand on the waist"),
            new Touching("mixamo/Sporty_Granny/Angry.bvh", "", "hands on hips"),
            new Touching("mixamo/Ortiz/Angry.bvh", "", "arms at the body"),
            new Touching("rigs/mesh2motion-human-base-animations.glb", "Pistol_Idle_Loop", "a pistol in both hands"),
            new Touching("rigs/mesh2motion-human-base-animations.glb", "Pistol_Reload", "one hand at the other"),
            new Touching("rigs/mesh2motion-human-base-animations.glb", "Sitting_Enter", "sits down, hands on thighs"),
            new Touching("rigs/mesh2motion-human-base-animations.glb", "Sitting_Idle_Loop", "sits, hands on thighs"),
            new Touching(
                    "rigs/mesh2motion-human-base-animations.glb", "Fixing_Kneeling", "crouches, forearm on the thigh"),
            new Touching("rigs/kaykit-Knight.glb", "2H_Melee_Idle", "a sword in both hands"),
            new Touching("rigs/kaykit-Knight.glb", "2H_Ranged_Aiming", "a crossbow"),
            new Touching("rigs/kaykit-Knight.glb", "Blocking", "arms before the chest"),
            new Touching("rigs/kaykit-Knight.glb", "Sit_Chair_Idle", "sits, hands in the lap"));

    /** Clips in which other parts than feet lie on the floor. */
    public static final List<Touching> FLOOR = List.of(
            new Touching("lafan1/ground1_subject1.bvh", "", "moves about sitting and lying, on hands, seat", 300, 900),
            new Touching("lafan1/ground2_subject2.bvh", "", "crawls on hands and knees", 150, 750),
            new Touching("lafan1/fallAndGetUp1_subject1.bvh", "", "falls, lies, gets up, three times", 3750, 4350),
            new Touching("lafan1/fallAndGetUp2_subject2.bvh", "", "falls on the side and lies", 2250, 2650),
            new Touching("lafan1/push1_subject2.bvh", "", "pushes, falls on knees and hands", 2250, 2700),
            new Touching("rigs/kaykit-Knight.glb", "Lie_Down", "lies down on the back"),
            new Touching("rigs/kaykit-Knight.glb", "Lie_StandUp", "gets up from the back"),
            new Touching("rigs/kaykit-Knight.glb", "Sit_Floor_Down", "sits down on the floor"),
            new Touching("rigs/kaykit-Knight.glb", "Sit_Floor_Idle", "sits on the floor"),
            new Touching("rigs/mesh2motion-human-base-animations.glb", "Death01", "falls on the back"),
            new Touching("rigs/mesh2motion-human-base-animations.glb", "Fixing_Kneeling", "kneels on one knee"),
            new Touching("mixamo/Ortiz/Situp To Idle.fbx", "", "sits up, stands up"));

    /** Clips in which feet stand on stairs and boxes. */
    public static final List<Touching> STEPS = List.of(
            new Touching("lafan1/obstacles1_subject1.bvh", "", "walks and jumps over boxes"),
            new Touching("lafan1/obstacles1_subject5.bvh", "", "walks and jumps over boxes"),
            new Touching("lafan1/obstacles3_subject3.bvh", "", "climbs steps and boxes"),
            new Touching("lafan1/obstacles3_subject4.bvh", "", "climbs steps and boxes"));

    public static final List<String> BODIES = List.of(
            "cmu/mb/02_01.bvh",
            "cmu/iclone/001_01.bvh",
            "mixamo/Ortiz/Situp To Idle.fbx",
            "mixamo/Sporty_Granny/Robot Hip Hop Dance.fbx",
            "rigs/mesh2motion-human-male.glb",
            "rigs/mesh2motion-human-female.glb",
            "rigs/mesh2motion-human-zombie.glb",
            "rigs/quaternius-Character.glb",
            "more-rigs/quaternius-Casual.glb",
            "more-rigs/quaternius-Character_HumanoidRig.glb",
            "rigs/kaykit-Knight.glb");

    private ContactClips() {}
}
