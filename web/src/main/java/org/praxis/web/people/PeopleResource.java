package org.praxis.web.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.Authorship;
import org.praxis.communities.Expertise;
import org.praxis.communities.Subject;
import org.praxis.communities.view.AuthorView;
import org.praxis.communities.view.AuthoredRow;
import org.praxis.communities.view.Expert;
import org.praxis.people.DepartmentId;
import org.praxis.people.Naming;
import org.praxis.people.OfficeId;
import org.praxis.people.Organisation;
import org.praxis.people.PeopleQuery;
import org.praxis.people.PeopleSearch;
import org.praxis.people.PersonId;
import org.praxis.people.Profiles;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.people.duty.view.DutyRow;
import org.praxis.people.view.Leader;
import org.praxis.people.view.PersonRow;
import org.praxis.people.view.PersonView;
import org.praxis.people.view.Suggested;
import org.praxis.platform.Page;
import org.praxis.training.Showcase;
import org.praxis.training.view.CompletedTrack;
import org.praxis.web.api.Paging;

/** Colleagues: finding them, what they are, whom they lead, and who knows a subject. */
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeopleResource {
  @Inject PeopleSearch search;
  @Inject Naming naming;
  @Inject Profiles profiles;
  @Inject Organisation organisation;
  @Inject Authorship authorship;
  @Inject Expertise expertise;
  @Inject Showcase showcase;
  @Inject DutyKeeping duties;

  /**
   * A colleague as their page shows them.
   *
   * @param tracks empty unless they show those that they completed
   */
  public record Colleague(PersonView profile, AuthorView author, List<CompletedTrack> tracks) {}

  @GET
  @Operation(
      summary =
          "Colleagues to whom all of it applies, everybody without any: at most eight beginnings of words of name, title,"
              + " office, department or skills, with a wrong letter here and there; an office, a department with those"
              + " below, a skill.")
  public Page<PersonRow> find(
      @QueryParam("q") String q,
      @QueryParam("office") OfficeId office,
      @QueryParam("department") DepartmentId department,
      @QueryParam("skill") String skill,
      @BeanParam Paging paging) {
    return search.find(new PeopleQuery(q, office, department, skill), paging.request());
  }

  @GET
  @Path("suggestions")
  @Operation(
      summary =
          "At most eight colleagues who may be meant by what is typed, found as above from two letters on; with the words"
              + " that mean each alone in a form.")
  public List<Suggested> suggestions(@QueryParam("q") String typed) {
    return naming.likely(typed);
  }

  @GET
  @Path("experts")
  @Operation(
      summary =
          "Who knows a subject: by accepted answers, then by answers to colleagues, then by their own skills.")
  public List<Expert> experts(@QueryParam("q") String q) {
    return expertise.on(new Subject(q));
  }

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "A colleague: office with the time there, department, manager and reports, skills, communities, how much"
              + " they wrote, and the tracks that they show.")
  public Colleague show(@PathParam("id") PersonId id) {
    return new Colleague(profiles.person(id), authorship.of(id), showcase.of(id));
  }

  @GET
  @Path("{id}/topics")
  @Operation(summary = "Published questions and discussions of a colleague, the latest first.")
  public Page<AuthoredRow> topics(@PathParam("id") PersonId id, @BeanParam Paging paging) {
    return authorship.topics(id, paging.request());
  }

  @GET
  @Path("{id}/answers")
  @Operation(summary = "Published replies of a colleague, the latest first.")
  public Page<AuthoredRow> answers(@PathParam("id") PersonId id, @BeanParam Paging paging) {
    return authorship.answers(id, paging.request());
  }

  @GET
  @Path("{id}/duties")
  @Operation(summary = "What a colleague looks after: communities and tracks.")
  public List<DutyRow> duties(@PathParam("id") PersonId id) {
    return duties.of(id);
  }

  @GET
  @Path("{id}/reports")
  @Operation(summary = "Whom a colleague leads directly, and how many are below each.")
  public Page<Leader> reports(@PathParam("id") PersonId id, @BeanParam Paging paging) {
    return organisation.reports(id, paging.request());
  }
}
