package sendcheck.door;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

/** Hands a controller the account that the door found. */
@Singleton
final class AccountArgument implements TypedRequestArgumentBinder<Account> {
    @Override
    public Argument<Account> argumentType() {
        return Argument.of(Account.class);
    }

    @Override
    public BindingResult<Account> bind(ArgumentConversionContext<Account> context, HttpRequest<?> request) {
        return () -> request.getAttribute(Door.ACCOUNT, String.class).map(Account::new);
    }
}
