/**
 * Limber's own JSON files, which people write too: every fault is reported with its place and what was expected there.
 */
@NullMarked
package dev.limber.motion.json;

import org.jspecify.annotations.NullMarked;
