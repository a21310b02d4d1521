-- Quizzes of steps are papers from now on, and what was attempted is sittings (docs/adr/0047). Nothing of what was asked, answered or
-- reached is lost: each question is a question of its step, each attempt a sitting with its answers.
alter table training_step add column paper uuid references training_quiz_paper (id);

alter table training_quiz_question add column was bigint;
insert into training_quiz_question (id, subject, category, version, was)
  select gen_random_uuid(), s.id, '', 0, q.key from training_question q join training_step s on s.key = q.step_key order by q.key;
insert into training_quiz_wording (question_key, number, kind, called, content, written_by, written_at)
  select n.key, 1, 'SINGLE', case when length(q.text) <= 80 then q.text else left(q.text, 70) || '…' end,
    jsonb_build_object('kind', 'SINGLE', 'text', q.text, 'caseMatters', false, 'accentsMatter', false, 'options',
      coalesce((select jsonb_agg(jsonb_build_object('text', o.text, 'correct', o.correct) order by o.position)
        from training_option o where o.question_key = q.key), '[]')),
    e.published_by, e.published_at
  from training_quiz_question n join training_question q on q.key = n.was
    join training_step s on s.key = q.step_key join training_edition e on e.key = s.edition_key
  order by q.key;
update training_quiz_question n set wording_key = w.key from training_quiz_wording w where w.question_key = n.key and n.was is not null;

alter table training_quiz_paper add column was bigint;
insert into training_quiz_paper (id, subject, pass_mark, shuffle, feedback, made_at, was)
  select gen_random_uuid(), s.id, s.pass_mark, false, 'AFTER_SITTING', e.published_at, s.key
  from training_step s join training_edition e on e.key = s.edition_key where s.kind = 'QUIZ' order by s.key;
insert into training_quiz_part (paper_key, position, wording_key)
  select p.key, row_number() over (partition by p.key order by q.number) - 1, n.wording_key
  from training_quiz_paper p join training_question q on q.step_key = p.was join training_quiz_question n on n.was = q.key;
update training_step s set paper = p.id from training_quiz_paper p where p.was = s.key;

alter table training_quiz_sitting add column was bigint;
insert into training_quiz_sitting (id, paper_key, subject, holder, person, number, seed, begun_at, ended_at, ended_by, percent, passed, version, was)
  select gen_random_uuid(), p.key, p.subject, e.id, e.person, a.number, 0, a.attempted_at, a.attempted_at, 'LEARNER', a.percent, a.passed, 0, a.key
  from training_attempt a join training_quiz_paper p on p.was = a.step_key join training_enrolment e on e.key = a.enrolment_key order by a.key;
insert into training_quiz_item (sitting_key, number, wording_key, answer, answered_at, credit, version)
  select t.key, row_number() over (partition by t.key order by q.number), n.wording_key,
    case when g.option_number is not null then jsonb_build_object('is', 'chosen', 'options', jsonb_build_array(g.option_number - 1)) end,
    case when g.option_number is not null then t.ended_at end, case when o.correct then 1 else 0 end, 0
  from training_quiz_sitting t join training_attempt a on a.key = t.was
    join training_question q on q.step_key = a.step_key join training_quiz_question n on n.was = q.key
    left join training_attempt_answer g on g.attempt_key = a.key and g.question_number = q.number
    left join training_option o on o.question_key = q.key and o.position = g.option_number - 1;

alter table training_quiz_question drop column was;
alter table training_quiz_paper drop column was;
alter table training_quiz_sitting drop column was;
drop table training_attempt_answer;
drop table training_attempt;
drop table training_option;
drop table training_question;
alter table training_step drop column pass_mark;
alter table training_step add constraint training_step_paper_check check ((kind = 'QUIZ') = (paper is not null));
