#ifdef BASE_COLOR
uniform vec4 m_BaseColor; // linear, as all colours here but the highlight
#ifdef BASE_COLOR_MAP
uniform sampler2D m_BaseColorMap;
in vec2 texturePlace;
#endif
#ifdef VERTEX_COLORS
in vec4 vertexColor;
#endif
#ifdef ALPHA_CUTOFF
uniform float m_AlphaCutoff;
#endif
in vec3 light;
in vec4 highlight; // sRGB, and how much of it
in float shade;
#else
in vec4 color;
#endif
out vec4 fragment;

#ifdef BASE_COLOR
vec3 encoded(vec3 lit) {
    vec3 l = clamp(lit, 0.0, 1.0);
    return mix(12.92 * l, 1.055 * pow(l, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, l));
}
#endif

void main() {
#ifdef BASE_COLOR
    vec4 base = m_BaseColor;
#ifdef BASE_COLOR_MAP
    base *= texture(m_BaseColorMap, texturePlace);
#endif
#ifdef VERTEX_COLORS
    base *= vertexColor;
#endif
#ifdef ALPHA_CUTOFF
    if (base.a < m_AlphaCutoff) {
        discard;
    }
#else
    base.a = 1.0;
#endif
    fragment = vec4(mix(encoded(base.rgb * light), highlight.rgb * shade, highlight.a), base.a);
#else
    fragment = color;
#endif
}
