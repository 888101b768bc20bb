package dev.limber.retarget;

/** What one can change or look at when a result is doubtful. Programs with a window name their own controls for it. */
public enum Control {
    STRIDE(SettingOption.STRIDE.option()),
    PELVIS_HEIGHT(SettingOption.PELVIS_HEIGHT.option()),
    FOOT_SPREAD(SettingOption.FOOT_SPREAD.option()),
    LEG_IK(SettingOption.LEG_IK.option()),
    FOOT_CONTACTS("--contacts feet"),
    MANNER("--manner"),
    PROPS("--prop"),
    NAMING_PROFILE("--profile"),
    /** Which chain of the target follows which of the source, to be changed. */
    BINDING("--bind"),
    /** Which joint or chain follows which, to be looked at. */
    MAP("limber map"),
    /** What joints are taken for. */
    JOINTS("limber info"),
    /** Which chains a body has. */
    CHAINS("limber info");

    private final String option;

    Control(String option) {
        this.option = option;
    }

    /** Returns the option of the command line, or the command. */
    public String option() {
        return option;
    }
}
