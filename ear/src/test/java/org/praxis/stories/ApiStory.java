package org.praxis.stories;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A community of its own for each test, and those who live in it. */
@ExtendWith(Praxis.Running.class)
abstract class ApiStory {
  final Praxis praxis = Praxis.shared();
  final Member learner = praxis.as("learner1");
  final Member colleague = praxis.as("learner2");
  final Member moderator = praxis.as("moderator1");
  final Member trainer = praxis.as("trainer1");
  final String community = "c-" + UUID.randomUUID();

  @BeforeEach
  void aCommunity() {
    moderator.found(community, 1);
  }
}
