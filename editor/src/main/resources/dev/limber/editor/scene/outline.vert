uniform vec4 m_Rectangle; // left, bottom, right, top, from -1 to 1

in vec3 inPosition; // of the corner, from 0 to 1

void main() {
    gl_Position = vec4(mix(m_Rectangle.xy, m_Rectangle.zw, inPosition.xy), 0.0, 1.0);
}
