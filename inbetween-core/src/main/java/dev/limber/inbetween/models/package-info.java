/** The networks that fill gaps, of whatever kind: how they are trained and read. */
@NullMarked
package dev.limber.inbetween.models;

import org.jspecify.annotations.NullMarked;
