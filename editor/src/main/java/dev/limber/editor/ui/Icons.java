package dev.limber.editor.ui;

/** Glyphs of the icon font, Font Awesome 5 solid. */
final class Icons {
    static final String PLAY = "\uf04b";
    static final String PAUSE = "\uf04c";
    static final String TO_START = "\uf048";
    static final String TO_END = "\uf051";
    static final String BACK = "\uf053";
    static final String FORTH = "\uf054";
    static final String OPEN = "\uf07c";
    static final String PERSON = "\uf183";
    static final String FILM = "\uf008";
    static final String LINK = "\uf0c1";
    static final String SLIDERS = "\uf1de";
    static final String KEY = "\uf084";
    static final String CURVES = "\uf201";
    static final String CLOCK = "\uf017";
    static final String WARNING = "\uf071";
    static final String KEYBOARD = "\uf11c";
    static final String CROSS = "\uf00d";
    static final String EXPORT = "\uf56e";
    static final String CAMERA = "\uf030";
    static final String CHART = "\uf201";

    private Icons() {}
}
