#ifdef JOINT_ROWS
#import "dev/limber/editor/scene/skinned.glsllib"
#endif
uniform mat4 g_WorldViewProjectionMatrix;

in vec3 inPosition;
in vec3 inNormal;

#ifdef BASE_COLOR
uniform vec4 m_BaseColor; // linear
#ifdef VERTEX_COLORS
in vec4 inTexCoord2; // linear
#endif
#else
in vec4 inColor; // sRGB
#endif
#ifdef BASE_COLOR_MAP
in vec2 inTexCoord;
out vec2 texturePlace;
out vec4 tint; // what the texture is multiplied with
#else
out vec4 color;
#endif

const vec3 KEY = vec3(0.379, 0.758, 0.531); // unit, towards the light
const vec3 FILL = vec3(-0.784, 0.196, -0.588);

#ifdef BASE_COLOR
vec3 encoded(vec3 lit) {
    vec3 l = clamp(lit, 0.0, 1.0);
    return mix(12.92 * l, 1.055 * pow(l, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, l));
}
#endif

void main() {
    vec3 position = inPosition;
    vec3 normal = inNormal;
#ifdef JOINT_ROWS
    vec4 x;
    vec4 y;
    vec4 z;
    mixRows(x, y, z);
    position = moved(x, y, z, vec4(inPosition, 1.0));
    normal = normalize(moved(x, y, z, vec4(inNormal, 0.0)));
#endif
    float key = max(0.0, dot(normal, KEY));
    float fill = max(0.0, dot(normal, FILL));
#ifdef BASE_COLOR
    // Linear: a sky above, a floor that throws light back, and the two lights.
    vec3 light = mix(vec3(0.17, 0.16, 0.15), vec3(0.36, 0.38, 0.42), 0.5 + 0.5 * normal.y)
            + key * vec3(0.80, 0.77, 0.72)
            + fill * vec3(0.12, 0.14, 0.18);
    vec4 base = m_BaseColor;
#ifdef VERTEX_COLORS
    base *= inTexCoord2;
#endif
    // Encoded here and not for each pixel: sRGB is nearly a power, and what is multiplied before it may be after it.
    vec4 lit = vec4(encoded(base.rgb * light), base.a);
#ifdef BASE_COLOR_MAP
    texturePlace = inTexCoord;
    tint = lit;
#else
    color = lit;
#endif
#else
    float shade = 0.42 + 0.16 * normal.y + 0.62 * key + 0.22 * fill;
    color = vec4(inColor.rgb * shade, inColor.a);
#endif
    gl_Position = g_WorldViewProjectionMatrix * vec4(position, 1.0);
#ifdef ON_TOP
    // The nearest fiftieth of the depth: before all else, yet in order among themselves.
    gl_Position.z = 0.02 * gl_Position.z - 0.98 * gl_Position.w;
#endif
}
