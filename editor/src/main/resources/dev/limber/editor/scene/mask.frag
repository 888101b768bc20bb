in vec4 shares;
out vec4 fragment;

void main() {
    float most = max(max(shares.x, shares.y), shares.z);
    if (most < shares.w) {
        discard;
    }
    fragment = vec4(shares.x == most ? 1.0 : shares.y == most ? 2.0 / 3.0 : 1.0 / 3.0);
}
