package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.people.Namesakes;
import org.praxis.people.Namesakes.Bearer;
import org.praxis.people.Role;
import org.praxis.platform.content.ByName;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Mentioned;

/** Texts with mentions as they stand before whoever writes: by name, {@code @[Amina Otieno]}. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class MentionWriting {
  @Inject MentionNames names;

  /** A text that was kept, to go on writing. */
  public String written(String kept) {
    return written(List.of(kept)).get(kept);
  }

  /** The same of several, in as many statements as of one; none where none mentions anybody. */
  public Map<String, String> written(Collection<String> kept) {
    Map<String, Mentioned> mentioned = new HashMap<>();
    kept.forEach(text -> mentioned.computeIfAbsent(text, t -> ByName.kept(new Markup(t))));
    List<Mentioned> some = mentioned.values().stream().filter(one -> !one.nobody()).toList();
    Collection<Bearer> bearers = some.isEmpty() ? List.of() : names.named(some);
    Map<UUID, String> words = bearers.isEmpty() ? Map.of() : names.words(bearers);
    return mentioned.keySet().stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                text -> ByName.written(new Markup(text), (person, id) -> words.get(id))));
  }

  /**
   * What is being written, with the names that are clear as links; the others stay as they are
   * until it is sent.
   */
  public String linked(String written) {
    Markup text = new Markup(written);
    Namesakes namesakes = names.of(ByName.in(text));
    return ByName.linked(
            text,
            said ->
                Optional.of(namesakes.meant(said.words()))
                    .filter(meant -> meant.size() == 1)
                    .map(meant -> meant.get(0).link()))
        .source();
  }
}
