package org.praxis.training.talk.view;

import java.util.List;
import org.praxis.training.talk.Judgement.Condition;
import org.praxis.training.talk.Loss;
import org.praxis.training.talk.TalkPlace;

/**
 * What a discussion step asks of whoever takes it.
 *
 * @param conditions all of which have to hold
 * @param postFirst whether replies of others are shown only to whom wrote one
 * @param loss what becomes of a completion when what it rests on is gone
 */
public record TalkAsked(TalkPlace place, List<Condition> conditions, boolean postFirst, Loss loss) {
  public TalkAsked {
    conditions = List.copyOf(conditions);
  }
}
