package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Member.Answer;

/** Every act of the slice through the API. */
class ApiActsIT extends ApiStory {
  @Test
  void theWholePathFromQuestionToCertificate() {
    assertThat(learner.get("me").json().path("roles"))
        .extracting(JsonNode::asText)
        .containsExactly("member");
    assertThat(moderator.get("me").json().path("roles"))
        .extracting(JsonNode::asText)
        .contains("moderator");

    Answer asked = learner.ask(community, "Why is my sum wrong?", "It says **0**.");
    assertThat(asked.status()).isEqualTo(201);
    assertThat(asked.json().path("state").asText()).isEqualTo("HELD");
    String question = asked.id();
    assertThat(colleague.get("topics/" + question).status()).isEqualTo(404);
    moderator.approve(question);
    assertThat(colleague.get("topics/" + question).json().path("html").asText())
        .isEqualTo("<p>It says <strong>0</strong>.</p>\n");

    String track = "t-" + UUID.randomUUID();
    trainer.publishTrack(track, community);
    String enrolment = colleague.enrol(track);
    assertThat(colleague.enrol(track)).isEqualTo(enrolment);
    colleague.post("me/enrolments/" + enrolment + "/steps/1/completion", null).expecting(2);
    Answer failed = attempt(enrolment, 2, 1, 1);
    assertThat(failed.json().path("passed").asBoolean()).isFalse();
    assertThat(failed.json().path("wrong")).extracting(JsonNode::asInt).containsExactly(1);
    assertThat(attempt(enrolment, 1, 1, 1).json().path("passed").asBoolean()).isTrue();
    String answer = colleague.reply(question, "The cells hold text.").id();
    moderator.approve(answer);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> colleague.enrolment(enrolment).path("done").asInt() == 3);
    String number = colleague.enrolment(enrolment).path("certificate").asText();
    assertThat(learner.get("certificates/" + number).json().path("trackSlug").asText())
        .isEqualTo(track);

    Answer accepted =
        learner.put("topics/" + question + "/accepted-answer", "{\"reply\":\"" + answer + "\"}");
    assertThat(accepted.json().at("/acceptedAnswer/id").asText()).isEqualTo(answer);
  }

  @Test
  void aReturnedTextComesBackWithItsReasonsAndIsRevised() {
    String topic = learner.ask(community, "Bluebird?", "When?").id();
    String caseId = moderator.caseOf(topic);
    Answer decided =
        moderator.post(
            "moderation/cases/" + caseId + "/decision",
            "{\"verdict\":\"RETURN\",\"clause\":3,\"message\":\"Not announced yet.\",\"version\":0,\"atOnce\":true}");
    assertThat(decided.json().path("clauseText").asText())
        .isEqualTo("Projects that are not announced.");

    JsonNode mine = learner.get("me/contributions/" + topic).json();
    assertThat(mine.at("/decisions/0/message").asText()).isEqualTo("Not announced yet.");
    String revision = "{\"title\":\"What is new?\",\"text\":\"Anything?\",\"version\":%d}";
    assertThat(learner.put("me/contributions/" + topic, revision.formatted(99)).status())
        .isEqualTo(409);
    assertThat(colleague.put("me/contributions/" + topic, revision.formatted(1)).status())
        .isEqualTo(404);
    learner
        .put("me/contributions/" + topic, revision.formatted(mine.path("version").asInt()))
        .expecting(2);
    moderator.approve(topic);
    assertThat(colleague.get("topics/" + topic).status()).isEqualTo(200);
  }

  @Test
  void whoComesSecondLearnsWhoDecided() {
    String caseId = moderator.caseOf(learner.ask(community, "Why?", "?").id());
    String approve = "{\"verdict\":\"APPROVE\",\"version\":0}";
    moderator.post("moderation/cases/" + caseId + "/decision", approve).expecting(2);
    Answer second =
        praxis.as("moderator2").post("moderation/cases/" + caseId + "/decision", approve);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().path("detail").asText())
        .contains(moderator.get("me").json().at("/chip/name").asText());
  }

  @Test
  void aTrackIsMadeOfGuidesAndTopicsInTheOrderInWhichTheyAreSent() {
    String place = "c-" + UUID.randomUUID();
    moderator.found(place, 0);
    String topic = moderator.ask(place, "How do I open it?", "It is closed.").id();
    String guide = SampleGuide.start(moderator, place, "Pumps", "Open the lid.", null);
    String slug = "m-" + UUID.randomUUID();
    JsonNode draft =
        trainer
            .post(
                "training/drafts",
                """
                {"slug":"%s","title":"Pumps","summary":"s","days":14,"community":"%s",
                 "sources":[{"topic":"%s"},{"guide":"%s"}]}
                """
                    .formatted(slug, place, topic, guide))
            .expecting(2)
            .json();
    JsonNode steps = draft.at("/draft/stages/0/steps");
    assertThat(steps).hasSize(2);
    assertThat(steps.at("/0/kind").asText()).isEqualTo("DISCUSSION");
    assertThat(steps.at("/0/talk/topic").asText()).contains(topic);
    assertThat(steps.at("/1/kind").asText()).isEqualTo("PAGE");
    assertThat(steps.at("/1/text").asText()).contains(guide);
    assertThat(draft.path("gaps")).isEmpty();
    Answer nothing =
        trainer.post(
            "training/drafts",
            """
            {"slug":"%s-2","title":"Pumps","summary":"s","days":14,"community":"%s","sources":[]}
            """
                .formatted(slug, place));
    assertThat(nothing.status()).isEqualTo(400);
    assertThat(nothing.text()).contains("sources");
  }

  @Test
  void aTrackIsBegunWrittenPublishedChangedAndPublishedAgain() {
    SampleTrack track = SampleTrack.begun(trainer, community);
    String at = "training/tracks/" + track.slug();
    assertThat(colleague.get(at).status()).as("nobody sees a draft").isEqualTo(404);
    assertThat(trainer.get(at + "/draft/preview").expecting(2).json().path("steps")).hasSize(6);
    assertThat(trainer.get("training/drafts?size=100").json().path("items"))
        .extracting(row -> row.path("slug").asText())
        .contains(track.slug());
    JsonNode plan = trainer.get(at + "/draft/publication").expecting(2).json();
    assertThat(plan.path("gaps")).isEmpty();
    assertThat(track.publish(trainer, "STAY", "").json().path("edition").asInt()).isOne();
    String enrolment = colleague.enrol(track.slug());
    colleague.post("me/enrolments/" + enrolment + "/steps/1/completion", null).expecting(2);
    Answer locked = colleague.post("me/enrolments/" + enrolment + "/steps/3/completion", null);
    assertThat(locked.status()).isEqualTo(409);
    assertThat(locked.json().path("detail").asText()).contains("Our promise");

    track.change(trainer, "**listen**", "**listen twice**");
    long version = track.version(trainer);
    assertThat(
            track
                .publish(trainer, "MOVE", "Twice.", track.page())
                .expecting(2)
                .json()
                .path("edition")
                .asInt())
        .isEqualTo(2);
    assertThat(colleague.enrolment(enrolment).path("done").asInt()).isZero();
    assertThat(colleague.enrolment(enrolment).path("edition").asInt()).isEqualTo(2);
    assertThat(colleague.get(at + "/editions").json()).hasSize(2);
    assertThat(colleague.get(at + "/editions/1/changes").json().path("steps"))
        .filteredOn(step -> step.path("change").asText().equals("CHANGED"))
        .hasSize(1);

    String again = "{\"version\":%d,\"learners\":\"STAY\"}".formatted(version);
    assertThat(trainer.post(at + "/draft/publication", again).status()).isEqualTo(409);
    String back = "{\"version\":%d,\"edition\":1}".formatted(track.version(trainer));
    assertThat(trainer.put(at + "/draft/edition", back).expecting(2).text()).contains("**listen**");
    trainer.send("DELETE", at + "/draft?version=" + track.version(trainer), null).expecting(2);
    assertThat(track.read(trainer).path("pending").asBoolean()).isFalse();
  }

  @Test
  void aDiscussionStepSaysWhatItAsksAndWhatIsMissing() {
    trainer.join(community);
    SampleTalk track =
        SampleTalk.published(trainer, community, "{\"place\":\"TOPIC\",\"expert\":true}");
    moderator.approve(track.topic());
    colleague.enrol(track.slug());
    String reply = colleague.reply(track.topic(), "Like this.").expecting(2).id();
    moderator.approve(reply);
    JsonNode open = colleague.get(track.path()).expecting(2).json();
    assertThat(open.at("/thread/topic").asText()).isEqualTo(track.topic());
    assertThat(open.at("/conditions/0/kind").asText()).isEqualTo("EXPERT");
    assertThat(open.at("/conditions/0/have").asInt()).isZero();
    String approval = track.path() + "/approvals/" + reply;
    assertThat(colleague.put(approval, "{}").status()).isEqualTo(403);
    trainer.put(approval, "{\"reason\":\"Right.\"}").expecting(2);
    JsonNode done = colleague.get(track.path()).expecting(2).json();
    assertThat(done.path("done").asBoolean()).isTrue();
    assertThat(done.at("/thread/approvals/0/reason").asText()).isEqualTo("Right.");
    trainer.send("DELETE", approval, null).expecting(2);
    JsonNode kept = colleague.post(track.path(), null).expecting(2).json();
    assertThat(kept.path("done").asBoolean()).isTrue();
    assertThat(kept.path("lost").asText()).isEqualTo("PRAISE");
  }

  @Test
  void theApiDocumentsItselfAndTheServerItsHealth() {
    String openapi =
        Member.send(HttpRequest.newBuilder(praxis.address().resolve("/openapi")).build()).text();
    assertThat(openapi)
        .contains(
            "/api/v1/me:",
            "/api/v1/communities:",
            "/api/v1/communities/{slug}:",
            "/api/v1/communities/{slug}/members:",
            "/api/v1/communities/{slug}/topics:",
            "/api/v1/topics/{id}:",
            "/api/v1/topics/{id}/replies:",
            "/api/v1/topics/{id}/accepted-answer:",
            "/api/v1/moderation/cases:",
            "/api/v1/moderation/cases/{id}:",
            "/api/v1/moderation/cases/{id}/decision:",
            "/api/v1/me/contributions:",
            "/api/v1/me/contributions/{id}:",
            "/api/v1/training/tracks:",
            "/api/v1/training/tracks/{slug}:",
            "/api/v1/training/tracks/{slug}/enrolments:",
            "/api/v1/training/assignments:",
            "/api/v1/training/assignments/changes/{id}/undoing:",
            "/api/v1/training/cockpits:",
            "/api/v1/training/tracks/{slug}/cockpit:",
            "/api/v1/training/tracks/{slug}/cockpit/messages:",
            "/api/v1/training/messages/{id}:",
            "/api/v1/training/compliance:",
            "/api/v1/training/compliance/tracks/{slug}:",
            "/api/v1/me/team:",
            "/api/v1/training/exemptions:",
            "/api/v1/training/extensions/{id}/answer:",
            "/api/v1/me/assignments/{id}/trail:",
            "/api/v1/training/tracks/{slug}/editions:",
            "/api/v1/training/tracks/{slug}/editions/{edition}/changes:",
            "/api/v1/training/tracks/{slug}/draft:",
            "/api/v1/training/tracks/{slug}/draft/edition:",
            "/api/v1/training/tracks/{slug}/draft/preview:",
            "/api/v1/training/tracks/{slug}/draft/publication:",
            "/api/v1/training/tracks/{slug}/draft/steps/{id}/files:",
            "/api/v1/training/tracks/{slug}/draft/steps/{id}/files/{file}:",
            "/api/v1/training/needs:",
            "/api/v1/training/needs/alike:",
            "/api/v1/training/needs/demand:",
            "/api/v1/training/needs/demand/csv:",
            "/api/v1/training/needs/{id}:",
            "/api/v1/training/needs/{id}/voice:",
            "/api/v1/training/needs/{id}/answer:",
            "/api/v1/training/needs/{id}/closing:",
            "/api/v1/training/needs/{id}/removal:",
            "/api/v1/training/needs/{id}/merger:",
            "/api/v1/training/needs/{id}/assignment:",
            "/api/v1/training/sessions:",
            "/api/v1/training/sessions/{id}:",
            "/api/v1/training/sessions/{id}/draft:",
            "/api/v1/training/sessions/{id}/booking:",
            "/api/v1/training/sessions/{id}/calendar:",
            "/api/v1/training/sessions/{id}/cancellation:",
            "/api/v1/training/sessions/{id}/attendance:",
            "/api/v1/training/sessions/{id}/attendance/csv:",
            "/api/v1/training/sessions/{id}/attendance/walk-ins:",
            "/api/v1/training/session-requests:",
            "/api/v1/training/session-requests/{id}/answer:",
            "/api/v1/training/tracks/{slug}/steps/{step}/sessions:",
            "/api/v1/training/tracks/{slug}/steps/{step}/talk:",
            "/api/v1/training/tracks/{slug}/steps/{step}/guide:",
            "/api/v1/training/tracks/{slug}/steps/{step}/talk/approvals/{contribution}:",
            "/api/v1/training/drafts:",
            "/api/v1/training/drafts/templates:",
            "/api/v1/training/drafts/{slug}/template:",
            "/api/v1/me/enrolments:",
            "/api/v1/me/enrolments/{id}/steps/{step}/completion:",
            "/api/v1/me/enrolments/{id}/steps/{step}/attempts:",
            "/api/v1/me/enrolments/{id}/steps/{step}/work:",
            "/api/v1/me/enrolments/{id}/steps/{step}/work/hand-ins:",
            "/api/v1/me/enrolments/{id}/steps/{step}/work/hand-ins/waiting:",
            "/api/v1/me/enrolments/{id}/steps/{step}/sign-offs:",
            "/api/v1/training/marking:",
            "/api/v1/training/marking/steps:",
            "/api/v1/training/marking/{work}:",
            "/api/v1/training/marking/{work}/claim:",
            "/api/v1/training/marking/{work}/marks:",
            "/api/v1/training/marking/{work}/corrections:",
            "/api/v1/training/marking/{work}/attempts:",
            "/api/v1/training/tracks/{slug}/quizzes/{step}/spent:",
            "/api/v1/training/tracks/{slug}/quizzes/{step}/spent/{enrolment}/sittings:",
            "/api/v1/training/sign-offs:",
            "/api/v1/training/sign-offs/{id}:",
            "/api/v1/training/sign-offs/{id}/signature:",
            "/api/v1/training/sign-offs/{id}/refusal:",
            "/api/v1/certificates/{number}:",
            "/api/v1/certificates/{number}/pdf:",
            "/api/v1/training/reminders:",
            "/api/v1/training/transcripts/{person}:",
            "/api/v1/training/transcripts/{person}/pdf:",
            "/api/v1/training/evidence/{id}/answer:",
            "/api/v1/training/reminders/preview:",
            "/api/v1/certificates/{number}/revocation:",
            "/api/v1/audiences:",
            "/api/v1/audiences/preview:",
            "/api/v1/audiences/{id}:",
            "/api/v1/audiences/{id}/members:");
    for (String path : List.of("health/live", "health/ready", "metrics")) {
      HttpRequest request = HttpRequest.newBuilder(praxis.management().resolve("/" + path)).build();
      assertThat(Member.send(request).status()).as(path).isEqualTo(200);
    }
  }

  private Answer attempt(String enrolment, int first, int second, int third) {
    return colleague.post(
        "me/enrolments/" + enrolment + "/steps/2/attempts",
        "{\"answers\":[{\"question\":1,\"option\":%d},{\"question\":2,\"option\":%d},{\"question\":3,\"option\":%d}]}"
            .formatted(first, second, third));
  }
}
