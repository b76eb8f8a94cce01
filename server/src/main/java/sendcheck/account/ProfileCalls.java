package sendcheck.account;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import sendcheck.door.Account;
import sendcheck.door.AccountsOnly;
import sendcheck.door.Door;
import sendcheck.door.Problem;
import sendcheck.json.Json;
import sendcheck.profile.ProfileBody;

/** The applicant's own data. */
@AccountsOnly
@Controller(Door.API + "/profile")
public class ProfileCalls {
    private final Editing editing;

    public ProfileCalls(Editing editing) {
        this.editing = editing;
    }

    @Get
    @Operation(
            operationId = "getProfile",
            summary = "The applicant's profile",
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
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProfileBody.class)))
    @ApiResponse(responseCode = "304", description = "It is what the client has")
    public HttpResponse<ProfileBody> getProfile(
            @Parameter(hidden = true) HttpRequest<?> request, @Parameter(hidden = true) Account account) {
        Standing standing = editing.standing(account);
        return Tags.tagged(request, standing.profileTag(), ProfileBody.of(standing.profile()));
    }

    @Put
    @Operation(
            operationId = "putProfile",
            summary = "Replace the profile",
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
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProfileBody.class)))
    @ApiResponse(
            responseCode = "412",
            description = Tags.NOT_IT,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProfileBody.class)))
    public HttpResponse<ProfileBody> putProfile(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Account account,
            @Body byte[] body) {
        ProfileBody profile = ProfileBody.read(Json.parse(Door.measured(request, body)));
        Standing stored = editing.profile(account, request, profile);
        return HttpResponse.ok(ProfileBody.of(stored.profile())).header(HttpHeaders.ETAG, stored.profileTag());
    }
}
