/** The ways of retargeting that users choose from, and the models that these need. */
@NullMarked
package dev.limber.retarget.models;

import org.jspecify.annotations.NullMarked;
