package dev.limber.cli.sheet;

import dev.limber.motion.Clip;
import dev.limber.motion.Pose;
import dev.limber.motion.Quat;
import dev.limber.motion.Skeleton;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.contact.ContactSettings;
import dev.limber.motion.contact.FootContacts;
import dev.limber.motion.contact.FootPoint;
import dev.limber.motion.contact.FootTracks;
import dev.limber.motion.rig.BodyPart;
import dev.limber.motion.rig.ChainKind;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.rig.Side;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;

/** Draws single frames of one character: near limbs over those behind, with marks for planted feet. */
final class FigurePainter {
    // In pixels.
    private static final double RIM = 1;
    private static final double THINNEST = 0.9;

    /** Of a skull whose size the skeleton does not tell, in heights of the character. */
    private static final double HEAD_RADIUS = 0.055;

    private final Rig rig;
    private final Clip clip;
    private final double size; // of the character, in the skeleton's unit
    private final Camera camera;
    private final double floor; // along up, in the skeleton's unit
    private final List<FigureLimbs.Limb> limbs;
    private final FootTracks feet;
    private final FootContacts contacts;
    private final Pose pose;
    private final WorldPose world;
    private final double[] reference; // (joint, 4) wxyz, world, of the reference pose

    FigurePainter(SheetRow row, Camera camera, double floor) {
        rig = row.rig();
        clip = row.clip();
        size = row.size();
        this.camera = camera;
        this.floor = floor;
        limbs = FigureLimbs.of(rig);
        feet = FootTracks.of(clip, rig.roles());
        contacts = FootContacts.detect(feet, rig.up(), size, ContactSettings.DEFAULT);
        pose = new Pose(clip.skeleton());
        world = new WorldPose(clip.skeleton());
        reference = WorldPose.of(rig.referencePose()).rotations();
    }

    /** Draws a frame with the point of the floor below the hips at the origin of {@code g}. */
    void paint(int frame, Graphics2D g) {
        clip.read(frame, pose);
        world.update(pose);
        Vec3 origin = below();
        paintShadow(g);
        paintContacts(frame, origin, g);
        limbs.stream().sorted(Comparator.comparingDouble(this::depth)).forEach(limb -> paintLimb(limb, origin, g));
        paintHead(origin, g);
    }

    /** Returns how far to the right of the world's origin the body is in a frame, in pixels. */
    double offsetToTheRight(int frame) {
        clip.read(frame, pose);
        world.update(pose);
        return camera.x(below());
    }

    /** Returns the point of the floor below the hips. */
    private Vec3 below() {
        int hips = rig.roles().joint(BodyPart.HIPS, Side.CENTER);
        if (hips == Skeleton.NONE) {
            List<Integer> trunk = rig.chains()
                    .of(ChainKind.TRUNK)
                    .flatMap(chain -> chain.joints().stream())
                    .toList();
            return trunk.isEmpty() ? onFloor(world.position(0)) : onFloor(middle(trunk));
        }
        return onFloor(world.position(hips));
    }

    private Vec3 middle(List<Integer> joints) {
        Vec3 sum = Vec3.ZERO;
        for (int joint : joints) {
            sum = sum.plus(world.position(joint));
        }
        return sum.times(1.0 / joints.size());
    }

    private Vec3 onFloor(Vec3 point) {
        return point.plus(rig.up().times(floor - rig.up().dot(point)));
    }

    private void paintShadow(Graphics2D g) {
        double across = 0.17 * size * camera.scale();
        g.setColor(Palette.SHADOW);
        g.fill(disc(0, 0, across, across * camera.floorFlattening()));
    }

    private void paintContacts(int frame, Vec3 origin, Graphics2D g) {
        double radius = 0.026 * size * camera.scale();
        g.setColor(Palette.CONTACT);
        g.setStroke(new BasicStroke((float) radius, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Side side : new Side[] {Side.LEFT, Side.RIGHT}) {
            FootPoint heel = FootPoint.heel(side);
            FootPoint toe = FootPoint.toe(side);
            for (FootPoint point : new FootPoint[] {heel, toe}) {
                if (contacts.at(point, frame)) {
                    Vec3 at = onFloor(feet.position(point, frame)).minus(origin);
                    g.fill(disc(camera.x(at), camera.y(at), radius, 0.6 * radius));
                }
            }
            if (contacts.at(heel, frame) && contacts.at(toe, frame)) {
                Vec3 a = onFloor(feet.position(heel, frame)).minus(origin);
                Vec3 b = onFloor(feet.position(toe, frame)).minus(origin);
                g.draw(new Line2D.Double(camera.x(a), camera.y(a), camera.x(b), camera.y(b)));
            }
        }
    }

    private double depth(FigureLimbs.Limb limb) {
        return limb.bones().stream()
                .mapToDouble(bone -> camera.depth(world.position(bone.end())))
                .average()
                .orElse(0);
    }

    /** A rim of paper around each limb sets it off from what it crosses, and what is further back is paler. */
    private void paintLimb(FigureLimbs.Limb limb, Vec3 origin, Graphics2D g) {
        g.setColor(Palette.PAPER);
        limb.bones().forEach(bone -> g.fill(outline(bone, origin, RIM)));
        double behind = (camera.depth(origin) - depth(limb)) / size;
        g.setColor(Palette.faded(Palette.of(limb.side()), Math.max(0, Math.min(0.4, 1.5 * behind))));
        limb.bones().forEach(bone -> g.fill(outline(bone, origin, 0)));
    }

    private Area outline(FigureLimbs.Bone bone, Vec3 origin, double rim) {
        Vec3 start = world.position(bone.start()).minus(origin);
        Vec3 end = world.position(bone.end()).minus(origin);
        double unit = size * camera.scale();
        return limb(
                camera.x(start),
                camera.y(start),
                Math.max(THINNEST, bone.startRadius() * unit) + rim,
                camera.x(end),
                camera.y(end),
                Math.max(THINNEST, bone.endRadius() * unit) + rim);
    }

    private void paintHead(Vec3 origin, Graphics2D g) {
        int head = rig.roles().joint(BodyPart.HEAD, Side.CENTER);
        if (head == Skeleton.NONE) {
            return;
        }
        double[] rotation = new double[4]; // from the reference pose
        Quat.multiplyInverse(world.rotations(), 4 * head, reference, 4 * head, rotation, 0);
        double skull = headRadius(head);
        Vec3 center = world.position(head)
                .minus(origin)
                .plus(Quat.rotate(rotation, 0, rig.up()).times(skull));
        Vec3 nose = center.plus(Quat.rotate(rotation, 0, rig.forward()).times(1.4 * skull));
        double radius = 0.95 * skull * camera.scale();
        g.setColor(Palette.PAPER);
        g.fill(disc(camera.x(center), camera.y(center), radius + 1, radius + 1));
        g.setColor(Palette.of(Side.CENTER));
        g.fill(limb(camera.x(center), camera.y(center), 0.45 * radius, camera.x(nose), camera.y(nose), 0.1 * radius));
        g.fill(disc(camera.x(center), camera.y(center), radius, radius));
    }

    /** Returns half of the distance from the skull's joint to its tip, in the skeleton's unit. */
    private double headRadius(int head) {
        return clip.skeleton().endSites().stream()
                .filter(site -> site.joint() == head)
                .mapToDouble(site -> 0.5 * site.offset().length())
                .filter(radius -> radius > 0.03 * size && radius < 0.12 * size)
                .findFirst()
                .orElse(HEAD_RADIUS * size);
    }

    private static Area limb(double x1, double y1, double r1, double x2, double y2, double r2) {
        Area area = new Area(disc(x1, y1, r1, r1));
        area.add(new Area(disc(x2, y2, r2, r2)));
        double length = Math.hypot(x2 - x1, y2 - y1);
        if (length > 1e-6) {
            double nx = (y1 - y2) / length;
            double ny = (x2 - x1) / length;
            Path2D.Double quad = new Path2D.Double();
            quad.moveTo(x1 + r1 * nx, y1 + r1 * ny);
            quad.lineTo(x2 + r2 * nx, y2 + r2 * ny);
            quad.lineTo(x2 - r2 * nx, y2 - r2 * ny);
            quad.lineTo(x1 - r1 * nx, y1 - r1 * ny);
            quad.closePath();
            area.add(new Area(quad));
        }
        return area;
    }

    private static Ellipse2D.Double disc(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }
}
