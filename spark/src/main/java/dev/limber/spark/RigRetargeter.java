package dev.limber.spark;

import dev.limber.io.MotionFile;
import dev.limber.retarget.ClipRetargeter;

/** The file of a rig, and what retargets to the rig in it, which takes as long to prepare as a short clip to retarget. */
record RigRetargeter(MotionFile file, ClipRetargeter retargeter) {}
