package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.notification.SessionEntries;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.validation.Written;
import org.praxis.training.sessions.BookingId;
import org.praxis.training.sessions.SessionApproving;
import org.praxis.training.sessions.SessionBooking;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.sessions.SessionReading;
import org.praxis.training.sessions.view.BookingView;
import org.praxis.training.sessions.view.RequestView;
import org.praxis.training.sessions.view.SessionDateView;

/** Dates of sessions, as those see them who come. */
@Path("training")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class SessionsResource {
  private static final String NEEDED = "platform.constraint.NotNull";

  @Inject SessionReading reading;
  @Inject SessionBooking booking;
  @Inject SessionApproving approving;
  @Inject SessionEntries entries;

  /** Which dates are wanted. */
  public enum SessionList {
    MINE,
    OPEN,
    KEPT
  }

  /**
   * A seat is wanted.
   *
   * @param despite that another session is at that time is known and meant
   */
  public record BookingWish(Boolean despite) {}

  /**
   * What is said to somebody who asks for a seat.
   *
   * @param approved whether they get one, or a place on the waiting list
   * @param reason for them; needed where they get none
   */
  public record RequestAnswer(
      @NotNull Boolean approved,
      @Written(max = SessionApproving.LONGEST_REASON, optional = true) String reason) {}

  @GET
  @Path("sessions")
  @Operation(
      summary =
          "Dates of sessions: MINE those at which I have a seat, a place on the waiting list or a request; OPEN those that I"
              + " could book by the tracks that I am on; KEPT those that I give or look after, and for four weeks those that"
              + " are over. A hundred at most.")
  public List<SessionDateView> list(@QueryParam("list") @DefaultValue("MINE") SessionList which) {
    if (which == null) {
      throw new InvalidInput("list", NEEDED);
    }
    return switch (which) {
      case MINE -> reading.mine();
      case OPEN -> reading.open();
      case KEPT -> reading.kept();
    };
  }

  @GET
  @Path("sessions/{id}")
  @Operation(
      summary =
          "A date with what I have of it. The link is there for whoever gives it, and within an hour before it begins for"
              + " whoever has a seat.")
  public SessionDateView show(@PathParam("id") SessionDateId id) {
    return reading.date(id);
  }

  @POST
  @Path("sessions/{id}/booking")
  @Operation(
      summary =
          "Book: a seat while there is one, else the next place on the waiting list; where the step asks for approval, a"
              + " request to my manager. Booking twice is booking once. Where another session of mine is at that time, it"
              + " takes despite=true.")
  @APIResponse(responseCode = "200", description = "What I have of it now.")
  public BookingView book(@PathParam("id") SessionDateId id, BookingWish wish) {
    return booking.book(id, wish != null && Boolean.TRUE.equals(wish.despite()));
  }

  @DELETE
  @Path("sessions/{id}/booking")
  @Operation(
      summary =
          "Give back my seat, my place on the waiting list or my request. The first who waits has the seat at once.")
  public void leave(@PathParam("id") SessionDateId id) {
    booking.leave(id);
  }

  @GET
  @Path("sessions/{id}/calendar")
  @Produces("text/calendar")
  @Operation(summary = "The date as iCalendar (RFC 5545). For whoever has a seat or gives it.")
  @APIResponse(
      responseCode = "200",
      description = "One entry.",
      content =
          @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
  public Response calendar(@PathParam("id") SessionDateId id) {
    return Response.ok(entries.entry(id), "text/calendar;charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"praxis-session-%s.ics\"".formatted(id))
        .build();
  }

  @GET
  @Path("session-requests")
  @Operation(
      summary =
          "Who would like a seat, and I decide: as their manager, or where nobody leads them as owner of the track. A"
              + " hundred at most.")
  public List<RequestView> requests() {
    return approving.requests();
  }

  @POST
  @Path("session-requests/{id}/answer")
  @Operation(summary = "Say yes or no to somebody who would like a seat.")
  public void answer(@PathParam("id") BookingId id, RequestAnswer answer) {
    if (answer == null || answer.approved() == null) {
      throw new InvalidInput("approved", NEEDED);
    }
    if (answer.approved()) {
      approving.approve(id, answer.reason());
    } else {
      approving.decline(id, answer.reason());
    }
  }
}
