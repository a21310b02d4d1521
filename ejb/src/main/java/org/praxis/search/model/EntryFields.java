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
 * The fields of an index. Each text is there as it is and in its language; one whose language
 * nobody could tell is there in both.
 */
public class EntryFields implements TypeBinder {
  public static final String TITLE = "title";
  public static final String HEADING = "heading";
  public static final String TEXT = "text";

  /** What a person does: a line that many others have as well. */
  public static final String ABOUT = "about";

  public static final String BEGINNING = "beginning";

  /** All of it, as it is: where words much alike are looked for, which is dear. */
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

  private static final class Text {
    private final IndexFieldReference<String> plain;
    private final List<IndexFieldReference<String>> languages = new ArrayList<>();

    Text(String name, IndexSchemaElement schema, IndexFieldTypeFactory types) {
      plain = schema.field(name, types.asString().analyzer(Analysis.PLAIN)).toReference();
      for (TextLanguage language : TextLanguage.values()) {
        languages.add(
            schema
                .field(in(language, name), types.asString().analyzer(language.code()))
                .toReference());
      }
    }

    void write(DocumentElement document, String text, TextLanguage language) {
      document.addValue(plain, text);
      for (TextLanguage each : TextLanguage.values()) {
        if (language == null || language == each) {
          document.addValue(languages.get(each.ordinal()), text);
        }
      }
    }
  }

  private static final class Bridge implements TypeBridge<SearchEntry> {
    private final Text title;
    private final Text heading;
    private final Text text;
    private final Text about;
    private final IndexFieldReference<String> beginning;
    private final IndexFieldReference<String> all;
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
      title = new Text(TITLE, schema, types);
      heading = new Text(HEADING, schema, types);
      text = new Text(TEXT, schema, types);
      about = new Text(ABOUT, schema, types);
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

    @Override
    public void write(DocumentElement document, SearchEntry entry, TypeBridgeWriteContext context) {
      Said said = entry.said();
      title.write(document, said.title(), said.language());
      heading.write(document, said.heading(), said.language());
      (said.kind() == FindableKind.PERSON ? about : text)
          .write(document, said.text(), said.language());
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
