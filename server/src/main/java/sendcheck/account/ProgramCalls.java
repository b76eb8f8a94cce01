package sendcheck.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sendcheck.door.Account;
import sendcheck.door.AccountsOnly;
import sendcheck.door.Door;
import sendcheck.door.Problem;
import sendcheck.door.Refused;
import sendcheck.json.BadInput;
import sendcheck.json.Json;
import sendcheck.list.ProgramBody;
import sendcheck.list.ProgramCsv;
import sendcheck.list.ProgramJson;
import sendcheck.list.Reimport;
import sendcheck.program.Program;
import sendcheck.program.ProgramList;

/** The program list. */
@AccountsOnly
@Controller(Door.API + "/programs")
public class ProgramCalls {
    private final Editing editing;

    public ProgramCalls(Editing editing) {
        this.editing = editing;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ProgramList")
    public record ListBody(List<ProgramBody> programs) {
        static ListBody of(List<Program> programs) {
            return new ListBody(programs.stream().map(ProgramBody::of).toList());
        }
    }

    /**
     * What a new list changes, or would change.
     *
     * @param columns how the columns of a CSV file were understood; empty for JSON
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ProgramListChange")
    public record Change(
            boolean dryRun,
            List<ProgramCsv.Column> columns,
            List<ProgramBody> programs,
            List<ProgramBody> added,
            List<ProgramBody> changed,
            List<ProgramBody> removed) {
        static Change of(boolean dryRun, List<ProgramCsv.Column> columns, Reimport reimport) {
            return new Change(
                    dryRun,
                    columns,
                    ListBody.of(reimport.programs()).programs(),
                    ListBody.of(reimport.added()).programs(),
                    ListBody.of(reimport.changed()).programs(),
                    ListBody.of(reimport.removed()).programs());
        }
    }

    @Get
    @Operation(
            operationId = "getPrograms",
            summary = "The program list",
            parameters =
                    @Parameter(
                            name = HttpHeaders.IF_NONE_MATCH,
                            in = ParameterIn.HEADER,
                            description = Tags.HAS_IT,
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "As it is now",
            headers = @Header(name = HttpHeaders.ETAG, description = Tags.VERSION, schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ListBody.class)))
    @ApiResponse(responseCode = "304", description = "It is what the client has")
    public HttpResponse<ListBody> getPrograms(
            @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Account account) {
        Standing standing = editing.standing(account);
        return Tags.tagged(
                request, standing.programsTag(), ListBody.of(standing.programs().programs()));
    }

    @Put
    @Operation(
            operationId = "putPrograms",
            summary = "Replace the program list, whole or not at all",
            parameters =
                    @Parameter(
                            name = HttpHeaders.IF_MATCH,
                            in = ParameterIn.HEADER,
                            description = Tags.MUST_BE,
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "Done",
            headers = @Header(name = HttpHeaders.ETAG, description = Tags.VERSION, schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Change.class)))
    @ApiResponse(
            responseCode = "412",
            description = Tags.NOT_IT,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ListBody.class)))
    public HttpResponse<Change> putPrograms(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Account account,
            @QueryValue @Nullable @Schema(type = "boolean", defaultValue = "false") String dryRun,
            @Body byte[] body) {
        return replace(request, account, dryRun, List.of(), ProgramJson.read(Json.parse(Door.measured(request, body))));
    }

    @Put
    @Consumes("text/csv")
    @Operation(
            operationId = "putProgramsCsv",
            summary = "Replace the program list from a spreadsheet's CSV",
            parameters =
                    @Parameter(
                            name = HttpHeaders.IF_MATCH,
                            in = ParameterIn.HEADER,
                            description = Tags.MUST_BE,
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "Done",
            headers = @Header(name = HttpHeaders.ETAG, description = Tags.VERSION, schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Change.class)))
    @ApiResponse(
            responseCode = "412",
            description = Tags.NOT_IT,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @RequestBody(required = true, content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    public HttpResponse<Change> putProgramsCsv(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Account account,
            @QueryValue @Nullable @Schema(type = "boolean", defaultValue = "false") String dryRun,
            @Body byte[] body) {
        List<Reimport.Row> rows = ProgramCsv.read(Door.measured(request, body));
        return replace(request, account, dryRun, ProgramCsv.columns(body), rows);
    }

    /** A wish that is not understood replaces nothing. */
    private static boolean dryRun(@Nullable String wish) {
        return switch (wish == null ? "false" : wish) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadInput("/dryRun", "This must be true or false.");
        };
    }

    private HttpResponse<Change> replace(
            HttpRequest<?> request,
            Account account,
            @Nullable String wish,
            List<ProgramCsv.Column> columns,
            List<Reimport.Row> rows) {
        boolean dryRun = dryRun(wish);
        Standing before = editing.standing(account);
        if (dryRun) {
            Tags.requireMatch(request, before.programsTag());
            return HttpResponse.ok(
                    Change.of(true, columns, Reimport.of(before.programs().programs(), before.former(), rows)));
        }
        List<Reimport> done = new ArrayList<>();
        Standing after = editing.programs(account, request, seen -> {
            Reimport reimport = Reimport.of(seen.programs().programs(), seen.former(), rows);
            done.add(reimport);
            return reimport.programs();
        });
        return HttpResponse.ok(Change.of(false, columns, done.get(done.size() - 1)))
                .header(HttpHeaders.ETAG, after.programsTag());
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "addProgram",
            summary = "Add one program",
            parameters =
                    @Parameter(
                            name = HttpHeaders.IF_MATCH,
                            in = ParameterIn.HEADER,
                            description = Tags.MUST_BE,
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            headers = @Header(name = HttpHeaders.ETAG, description = Tags.VERSION, schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProgramBody.class)))
    @ApiResponse(
            responseCode = "412",
            description = Tags.NOT_IT,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProgramBody.class)))
    public HttpResponse<ProgramBody> addProgram(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Account account,
            @Body byte[] body) {
        Program program = ProgramBody.read(Json.parse(Door.measured(request, body)));
        List<Program> added = new ArrayList<>();
        Standing after = editing.programs(account, request, seen -> {
            List<Program> old = seen.programs().programs();
            if (seen.programs().byId(program.id()).isPresent()) {
                throw new Refused(
                        Problem.of(HttpStatus.CONFLICT, "known-program", "A program with this id is on the list."));
            }
            List<Reimport.Row> rows = new ArrayList<>();
            old.forEach(each -> rows.add(new Reimport.Row("the list", each)));
            rows.add(new Reimport.Row("/id", program));
            List<Program> list = Reimport.of(old, seen.former(), rows).programs();
            added.add(list.get(list.size() - 1));
            return list;
        });
        return HttpResponse.created(ProgramBody.of(added.get(added.size() - 1)))
                .header(HttpHeaders.ETAG, after.programsTag());
    }

    @Patch("/{id}")
    @Operation(
            operationId = "patchProgram",
            summary = "Change fields of a program; alias adds one name to those it has",
            parameters =
                    @Parameter(
                            name = HttpHeaders.IF_MATCH,
                            in = ParameterIn.HEADER,
                            description = Tags.MUST_BE,
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "200",
            description = "Done",
            headers = @Header(name = HttpHeaders.ETAG, description = Tags.VERSION, schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProgramBody.class)))
    @ApiResponse(
            responseCode = "412",
            description = Tags.NOT_IT,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProgramBody.class)))
    public HttpResponse<ProgramBody> patchProgram(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Account account,
            String id,
            @Body byte[] body) {
        Json patch = Json.parse(Door.measured(request, body));
        List<Program> patched = new ArrayList<>();
        Standing after = editing.programs(account, request, seen -> {
            ProgramList old = seen.programs();
            Program program = old.byId(id).orElseThrow(ProgramCalls::unknown);
            Program now = withAlias(ProgramBody.read(ProgramBody.tree(program).patchedWith(patch)), patch);
            if (!now.id().equals(id)) {
                throw patch.get("id").bad("A program's id cannot be changed.");
            }
            List<Reimport.Row> rows = new ArrayList<>();
            old.programs().stream()
                    .filter(each -> !each.id().equals(id))
                    .forEach(each -> rows.add(new Reimport.Row("another one on the list", each)));
            rows.add(new Reimport.Row("", now));
            Reimport.refuseTwins(rows);
            patched.add(now);
            return old.programs().stream()
                    .map(each -> each.id().equals(id) ? now : each)
                    .toList();
        });
        return HttpResponse.ok(ProgramBody.of(patched.get(patched.size() - 1)))
                .header(HttpHeaders.ETAG, after.programsTag());
    }

    private static Program withAlias(Program program, Json patch) {
        String alias = patch.text("alias").strip();
        if (alias.isEmpty()) {
            return program;
        }
        Set<String> aliases = new LinkedHashSet<>(program.aliases());
        aliases.add(alias);
        return ProgramBody.read(
                ProgramBody.tree(program).patchedWith(Json.of(java.util.Map.of("aliases", List.copyOf(aliases)))));
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteProgram",
            summary = "Take a program out; its contacts stay",
            parameters =
                    @Parameter(
                            name = HttpHeaders.IF_MATCH,
                            in = ParameterIn.HEADER,
                            description = Tags.MUST_BE,
                            schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "204",
            description = "Taken out",
            headers = @Header(name = HttpHeaders.ETAG, description = Tags.VERSION, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "412",
            description = Tags.NOT_IT,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public HttpResponse<?> deleteProgram(
            @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Account account, String id) {
        Standing after = editing.programs(account, request, seen -> {
            ProgramList old = seen.programs();
            if (old.byId(id).isEmpty()) {
                throw unknown();
            }
            return old.programs().stream().filter(each -> !each.id().equals(id)).toList();
        });
        return HttpResponse.noContent().header(HttpHeaders.ETAG, after.programsTag());
    }

    private static Refused unknown() {
        return new Refused(Problem.of(HttpStatus.NOT_FOUND, "unknown-program", "No program on the list has this id."));
    }
}
