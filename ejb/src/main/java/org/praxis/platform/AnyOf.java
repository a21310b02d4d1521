package org.praxis.platform;

import java.util.Collection;
import java.util.UUID;

/**
 * A condition of a query on a list of values that is given as an array. With {@code in :values}
 * Hibernate translates the query anew each time, because the statement is another for each number
 * of values, and that takes longer than what most of them do in the database.
 */
public final class AnyOf {
  private AnyOf() {}

  /**
   * For few values, as those of a page. The database does not see them: it takes them for ten, and
   * plans the statement once. What it sees is planned anew each time, as fewer seem worth a plan.
   *
   * @param attribute path in the query, as in {@code c.id}
   * @param parameter name of the parameter; its value is an array of what the column holds, as in
   *     {@code UUID[]}
   */
  public static String anyOf(String attribute, String parameter) {
    return condition("array(select unnest(?))", attribute, parameter);
  }

  /**
   * The same in SQL, for identities.
   *
   * @return what comes after {@code c.id =}
   */
  public static String anyInSql(String parameter) {
    return " any(array(select unnest(cast(:%s as uuid[]))))".formatted(parameter);
  }

  /**
   * For values of which there may be many, or that most rows have: how many there are decides how
   * the database looks for them, and many are looked up in a hash that it makes of what it sees.
   */
  public static String anyOfMany(String attribute, String parameter) {
    return condition("?", attribute, parameter);
  }

  private static String condition(String array, String attribute, String parameter) {
    // To Hibernate the last argument of a function may be a list; so the array is not the last.
    return " cast(sql('? = any(%s) and ?', %s, :%s, true) as boolean) = true "
        .formatted(array, attribute, parameter);
  }

  /** Identities as columns hold them. */
  public static UUID[] values(Collection<? extends Id> ids) {
    return ids.stream().map(Id::value).toArray(UUID[]::new);
  }
}
