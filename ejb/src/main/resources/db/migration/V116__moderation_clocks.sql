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

-- A day, until the clocks are asked, which the last statement wants. What is due sooner comes sooner (docs/adr/0033).
update moderation_case set due_at = submitted_at + interval '1 day', ranked_at = ranked_at + interval '1 day',
  severe = exists (select 1 from moderation_case_reason r where r.case_key = key and r.reason in ('TERM', 'PATTERN'));
alter table moderation_case alter column due_at set not null;
create index moderation_case_late on moderation_case (due_at) where state = 'OPEN' and pending_verdict is null;

with event as (
  insert into platform_event (type, payload, recorded_at)
  select 'org.praxis.moderation.event.ClocksChanged', '{"space":null}', now()
  where exists (select 1 from moderation_case where state = 'OPEN')
  returning id)
insert into platform_delivery (event_id, subscriber, due_at) select id, 'moderation/clocks', now() from event;
