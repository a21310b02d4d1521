package org.praxis.search.store;

import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;

/**
 * What an index is called in OpenSearch: after the database that it is made of and the form of its
 * fields. So an OpenSearch that several installations share mixes nothing up, and while nodes are
 * upgraded one after the other those of before find in theirs. What no version uses any more may be
 * deleted there.
 */
public class IndexNames implements IndexLayoutStrategy {
  private static final String PRAXIS = "praxis-";
  private static final String FIRST = "-000001";
  private static final String READ = "-read";
  private static final String WRITE = "-write";

  private final String madeOf = "-" + IndexHealth.FORM + "-" + IndexHealth.origin();

  @Override
  public String createInitialElasticsearchIndexName(String index) {
    return PRAXIS + index + madeOf + FIRST;
  }

  @Override
  public String createReadAlias(String index) {
    return PRAXIS + index + madeOf + READ;
  }

  @Override
  public String createWriteAlias(String index) {
    return PRAXIS + index + madeOf + WRITE;
  }

  @Override
  public String extractUniqueKeyFromHibernateSearchIndexName(String index) {
    return index;
  }

  @Override
  public String extractUniqueKeyFromElasticsearchIndexName(String name) {
    return name.substring(PRAXIS.length(), name.length() - madeOf.length() - FIRST.length());
  }
}
