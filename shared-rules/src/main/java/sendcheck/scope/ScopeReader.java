package sendcheck.scope;

import sendcheck.draft.Draft;
import sendcheck.program.Correspondence;

/** Decides {@link Scope}. */
public final class ScopeReader {
    /** Never {@link Scope#NEEDS_TEXT}. */
    public Scope of(Draft draft, Correspondence correspondence) {
        return correspondence.reachesListed() ? Scope.PROGRAM_MAIL : Scope.PERSONAL;
    }
}
