package sendcheck.applicant;

import java.time.Instant;
import java.util.Optional;

/** A rule that the applicant silenced: for one program, or until a moment, or both. */
public record Mute(String rule, Optional<String> programId, Optional<Instant> until) {}
