package org.praxis.training.quiz.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What somebody answered, in the question's own order and not in the one in which it was shown to
 * them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Given.Chosen.class, name = "chosen"),
  @JsonSubTypes.Type(value = Given.Placed.class, name = "placed"),
  @JsonSubTypes.Type(value = Given.Typed.class, name = "typed")
})
public sealed interface Given {
  /** Whether nothing was answered really. */
  @JsonIgnore
  boolean isEmpty();

  /**
   * @param options places of the chosen options, from 0
   */
  record Chosen(List<Integer> options) implements Given {
    public Chosen {
      options = List.copyOf(new TreeSet<>(options));
    }

    @Override
    public boolean isEmpty() {
      return options.isEmpty();
    }
  }

  /**
   * For each thing where it belongs: at which counterpart, or at which place.
   *
   * @param places from 0; null where that is left open
   */
  record Placed(List<Integer> places) implements Given {
    public Placed {
      places = Collections.unmodifiableList(new ArrayList<>(places));
    }

    @Override
    public boolean isEmpty() {
      return places.stream().allMatch(Objects::isNull);
    }
  }

  /**
   * @param number what the text says as a number, as its writer's language has it; null when it is
   *     none or none was asked for
   */
  record Typed(String text, BigDecimal number) implements Given {
    public Typed {
      number = Accuracy.plain(number);
    }

    @Override
    public boolean isEmpty() {
      return text.isBlank();
    }
  }
}
