-- Who came to a session without a seat is written onto its sheet, and takes none of the seats that there are.
alter table training_booking
  add column added_by uuid,
  add constraint training_booking_added_check check (added_by is null or seated_at is not null);

create or replace function training_session_seats() returns trigger language plpgsql as $$
declare
  which  bigint;
  held   training_session%rowtype;
  taken  int;
  queue  int;
begin
  if tg_table_name = 'training_session' then
    which := new.key;
  else
    which := new.session_key;
  end if;
  select * into held from training_session where key = which for update;
  select count(*) filter (where state = 'SEATED' and added_by is null), count(*) filter (where state = 'WAITING')
    into taken, queue from training_booking where session_key = which;
  if taken > held.capacity then
    raise exception 'date % has % seats, and % people have one', held.id, held.capacity, taken using errcode = 'check_violation';
  end if;
  if queue > 0 and taken < held.capacity and held.cancelled_at is null and held.begins_at > now() then
    raise exception 'date % has a free seat, and % people wait', held.id, queue using errcode = 'check_violation';
  end if;
  return null;
end
$$;
