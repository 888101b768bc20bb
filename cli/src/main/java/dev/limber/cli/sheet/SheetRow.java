package dev.limber.cli.sheet;

import dev.limber.motion.Clip;
import dev.limber.motion.rig.Rig;

/**
 * One character of a sheet.
 *
 * @param title what to call it
 * @param rig of the clip's skeleton
 */
public record SheetRow(String title, Rig rig, Clip clip) {}
