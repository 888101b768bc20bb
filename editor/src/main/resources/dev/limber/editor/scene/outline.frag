uniform sampler2D m_Mask; // as large as the window
uniform float m_Width; // pixels
uniform vec4 m_Hovered; // colours, sRGB
uniform vec4 m_Selected;
uniform vec4 m_SelectedToo;
out vec4 fragment;

const int INNER = 8;
const int OUTER = 12;
const float SHADE = 0.7;
const float TURN = 6.2831853; // radians

float level(vec2 offset) {
    return texelFetch(m_Mask, ivec2(gl_FragCoord.xy + offset), 0).r;
}

void main() {
    float own = level(vec2(0.0));
    // What is higher about here has its line here, which fades in its last pixel.
    float highest = own;
    float lower = 0.0; // how many near points are lower
    for (int i = 0; i < INNER; i++) {
        float angle = TURN * float(i) / float(INNER);
        float there = level(max(1.0, 0.5 * m_Width) * vec2(cos(angle), sin(angle)));
        highest = max(highest, there);
        lower += there < own ? 1.0 : 0.0;
    }
    bool near = highest > own;
    float far = 0.0;
    for (int i = 0; i < OUTER; i++) {
        float angle = TURN * (float(i) + 0.5) / float(OUTER);
        float there = level(m_Width * vec2(cos(angle), sin(angle)));
        highest = max(highest, there);
        far += there > own ? 1.0 : 0.0;
    }
    bool outside = highest > own;
    // The part of a circle about a point that is over a straight edge, a pixel nearer than the circle is wide.
    float full = acos(1.0 - 1.0 / max(1.0, m_Width)) / (0.5 * TURN);
    float strength = near ? 1.0 : outside ? min(1.0, far / float(OUTER) / full) : lower / float(INNER);
    if (strength == 0.0) {
        discard;
    }
    // Inside along the line is a dark one, so that it stands out from a skin of its colour.
    vec4 color = !outside ? vec4(0.0, 0.0, 0.0, SHADE)
            : highest > 0.9 ? m_Hovered : highest > 0.5 ? m_Selected : m_SelectedToo;
    fragment = vec4(color.rgb, color.a * strength);
}
