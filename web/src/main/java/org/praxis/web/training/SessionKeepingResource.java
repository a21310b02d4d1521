package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.validation.Written;
import org.praxis.training.sessions.AttendanceKeeping;
import org.praxis.training.sessions.Marking;
import org.praxis.training.sessions.SessionDateDraft;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.sessions.SessionPlanning;
import org.praxis.training.sessions.SessionReading;
import org.praxis.training.sessions.view.SessionDateView;
import org.praxis.training.sessions.view.SheetView;
import org.praxis.web.api.Csv;
import org.praxis.web.problem.Renamed;

/** Dates of sessions, as those keep them who plan and give them. */
@Path("training")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class SessionKeepingResource {
  private static final String NEEDED = "platform.constraint.NotNull";

  @Inject SessionPlanning planning;
  @Inject SessionReading reading;
  @Inject AttendanceKeeping attendance;

  /**
   * A date as it is from now on.
   *
   * @param version that was read
   */
  public record SessionChange(@NotNull Long version, @NotNull SessionDateDraft date) {}

  /**
   * A date that does not take place.
   *
   * @param version that was read
   * @param reason for everybody who would have come
   */
  public record SessionCancellation(
      @NotNull Long version, @Written(max = SessionPlanning.LONGEST_REASON) String reason) {}

  /**
   * Who was there.
   *
   * @param marks of those of whom something is said
   * @param reason why marks are other ones than before; needed where one is
   */
  public record AttendanceMarks(
      @NotNull @Size(max = AttendanceKeeping.MOST_MARKS) List<Marking> marks,
      @Written(max = AttendanceKeeping.LONGEST_REASON, optional = true) String reason,
      Long version) {}

  /** Somebody came without a seat. */
  public record WalkIn(@NotNull PersonId person) {}

  @GET
  @Path("sessions/{id}/draft")
  @Operation(
      summary = "A date as it was planned, to be changed. For whoever looks after the track.")
  public SessionDateDraft draft(@PathParam("id") SessionDateId id) {
    return planning.draft(id);
  }

  @PUT
  @Path("sessions/{id}")
  @Operation(
      summary =
          "Change a date; everybody who comes hears of another time, place or trainer, and more seats move those who wait"
              + " up. Fewer seats than people who have one are refused. Send back the version that you read.")
  public SessionDateView change(@PathParam("id") SessionDateId id, SessionChange change) {
    needed(change, "date");
    needed(change.version(), "version");
    needed(change.date(), "date");
    Renamed.within("date", () -> planning.change(id, change.version(), change.date()));
    return reading.date(id);
  }

  @POST
  @Path("sessions/{id}/cancellation")
  @Operation(summary = "Cancel a date; everybody who would have come hears why.")
  public SessionDateView cancel(
      @PathParam("id") SessionDateId id, SessionCancellation cancellation) {
    needed(cancellation, "version");
    needed(cancellation.version(), "version");
    planning.cancel(id, cancellation.version(), cancellation.reason());
    return reading.date(id);
  }

  @GET
  @Path("sessions/{id}/attendance")
  @Operation(
      summary =
          "The attendance sheet, with every mark that was given. For whoever gives the date or looks after the track.")
  public SheetView sheet(@PathParam("id") SessionDateId id) {
    return attendance.sheet(id);
  }

  @PUT
  @Path("sessions/{id}/attendance")
  @Operation(
      summary =
          "Say who was there, from the beginning on; who is not named stays as they are. Who was there long enough has done"
              + " the step. A mark that is another one than before needs a reason.")
  public SheetView mark(@PathParam("id") SessionDateId id, AttendanceMarks marks) {
    needed(marks, "marks");
    needed(marks.marks(), "marks");
    attendance.mark(id, marks.marks(), marks.reason(), marks.version());
    return attendance.sheet(id);
  }

  @POST
  @Path("sessions/{id}/attendance/walk-ins")
  @Operation(
      summary =
          "Write somebody onto the sheet who learns on the track and came without a seat, from the beginning on; also where"
              + " all seats are taken. For whoever gives the date or looks after the track.")
  @APIResponse(responseCode = "200", description = "The sheet with them.")
  public SheetView add(@PathParam("id") SessionDateId id, WalkIn walkIn) {
    needed(walkIn, "person");
    needed(walkIn.person(), "person");
    attendance.add(id, walkIn.person());
    return attendance.sheet(id);
  }

  @GET
  @Path("sessions/{id}/attendance/csv")
  @Produces("text/csv")
  @Operation(
      summary =
          "The attendance sheet as comma-separated values (RFC 4180). Text that begins like a formula has an apostrophe"
              + " before it. For the same.")
  @APIResponse(
      responseCode = "200",
      description = "The first line names the columns.",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response csv(@PathParam("id") SessionDateId id) {
    Csv csv = new Csv("name", "office", "mark", "minutes", "done");
    attendance
        .sheet(id)
        .rows()
        .forEach(
            row ->
                csv.add(
                    row.person().name(),
                    row.person().office(),
                    row.mark(),
                    row.minutes(),
                    row.done()));
    return Response.ok(csv.text(), Csv.TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"praxis-attendance-%s.csv\"".formatted(id))
        .build();
  }

  private static void needed(Object sent, String field) {
    if (sent == null) {
      throw new InvalidInput(field, NEEDED);
    }
  }
}
