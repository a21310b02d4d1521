-- Whose clause a decision or a report names: the community's charter, or the company's guidelines (docs/adr/0039). The edition
-- beside it is of that one.
alter table moderation_decision add column policy text not null default 'CHARTER' check (policy in ('CHARTER', 'GUIDELINES'));
alter table moderation_report add column policy text not null default 'CHARTER' check (policy in ('CHARTER', 'GUIDELINES'));
alter table moderation_case add column pending_policy text check (pending_policy in ('CHARTER', 'GUIDELINES'));
update moderation_case set pending_policy = 'CHARTER' where pending_verdict is not null;
alter table moderation_case
  add constraint moderation_case_pending_policy_whole check ((pending_policy is null) = (pending_verdict is null));
