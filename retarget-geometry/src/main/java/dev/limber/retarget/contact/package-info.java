/** Contacts of a body with itself and with the floor: volumes of bodies, contacts of a source, and the same contacts on a target. */
@NullMarked
package dev.limber.retarget.contact;

import org.jspecify.annotations.NullMarked;
