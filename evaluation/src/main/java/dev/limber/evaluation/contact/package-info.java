/** The test of contacts: touches, penetrations, and costs. */
@NullMarked
package dev.limber.evaluation.contact;

import org.jspecify.annotations.NullMarked;
