-- Who closed a topic by a decision is a role to its author and readers (docs/adr/0041).
alter table communities_contribution
  add column closed_by_decision boolean not null default false,
  add constraint communities_contribution_closed_by_decision check (not closed_by_decision or closed_at is not null);
update communities_contribution c set closed_by_decision = true
  from moderation_decision d join moderation_case m on m.key = d.case_key
  where d.verdict = 'LOCK' and m.content_id = c.id and d.decided_by = c.closed_by and d.decided_at = c.closed_at;
