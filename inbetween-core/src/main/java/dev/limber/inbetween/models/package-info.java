/** The registry of in-betweening networks: how they are trained and read. */
@NullMarked
package dev.limber.inbetween.models;

import org.jspecify.annotations.NullMarked;
