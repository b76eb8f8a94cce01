package sendcheck.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import sendcheck.door.Account;
import sendcheck.profile.ProfileBody;
import sendcheck.program.Program;
import sendcheck.store.Disk;

/** Changes to profile and list, one at a time: a change is made to what is there, or to what the client saw ({@code If-Match}), or not at all. */
@Singleton
public final class Editing {
    /** Without If-Match a change that met another one is made again on top of it. */
    private static final int TRIES = 10;

    private final Accounts accounts;
    private final Disk disk;

    public Editing(Accounts accounts, Disk disk) {
        this.accounts = accounts;
        this.disk = disk;
    }

    public Standing standing(Account account) {
        return accounts.standing(account.id());
    }

    public Standing profile(Account account, HttpRequest<?> request, ProfileBody profile) {
        return change(account, request, Standing::profileTag, seen -> {
            accounts.storeProfile(account.id(), seen, profile);
        });
    }

    /** @param edit the new list, from what is there */
    public Standing programs(Account account, HttpRequest<?> request, Function<Standing, List<Program>> edit) {
        return change(account, request, Standing::programsTag, seen -> {
            accounts.storePrograms(account.id(), seen, edit.apply(seen));
        });
    }

    private Standing change(
            Account account, HttpRequest<?> request, Function<Standing, String> tag, Consumer<Standing> store) {
        for (int left = TRIES; ; left--) {
            Standing seen = accounts.standing(account.id());
            boolean pinned = Tags.requireMatch(request, tag.apply(seen));
            try {
                store.accept(seen);
                break;
            } catch (Changed e) {
                if (pinned || left == 1) {
                    throw e;
                }
            } finally {
                accounts.changed(account.id());
            }
        }
        disk.settle();
        return accounts.standing(account.id());
    }
}
