package org.praxis.search.store;

import java.util.regex.Pattern;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;

/**
 * What an index is called in OpenSearch: after the database that it is made of and the form of its
 * fields. So an OpenSearch that several installations share mixes nothing up, and a copy of a
 * database has an index of its own where its names begin otherwise; and while nodes are upgraded
 * one after the other those of before find in theirs. What no version uses any more may be deleted
 * there.
 */
public class IndexNames implements IndexLayoutStrategy {
  /** What all names begin with: a copy of a database needs another, or it writes into its index. */
  private static final String SETTING = "praxis.search.index";

  private static final Pattern BEGINNING = Pattern.compile("[a-z][a-z0-9_-]{0,60}");
  private static final String FIRST = "-000001";
  private static final String READ = "-read";
  private static final String WRITE = "-write";

  private final String beginning = beginning(System.getProperty(SETTING, "praxis"));
  private final String madeOf = "-" + IndexHealth.FORM + "-" + IndexHealth.origin();

  @Override
  public String createInitialElasticsearchIndexName(String index) {
    return beginning + index + madeOf + FIRST;
  }

  @Override
  public String createReadAlias(String index) {
    return beginning + index + madeOf + READ;
  }

  @Override
  public String createWriteAlias(String index) {
    return beginning + index + madeOf + WRITE;
  }

  @Override
  public String extractUniqueKeyFromHibernateSearchIndexName(String index) {
    return index;
  }

  @Override
  public String extractUniqueKeyFromElasticsearchIndexName(String name) {
    return name.substring(beginning.length(), name.length() - madeOf.length() - FIRST.length());
  }

  static String beginning(String setting) {
    if (!BEGINNING.matcher(setting).matches()) {
      throw new IllegalStateException(
          "PRAXIS_SEARCH_INDEX begins the names of indexes and must be small letters, digits, - and"
              + " _, a letter first: "
              + setting);
    }
    return setting + "-";
  }
}
