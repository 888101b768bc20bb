#ifdef JOINT_ROWS
#import "dev/limber/editor/scene/skinned.glsllib"
#endif
uniform mat4 g_WorldViewProjectionMatrix;

in vec3 inPosition;
in vec4 inColor; // how much joints move this vertex: of each highlight the one that does most, last of those without
out vec4 shares;

void main() {
    vec3 position = inPosition;
#ifdef JOINT_ROWS
    vec4 x;
    vec4 y;
    vec4 z;
    mixRows(x, y, z);
    position = moved(x, y, z, vec4(inPosition, 1.0));
#endif
    shares = inColor;
    gl_Position = g_WorldViewProjectionMatrix * vec4(position, 1.0);
}
