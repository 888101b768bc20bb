package dev.limber.cli.sheet;

import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.util.List;

/**
 * The views of the rows of a picture: all characters at one height and, in rows of one view, from one side, so that
 * rows that look alike move alike.
 *
 * @param painters by row
 * @param height how high the highest figure is, in pixels
 */
record RowView(List<FigurePainter> painters, int height) {
    /** Who climbs or jumps higher than this, in heights of the character, is drawn smaller. */
    private static final double HIGHEST = 1.8;

    /**
     * Looks at rows.
     *
     * @param frames that are shown
     * @param pixels of a character that stands
     */
    static RowView of(List<SheetRow> rows, int[] frames, int pixels) {
        List<VerticalExtent> extents =
                rows.stream().map(row -> VerticalExtent.of(row, frames)).toList();
        double reach = extents.stream().mapToDouble(VerticalExtent::reach).max().orElse(1);
        double heading = heading(rows.get(0), frames[frames.length / 2]);
        List<FigurePainter> painters = rows.stream()
                .map(row -> {
                    Rig rig = row.rig();
                    Vec3 facing = Camera.rotated(rig.forward(), rig.up(), heading);
                    double scale = pixels * Math.min(1, HIGHEST / reach) / row.size();
                    Camera camera = Camera.of(rig.up(), facing, scale, row.view());
                    return new FigurePainter(
                            row, camera, extents.get(rows.indexOf(row)).floor());
                })
                .toList();
        return new RowView(painters, (int) Math.round(pixels * Math.min(reach, HIGHEST)));
    }

    /** Returns the angle about up from where the rig faces to where the body faces in a frame. */
    private static double heading(SheetRow row, int frame) {
        Rig rig = row.rig();
        int left = rig.roles().joint(BodyPart.THIGH, Side.LEFT);
        int right = rig.roles().joint(BodyPart.THIGH, Side.RIGHT);
        if (left == Skeleton.NONE || right == Skeleton.NONE) {
            return 0;
        }
        WorldPose world = WorldPose.of(row.clip().pose(frame));
        Vec3 facing = world.position(left).minus(world.position(right)).cross(rig.up());
        return rig.forward().angleAbout(rig.up(), facing);
    }
}
