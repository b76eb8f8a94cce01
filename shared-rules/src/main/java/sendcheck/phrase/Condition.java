package sendcheck.phrase;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import sendcheck.program.ContactPolicy;
import sendcheck.program.Correspondence;
import sendcheck.program.Program;
import sendcheck.rule.Situation;
import sendcheck.season.MatchWeek;
import sendcheck.yaml.Yaml;

/** What is true of a draft beside its words; a rule's file names it under {@code unless} or {@code louder}. */
enum Condition {
    /** It answers a message that a program wrote. */
    REPLY_TO_PROGRAM {
        @Override
        boolean holds(Situation situation) {
            return situation.correspondence().isReplyToProgram();
        }
    },
    /** The program wrote or called first, or the draft answers it. */
    OPENED {
        @Override
        boolean holds(Situation situation) {
            Correspondence correspondence = situation.correspondence();
            return correspondence.openedByUnlisted()
                    || correspondence.isReplyToProgram()
                    || correspondence.possiblePrograms().stream().anyMatch(correspondence::opened);
        }
    },
    /** The list says of every program addressed that it invites calls. */
    CALLS_INVITED {
        @Override
        boolean holds(Situation situation) {
            Collection<Program> programs = situation.correspondence().possiblePrograms();
            return !programs.isEmpty()
                    && programs.stream().allMatch(program -> program.contact() == ContactPolicy.CALLS_INVITED);
        }
    },
    /** The list says of a program addressed that it wants no calls. */
    NO_CALLS {
        @Override
        boolean holds(Situation situation) {
            return situation.correspondence().programs().stream()
                    .anyMatch(program -> program.contact() == ContactPolicy.NO_CALLS);
        }
    },
    /** It leaves after the communication window of its year: whoever has no position then may ask for one. */
    AFTER_SOAP {
        @Override
        boolean holds(Situation situation) {
            int year = situation.sendAt().atZone(MatchWeek.CLOCK).getYear();
            return !situation.sendAt().isBefore(MatchWeek.ofYear(year).windowCloses());
        }
    },
    /** Somebody writes for the applicant. */
    ADVOCATE {
        @Override
        boolean holds(Situation situation) {
            return situation.profile().advocate();
        }
    };

    abstract boolean holds(Situation situation);

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Condition of(Yaml yaml) {
        return Arrays.stream(values())
                .filter(condition -> condition.label().equals(yaml.text()))
                .findFirst()
                .orElseThrow(() -> yaml.bad("'" + yaml.text() + "' is none of "
                        + Arrays.stream(values()).map(Condition::label).collect(Collectors.joining(", "))));
    }

    static Set<Condition> all(Collection<Yaml> items) {
        return items.stream().map(Condition::of).collect(Collectors.toUnmodifiableSet());
    }
}
