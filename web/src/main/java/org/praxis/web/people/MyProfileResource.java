package org.praxis.web.people;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.Subscriptions;
import org.praxis.people.OwnSkills;
import org.praxis.people.SkillsDraft;
import org.praxis.people.Succession;
import org.praxis.people.SuccessorDraft;
import org.praxis.training.Showcase;
import org.praxis.web.people.SuccessorResource.Successor;

/** What I say of myself, what I want to be told, and who takes over from me. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class MyProfileResource {
  @Inject OwnSkills skills;
  @Inject Showcase showcase;
  @Inject Subscriptions subscriptions;
  @Inject Succession succession;

  /**
   * What one may choose.
   *
   * @param showTracks whether colleagues see the tracks that I completed
   * @param notices of APPROVED, REPLIED and CERTIFIED those that I want to be told
   */
  public record Preferences(
      @NotNull Boolean showTracks, @NotNull Set<@NotNull NoticeKind> notices) {}

  @GET
  @Path("skills")
  @Operation(summary = "My skills, in my order.")
  public SkillsDraft skills() {
    return new SkillsDraft(skills.mine());
  }

  @PUT
  @Path("skills")
  @Operation(
      summary =
          "Have these skills and no others: at most 20 of 60 characters; two that differ in case and accents alone are one.")
  public SkillsDraft keep(SkillsDraft draft) {
    skills.replace(draft);
    return skills();
  }

  @GET
  @Path("successor")
  @Operation(summary = "Who takes over what I look after, once I have left.")
  public Successor successor() {
    return new Successor(succession.mine().orElse(null));
  }

  @PUT
  @Path("successor")
  @Operation(summary = "Name my successor, or with null nobody.")
  public Successor name(SuccessorDraft successor) {
    succession.name(successor);
    return successor();
  }

  @GET
  @Path("preferences")
  @Operation(summary = "What colleagues see of me, and what I am told.")
  public Preferences preferences() {
    return new Preferences(showcase.isShown(), subscriptions.wanted());
  }

  @PUT
  @Path("preferences")
  @Operation(
      summary =
          "Choose both. That a text came back or was rejected is always told, whatever is chosen.")
  public Preferences choose(@NotNull @Valid Preferences wanted) {
    showcase.show(wanted.showTracks());
    subscriptions.want(wanted.notices());
    return preferences();
  }
}
