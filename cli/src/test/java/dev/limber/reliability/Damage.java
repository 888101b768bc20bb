package dev.limber.reliability;

import java.util.List;
import java.util.SplittableRandom;

/** Damages files the way broken programs, full disks and ill will do. */
@FunctionalInterface
interface Damage {
    /**
     * Returns a damaged copy of a file.
     *
     * @param others files of the same format, from which pieces may come
     */
    byte[] of(byte[] file, List<byte[]> others, SplittableRandom random);

    /** Returns one of some things. */
    @SafeVarargs
    static <T> T one(SplittableRandom random, T... things) {
        return things[random.nextInt(things.length)];
    }

    /** Returns one of some numbers. */
    static int one(SplittableRandom random, int[] numbers) {
        return numbers[random.nextInt(numbers.length)];
    }
}
