package dev.limber.cli.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Slice;
import dev.limber.motion.SpaceChange;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import dev.limber.motion.sample.WalkingClip;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactSheetTest {
    private static final Clip WALK = WalkingClip.make();

    @Test
    void motionThatIsTheSameInOtherAxesAndUnitsLooksTheSame() {
        Clip rotated = new SpaceChange(SpaceChange.Rotation.Y_UP_TO_Z_UP, 100).apply(WALK);
        BufferedImage sheet = draw(List.of(row(WALK), row(rotated)), 60, 120);
        assertTrue(differingPixels(sheet) < 0.001 * sheet.getWidth() * sheet.getHeight());
    }

    @Test
    void motionThatDiffersLooksDifferent() {
        Clip late = Slice.of(WALK, 30, WALK.frameCount());
        BufferedImage sheet = draw(List.of(row(WALK), row(late)), 60, 120);
        assertTrue(differingPixels(sheet) > 0.01 * sheet.getWidth() * sheet.getHeight());
    }

    @Test
    void fromTheFrontTheLeftSideIsOnTheRight() {
        SheetRow front = row(WALK).fromTheFront();
        Camera camera = Camera.of(front.rig().up(), front.rig().forward(), 1, front.view());
        Pose pose = front.rig().referencePose();
        WorldPose world = WorldPose.of(pose);
        Vec3 left = world.position(front.rig().roles().joint(BodyPart.HAND, Side.LEFT));
        Vec3 right = world.position(front.rig().roles().joint(BodyPart.HAND, Side.RIGHT));
        assertTrue(camera.x(left) - camera.x(right) > 0.5 * front.rig().height());
        assertTrue(count(draw(List.of(front), 60, 120), Palette.of(Side.LEFT)) > 500);
    }

    @Test
    void leftRightAndContactsAreSeen() {
        BufferedImage sheet = draw(List.of(row(WALK)), 60, 120);
        assertTrue(count(sheet, Palette.of(Side.LEFT)) > 500);
        assertTrue(count(sheet, Palette.of(Side.RIGHT)) > 500);
        assertTrue(count(sheet, Palette.CONTACT) > 200);
    }

    @Test
    void aClipOfOneFrameHasOneColumn() {
        BufferedImage one = draw(List.of(row(WALK)), 60, 60);
        BufferedImage ten = draw(List.of(row(WALK)), 60, 120);
        assertEquals(ten.getWidth(), one.getWidth());
        assertTrue(count(one, Palette.of(Side.CENTER)) < count(ten, Palette.of(Side.CENTER)) / 4);
    }

    private static SheetRow row(Clip clip) {
        return new SheetRow("walk", Rig.of(clip), clip);
    }

    private static BufferedImage draw(List<SheetRow> rows, int first, int last) {
        return ContactSheet.of("test", rows, first, last).draw();
    }

    /** Compares the figures of the two rows of a sheet, below their titles. */
    private static int differingPixels(BufferedImage sheet) {
        int header = 62;
        int rowHeight = (sheet.getHeight() - header - 14) / 2;
        int count = 0;
        for (int y = 24; y < rowHeight - 10; y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                if (distance(sheet.getRGB(x, header + y), sheet.getRGB(x, header + rowHeight + y)) > 60) {
                    count++;
                }
            }
        }
        return count;
    }

    private static int distance(int a, int b) {
        Color p = new Color(a);
        Color q = new Color(b);
        return Math.abs(p.getRed() - q.getRed())
                + Math.abs(p.getGreen() - q.getGreen())
                + Math.abs(p.getBlue() - q.getBlue());
    }

    private static int count(BufferedImage image, Color color) {
        int count = 0;
        for (int y = 62; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == color.getRGB()) {
                    count++;
                }
            }
        }
        return count;
    }
}
