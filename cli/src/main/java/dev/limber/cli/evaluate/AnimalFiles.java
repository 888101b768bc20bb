package dev.limber.cli.evaluate;

import dev.limber.evaluation.animal.AnimalEvaluation.Take;
import dev.limber.io.MotionFile;
import dev.limber.motion.Clip;
import dev.limber.motion.NamedClip;
import dev.limber.motion.rig.BodyPlan;
import dev.limber.motion.rig.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that choose clips of animals, and others of their plan to score them on. */
final class AnimalFiles {
    @Option(
            names = "--clips",
            split = ",",
            paramLabel = "WORD",
            defaultValue = "walk,gallop,run,swim,side",
            description = "The first clip of each animal with such a word in its name is scored. Default:"
                    + " ${DEFAULT-VALUE}.")
    private List<String> words = List.of();

    @Option(
            names = "--targets",
            paramLabel = "N",
            defaultValue = "3",
            description = "On how many others each animal is scored. Default: ${DEFAULT-VALUE}.")
    private int targets;

    /**
     * An animal of a file.
     *
     * @param takes the clips that are scored
     * @param clips all of its own
     */
    record Animal(String name, Rig rig, List<Take> takes, List<Clip> clips) {}

    /** A clip and another animal that it is scored on. */
    record Trial(Take take, Animal target) {}

    /** Returns the animal of a file; nothing for people, and for bodies that are not understood. */
    Optional<Animal> animal(MotionFile file) {
        Rig rig = file.rig();
        if (rig.plan() == BodyPlan.HUMANOID || rig.plan() == BodyPlan.OTHER) {
            return Optional.empty();
        }
        List<Take> takes = new ArrayList<>();
        for (String word : words) {
            file.clips().stream()
                    .filter(clip -> clip.name().toLowerCase(Locale.ROOT).contains(word))
                    .findFirst()
                    .map(clip -> take(file, rig, clip))
                    .filter(take ->
                            takes.stream().noneMatch(other -> other.clipName().equals(take.clipName())))
                    .ifPresent(takes::add);
        }
        return Optional.of(new Animal(
                file.name(),
                rig,
                takes,
                file.clips().stream().map(NamedClip::clip).toList()));
    }

    private static Take take(MotionFile file, Rig rig, NamedClip clip) {
        return new Take(file.name(), rig, clip.name().replaceAll(".*[|]", ""), clip.clip());
    }

    /** Returns every clip on the animals of its plan that come next after its own. */
    List<Trial> trials(List<Animal> animals) {
        List<Trial> trials = new ArrayList<>();
        for (Animal animal : animals) {
            List<Animal> alike = animals.stream()
                    .filter(other -> other.rig.plan() == animal.rig.plan())
                    .toList();
            int own = alike.indexOf(animal);
            for (int i = 1; i <= Math.min(targets, alike.size() - 1); i++) {
                Animal target = alike.get((own + i) % alike.size());
                animal.takes.forEach(take -> trials.add(new Trial(take, target)));
            }
        }
        return trials;
    }
}
