-- Tracks of seven steps, who has come how far in them, and what is asked of whom.
create temp table track as select i as n, pg_temp.identity('track', i) as id from generate_series(1, pg_temp.size('tracks')) i;
insert into training_track (id, slug, designed_by, designed_at, version)
  select t.id, 'bench-' || t.n, d.id, now() - interval '900 days', 0 from track t, people_person d where d.uid = 'trainer1' order by t.n;
alter table track add column key bigint, add column edition bigint, add column stage bigint, add column community uuid;
update track t set key = k.key from training_track k where k.id = t.id;
update track t set community = c.id from community c where c.n = 1 + t.n % pg_temp.size('communities');
insert into training_edition (track_key, number, title, summary, days, stages_in_order, published_at, published_by, note)
  select t.key, 1, pg_temp.title('track', t.n), pg_temp.sentence('summary', t.n) || '.', 30, true, now() - interval '900 days', d.id, ''
    from track t, people_person d where d.uid = 'trainer1' order by t.n;
update training_track t set edition = 1 where t.key in (select key from track);
update track t set edition = e.key from training_edition e where e.track_key = t.key;
insert into training_stage (edition_key, number, title, in_order) select edition, 1, '', true from track order by n;
update track t set stage = s.key from training_stage s where s.edition_key = t.edition;
insert into training_step (number, kind, title, text, id, edition_key, stage_key, optional, link)
  select s.number, s.kind, pg_temp.title('step', t.n * 10 + s.number), pg_temp.said(t.n, pg_temp.sentence('step a', t.n * 10 + s.number), pg_temp.sentence('step b', t.n * 10 + s.number), pg_temp.sentence('step c', t.n * 10 + s.number)), pg_temp.identity('step', t.n * 10 + s.number), t.edition, t.stage, false,
      case when s.kind = 'LINK' then 'https://wiki.example.com/' || t.n end
    from track t, (values (1, 'PAGE'), (2, 'LINK'), (3, 'PAGE'), (4, 'PAGE'), (6, 'ACKNOWLEDGEMENT'), (7, 'PAGE')) s (number, kind) order by t.n, s.number;
insert into training_step (number, kind, title, text, id, edition_key, stage_key, optional, community, talk_place, talk_own, talk_accepted, talk_endorsed, talk_expert, talk_experts, talk_replies,
    talk_characters, talk_post_first, talk_loss)
  select 5, 'DISCUSSION', pg_temp.title('step', t.n * 10 + 5), pg_temp.sentence('step a', t.n * 10 + 5) || '.', pg_temp.identity('step', t.n * 10 + 5), t.edition, t.stage, false, t.community, 'ANSWERING', false,
      false, 0, false, '{}', 1, 20, false, 'KEEP'
    from track t order by t.n;
insert into training_step_owner (step_id, track_key) select s.id, t.key from training_step s join track t on t.edition = s.edition_key;

create temp table enrolment as
  select distinct on (e.track, e.person) e.* from (select i as n, pg_temp.pick('learns', i, pg_temp.size('tracks'), 1.5) as track, pg_temp.pick('learner', i, (select count(*) from person)) as person,
      pg_temp.pick('done', i, 10, 0.8) - 1 as done, now() - pg_temp.chance('began', i) * interval '800 days' as at from generate_series(1, pg_temp.size('enrolments') * 3 / 2) i) e;
delete from enrolment where ctid in (select ctid from enrolment order by n offset pg_temp.size('enrolments'));
insert into training_enrolment (id, track_key, person, enrolled_at, due_at, completed_at, version, edition_key, steps_done, steps_needed, next_step)
  select pg_temp.identity('enrolment', e.n), t.key, p.id, e.at, e.at + interval '30 days', case when e.done >= 7 then e.at + interval '20 days' end, 0, t.edition, least(e.done, 7), 7,
      case when e.done < 7 then e.done + 1 end
    from enrolment e join track t on t.n = e.track join person p on p.n = e.person order by e.at;
insert into training_completion (enrolment_key, step_key, completed_at, step_id, stands)
  select k.key, s.key, least(now(), k.enrolled_at + s.number * interval '2 days'), s.id, true
    from training_enrolment k join track t on t.key = k.track_key join training_step s on s.edition_key = t.edition and s.number <= k.steps_done;

-- One track in ten is asked for: five of everybody, each of the others of a part of the company of its own, so that nobody has
-- more to do because the company is larger.
insert into training_assign_rule (id, track_key, content, number, made_by, made_at, version)
  select pg_temp.identity('rule', t.n), t.key, jsonb_build_object('track', 'bench-' || t.n, 'audience', null, 'people', '[]'::jsonb, 'due', jsonb_build_object('kind', 'RELATIVE', 'from', 'ASSIGNED', 'amount', 90, 'unit', 'DAYS'),
      'prior', 'COUNTS', 'leaving', 'KEEP'), 1, d.id, now() - interval '300 days', 0
    from track t, people_person d where d.uid = 'hr1' and t.n % 10 = 0;
insert into training_assignment (id, rule_key, track_key, person, state, since)
  select pg_temp.identity('assigned' || t.n, p.n), r.key, t.key, p.id, 'STANDING', r.made_at
    from track t join training_assign_rule r on r.id = pg_temp.identity('rule', t.n), person p where t.n <= 50 or p.n % greatest(1, pg_temp.size('tracks') / 10 - 5) = t.n / 10 - 6;
insert into training_assign_cycle (assignment_key, number, opened_at, due_at, basis, done_at)
  select a.key, 1, a.since, a.since + interval '330 days', 'ASSIGNED', e.completed_at
    from training_assignment a join track t on t.key = a.track_key left join training_enrolment e on e.track_key = a.track_key and e.person = a.person;
