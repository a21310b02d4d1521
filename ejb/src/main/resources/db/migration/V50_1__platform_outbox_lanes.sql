-- What is due is asked for by subscriber, and so is what one has not heard yet.
create index platform_delivery_due on platform_delivery (subscriber, due_at, event_id) where delivered_at is null;
drop index platform_delivery_waiting;
drop index platform_delivery_unheard;
