-- What the people pages ask of a hundred thousand.

-- Whom somebody leads, by name, and all who lead, without a look at the people themselves.
create index people_person_reports on people_person (manager_key, name, key) where active;

-- How many work in each department, likewise.
create index people_person_working on people_person (department_key) where active;

-- The names of skills are told once for all that a statement changed, not once for each skill.
drop trigger people_skill_told on people_skill;
drop function people_skill_told();

create function people_skill_told() returns trigger language plpgsql as $$
begin
  update people_person p set skills = told.skills
    from (select c.person_key, coalesce(string_agg(s.name, ' ' order by s.position), '') as skills
      from (select distinct person_key from changed) c left join people_skill s on s.person_key = c.person_key
      group by c.person_key) told
    where p.key = told.person_key and p.skills <> told.skills;
  return null;
end $$;

-- A statement that changes skills has two tables, and one of them is enough: a skill stays with its person.
create trigger people_skill_added after insert on people_skill
  referencing new table as changed for each statement execute function people_skill_told();
create trigger people_skill_changed after update on people_skill
  referencing new table as changed for each statement execute function people_skill_told();
create trigger people_skill_removed after delete on people_skill
  referencing old table as changed for each statement execute function people_skill_told();

-- Every word that is said of anybody, so that one with a wrong letter is compared with words and not with people. Nobody waits
-- for another's new word: it may stand here twice, and one that nobody has any more finds nobody.
create table people_word (
  word text not null
);
create index people_word_word on people_word (word);
create index people_word_alike on people_word using gin (word gin_trgm_ops);

-- A longer word is not typed.
create function people_words_of(text) returns setof text language sql immutable parallel safe as
  $$ select w from unnest(string_to_array($1, ' ')) w where char_length(w) between 1 and 100 $$;

insert into people_word select distinct w from people_person p, people_words_of(p.words) w;

create function people_word_joined() returns trigger language plpgsql as $$
begin
  insert into people_word select distinct w from changed c, people_words_of(c.words) w
    where not exists (select 1 from people_word known where known.word = w);
  return null;
end $$;
create trigger people_word_joined after insert on people_person
  referencing new table as changed for each statement execute function people_word_joined();

-- For each row, for whole synchronisations change nobody's words: then nothing is called, and nothing kept to compare.
create function people_word_changed() returns trigger language plpgsql as $$
begin
  insert into people_word select distinct w from people_words_of(new.words) w
    where not exists (select 1 from people_word known where known.word = w);
  return null;
end $$;
create trigger people_word_changed after update on people_person
  for each row when (new.words <> old.words) execute function people_word_changed();

-- The setting below belongs to pg_trgm and is known once something of it was used.
do $$ begin perform word_similarity('', ''); end $$;

-- The words most like one that was typed. Two letters that changed places leave about half of a word's trigrams.
create function people_alike(text) returns table (word text, likeness real) language sql stable rows 3
  set pg_trgm.word_similarity_threshold = 0.5 as
  $$ select distinct w.word, word_similarity(btrim(people_words($1)), w.word) from people_word w
    where btrim(people_words($1)) <% w.word order by 2 desc, 1 limit 12 $$;
