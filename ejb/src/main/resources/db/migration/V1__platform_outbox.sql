-- News, recorded in the transaction of the change that it tells of.
create table platform_event (
  id          bigint generated always as identity primary key,
  type        text        not null,
  payload     jsonb       not null,
  recorded_at timestamptz not null
);

-- One row for each subscriber of the event. due_at is null when the last try has failed.
create table platform_delivery (
  event_id     bigint      not null references platform_event,
  subscriber   text        not null,
  attempts     int         not null default 0,
  due_at       timestamptz,
  delivered_at timestamptz,
  last_error   text,
  primary key (event_id, subscriber)
);
create index platform_delivery_waiting on platform_delivery (due_at, event_id) where delivered_at is null;
