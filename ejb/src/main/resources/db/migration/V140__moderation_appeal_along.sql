-- Whoever is answered along with another reads nothing of what was written to them.
alter table moderation_appeal
  drop constraint moderation_appeal_answer_whole,
  add constraint moderation_appeal_answer_whole check (
    (outcome is null) = (judge is null)
    and (outcome is null) = (answered_at is null)
    and (answer is null or outcome is not null)
    and (answer is not null or outcome is null or (outcome = 'OVERTURNED' and report_key is not null)));
