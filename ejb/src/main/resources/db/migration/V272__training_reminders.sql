-- Reminders of what is assigned (docs/adr/0052).

-- What HR set, each time as another edition; nobody is reminded before the first.
create table training_reminder_plan (
  edition  int         primary key check (edition > 0),
  content  jsonb       not null,
  -- Since when people are reminded without a break; null while they are not.
  since    timestamptz,
  set_by   uuid        not null,
  set_at   timestamptz not null
);

-- Who was reminded of what, once: of an assignment's cycle by its day, so many days after it (before it where negative).
create table training_reminder (
  assignment_key bigint      not null references training_assignment,
  cycle          int         not null,
  due_at         timestamptz not null,
  days           int         not null,
  person         uuid        not null,
  letter         uuid        not null,
  at             timestamptz not null,
  primary key (assignment_key, cycle, due_at, days)
);

-- Which manager was told of what, once; and at most one summary a day for each.
create table training_escalation (
  assignment_key bigint      not null references training_assignment,
  cycle          int         not null,
  due_at         timestamptz not null,
  manager        uuid        not null,
  letter         uuid        not null,
  at             timestamptz not null,
  primary key (assignment_key, cycle, due_at)
);
create table training_escalation_day (
  manager uuid not null,
  day     date not null,
  letter  uuid not null,
  primary key (manager, day)
);

create index training_assign_cycle_open on training_assign_cycle (due_at) where current and done_at is null;
