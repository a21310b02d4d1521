package org.praxis.search.model;

import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.de.GermanLightStemFilterFactory;
import org.apache.lucene.analysis.de.GermanNormalizationFilterFactory;
import org.apache.lucene.analysis.en.PorterStemFilterFactory;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilterFactory;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilterFactory;
import org.apache.lucene.analysis.ngram.EdgeNGramFilterFactory;
import org.apache.lucene.analysis.pattern.PatternTokenizerFactory;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.praxis.platform.content.TextLanguage;

/**
 * How words are compared, in Lucene and in OpenSearch alike: without case and accents; in a
 * language also without what its grammar adds, so that what is alike without a language is in any;
 * and by how they begin. Of what has no end, as a line without a space, the beginning counts: an
 * index refuses a word of more than 32 766 bytes, and with it the text that has it.
 */
public class Analysis implements LuceneAnalysisConfigurer, ElasticsearchAnalysisConfigurer {
  public static final String PLAIN = "plain";
  public static final String BEGINNING = "beginning";

  private static final String SHORTEST = "1";
  private static final String LONGEST = "40";

  /** Letters of a word that are compared. */
  static final int COMPARED = 100;

  @Override
  public void configure(LuceneAnalysisConfigurationContext context) {
    String between = Words.BETWEEN.pattern();
    context
        .analyzer(PLAIN)
        .custom()
        .tokenizer(PatternTokenizerFactory.NAME)
        .param("pattern", between)
        .tokenFilter(TruncateTokenFilterFactory.NAME)
        .param("prefixLength", Integer.toString(COMPARED))
        .tokenFilter(LowerCaseFilterFactory.NAME)
        .tokenFilter(ASCIIFoldingFilterFactory.NAME);
    context
        .analyzer(BEGINNING)
        .custom()
        .tokenizer(PatternTokenizerFactory.NAME)
        .param("pattern", between)
        .tokenFilter(TruncateTokenFilterFactory.NAME)
        .param("prefixLength", Integer.toString(COMPARED))
        .tokenFilter(LowerCaseFilterFactory.NAME)
        .tokenFilter(ASCIIFoldingFilterFactory.NAME)
        .tokenFilter(EdgeNGramFilterFactory.NAME)
        .param("minGramSize", SHORTEST)
        .param("maxGramSize", LONGEST);
    context
        .analyzer(TextLanguage.ENGLISH.code())
        .custom()
        .tokenizer(PatternTokenizerFactory.NAME)
        .param("pattern", between)
        .tokenFilter(TruncateTokenFilterFactory.NAME)
        .param("prefixLength", Integer.toString(COMPARED))
        .tokenFilter(LowerCaseFilterFactory.NAME)
        .tokenFilter(ASCIIFoldingFilterFactory.NAME)
        .tokenFilter(PorterStemFilterFactory.NAME);
    context
        .analyzer(TextLanguage.GERMAN.code())
        .custom()
        .tokenizer(PatternTokenizerFactory.NAME)
        .param("pattern", between)
        .tokenFilter(TruncateTokenFilterFactory.NAME)
        .param("prefixLength", Integer.toString(COMPARED))
        .tokenFilter(LowerCaseFilterFactory.NAME)
        .tokenFilter(ASCIIFoldingFilterFactory.NAME)
        .tokenFilter(GermanNormalizationFilterFactory.NAME)
        .tokenFilter(GermanLightStemFilterFactory.NAME);
  }

  @Override
  public void configure(ElasticsearchAnalysisConfigurationContext context) {
    context.tokenizer("words").type("pattern").param("pattern", Words.BETWEEN.pattern());
    context
        .tokenFilter("beginnings")
        .type("edge_ngram")
        .param("min_gram", Integer.parseInt(SHORTEST))
        .param("max_gram", Integer.parseInt(LONGEST));
    context.tokenFilter("compared").type("truncate").param("length", COMPARED);
    context.tokenFilter("light_german").type("stemmer").param("language", "light_german");
    context
        .analyzer(PLAIN)
        .custom()
        .tokenizer("words")
        .tokenFilters("compared", "lowercase", "asciifolding");
    context
        .analyzer(BEGINNING)
        .custom()
        .tokenizer("words")
        .tokenFilters("compared", "lowercase", "asciifolding", "beginnings");
    context
        .analyzer(TextLanguage.ENGLISH.code())
        .custom()
        .tokenizer("words")
        .tokenFilters("compared", "lowercase", "asciifolding", "porter_stem");
    context
        .analyzer(TextLanguage.GERMAN.code())
        .custom()
        .tokenizer("words")
        .tokenFilters(
            "compared", "lowercase", "asciifolding", "german_normalization", "light_german");
  }
}
