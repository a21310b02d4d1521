-- What learners reached, where the cockpit asks it of thousands at once (docs/adr/0051).

-- What the last work that was decided is worth by its rubric, of the most that it could be; null where nobody said.
alter table training_work
  add column points int,
  add column most   int check (most > 0),
  add constraint training_work_points check ((points is null) = (most is null) and points between 0 and most);
update training_work w set points = d.points, most = d.most
  from (select distinct on (h.work_key) h.work_key, m.points, m.criteria,
      (select sum((select max(cast(l ->> 'points' as int)) from jsonb_array_elements(c -> 'levels') l))
        from jsonb_array_elements(s.assignment -> 'criteria') c) as most
    from training_hand_in h join training_mark m on m.hand_in_key = h.key join training_step s on s.key = h.step_key
    where h.taken_back_at is null
    order by h.work_key, h.number desc, m.number desc) d
  where d.work_key = w.key and d.most > 0
    and exists (select from jsonb_array_elements(d.criteria) c where c ->> 'level' is not null);
create index training_work_result on training_work (step_id, enrolment_key) include (points, most) where most is not null;

-- It has all that is asked of the sittings of a quiz, in place of one that had not.
create index training_quiz_sitting_result on training_quiz_sitting (subject, holder, number) include (key, begun_at, percent)
  where ended_at is not null;
drop index training_quiz_sitting_subject;

-- Who did a step, and who does it again and since when, by step.
create index training_completion_step on training_completion (step_id, enrolment_key) where stands;
create index training_completion_ended on training_completion (step_id, enrolment_key, ended_at) where ended_at is not null;
