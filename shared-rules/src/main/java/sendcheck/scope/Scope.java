package sendcheck.scope;

/** Whether a draft is program mail; personal mail is never touched (rulebook, "Scope"). */
public enum Scope {
    PROGRAM_MAIL,
    PERSONAL,
    /** Recipients alone do not tell. */
    NEEDS_TEXT
}
