package dev.limber.io.samples;

import dev.limber.io.fbx.tree.FbxDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** One small file of each format. */
public final class SmallFiles {
    private static final String GLTF = """
            {"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],
            "nodes":[{"name":"armature","scale":[2,2,2],"children":[1,4]},
             {"name":"hips","translation":[0,1,0],"children":[2]},
             {"name":"spine","translation":[0,0.2,0],"rotation":[0,0.6,0,0.8],"children":[3]},
             {"name":"head","translation":[0.1,0,0.5]},{"name":"body","mesh":0,"skin":0}],
            "skins":[{"joints":[1,2,3]}],
            "meshes":[{"primitives":[{"attributes":{"POSITION":0,"JOINTS_0":1,"WEIGHTS_0":2}}]}],
            "animations":[{"name":"a","samplers":[{"input":3,"output":4}],
             "channels":[{"sampler":0,"target":{"node":2,"path":"rotation"}}]}],
            "buffers":[{"byteLength":136,"uri":"data:application/octet-stream;base64,%s"}],
            "bufferViews":[{"buffer":0,"byteLength":136}],
            "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3"},
             {"bufferView":0,"byteOffset":36,"componentType":5121,"count":3,"type":"VEC4"},
             {"bufferView":0,"byteOffset":48,"componentType":5126,"count":3,"type":"VEC4"},
             {"bufferView":0,"byteOffset":96,"componentType":5126,"count":2,"type":"SCALAR"},
             {"bufferView":0,"byteOffset":104,"componentType":5126,"count":2,"type":"VEC4"}]}
            """;

    /** An arm with a pre-rotation and a fore-arm with a rotation pivot; %s: unit scale, up axis. */
    private static final String FBX = """
            ; FBX 7.4.0 project file
            FBXHeaderExtension:  {
            	FBXHeaderVersion: 1003
            	FBXVersion: 7400
            }
            GlobalSettings:  {
            	Version: 1000
            	Properties70:  {
            		P: "UpAxis", "int", "Integer", "",1
            		P: "UpAxisSign", "int", "Integer", "",1
            		P: "FrontAxis", "int", "Integer", "",2
            		P: "FrontAxisSign", "int", "Integer", "",1
            		P: "CoordAxis", "int", "Integer", "",0
            		P: "CoordAxisSign", "int", "Integer", "",1
            		P: "UnitScaleFactor", "double", "Number", "",%s
            	}
            }
            Objects:  {
            	Model: 1, "Model::arm", "LimbNode" {
            		Version: 232
            		Properties70:  {
            			P: "RotationActive", "bool", "", "",1
            			P: "PreRotation", "Vector3D", "Vector", "",0,0,90
            			P: "Lcl Translation", "Lcl Translation", "", "A",0,10,0
            			P: "Lcl Rotation", "Lcl Rotation", "", "A",0,0,90
            		}
            	}
            	Model: 2, "Model::forearm", "LimbNode" {
            		Version: 232
            		Properties70:  {
            			P: "RotationPivot", "Vector3D", "Vector", "",0,1,0
            			P: "RotationActive", "bool", "", "",1
            			P: "Lcl Translation", "Lcl Translation", "", "A",5,0,0
            			P: "Lcl Rotation", "Lcl Rotation", "", "A",0,0,180
            		}
            	}
            }
            Connections:  {
            	C: "OO",1,0
            	C: "OO",2,1
            }
            """;

    private static final String ASF = """
            # made by hand
            :version 1.10
            :units
              length 0.45
              angle deg
            :root
               order TX TY TZ RX RY RZ
               axis XYZ
               position 0 0 0
               orientation 0 0 0
            :bonedata
              begin
                 id 1
                 name thigh
                 direction 0 -2 0
                 length 4
                 axis 0 0 90 XYZ
                 dof rx
                 limits (-160.0 20.0)
              end
              begin
                 name shin
                 direction 0 -1 0
                 length 3
                 axis 0 0 0 XYZ
              end
            :hierarchy
              begin
                root thigh
                thigh shin
              end
            """;

    private SmallFiles() {}

    /** A skinned triangle on three bones with an animation of one second. */
    public static Path gltf(Path folder) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(136).order(ByteOrder.LITTLE_ENDIAN);
        for (float f : new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0}) {
            data.putFloat(f);
        }
        data.put(new byte[] {0, 1, 0, 0, 1, 2, 0, 0, 2, 0, 0, 0});
        for (float f :
                new float[] {0.5f, 0.5f, 0, 0, 0.25f, 0.75f, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0.6f, 0, 0.8f}) {
            data.putFloat(f);
        }
        String base64 = Base64.getEncoder().encodeToString(data.array());
        return Files.writeString(folder.resolve("small.gltf"), GLTF.replace("%s", base64));
    }

    /** Returns the text of an FBX file in units of so many centimetres. */
    public static String asciiFbx(int unit) {
        return FBX.replace("%s", String.valueOf(unit));
    }

    public static Path asciiFbx(Path folder) throws IOException {
        return Files.writeString(folder.resolve("small.fbx"), asciiFbx(1));
    }

    /** The same in binary. */
    public static Path binaryFbx(Path folder) throws IOException {
        byte[] ascii = asciiFbx(1).getBytes(StandardCharsets.US_ASCII);
        return Files.write(
                folder.resolve("binary.fbx"), FbxDocument.parse(ascii).as(true).bytes());
    }

    public static Path asf(Path folder) throws IOException {
        return Files.writeString(folder.resolve("small.asf"), ASF);
    }

    /** A motion of the ASF file's skeleton. */
    public static Path amc(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("small_01.amc"),
                "# small\n:FULLY-SPECIFIED\n:DEGREES\n1\nroot 1 2 3 10 20 30\nthigh 45\n2\nroot 1 2 4 10 20 30\nthigh 50\n");
    }
}
