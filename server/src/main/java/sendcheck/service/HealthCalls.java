package sendcheck.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import sendcheck.door.Door;
import sendcheck.store.Disk;

/** Whether it is up: all that anybody without a token learns. */
@Controller(Door.API + "/health")
@ExecuteOn(TaskExecutors.BLOCKING)
public class HealthCalls {
    private final Disk disk;

    public HealthCalls(Disk disk) {
        this.disk = disk;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Health")
    public record Health(
            @Schema(allowableValues = {"up", "down"}) String status) {}

    @Get
    @Operation(operationId = "health", summary = "Up or down")
    public HttpResponse<Health> health() {
        if (disk.answers()) {
            return HttpResponse.ok(new Health("up"));
        }
        return HttpResponse.<Health>status(HttpStatus.SERVICE_UNAVAILABLE).body(new Health("down"));
    }
}
