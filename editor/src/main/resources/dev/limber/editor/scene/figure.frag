#ifdef BASE_COLOR_MAP
uniform sampler2D m_BaseColorMap; // sRGB, as all colours here
in vec2 texturePlace;
in vec4 tint;
#else
in vec4 color;
#endif
#ifdef ALPHA_CUTOFF
uniform float m_AlphaCutoff;
#endif
out vec4 fragment;

void main() {
#ifdef BASE_COLOR_MAP
    fragment = texture(m_BaseColorMap, texturePlace) * tint;
#else
    fragment = color;
#endif
#ifdef ALPHA_CUTOFF
    if (fragment.a < m_AlphaCutoff) {
        discard;
    }
#elif defined(BASE_COLOR)
    fragment.a = 1.0;
#endif
}
