uniform mat4 g_WorldViewProjectionMatrix;

in vec3 inPosition;
in vec3 inNormal;
in vec4 inColor;
#ifdef JOINT_ROWS
uniform vec4 m_Joints[JOINT_ROWS];
in vec4 inHWBoneIndex;
in vec4 inHWBoneWeight;
#endif

out vec4 color;

const vec3 KEY = vec3(0.379, 0.758, 0.531); // unit, towards the light
const vec3 FILL = vec3(-0.784, 0.196, -0.588);

void main() {
    vec3 position = inPosition;
    vec3 normal = inNormal;
#ifdef JOINT_ROWS
    vec4 x = vec4(0.0);
    vec4 y = vec4(0.0);
    vec4 z = vec4(0.0);
    for (int i = 0; i < 4; i++) {
        int row = 3 * int(inHWBoneIndex[i]);
        x += inHWBoneWeight[i] * m_Joints[row];
        y += inHWBoneWeight[i] * m_Joints[row + 1];
        z += inHWBoneWeight[i] * m_Joints[row + 2];
    }
    vec4 bound = vec4(inPosition, 1.0);
    position = vec3(dot(x, bound), dot(y, bound), dot(z, bound));
    normal = normalize(vec3(dot(x.xyz, inNormal), dot(y.xyz, inNormal), dot(z.xyz, inNormal)));
#endif
    float light = 0.42 + 0.16 * normal.y
            + 0.62 * max(0.0, dot(normal, KEY))
            + 0.22 * max(0.0, dot(normal, FILL));
    color = vec4(inColor.rgb * light, inColor.a);
    gl_Position = g_WorldViewProjectionMatrix * vec4(position, 1.0);
#ifdef ON_TOP
    // The nearest fiftieth of the depth: before all else, yet in order among themselves.
    gl_Position.z = 0.02 * gl_Position.z - 0.98 * gl_Position.w;
#endif
}
