package dev.limber.editor.ui.widget;

/** Glyphs of the icon font, Font Awesome 5 solid. */
public final class Icons {
    public static final String PLAY = "\uf04b";
    public static final String PAUSE = "\uf04c";
    public static final String TO_START = "\uf048";
    public static final String TO_END = "\uf051";
    public static final String BACK = "\uf053";
    public static final String FORTH = "\uf054";
    public static final String OPEN = "\uf07c";
    public static final String PERSON = "\uf183";
    public static final String FILM = "\uf008";
    public static final String LINK = "\uf0c1";
    public static final String TREE = "\uf0e8";
    public static final String SLIDERS = "\uf1de";
    public static final String KEY = "\uf084";
    public static final String CURVES = "\uf201";
    public static final String CLOCK = "\uf017";
    public static final String WARNING = "\uf071";
    public static final String KEYBOARD = "\uf11c";
    public static final String CROSS = "\uf00d";
    public static final String EXPORT = "\uf56e";
    public static final String CHECK = "\uf00c";
    public static final String CAMERA = "\uf030";
    public static final String CHART = "\uf201";

    private Icons() {}
}
