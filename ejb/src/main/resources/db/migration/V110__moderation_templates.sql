-- What moderators say again and again: a place's own, and those of the whole company (docs/adr/0036).
create table moderation_template (
  key        bigint generated always as identity primary key,
  id         uuid        not null unique,
  -- Null for the whole company.
  space      uuid,
  name       text        not null check (length(name) between 1 and 80),
  text       text        not null,
  language   text        check (language in ('en', 'de')),
  changed_by uuid        not null,
  changed_at timestamptz not null,
  version    bigint      not null
);
create index moderation_template_space on moderation_template (space);

create table moderation_template_verdict (
  template_key bigint not null references moderation_template,
  verdict      text   not null check (verdict ~ '^[A-Z_]+$'),
  primary key (template_key, verdict)
);
