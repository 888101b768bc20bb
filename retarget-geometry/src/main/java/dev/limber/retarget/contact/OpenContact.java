package dev.limber.retarget.contact;

import dev.limber.motion.contact.ContactSpan;
import java.util.ArrayList;
import java.util.List;

/** The contacts of two things, or of one and the floor, as they come frame by frame. Memory for one thread. */
final class OpenContact {
    private final ContactFinder.Limits limits;
    private final int shortest; // frames
    private final int gap; // frames
    private final List<ContactSpan> done = new ArrayList<>();
    private int first = -1;
    private int end;

    /** @param frameTime s */
    OpenContact(ContactFinder.Limits limits, double frameTime) {
        this.limits = limits;
        shortest = (int) Math.max(1, Math.round(limits.shortest() / frameTime));
        gap = (int) Math.round(limits.gap() / frameTime);
    }

    /**
     * Takes the next frame in which the two are not too far apart.
     *
     * @param distance in metres of a body of 1.75 m
     * @param speed of one against the other, in metres a second of such a body
     */
    void take(int frame, double distance, double speed) {
        if (first < 0 && distance < limits.near() && speed < limits.slow()) {
            first = frame;
            end = frame + 1;
        } else if (first >= 0 && speed < limits.fast()) {
            end = frame + 1;
        } else {
            close();
        }
    }

    /** Ends the contact, if there is one. */
    void close() {
        if (first < 0) {
            return;
        }
        ContactSpan last = done.isEmpty() ? null : done.get(done.size() - 1);
        if (last != null && first - last.end() < gap) {
            done.set(done.size() - 1, new ContactSpan(last.first(), end));
        } else {
            done.add(new ContactSpan(first, end));
        }
        first = -1;
    }

    /** Returns all contacts that are long enough. */
    List<ContactSpan> finish() {
        close();
        return done.stream().filter(contact -> contact.length() >= shortest).toList();
    }
}
