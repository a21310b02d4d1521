-- Clocks in working hours (docs/adr/0037). What a community says of its own; where it says nothing, it is as the application has it.
create table moderation_clock (
  space        uuid   primary key,
  -- Whose calendar it counts by; null for the company's working week.
  office       uuid,
  first_hours  int    not null check (first_hours between 1 and 400),
  severe_hours int    not null check (severe_hours between 1 and 400),
  appeal_hours int    not null check (appeal_hours between 1 and 400),
  version      bigint not null,
  check (severe_hours <= first_hours)
);
create index moderation_clock_office on moderation_clock (office);

alter table moderation_case
  -- Until when somebody is to have decided.
  add column due_at timestamptz,
  -- Whether it is of what is never to be there, so that the shorter clock runs.
  add column severe boolean not null default false;

-- A week, until the clocks are asked, which the last statement wants: what is late goes up from the first minute on, and
-- what is only not counted yet is not to. What is due sooner comes sooner (docs/adr/0033).
update moderation_case set due_at = submitted_at + interval '7 days', ranked_at = ranked_at + interval '7 days',
  severe = exists (select 1 from moderation_case_reason r
      where r.case_key = moderation_case.key and r.reason in ('TERM', 'PATTERN'))
    or exists (select 1 from moderation_report p where p.case_key = moderation_case.key and p.clause_kind = 'NEVER_HERE');
alter table moderation_case alter column due_at set not null;
create index moderation_case_late on moderation_case (due_at) where state = 'OPEN' and pending_verdict is null;

with event as (
  insert into platform_event (type, payload, recorded_at)
  select 'org.praxis.moderation.event.ClocksChanged', '{"space":null}', now()
  where exists (select 1 from moderation_case where state = 'OPEN')
  returning id)
insert into platform_delivery (event_id, subscriber, due_at) select id, 'moderation/clocks', now() from event;
