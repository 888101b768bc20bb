package dev.limber.retarget;

/** How sure the check of results is that something is wrong. */
public enum Severity {
    /** Just beyond its limit, or of no size: worth a look. */
    DOUBTFUL,
    /** Far beyond its limit, or wrong whatever its size. */
    WRONG;

    /**
     * How many times its limit a finding is that is hardly ever about a good result: of the 356 good ones of
     * docs/tables/check.md, 16 have findings and 3 have one beyond this, while most results that were broken on purpose have.
     */
    private static final double FAR = 1.5;

    static Severity of(Finding finding) {
        return switch (finding.kind()) {
            case CROSSED, LOST, LIMBLESS -> WRONG;
            default -> finding.excess() >= FAR ? WRONG : DOUBTFUL;
        };
    }
}
