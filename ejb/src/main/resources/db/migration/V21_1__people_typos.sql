-- An ordinary name is short, and one wrong letter leaves too few of its trigrams: "anina" has half of those of "amina". So words
-- that differ by one letter are looked for as such. May be made by a database's owner.
create extension if not exists fuzzystrmatch;

-- Words that can be a letter longer or shorter.
create index people_word_length on people_word (char_length(word));

-- The words most like one that was typed: one letter wrong, missing or too many; two that changed places; or, of longer words, most
-- of the trigrams. Of fewer than four letters nearly everything is alike, and a longer word than 60 is not typed. A first letter is
-- rarely wrong, and a wrong letter likelier than a missing one.
create or replace function people_alike(text) returns table (word text, likeness real) language sql stable rows 3
  set pg_trgm.word_similarity_threshold = 0.5 as $$
  with typed as materialized (select btrim(people_words($1)) as word),
  short as materialized (select t.word, char_length(t.word) as length from typed t where char_length(t.word) between 4 and 60),
  turned as materialized (
    select overlay(s.word placing substr(s.word, i + 1, 1) || substr(s.word, i, 1) from i for 2) as word
    from short s, generate_series(1, s.length - 1) i)
  select found.word, max(found.likeness) from (
    select w.word, word_similarity(btrim(people_words($1)), w.word) as likeness from people_word w
      where btrim(people_words($1)) <% w.word
    union all
    select w.word, cast(case when left(w.word, 1) = left(s.word, 1) then 0.8 else 0.7 end as real)
      + cast(case when char_length(w.word) = s.length then 0.05 else 0 end as real)
      + cast(0.1 as real) * similarity(w.word, s.word) from short s join people_word w
      on char_length(w.word) between s.length - 1 and s.length + 1 and levenshtein_less_equal(w.word, s.word, 1) <= 1
    union all
    select w.word, cast(0.9 as real) from turned t join people_word w on w.word = t.word) found
  group by found.word order by 2 desc, 1 limit 12 $$;
