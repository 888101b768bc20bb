package dev.limber.retarget.contact;

import dev.limber.motion.contact.ContactSpan;

/** A part of a body that lies on the floor for a while. */
public record FloorContact(Part part, ContactSpan span) {}
