/** Registries of the kinds of models. */
@NullMarked
package dev.limber.neural.models;

import org.jspecify.annotations.NullMarked;
