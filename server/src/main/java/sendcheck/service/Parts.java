package sendcheck.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import jakarta.inject.Singleton;
import java.time.Clock;
import sendcheck.check.Judgement;
import sendcheck.door.Account;
import sendcheck.door.Keys;
import sendcheck.model.SentenceModel;
import sendcheck.receipt.Receipts;
import sendcheck.store.DataDirectory;

/** Parts of the service that are not made by annotation. */
@Factory
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Sendcheck",
                        version = "1",
                        description = "Checks an email to a residency program before it leaves."))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
final class Parts {
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(preDestroy = "close")
    @Singleton
    SentenceModel sentenceModel(DataDirectory data) {
        return new SentenceModel(data.model());
    }

    @Singleton
    Judgement judgement(SentenceModel secondOpinion) {
        return Judgement.ofRulebook(secondOpinion);
    }

    @Singleton
    Receipts receipts(DataDirectory data) {
        return new Receipts(data.receiptKey());
    }

    @Singleton
    Keys keys(DataDirectory data) {
        return new Keys(data.token(), Account.LOCAL.id());
    }

    @Singleton
    @Bean(typed = {PrometheusMeterRegistry.class, MeterRegistry.class})
    PrometheusMeterRegistry metrics() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }
}
