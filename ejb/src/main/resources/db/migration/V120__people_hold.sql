-- That nothing of a person or a topic is lost, as long as a matter needs it.
create table people_hold (
  key         bigint generated always as identity primary key,
  id          uuid        not null unique,
  kind        text        not null check (kind in ('PERSON', 'TOPIC')),
  subject     uuid        not null,
  matter      text        not null check (char_length(matter) between 1 and 120),
  reason      text        not null check (char_length(reason) between 1 and 2000),
  placed_by   uuid        not null,
  placed_at   timestamptz not null,
  lifted_by   uuid,
  lifted_at   timestamptz,
  lift_reason text check (char_length(lift_reason) between 1 and 2000),
  version     bigint      not null,
  check ((lifted_at is null) = (lifted_by is null)),
  check ((lifted_at is null) = (lift_reason is null))
);
-- Of one matter once; several matters may hold the same, each until it is lifted.
create unique index people_hold_of_matter on people_hold (subject, lower(matter)) where lifted_at is null;
create index people_hold_listed on people_hold ((lifted_at is not null), placed_at desc, key desc);

-- What was deleted all the same, by its author or because its time was over, as it was.
create table people_kept (
  key        bigint generated always as identity primary key,
  subject    uuid        not null,
  source     text        not null,
  removed    jsonb       not null,
  removed_at timestamptz not null default clock_timestamp()
);
create index people_kept_subject on people_kept (subject, key);

-- By the database, so that no statement that deletes has to think of it. The argument: the column that says whose it was.
create function people_keep_held() returns trigger language plpgsql as $$
begin
  if exists (select 1 from people_hold where lifted_at is null) then
    execute format(
      'insert into people_kept (subject, source, removed)
         select h.subject, %L, to_jsonb(g) from gone g
           join (select distinct subject from people_hold where lifted_at is null) h on h.subject = g.%I',
      tg_table_name, tg_argv[0]);
  end if;
  return null;
end $$;

create trigger keep_held after delete on notification_notice referencing old table as gone
  for each statement execute function people_keep_held('reader');
create trigger keep_held after delete on notification_letter referencing old table as gone
  for each statement execute function people_keep_held('reader');
create trigger keep_held_topic after delete on notification_letter referencing old table as gone
  for each statement execute function people_keep_held('topic');
create trigger keep_held after delete on notification_incoming referencing old table as gone
  for each statement execute function people_keep_held('person');
create trigger keep_held after delete on access_session referencing old table as gone
  for each statement execute function people_keep_held('person');
create trigger keep_held after delete on communities_bookmark referencing old table as gone
  for each statement execute function people_keep_held('person');
create trigger keep_held after delete on communities_draft referencing old table as gone
  for each statement execute function people_keep_held('author');
create trigger keep_held_place after delete on communities_draft referencing old table as gone
  for each statement execute function people_keep_held('place');

-- Before, while its parts are there.
create function people_keep_held_file() returns trigger language plpgsql as $$
begin
  insert into people_kept (subject, source, removed)
    select distinct h.subject, tg_table_name, to_jsonb(old) || jsonb_build_object('content',
        (select encode(string_agg(p.bytes, '' order by p.number), 'base64')
           from communities_attachment_part p where p.attachment_key = old.key))
      from people_hold h where h.lifted_at is null and h.subject = old.uploader;
  return old;
end $$;
create trigger keep_held before delete on communities_attachment
  for each row execute function people_keep_held_file();

-- What was written in a community is never deleted; this holds it also against what is to come.
create function people_refuse_held() returns trigger language plpgsql as $$
begin
  if exists (select 1 from people_hold h where h.lifted_at is null
      and (h.subject = old.author or h.subject = old.id
        or h.subject = (select t.id from communities_contribution t where t.key = old.topic_key))) then
    raise exception 'contribution % is under a legal hold', old.id using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger refuse_held before delete on communities_contribution
  for each row execute function people_refuse_held();
