package sendcheck.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import sendcheck.account.Accounts;
import sendcheck.check.Judgement;
import sendcheck.door.Account;
import sendcheck.door.AccountsOnly;
import sendcheck.door.Door;
import sendcheck.rule.RuleCard;
import sendcheck.rule.Severity;

/** What the service says of itself. */
@AccountsOnly
@Controller(Door.API)
public class ServiceCalls {
    private final Judgement judgement;
    private final Accounts accounts;
    private final PrometheusMeterRegistry metrics;

    public ServiceCalls(Judgement judgement, Accounts accounts, PrometheusMeterRegistry metrics) {
        this.judgement = judgement;
        this.accounts = accounts;
        this.metrics = metrics;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Rules")
    public record Rules(Versions versions, List<RuleAnswer> rules) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Versions")
    public record Versions(String service, String rules) {}

    /** @param on whether the applicant left it on */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Rule")
    public record RuleAnswer(String id, List<String> severities, String title, String why, String source, boolean on) {}

    @Get("/rules")
    @Operation(operationId = "rules", summary = "The rule catalogue")
    public Rules rules(@Parameter(hidden = true) Account account) {
        Set<String> off = accounts.standing(account.id()).profile().disabledRules();
        return new Rules(
                new Versions(Version.SERVICE, Version.RULES),
                judgement.judge().rules().stream()
                        .map(rule ->
                                answer(rule.card(), !off.contains(rule.card().id())))
                        .toList());
    }

    private static RuleAnswer answer(RuleCard card, boolean on) {
        return new RuleAnswer(
                card.id(),
                card.severities().stream().map(Severity::label).toList(),
                card.title(),
                card.why(),
                card.source(),
                on);
    }

    @Get("/metrics")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "metrics", summary = "Figures for Prometheus")
    public String metrics() {
        return metrics.scrape();
    }

    @Get("/openapi.yaml")
    @Produces("application/yaml")
    @Operation(operationId = "openapi", summary = "This description")
    public String openapi() {
        try (InputStream in = ServiceCalls.class.getResourceAsStream("/META-INF/swagger/sendcheck.yml")) {
            if (in == null) {
                throw new IllegalStateException("the build makes this file");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
