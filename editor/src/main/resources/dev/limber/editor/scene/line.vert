uniform mat4 g_WorldViewProjectionMatrix;
uniform vec2 g_Resolution; // pixels of the view
uniform float m_Width; // pixels

in vec3 inPosition; // of this end
in vec3 inNormal; // where the other end is
in vec2 inTexCoord; // to which side this corner goes, -1 or 1, as seen from this end
in vec4 inColor;
out vec4 color;

void main() {
    vec4 here = g_WorldViewProjectionMatrix * vec4(inPosition, 1.0);
    vec4 there = g_WorldViewProjectionMatrix * vec4(inNormal, 1.0);
    // What is behind the nearest plane has no place in the view: the line begins at the plane.
    float near = here.z + here.w;
    float nearThere = there.z + there.w;
    if (near < 0.0 && nearThere > 0.0) {
        here = mix(here, there, near / (near - nearThere));
    } else if (nearThere < 0.0 && near > 0.0) {
        there = mix(there, here, nearThere / (nearThere - near));
    }
    vec2 along = (there.xy / there.w - here.xy / here.w) * g_Resolution;
    float length = max(1e-6, length(along));
    vec2 aside = vec2(-along.y, along.x) / length * inTexCoord.x * m_Width / g_Resolution;
    color = inColor;
    gl_Position = here + vec4(aside * here.w, 0.0, 0.0);
}
