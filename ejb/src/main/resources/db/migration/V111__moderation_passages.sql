-- What a moderator says of single passages of a text that they return, each with the passage and its place (docs/adr/0036).
alter table moderation_case
  add column pending_comments text,
  add constraint moderation_case_pending_comments check (pending_comments is null or pending_verdict = 'RETURN');
alter table moderation_decision
  add column comments text,
  add constraint moderation_decision_comments check (comments is null or verdict = 'RETURN');
