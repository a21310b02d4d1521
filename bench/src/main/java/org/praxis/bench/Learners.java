package org.praxis.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.praxis.bench.Crowd.Act;
import org.praxis.bench.Crowd.Person;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;

/** One after the other begins a track and completes its steps, until all have. */
final class Learners implements Person, Act {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> PEOPLE = Acts.PEOPLE;

  private final Testbed testbed;
  private final String track;
  private final Ledger ledger;
  private int person;
  private int step;
  private FormVisitor learner;
  private String enrolment;

  Learners(Testbed testbed, String track, Ledger ledger) {
    this.testbed = testbed;
    this.track = track;
    this.ledger = ledger;
  }

  @Override
  public Act comes() {
    return this;
  }

  @Override
  public Answered once() {
    if (enrolment == null) {
      return person == PEOPLE.size() ? Answered.good() : begin();
    }
    Landing sent =
        learner.postJson(
            "/api/v1/me/enrolments/" + enrolment + "/steps/" + step + "/completion", "");
    Answered answered = Answered.of(sent, answer -> answer.status() / 100 == 2);
    if (answered.sort() == Answered.Sort.GOOD) {
      ledger.completed(enrolment, step++);
      if (step > Scene.STEPS) {
        enrolment = null;
      }
    }
    return answered;
  }

  private Answered begin() {
    learner = new FormVisitor(testbed.address()).asProgramOf(PEOPLE.get(person++), "praxis");
    Landing sent = learner.postJson("/api/v1/training/tracks/" + track + "/enrolments", "");
    Answered answered = Answered.of(sent, answer -> answer.status() / 100 == 2);
    if (answered.sort() == Answered.Sort.GOOD) {
      try {
        enrolment = JSON.readTree(sent.text()).path("id").asText();
        step = 1;
      } catch (JsonProcessingException e) {
        return Answered.broken("no JSON: " + sent.text());
      }
    }
    return answered;
  }
}
