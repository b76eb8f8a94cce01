package sendcheck.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendcheck.applicant.Profile;
import sendcheck.json.Json;
import sendcheck.list.ProgramBody;
import sendcheck.profile.ProfileBody;
import sendcheck.program.Program;
import sendcheck.program.ProgramList;

/**
 * Profiles and program lists. What a check needs is kept prepared in memory.
 *
 * <p>A writer commits first and invalidates then; Caffeine lets an invalidation wait for a load that is under way, so that nothing stale stays.
 */
@Singleton
public class Accounts {
    private static final int MOST_KEPT = 1_000;

    private final AccountRows accounts;
    private final ProgramRows programs;
    private final ObjectMapper json;
    private final Cache<String, Standing> standings =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    public Accounts(AccountRows accounts, ProgramRows programs, ObjectMapper json) {
        this.accounts = accounts;
        this.programs = programs;
        this.json = json;
    }

    /** Opens a fresh, empty account unless there is one. */
    public void open(String account) {
        accounts.add(account, UUID.randomUUID().toString().substring(0, 8), write(ProfileBody.of(Profile.unknown())));
    }

    public Standing standing(String account) {
        Standing standing = standings.get(account, this::load);
        return standing;
    }

    /**
     * Does something with what is known of an account, and once more if the account turned out to be another one: removed and opened anew, here or
     * on another node. What counts is the one that is there now.
     */
    public <T> T withStanding(String account, Function<Standing, T> work) {
        try {
            return work.apply(standing(account));
        } catch (Changed e) {
            changed(account);
            return work.apply(standing(account));
        }
    }

    private Standing load(String account) {
        AccountRow row = accounts.findById(account).orElseThrow(Changed::new);
        Map<Boolean, List<Program>> byListed = programs.findByAccountIdOrderByPlace(account).stream()
                .collect(Collectors.partitioningBy(
                        ProgramRow::listed,
                        Collectors.mapping(each -> ProgramBody.read(parse(each.content())), Collectors.toList())));
        return new Standing(
                row.epoch(),
                row.profileVersion(),
                ProfileBody.read(parse(row.profile())).profile(),
                row.programsVersion(),
                new ProgramList(byListed.getOrDefault(true, List.of())),
                List.copyOf(byListed.getOrDefault(false, List.of())));
    }

    /** @throws Changed if the profile is not what {@code seen} shows any more */
    @Transactional
    public void storeProfile(String account, Standing seen, ProfileBody profile) {
        if (accounts.updateProfile(account, write(profile), seen.profileVersion()) == 0) {
            throw new Changed();
        }
    }

    /** @throws Changed if the list is not what {@code seen} shows any more */
    @Transactional
    public void storePrograms(String account, Standing seen, List<Program> list) {
        if (accounts.updateProgramsVersion(account, seen.programsVersion()) == 0) {
            throw new Changed();
        }
        programs.removeAll(account);
        List<ProgramRow> rows = new ArrayList<>();
        for (Program program : list) {
            rows.add(row(account, program, rows.size(), true));
        }
        Set<String> listed = list.stream().map(Program::id).collect(Collectors.toSet());
        Stream.concat(seen.programs().programs().stream(), seen.former().stream())
                .filter(program -> !listed.contains(program.id()))
                .forEach(program -> rows.add(row(account, program, rows.size(), false)));
        if (!rows.isEmpty()) {
            programs.saveAll(rows);
        }
        programs.forgetFormerWithoutContacts(account);
    }

    private ProgramRow row(String account, Program program, int place, boolean listed) {
        return new ProgramRow(
                UUID.randomUUID().toString(), account, program.id(), place, write(ProgramBody.of(program)), listed);
    }

    /** Forgets what is prepared; to be called after a change was committed. */
    public void changed(String account) {
        standings.invalidate(account);
    }

    /** Removes all that is stored about an account, and opens it anew. */
    @Transactional
    public void renew(String account) {
        accounts.remove(account);
        open(account);
    }

    /** The ETag of the contact log. */
    public String contactsTag(String account) {
        AccountRow row = accounts.findById(account).orElseThrow(Changed::new);
        return "\"" + row.epoch() + "-" + row.contactsVersion() + "\"";
    }

    private static Json parse(String stored) {
        return Json.parse(stored.getBytes(StandardCharsets.UTF_8));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
