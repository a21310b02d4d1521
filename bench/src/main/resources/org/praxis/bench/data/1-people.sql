-- Besides those whom the directory knows: colleagues of whom nobody signs in, in the offices that there are.
insert into people_person (id, uid, name, mail, title, office, office_key, language, has_photo, arrived_at, version, started_on)
  select pg_temp.identity('person', i), 'bench-' || i, initcap(pg_temp.word('first', i)) || ' ' || initcap(pg_temp.word('last', i)),
      'bench-' || i || '@praxis.example', initcap(pg_temp.word('title', i % 50)) || ' ' || pg_temp.word('titles', i % 50), o.name, o.key, case i % 3 when 0 then 'de' else 'en' end, false,
      now() - pg_temp.chance('arrived', i) * interval '900 days' - interval '100 days', 0, current_date - 400 - (i % 3000)::int
    from generate_series(1, greatest(0, pg_temp.size('people') - (select count(*) from people_person where active)::int)) i
    left join (select key, name, row_number() over (order by name) as n, count(*) over () as many from people_office where gone_at is null) o
      on o.n = 1 + i % o.many;

-- Everybody by a number: who signs in comes first, so that they are among those who write most.
create temp table person as
  select row_number() over (order by uid like 'bench-%', case when uid like 'bench-%' then substr(uid, 7)::int else 0 end, uid) as n, id, key, arrived_at
    from people_person where active;
alter table person add primary key (n);

update people_person p set manager_key = m.key
  from person me join person m on m.n = 1 + me.n / 12 and m.n < me.n where p.key = me.key and p.uid like 'bench-%';
