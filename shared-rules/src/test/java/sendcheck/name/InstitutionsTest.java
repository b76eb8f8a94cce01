package sendcheck.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstitutionsTest {
    private static final List<KnownInstitution> TABLE = KnownInstitution.load();

    @Test
    void holdsAtLeastTheWellKnown() {
        assertThat(TABLE).hasSizeGreaterThanOrEqualTo(150);
        assertThat(TABLE).extracting(KnownInstitution::name).doesNotHaveDuplicates();
    }

    @Test
    void noNameIsMadeOfKindsAlone() {
        for (KnownInstitution institution : TABLE) {
            for (String name : institution.names()) {
                List<String> words = NameWords.ofName(name);
                assertThat(words.size() < 3 && NameForms.KINDS.containsAll(words))
                        .as(name)
                        .isFalse();
            }
        }
    }

    @Test
    void aFormIsWrongElsewhereOrNeverButNotBoth() {
        for (KnownInstitution institution : TABLE) {
            Set<List<String>> names = new HashSet<>();
            institution.names().forEach(name -> names.add(NameWords.ofName(name)));
            assertThat(institution.alsoCalled().stream().map(NameWords::ofName))
                    .as(institution.name())
                    .doesNotContainAnyElementsOf(names);
        }
    }

    @Test
    void domainsAreBareAndInLowerCase() {
        for (KnownInstitution institution : TABLE) {
            assertThat(institution.domains()).allMatch(domain -> domain.matches("[a-z0-9-]+(?:\\.[a-z0-9-]+)+"));
        }
    }
}
