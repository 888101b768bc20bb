/** The test of contacts: what touches, what sinks in, and what it costs. */
@NullMarked
package dev.limber.evaluation.contact;

import org.jspecify.annotations.NullMarked;
