package dev.limber.motion.ik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Legs whose thigh and shin are 1 long each. */
class StanceTest {
    /** A leg whose ankle is somewhere below the hip joint and goes elsewhere. */
    private record Move(double weight, double aside, double below, double asideThen, double belowThen) {
        double square() {
            return aside * aside + below * below;
        }

        double bend() {
            return 1 - square() / 4;
        }

        Stance stance() {
            return new Stance(weight, 1, bend(), 4, Math.sqrt(square() - asideThen * asideThen), belowThen);
        }

        /** Returns the way back of hips that were raised. */
        Move back(double rise) {
            return new Move(weight, asideThen, belowThen + rise, aside, below + rise);
        }
    }

    private static double rise(Move one, Move other) {
        return Stance.rise(one.stance(), other.stance());
    }

    @Test
    void aLegAloneStaysAsBentAsItIs() {
        Move leg = new Move(0.4, 0.1, 1.7, 0.3, 1.6);
        assertEquals(leg.square(), leg.back(rise(leg, leg)).square(), 1e-9);
    }

    @Test
    void feetThatStayLeaveTheHipsWhereTheyAre() {
        assertEquals(0, rise(new Move(1, 0.1, 1.7, 0.1, 1.7), new Move(0.5, 0.4, 1.9, 0.4, 1.9)));
    }

    @Test
    void aStraightLegStaysStraightWhateverTheOtherOneAsksFor() {
        double below = Math.sqrt(4 - 0.09);
        Move straight = new Move(1, 0, 2, 0.3, 2);
        for (double aside : new double[] {0, 0.5, 0.7}) {
            Move bent = new Move(1, 0.5, 1.6, aside, 1.6);
            assertEquals(
                    below - 2,
                    rise(straight, bent),
                    0.002,
                    "the other one asks for " + bent.stance().rise());
        }
    }

    @Test
    void betweenLegsThatAskForOtherHeightsTheStraighterOneCountsMore() {
        Move straighter = new Move(1, 0.1, 1.9, 0.3, 1.9);
        Move bent = new Move(1, 0.1, 1.5, 0.1, 1.4);
        double rise = rise(straighter, bent);
        double middle = (straighter.stance().rise() + bent.stance().rise()) / 2;
        assertTrue(Math.abs(rise - straighter.stance().rise()) < Math.abs(middle - rise), "risen by " + rise);
    }

    @Test
    void theWayBackUndoesIt() {
        for (double bend : new double[] {1.2, 1.6, 1.9, 1.99}) {
            Move one = new Move(1, 0.1, bend, 0.12, bend - 0.03);
            Move other = new Move(0.6, 0.2, 1.7, 0.15, 1.75);
            double rise = rise(one, other);
            assertEquals(-rise, rise(one.back(rise), other.back(rise)), 1e-6, "bend " + bend);
        }
    }
}
