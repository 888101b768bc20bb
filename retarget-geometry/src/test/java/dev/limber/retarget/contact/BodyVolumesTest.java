package dev.limber.retarget.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.limber.motion.EndSite;
import dev.limber.motion.Skin;
import dev.limber.motion.Vec3;
import dev.limber.motion.WorldPose;
import dev.limber.motion.rig.Rig;
import dev.limber.motion.sample.Mannequin;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyVolumesTest {
    @Test
    void everySampleRigHasEveryPartWithAndWithoutSkin() {
        for (Mannequin mannequin : Mannequin.all()) {
            Rig bones = Rig.of(mannequin.skeleton());
            for (Rig rig : List.of(bones, bones.withSkins(List.of(mannequin.skin())))) {
                BodyVolumes volumes = BodyVolumes.of(rig);
                assertEquals(Part.values().length, volumes.all().size(), mannequin.id());
                for (Volume volume : volumes.all()) {
                    double radius = Math.max(volume.startRadius(), volume.endRadius()) / volumes.unit();
                    assertTrue(radius > 0.005 && radius < 0.25, mannequin.id() + " " + volume.part() + " " + radius);
                }
            }
        }
    }

    @Test
    void limbsThatAreFittedLieUnderTheirSkin() {
        Mannequin mannequin = Touches.MANNEQUIN;
        BodyVolumes volumes = BodyVolumes.of(Touches.RIG);
        for (Part part : List.of(Part.LEFT_FOREARM, Part.RIGHT_UPPER_ARM, Part.LEFT_SHIN, Part.RIGHT_THIGH)) {
            Volume volume = volumes.of(part).orElseThrow();
            double off = 0;
            int count = 0;
            Skin skin = mannequin.skin();
            for (int vertex = 0; vertex < skin.vertexCount(); vertex++) {
                if (skin.joints()[4 * vertex] == volume.joint()) {
                    Vec3 at = skin.inJoint(vertex, volume.joint());
                    Vec3 bone = volume.end().minus(volume.start());
                    double t = at.minus(volume.start()).dot(bone) / bone.dot(bone);
                    if (t > 0.1 && t < 0.9) {
                        double radius = volume.startRadius() + t * (volume.endRadius() - volume.startRadius());
                        off += Math.abs(
                                at.minus(volume.start()).minus(bone.times(t)).length() - radius);
                        count++;
                    }
                }
            }
            assertTrue(count > 0 && off / count / volumes.unit() < 0.01, part + ": " + off / count / volumes.unit());
        }
    }

    @Test
    void partsOfBothSidesAreAlike() {
        for (Rig rig : List.of(Rig.of(Touches.MANNEQUIN.skeleton()), Touches.RIG)) {
            BodyVolumes volumes = BodyVolumes.of(rig);
            WorldPose world = WorldPose.of(rig.referencePose());
            Vec3 left = rig.up().cross(rig.forward());
            for (Part part : Part.values()) {
                if (part.name().startsWith("LEFT_")) {
                    Volume one = volumes.of(part).orElseThrow();
                    Volume other = volumes.of(Part.valueOf(part.name().replace("LEFT", "RIGHT")))
                            .orElseThrow();
                    assertEquals(one.startRadius(), other.startRadius(), 0.03 * volumes.unit(), part.name());
                    double sum = world.position(new EndSite(one.joint(), one.end()))
                            .plus(world.position(new EndSite(other.joint(), other.end())))
                            .dot(left);
                    assertEquals(0, sum / volumes.unit(), 0.03, part.name());
                }
            }
        }
    }

    @Test
    void aUsersOwnVolumeIsTakenAndOneWithoutARadiusIsRefused() {
        BodyVolumes volumes = BodyVolumes.of(Touches.RIG);
        Volume belly = volumes.of(Part.BELLY).orElseThrow();
        Volume fat = new Volume(
                Part.BELLY, belly.joint(), belly.start(), belly.end(), 2 * belly.startRadius(), 2 * belly.endRadius());
        assertEquals(fat, volumes.with(List.of(fat)).of(Part.BELLY).orElseThrow());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Volume(Part.BELLY, belly.joint(), belly.start(), belly.end(), 0, 1));
    }
}
