package org.praxis.search.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.dsl.IndexFieldTypeFactory;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.praxis.platform.content.TextLanguage;
import org.praxis.platform.finding.FindableKind;

/**
 * The fields of an index. What is said is there as it is and in its language; where nobody could
 * tell the language, in both.
 */
public class EntryFields implements TypeBinder {
  public static final String TITLE = "title";
  public static final String HEADING = "heading";
  public static final String TEXT = "text";

  /** What a person does: a line that many others have as well. */
  public static final String ABOUT = "about";

  public static final String BEGINNING = "beginning";

  /**
   * All of it: one field for what would be three to look every word up in. As it is, for words that
   * are only much alike; in its language, for whole ones, and there without what a person does.
   */
  public static final String ALL = "all";

  public static final String TAG_WORDS = "tagWords";
  public static final String KIND = "kind";
  public static final String COMMUNITY = "community";
  public static final String TOPIC = "topic";
  public static final String TAG = "tag";
  public static final String OFFICE = "office";
  public static final String SOLVED = "solved";
  public static final String AT = "at";
  public static final String CHANGE = "change";

  /** Instead of a community, of what everybody may read. */
  public static final String EVERYWHERE = "everywhere";

  /** The name of a text's field in one language. */
  public static String in(TextLanguage language, String field) {
    return field + "_" + language.code();
  }

  @Override
  public void bind(TypeBindingContext context) {
    context.dependencies().useRootOnly();
    context.bridge(
        SearchEntry.class, new Bridge(context.indexSchemaElement(), context.typeFactory()));
  }

  /** What is said in a language, in each that it may be. */
  private static final class InLanguage {
    private final List<IndexFieldReference<String>> languages = new ArrayList<>();

    InLanguage(String name, IndexSchemaElement schema, IndexFieldTypeFactory types) {
      for (TextLanguage language : TextLanguage.values()) {
        languages.add(
            schema
                .field(in(language, name), types.asString().analyzer(language.code()))
                .multiValued()
                .toReference());
      }
    }

    void write(DocumentElement document, TextLanguage language, String... texts) {
      for (TextLanguage each : TextLanguage.values()) {
        if (language == null || language == each) {
          for (String text : texts) {
            document.addValue(languages.get(each.ordinal()), text);
          }
        }
      }
    }
  }

  private static final class Bridge implements TypeBridge<SearchEntry> {
    private final IndexFieldReference<String> title;
    private final InLanguage titleInLanguage;
    private final IndexFieldReference<String> heading;
    private final IndexFieldReference<String> text;
    private final IndexFieldReference<String> about;
    private final InLanguage aboutInLanguage;
    private final IndexFieldReference<String> beginning;
    private final IndexFieldReference<String> all;
    private final InLanguage allInLanguage;
    private final IndexFieldReference<String> tagWords;
    private final IndexFieldReference<String> kind;
    private final IndexFieldReference<String> community;
    private final IndexFieldReference<String> topic;
    private final IndexFieldReference<String> tag;
    private final IndexFieldReference<String> office;
    private final IndexFieldReference<Boolean> solved;
    private final IndexFieldReference<Instant> at;
    private final IndexFieldReference<Long> change;

    Bridge(IndexSchemaElement schema, IndexFieldTypeFactory types) {
      title = plain(TITLE, schema, types);
      titleInLanguage = new InLanguage(TITLE, schema, types);
      heading = plain(HEADING, schema, types);
      text = plain(TEXT, schema, types);
      about = plain(ABOUT, schema, types);
      aboutInLanguage = new InLanguage(ABOUT, schema, types);
      beginning =
          schema
              .field(
                  BEGINNING,
                  types.asString().analyzer(Analysis.BEGINNING).searchAnalyzer(Analysis.PLAIN))
              .toReference();
      all =
          schema
              .field(ALL, types.asString().analyzer(Analysis.PLAIN).norms(Norms.NO))
              .multiValued()
              .toReference();
      allInLanguage = new InLanguage(ALL, schema, types);
      tagWords =
          schema
              .field(TAG_WORDS, types.asString().analyzer(Analysis.PLAIN))
              .multiValued()
              .toReference();
      kind =
          schema
              .field(KIND, types.asString().aggregable(Aggregable.YES).projectable(Projectable.YES))
              .toReference();
      community =
          schema.field(COMMUNITY, types.asString().aggregable(Aggregable.YES)).toReference();
      topic = schema.field(TOPIC, types.asString()).toReference();
      tag =
          schema
              .field(TAG, types.asString().aggregable(Aggregable.YES))
              .multiValued()
              .toReference();
      office = schema.field(OFFICE, types.asString().aggregable(Aggregable.YES)).toReference();
      solved = schema.field(SOLVED, types.asBoolean().aggregable(Aggregable.YES)).toReference();
      at =
          schema
              .field(AT, types.asInstant().sortable(Sortable.YES).aggregable(Aggregable.YES))
              .toReference();
      change =
          schema
              .field(CHANGE, types.asLong().sortable(Sortable.YES).projectable(Projectable.YES))
              .toReference();
    }

    private static IndexFieldReference<String> plain(
        String name, IndexSchemaElement schema, IndexFieldTypeFactory types) {
      return schema.field(name, types.asString().analyzer(Analysis.PLAIN)).toReference();
    }

    @Override
    public void write(DocumentElement document, SearchEntry entry, TypeBridgeWriteContext context) {
      Said said = entry.said();
      document.addValue(title, said.title());
      titleInLanguage.write(document, said.language(), said.title());
      document.addValue(heading, said.heading());
      if (said.kind() == FindableKind.PERSON) {
        document.addValue(about, said.text());
        aboutInLanguage.write(document, said.language(), said.text());
        allInLanguage.write(document, said.language(), said.title(), said.heading());
      } else {
        document.addValue(text, said.text());
        allInLanguage.write(document, said.language(), said.title(), said.heading(), said.text());
      }
      document.addValue(beginning, said.title());
      document.addValue(all, said.title());
      document.addValue(all, said.heading());
      document.addValue(all, said.text());
      said.tags().forEach(each -> document.addValue(tagWords, each));
      document.addValue(kind, said.kind().name());
      document.addValue(community, key(said.community()));
      document.addValue(topic, said.topic() == null ? null : said.topic().toString());
      said.tags().forEach(each -> document.addValue(tag, each));
      document.addValue(office, said.office());
      document.addValue(solved, said.solved());
      document.addValue(at, said.at());
      document.addValue(change, entry.change());
    }
  }

  private static String key(UUID community) {
    return community == null ? EVERYWHERE : community.toString();
  }
}
