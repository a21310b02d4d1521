-- What is chosen by chance, and the same with the same seed on every machine. All of it is of this session alone; bench.seed and
-- the sizes are settings of it.
create function pg_temp.size(what text) returns int language sql stable as $$ select current_setting('bench.' || what)::int $$;

-- From 0 to 1, without 1.
create function pg_temp.chance(what text, n bigint) returns double precision language sql stable parallel safe as $$
  select (hashtextextended(what, current_setting('bench.seed')::bigint + n * 7919) & 9007199254740991) / 9007199254740992.0::float8
$$;

-- A number from 1 to most. The greater the skew, the more of all falls on the first ones: with 4, a tenth of them gets 56 percent.
create function pg_temp.pick(what text, n bigint, most bigint, skew float8 default 1) returns bigint
  language sql stable parallel safe as $$ select 1 + floor(most * pow(pg_temp.chance(what, n), skew))::bigint $$;

-- What it is and its number are kept apart, or the 23rd of "rule 1" would be the 3rd of "rule 12".
create function pg_temp.identity(what text, n bigint) returns uuid language sql stable parallel safe as $$
  select md5(current_setting('bench.seed') || what || ':' || n)::uuid
$$;

-- Words of no language, by syllables; the smaller the number, the more often it is said, as in any language.
create temp table word as
  select i as n, string_agg((array['ba','de','fi','go','lu','ma','ne','pi','ro','su','ta','ve','wi','zo','ka','le'])
      [1 + (i >> (4 * s) & 15)], '' order by s) as word
  from generate_series(1, 4000) i, generate_series(0, 1 + (i > 255)::int) s group by i;
alter table word add primary key (n);

create function pg_temp.word(what text, i bigint) returns text language sql stable parallel safe as $$
  select word from word where word.n = pg_temp.pick(what, i, 4000, 3)
$$;

-- What texts are put together from: sentences, and the fewer words of titles.
create temp table sentence (n int, text text);
create temp table pick as
  select t, s, pg_temp.pick('sentence', t * 100 + s, 4000, 3) as w from generate_series(1, 40000) t, generate_series(1, 20) s
    where s <= 6 + t % 15;
insert into sentence
  select t, initcap(min(w.word) filter (where s = 1)) || ' ' || string_agg(w.word, ' ' order by s) filter (where s > 1)
    from pick join word w on w.n = pick.w group by t;
drop table pick;
create temp table heading as
  select n, (string_to_array(text, ' '))[1:4 + n % 4] as words from sentence where n <= 20000;
alter table sentence add primary key (n);
alter table heading add primary key (n);
analyze word, sentence, heading;

create function pg_temp.sentence(what text, i bigint) returns text language sql stable parallel safe as $$
  select text from sentence where sentence.n = pg_temp.pick(what, i, 40000)
$$;

create function pg_temp.title(what text, i bigint) returns text language sql stable parallel safe as $$
  select array_to_string(words, ' ') from heading where heading.n = pg_temp.pick(what, i, 20000)
$$;

-- As people write: some paragraphs, now and then a list with something bold, code, a link, a quotation.
create function pg_temp.said(n bigint, a text, b text, c text) returns text language sql immutable parallel safe as $$
  select a || '. ' || b || '.' || case n % 10
    when 1 then E'\n\n- ' || c || E'\n- **' || a || '**'
    when 2 then E'\n\n`' || left(c, 20) || '`, ' || b || '.'
    when 3 then E'\n\n[' || left(c, 20) || '](https://wiki.example.com/' || n || ')'
    when 4 then E'\n\n> ' || b || E'\n\n' || c || '.'
    when 5 then ''
    else E'\n\n' || c || '.' end
$$;
