package dev.limber.evaluation.contact;

import java.util.List;

/** The clips and bodies of the test R7, by their files in the folder of data sets. */
public final class ContactClips {
    /**
     * A clip in which a body touches itself.
     *
     * @param clip its name in the file; empty for a file of one clip
     * @param what happens in it
     */
    public record Touching(String file, String clip, String what) {}

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
