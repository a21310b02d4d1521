package org.praxis.web.openapi;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.praxis.access.Grantable;
import org.praxis.access.SignInTestDraft;
import org.praxis.access.TokenDraft;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.ReplyDraft;
import org.praxis.communities.Revision;
import org.praxis.communities.SettingsDraft;
import org.praxis.communities.TopicDraft;
import org.praxis.moderation.AppealDraft;
import org.praxis.moderation.AppealRuling;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.EscalationDraft;
import org.praxis.moderation.Lifting;
import org.praxis.moderation.SanctionDraft;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.templates.TemplateDraft;
import org.praxis.notification.mail.RhythmDraft;
import org.praxis.notification.mail.view.RhythmView;
import org.praxis.people.OfficeDraft;
import org.praxis.people.SuccessorDraft;
import org.praxis.people.audience.AudienceChange;
import org.praxis.people.audience.AudienceDraft;
import org.praxis.people.audience.view.Used;
import org.praxis.people.view.OfficeHours;
import org.praxis.platform.validation.Ahead;
import org.praxis.platform.validation.Slug;
import org.praxis.platform.validation.Written;
import org.praxis.training.TrackDraft;
import org.praxis.training.assigning.AssignmentDraft;
import org.praxis.training.assigning.DueRule;
import org.praxis.training.assigning.ExemptionDraft;
import org.praxis.training.assigning.ExtensionAnswer;
import org.praxis.training.assigning.ExtensionDraft;
import org.praxis.training.demand.NeedDraft;
import org.praxis.training.marking.Criterion;
import org.praxis.training.marking.CriterionMark;
import org.praxis.training.marking.Level;
import org.praxis.training.marking.MarkDraft;
import org.praxis.training.marking.SignOffDraft;
import org.praxis.training.marking.TaskDraft;
import org.praxis.training.marking.WorkText;
import org.praxis.training.overview.CockpitFilter;
import org.praxis.training.overview.MessageDraft;
import org.praxis.training.quiz.BankDraft;
import org.praxis.training.quiz.GiftDraft;
import org.praxis.training.quiz.question.AcceptedDraft;
import org.praxis.training.quiz.question.OptionDraft;
import org.praxis.training.quiz.question.PairDraft;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.reminding.ReminderDraft;
import org.praxis.training.sessions.SessionDateDraft;
import org.praxis.training.talk.ApprovalReason;
import org.praxis.training.talk.TalkDraft;
import org.praxis.training.transcript.CertificateRevocation;
import org.praxis.training.transcript.EvidenceAnswer;
import org.praxis.training.transcript.EvidenceDraft;
import org.praxis.training.view.Gap;
import org.praxis.web.training.DemandResource;
import org.praxis.web.training.DraftsResource;
import org.praxis.web.training.ExemptionsResource;
import org.praxis.web.training.MySignOffsResource;
import org.praxis.web.training.SessionKeepingResource;
import org.praxis.web.training.SessionsResource;
import org.praxis.web.training.SignOffsResource;
import org.praxis.web.training.TrackDraftsResource;
import org.praxis.web.training.quiz.BanksResource;

/** What drafts need and how long it may be, where that stands in constraints of our own. */
final class DocumentedDrafts {
  private static final List<Class<? extends Record>> DRAFTS =
      List.of(
          TokenDraft.class,
          SignInTestDraft.class,
          CommunityDraft.class,
          SettingsDraft.class,
          CharterDraft.class,
          RuleDraft.class,
          TemplateDraft.class,
          AppealDraft.class,
          AppealRuling.class,
          EscalationDraft.class,
          SanctionDraft.class,
          Lifting.class,
          TopicDraft.class,
          ReplyDraft.class,
          Revision.class,
          TrackDraft.class,
          TrackDraft.StageDraft.class,
          TrackDraft.StepDraft.class,
          AssignmentDraft.class,
          DueRule.class,
          ExemptionDraft.class,
          ExtensionDraft.class,
          ExtensionAnswer.class,
          MessageDraft.class,
          CertificateRevocation.class,
          EvidenceDraft.class,
          EvidenceAnswer.class,
          NeedDraft.class,
          ReminderDraft.class,
          QuestionDraft.class,
          OptionDraft.class,
          PairDraft.class,
          AcceptedDraft.class,
          BankDraft.class,
          GiftDraft.class,
          TalkDraft.class,
          ApprovalReason.class,
          TaskDraft.class,
          Criterion.class,
          Level.class,
          SignOffDraft.class,
          WorkText.class,
          MarkDraft.class,
          CriterionMark.class,
          SessionDateDraft.class,
          CockpitFilter.class,
          DemandResource.NeedReason.class,
          ExemptionsResource.Revocation.class,
          DraftsResource.Beginning.class,
          MySignOffsResource.SignOffAsk.class,
          SessionKeepingResource.SessionCancellation.class,
          SessionKeepingResource.AttendanceMarks.class,
          SessionsResource.RequestAnswer.class,
          SignOffsResource.SignOffDeclining.class,
          TrackDraftsResource.Publication.class,
          BanksResource.GiftFile.class,
          AudienceDraft.class,
          AudienceChange.class);

  /** That something has to be there, in constraints of our own. */
  static final List<Class<? extends Annotation>> NEEDED =
      List.of(Slug.class, Grantable.class, Ahead.class);

  private DocumentedDrafts() {}

  static boolean isListed(Class<?> draft) {
    return DRAFTS.contains(draft);
  }

  static void add(Map<String, Schema> schemas) {
    for (Class<? extends Record> draft : DRAFTS) {
      Schema schema = schemas.get(draft.getSimpleName());
      if (schema != null && schema.getProperties() != null) {
        for (RecordComponent component : draft.getRecordComponents()) {
          add(component, schema);
        }
      }
    }
    used(schemas.get(Used.class.getSimpleName()));
    values(schemas.get(Gap.class.getSimpleName()));
    successor(schemas.get(SuccessorDraft.class.getSimpleName()));
    days(schemas.get(OfficeDraft.class.getSimpleName()));
    days(schemas.get(OfficeHours.class.getSimpleName()));
    for (Class<?> rhythm : List.of(RhythmDraft.class, RhythmView.class)) {
      Schema schema = schemas.get(rhythm.getSimpleName());
      days(schema);
      if (schema != null) {
        schema.addProperty("weeklyOn", day());
      }
    }
  }

  private static void values(Schema gap) {
    if (gap != null) {
      gap.getProperties()
          .get("values")
          .setItems(
              OASFactory.createSchema()
                  .addType(SchemaType.STRING)
                  .addType(SchemaType.INTEGER)
                  .description("A text or a whole number."));
    }
  }

  private static void used(Schema used) {
    if (used != null) {
      used.setDescription(
          "Something that goes by the audience, which cannot be deleted meanwhile. One of which the reader may not know"
              + " counts too, and has neither title nor address.");
      used.getProperties()
          .get("kind")
          .setDescription(
              "What it is: communities.used is a community, moderation.guidelines.used the company's guidelines, moderation.guidelines.ruled a rule of theirs.");
    }
  }

  // Needed, and null all the same: that says nobody.
  private static void successor(Schema draft) {
    if (draft != null) {
      Schema person = draft.getProperties().get("person");
      Schema nobody = OASFactory.createSchema().addType(SchemaType.NULL);
      draft.addProperty("person", OASFactory.createSchema().anyOf(List.of(person, nobody)));
    }
  }

  private static void days(Schema hours) {
    if (hours != null) {
      hours.getProperties().get("days").setItems(day());
    }
  }

  private static Schema day() {
    Schema day = OASFactory.createSchema().addType(SchemaType.STRING);
    Stream.of(DayOfWeek.values()).map(DayOfWeek::name).forEach(day::addEnumeration);
    return day;
  }

  private static void add(RecordComponent component, Schema schema) {
    Written written = component.getAnnotation(Written.class);
    boolean needed =
        written != null && !written.optional()
            || NEEDED.stream().anyMatch(component::isAnnotationPresent);
    List<String> known = schema.getRequired();
    if (needed && (known == null || !known.contains(component.getName()))) {
      schema.addRequired(component.getName());
    }
    Schema field = schema.getProperties().get(component.getName());
    if (written != null && field != null) {
      field.setMaxLength(written.max());
    }
    if (component.isAnnotationPresent(Slug.class) && field != null) {
      field.setMaxLength(Slug.LONGEST);
    }
  }
}
